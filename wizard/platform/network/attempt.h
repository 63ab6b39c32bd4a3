// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/network/client_certificate.h"
#include "wizard/platform/network/handshake.h"
#include "wizard/platform/network/sign_in_result.h"
#include "wizard/platform/sign_in.h"

namespace junbi {

/// What is seen of both sides while a connection begins.
struct Sight {
    Handshake handshake;
    ClientCertificate ours;
};

/// One try to sign in to one host.
class Attempt {
public:
    Attempt(const SignInLook& look, const SignInNeed& need, const Identity& identity, const std::set<std::string>& added_roots);

    const Transfer& transfer() const { return transfer_; }
    void done(int code); ///< called once, when libcurl is done with it; `code` is a CURLcode
    /// Addresses that tell the host's clock, without TLS: only where its certificate is out of date by ours.
    std::vector<std::string> clock_addresses() const;
    void host_clock(Moment date); ///< what it showed
    SignIn told() const;

private:
    std::string detail() const;

    Sight sight_; // before the transfer, which looks at it to its end
    Transfer transfer_;
    SignInSeen seen_;
    bool roots_are_given_ = false;
};

/// All hosts side by side. Where the certificate's key cannot be used, none is contacted.
std::vector<SignIn> try_all(const SignInLook& look, const Identity& identity, const Stop& stop);

} // namespace junbi
