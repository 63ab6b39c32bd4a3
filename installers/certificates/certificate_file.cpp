// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/certificate_file.h"

#include "checks/contract/days.h"
#include "installers/certificates/office_numbers.h"
#include "installers/certificates/words.h"

#include <algorithm>

namespace junbi {
namespace {

void judge_days(const Certificate& certificate, Day today, std::vector<Finding>& into)
{
    const Day from = day_in_japan(certificate.valid_from), until = day_in_japan(certificate.valid_until);
    if (until < today)
        into.push_back(problem("certificate_file.expired", T("The certificate in this file expired on {1}.", until),
            T("Download the renewed certificate and choose that file.")));
    else if (from > today)
        into.push_back(attention("certificate_file.not_yet_valid", T("The certificate in this file can be used only from {1}.", from),
            T("It can be installed now. Keep using the present one until then.")));
}

bool has(const std::vector<std::string>& all, const char* one) { return std::find(all.begin(), all.end(), one) != all.end(); }

void judge_purpose(const Certificate& certificate, std::vector<Finding>& into)
{
    const bool fits
        = certificate.purposes.empty() || has(certificate.purposes, "clientAuth") || has(certificate.purposes, "anyExtendedKeyUsage");
    const bool signs = certificate.key_usage.empty() || has(certificate.key_usage, "digitalSignature");
    if (!fits || !signs)
        into.push_back(problem("certificate_file.wrong_purpose", T("The certificate in this file is not made for signing in to a website."),
            T("Choose the file that you downloaded as the certificate.")));
}

void judge_holder(const Der& der, std::vector<Finding>& into)
{
    if (const auto head = read_head(der); head && head->authority)
        into.push_back(problem("certificate_file.authority", T("The certificate in this file is an issuer's own, not an office's."),
            T("Choose the file that you downloaded as the certificate.")));
}

void judge_office(const Certificate& certificate, const Order& order, std::vector<Finding>& into)
{
    const auto in_subject = numbers_in(certificate.subject);
    const auto own = numbers_of_office(order.office);
    const auto match = std::find_first_of(in_subject.begin(), in_subject.end(), own.begin(), own.end());
    const Text check_by_eye = T("Check by the name above that it is your office's certificate.");
    if (match != in_subject.end())
        into.push_back(ok("certificate_file.right_office", T("The certificate carries the office number {1}.", *match)));
    else if (in_subject.empty())
        into.push_back(attention("certificate_file.no_number", T("No office number stands in the certificate."), check_by_eye));
    else if (own.empty())
        into.push_back(
            attention("certificate_file.number_unknown", T("The certificate carries the number {1}.", in_subject.front()), check_by_eye));
    else if (order.answers.yes("other_office"))
        into.push_back(attention("certificate_file.other_office",
            T("The certificate carries the number {1}, which is none of this office's numbers.", in_subject.front()), check_by_eye));
    else
        into.push_back(problem("certificate_file.other_office",
            T("The certificate carries the number {1}, which is none of this office's numbers.", in_subject.front()),
            T("Choose the file of this office. If this one is right, tick “{1}”.", other_office_label())));
}

std::vector<Evidence> seen_in(const Certificate& certificate)
{
    return {{"subject", T("Name in the certificate"), certificate.subject}, {"issuer", T("Issuer as read"), certificate.issuer},
        {"serial", T("Serial number"), certificate.serial}, {"not_before", T("Valid from"), day_in_japan(certificate.valid_from)},
        {"not_after", T("Valid until"), day_in_japan(certificate.valid_until)},
        {"key", T("Key"), certificate.key_algorithm + " " + std::to_string(certificate.key_bits)},
        {"fingerprint", T("Fingerprint"), certificate.fingerprint}};
}

/// Roots are left out: whom this computer trusts is nothing that a certificate file may change.
void sort_others(CertificateFile& file)
{
    for (const Der& der : file.opened.others) {
        const auto head = read_head(der);
        if (!head || !head->authority)
            continue;
        if (head->subject == head->issuer) {
            file.findings.push_back(ok("certificate_file.root",
                T("The root certificate “{1}” in the file is not installed: Junbi changes nothing about whom this computer trusts.",
                    head->subject)));
            continue;
        }
        file.authorities.push_back(der);
        file.brought.authorities.push_back(read_certificate(der));
    }
}

} // namespace

CertificateFile read_certificate_file(const Order& order, const Home& home)
{
    const auto path = without_tilde(order.answers.text("file"), home.folder);
    CertificateFile file{with_tilde(path.string(), home.folder)};
    file.opened = open_pkcs12_file(path, order.secret);
    if (file.opened.result != Pkcs12Result::ok) {
        file.findings.push_back(not_opened(file.opened, file.shown));
        return file;
    }
    file.brought.certificate = read_certificate(file.opened.certificate);
    file.brought.key_id = key_id_of(file.opened.certificate);
    file.seen = seen_in(file.brought.certificate);
    judge_days(file.brought.certificate, order.today, file.findings);
    judge_purpose(file.brought.certificate, file.findings);
    judge_holder(file.opened.certificate, file.findings);
    judge_office(file.brought.certificate, order, file.findings);
    sort_others(file);
    if (file.opened.old_methods)
        file.findings.push_back(ok("certificate_file.old_methods", T("The file is protected in an old way (RC2); it could be opened.")));
    return file;
}

} // namespace junbi
