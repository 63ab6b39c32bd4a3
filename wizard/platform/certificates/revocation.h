// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/certificates/choice.h"
#include "wizard/platform/fetch.h"

#include <chrono>
#include <map>

namespace junbi {

/// Asks issuers about their certificates: the OCSP responder first, the revocation list where that brings nothing. Who cannot be
/// reached has revoked nothing.
class Issuers {
public:
    /// `limit`: for all questions together.
    Issuers(Fetch fetch, Moment now, std::chrono::milliseconds limit);
    /// Fills in `revocation` and what belongs to it, for a certificate whose key is here; the others are nobody's to sign in with.
    void ask_about(Picked& picked);

private:
    using Clock = std::chrono::steady_clock;

    void ask_responder(Picked& picked, const std::string& address);
    void look_in_list(Picked& picked, const std::string& address);
    FetchAnswer fetch(FetchOrder order);

    Fetch fetch_;
    Moment now_;
    Clock::time_point end_;
    std::chrono::milliseconds each_;
    std::map<std::string, FetchAnswer> lists_; ///< by address: one list is about many certificates
};

/// Where nobody may be asked: says so for the certificates that would have been.
void leave_unasked(Picked& picked);

} // namespace junbi
