// SPDX-License-Identifier: Apache-2.0
// What a certificate says about itself: its kind, whose it is, what for, how strong.
#include "checks/certificate/judging.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace junbi::certificate_step {
namespace {

constexpr long long least_rsa_bits = 2048;
constexpr long long least_ec_bits = 256;

bool has(const std::vector<std::string>& all, const char* one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::string joined(const std::vector<std::string>& names)
{
    std::string line;
    for (const std::string& each : names)
        line += (line.empty() ? "" : ", ") + each;
    return line;
}

Finding judge_kind(const CertificateKind& kind)
{
    if (kind.usable == "yes")
        return ok("certificate.kind_seen",
            kind.confirmed ? T("It is a {1}, as your office confirmed.", kind.label)
                           : T("It seems to be a {1} (a guess, by a rule that is not confirmed).", kind.label));
    return unknown("certificate.kind_open",
        kind.confirmed
            ? T("It is a {1}, as your office confirmed. No public source says whether the care web service can be used with it.",
                kind.label)
            : T("It seems to be a {1} (a guess). No public source says whether the care web service can be used with it.", kind.label),
        T("Ask your federation of national health insurance associations whether this certificate serves."));
}

Finding judge_owner(const Certificate& certificate, const Case& c)
{
    const std::string number = number_in(certificate, c.office);
    if (!number.empty() && number == main_number_of(c.office))
        return ok("certificate.office", T("Your office number {1} stands in it.", number));
    if (!number.empty())
        return ok("certificate.office", T("{1} stands in it, a further office number of yours: it is neither old nor wrong.", number));
    if (certificate.rule == "marked")
        return ok("certificate.office", T("You marked it as your office's."));
    if (const auto kind = kind_of(certificate, c); kind && kind->confirmed)
        return ok("certificate.office", T("It fits a rule that your office confirmed."));
    return unknown("certificate.office_open",
        T("None of your office numbers stands in it, so Junbi cannot tell whose it is. How these certificates are made out is not publicly "
          "known."),
        T("Compare the owner shown here with your papers. If it is your office's, copy its fingerprint to “{1}”.",
            T("Certificates that you marked as your office's")))
        .asked("certificate.marked")
        .seen("subject", T("Owner as read"), certificate.subject)
        .seen("fingerprint", T("Fingerprint"), certificate.fingerprint);
}

Finding judge_purpose(const Certificate& certificate)
{
    if (!has_wrong_purpose(certificate))
        return ok("certificate.purpose", T("It may be used for signing in."));
    return problem("certificate.wrong_purpose", T("It is not made for signing in."),
        T("Look whether you have another one of your office. If this is the only one, ask your federation of national health insurance "
          "associations."))
        .seen("purposes", T("Purpose as read"), joined(certificate.purposes))
        .seen("key_usage", T("Use of the key as read"), joined(certificate.key_usage));
}

/// The hash is the weak part of old signatures: SHA-1 and the MD family.
bool has_weak_signature(const std::string& algorithm)
{
    std::string name;
    for (const char c : algorithm)
        if (std::isalnum(static_cast<unsigned char>(c)))
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name.find("sha1") != name.npos || name.find("md5") != name.npos || name.find("md4") != name.npos
        || name.find("md2") != name.npos;
}

Finding judge_strength(const Certificate& certificate)
{
    const bool short_key = (certificate.key_algorithm == "RSA" && certificate.key_bits < least_rsa_bits)
        || (certificate.key_algorithm == "EC" && certificate.key_bits < least_ec_bits);
    if (short_key || has_weak_signature(certificate.signature_algorithm))
        return attention("certificate.weak",
            T("Its key or its signature is weaker than what is held safe today ({1}, {2} bits, {3}).", certificate.key_algorithm,
                certificate.key_bits, certificate.signature_algorithm),
            T("Some hosts refuse such a certificate. Ask your federation of national health insurance associations about a new one."));
    return ok("certificate.strength",
        T("Its key and its signature are strong enough ({1}, {2} bits, {3}).", certificate.key_algorithm, certificate.key_bits,
            certificate.signature_algorithm));
}

} // namespace

bool has_wrong_purpose(const Certificate& certificate)
{
    const bool limited
        = !certificate.purposes.empty() && !has(certificate.purposes, "clientAuth") && !has(certificate.purposes, "anyExtendedKeyUsage");
    const bool cannot_sign = !certificate.key_usage.empty() && !has(certificate.key_usage, "digitalSignature");
    return limited || cannot_sign;
}

std::vector<Finding> judge_nature(const Certificate& certificate, const Case& c)
{
    std::vector<Finding> all;
    if (const auto kind = kind_of(certificate, c))
        all.push_back(judge_kind(*kind));
    all.push_back(judge_owner(certificate, c));
    all.push_back(judge_purpose(certificate));
    if (!certificate.key_algorithm.empty())
        all.push_back(judge_strength(certificate));
    return all;
}

} // namespace junbi::certificate_step
