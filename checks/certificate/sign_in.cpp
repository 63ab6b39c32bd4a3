// SPDX-License-Identifier: Apache-2.0
// How a try to sign in with the certificate ended, and what to do about each ending.
#include "checks/certificate/judging.h"
#include "checks/contract/trouble.h"

#include <algorithm>
#include <array>
#include <utility>

namespace junbi::certificate_step {
namespace {

Text ask_network() { return T("Ask whoever looks after the network or the security product to let this host pass unchanged."); }
Text see_address()
{
    return T("See that the host is written as your federation or your vendor named it, and ask them whether it works today.");
}

/// Each ends as facts.h names it: the host took part, and what it said is about our certificate.
std::vector<Finding> about_ours(const std::string& host)
{
    return {
        attention("certificate.sign_in_not_asked", T("{1} was reached, but did not ask for a certificate: so nothing is proved.", host),
            T("Ask your federation or your vendor which host asks for the certificate.")),
        problem("certificate.sign_in_not_sent", T("{1} asked for a certificate, and none was there to be sent.", host),
            T("Install the certificate of your office on this computer, then check again with the connection test.")),
        problem("certificate.sign_in_refused_expired", T("{1} refused the certificate: it has expired.", host),
            T("Install the renewed certificate. If there is none, apply for it now; it may take about a month.")),
        problem("certificate.sign_in_refused_authority", T("{1} refused the certificate: it does not know its issuer.", host),
            T("See whether this is the certificate for care services, and installed with all that came in its file. If so, ask your "
              "federation of national health insurance associations.")),
        problem("certificate.sign_in_refused_revoked", T("{1} refused the certificate: it has been revoked.", host),
            T("Ask your federation of national health insurance associations why, and apply for a new one.")),
        problem("certificate.sign_in_refused", T("{1} refused the certificate without saying why.", host),
            T("Look at the other lines about the certificate first. If they are in order, show this line to your support vendor.")),
        problem("certificate.sign_in_no_key", T("The private key of the certificate could not be used for {1}.", host),
            T("Install the certificate again from its file, with its password, then check again with the connection test.")),
    };
}

/// It did not come so far: the way there, or the host itself.
std::vector<Finding> about_the_way(const std::string& host)
{
    return {
        attention("certificate.sign_in_no_name", T("The name {1} is not known on the internet.", host), see_address()),
        attention("certificate.sign_in_refused_connection", T("{1} refused the connection.", host), see_address()),
        attention("certificate.sign_in_timed_out", T("{1} did not answer in time.", host),
            T("Check again later. If it stays, ask whoever looks after the network whether this host may be reached.")),
        attention("certificate.sign_in_proxy", T("The proxy of the network did not let the connection to {1} pass.", host), ask_network()),
        attention("certificate.sign_in_reset",
            T("The connection to {1} was cut off at its start; often a device in between does that.", host), ask_network()),
        attention("certificate.sign_in_not_tls", T("{1} does not speak a secured connection (TLS) at this port.", host), see_address()),
        problem("certificate.sign_in_clock",
            T("The clock of this computer is wrong: the certificate of {1} seems out of date by it.", host),
            T("Set date and time, then check again with the connection test.")),
        attention("certificate.sign_in_host_expired", T("The certificate of {1} itself is out of date.", host),
            T("Do not sign in there. Tell your federation or your vendor, and check again later.")),
        attention("certificate.sign_in_intercepted",
            T("Something in between answers in place of {1}: its certificate ends in a root that was added to this computer.", host),
            ask_network()),
        attention("certificate.sign_in_host_unknown", T("The certificate of {1} ends in no root that this computer knows.", host),
            T("If its operator gave you a file with its root certificates, write it under “{1}”. Do not sign in there before.",
                T("File with its root certificates"))),
        problem("certificate.sign_in_host_name", T("The certificate that {1} showed belongs to another host.", host),
            T("Do not sign in there. See that the host is written rightly; if so, ask your federation or your vendor.")),
    };
}

Finding judge_one(const SignIn& each)
{
    if (each.result == "accepted")
        return ok("certificate.sign_in_accepted", T("Signing in to {1} with the certificate works.", each.host));
    for (const auto& endings : {about_ours(each.host), about_the_way(each.host)})
        for (const Finding& ending : endings)
            if (ending.id == "certificate.sign_in_" + each.result)
                return ending;
    return unknown("certificate.sign_in_failed", T("Trying to sign in to {1} failed.", each.host), advice_for(Trouble::failed));
}

Finding with_evidence(Finding made, const SignIn& each)
{
    if (each.http_status != 0)
        made.evidence.push_back({"http_status", T("Answer (HTTP)"), each.http_status});
    if (each.alert != 0)
        made.evidence.push_back({"alert", T("Alert (TLS)"), each.alert});
    const auto add = [&](const char* name, Text label, const std::string& value) {
        if (!value.empty())
            made.evidence.push_back({name, std::move(label), value});
    };
    add("tls_version", T("Connection"), each.tls_version);
    add("host_issuer", T("Issuer of its certificate"), each.issuer);
    add("fingerprint", T("Fingerprint"), each.fingerprint);
    add("detail", T("Detail"), each.detail);
    return made;
}

} // namespace

std::vector<Finding> judge_sign_ins(const Case& c)
{
    std::vector<Finding> all;
    if (c.facts.sign_ins) {
        for (const SignIn& each : *c.facts.sign_ins)
            all.push_back(with_evidence(judge_one(each), each).about(each.host));
        return all;
    }
    const std::string& host = c.own.text("sign_in_host");
    if (host.empty() || c.facts.sign_ins.trouble() == Trouble::not_supported_here)
        return all;
    all.push_back(could_not_look("certificate.sign_in", c.facts.sign_ins).about(host));
    if (all.back().status == Status::todo) {
        all.back().what = T("Signing in to {1} has not been tried yet.", host);
        all.back().advice = advice_for(Trouble::not_allowed);
    }
    return all;
}

} // namespace junbi::certificate_step
