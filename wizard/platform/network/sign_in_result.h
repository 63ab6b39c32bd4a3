// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/network/transfer.h"

#include <optional>
#include <string>

namespace junbi {

/// Everything that tells how a try to sign in ended.
struct SignInSeen {
    std::string host = {};
    Outcome outcome = {};
    int verify_error = 0;    ///< X509_V_ERR_… of the host's certificate; 0: none
    int alert = 0;           ///< the last TLS alert read; 0: none
    bool asked = false;      ///< for a certificate
    bool offered = false;    ///< and one was given
    bool key_failed = false; ///< one was there, but its key could not be used
    bool root_added = false; ///< the host's certificate ends in a root that somebody added to this computer
    std::string page = {};   ///< its beginning
    /// Whether the host's certificate is valid by the host's own clock; nothing: that clock is not known.
    std::optional<bool> valid_by_its_clock = {};
};

/// As SignIn::result.
std::string sign_in_result(const SignInSeen& seen);

/// Whether only the host's clock can tell why: its certificate is out of date by this computer's.
bool is_out_of_date(const SignInSeen& seen);

} // namespace junbi
