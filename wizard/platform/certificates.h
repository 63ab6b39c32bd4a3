// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/home.h"
#include "wizard/platform/unseen.h"

#include <string>

namespace junbi {

/// What the look at certificates is told. It lives with the thread that looks.
struct CertificateLook {
    Home home;
    CertificateNeeds needs;
};

} // namespace junbi

/// In the part junbi-certificates. False: nothing could be seen, `failure` says why. One call at a time opens
/// databases, whatever the number of threads: NSS is one for the whole process. Opens read-only and makes no file.
extern "C" bool junbi_look_at_certificates(
    const junbi::CertificateLook& look, const junbi::Stop& stop, junbi::Certificates& seen, std::string& failure) noexcept;
