// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/certificates/certificate_file.h"
#include "installers/stores/home.h"

#include <string>
#include <vector>

namespace junbi {

/// A place that certificates could be put into.
struct StorePlace {
    std::string id; ///< "nss:~/.pki/nssdb", "windows:CurrentUser/MY"
    Text name;
    bool in_effect = true;      ///< false: the browser reads another place instead
    bool may_be_made = false;   ///< true: a database is made there where there is none
    bool start_browser = false; ///< true: its browser must make it; nothing can be done before
};

/// Every place of this person's browsers, the one that a browser of today would make for itself, and those that the order names.
/// ~/.pki/nssdb is never offered to be made: it would hide the other place.
std::vector<StorePlace> store_places(const Home& home, const Order& order);

/// What the file would change there, with what was seen there.
ChangePlace look_at_place(const StorePlace& place, const CertificateFile& file, const Home& home, std::chrono::milliseconds limit);

/// What is asked about putting a certificate into stores of this system.
Form questions_of_stores();

} // namespace junbi
