// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/home.h"
#include "installers/stores/identity.h"
#include "wizard/platform/fetch.h"

#include <chrono>
#include <string>

namespace junbi {

/// What the look at certificates is told. It lives with the thread that looks.
struct CertificateLook {
    Home home;
    CertificateNeeds needs;
    std::function<Moment()> now;
    Fetch fetch = {};                      ///< asks the issuers where `needs` wants it
    std::chrono::milliseconds limit{4000}; ///< for all issuers together
};

} // namespace junbi

/// In the part junbi-certificates. False: nothing could be seen, `failure` says why. One call at a time opens
/// databases, whatever the number of threads: NSS is one for the whole process. Opens read-only and makes no file.
extern "C" bool junbi_look_at_certificates(
    const junbi::CertificateLook& look, const junbi::Stop& stop, junbi::Certificates& seen, std::string& failure) noexcept;

/// The same for the one certificate to sign in with, and its key: usable today before others; then what a person marked; then the
/// office's first number; then the one that lasts longest. An empty identity where there is none.
extern "C" bool junbi_take_identity(
    const junbi::CertificateLook& look, const junbi::Stop& stop, junbi::Identity& identity, std::string& failure) noexcept;
