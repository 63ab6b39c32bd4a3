// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/identity.h"
#include "wizard/platform/unseen.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// What the try to sign in is told. It lives with the thread that looks.
struct SignInLook {
    std::vector<SignInNeed> hosts;
    std::filesystem::path home;    ///< written as ~ in the names of files
    std::filesystem::path root;    ///< where roots that somebody added to this system are looked for
    std::filesystem::path ca_file; ///< in place of the system's list of public roots; empty: that list
    std::chrono::milliseconds limit{4000};
};

} // namespace junbi

/// In the part junbi-network. Opens a connection to every host side by side, shows the certificate where it is asked for, reads the
/// first page's head and no more than its beginning, and never turns the check of the host's certificate off. False: nothing could be
/// asked, `failure` says why.
extern "C" bool junbi_sign_in(const junbi::SignInLook& look, const junbi::Identity& identity, const junbi::Stop& stop,
    std::vector<junbi::SignIn>& tries, std::string& failure) noexcept;
