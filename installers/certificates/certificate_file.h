// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/certificates/holdings.h"
#include "installers/stores/home.h"
#include "installers/stores/pkcs12.h"

namespace junbi {

/// A certificate file, opened and judged as far as installing needs it.
struct CertificateFile {
    std::string shown; ///< its path, with ~
    Pkcs12 opened = {};
    Brought brought = {};              ///< empty where it could not be opened
    std::vector<Der> authorities = {}; ///< those of its issuers that go in; never a root
    std::vector<Evidence> seen = {};
    std::vector<Finding> findings = {}; ///< a problem refuses the change
};

/// Opens the file that the order names with the order's secret.
CertificateFile read_certificate_file(const Order& order, const Home& home);

} // namespace junbi
