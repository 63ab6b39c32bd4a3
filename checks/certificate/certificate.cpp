// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"

#include <utility>

namespace junbi {
namespace {

using namespace certificate_step;

std::vector<std::string> column(const Table& table, std::string_view name)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!table.at(i, name).empty())
            values.push_back(table.at(i, name));
    return values;
}

std::vector<std::string> whole_numbers_of(const Answers& office)
{
    std::vector<std::string> numbers;
    const auto add = [&](const std::string& typed) {
        if (const std::string number = whole_number(typed); !number.empty())
            numbers.push_back(number);
    };
    add(office.text("number"));
    for (const std::string& each : column(office.rows("other_numbers"), "number"))
        add(each);
    return numbers;
}

Needs needs(const Case& c)
{
    Needs wanted{.certificates = CertificateNeeds{.folders = column(c.computer.rows("folders"), "folder"),
                     .office_numbers = whole_numbers_of(c.office),
                     .marked = column(c.computer.rows("marked"), "fingerprint"),
                     .patterns = patterns_of(c.own, c.rules),
                     .ask_issuers = true}};
    if (const std::string& host = c.own.text("sign_in_host"); !host.empty())
        wanted.sign_ins = {{host, c.own.text("sign_in_ca")}};
    return wanted;
}

Outcome judge_office(const Case& c)
{
    Outcome outcome;
    outcome.findings = kind_needed(c);
    if (c.own.no("has_user_id"))
        outcome.findings.push_back(todo("certificate.user_id", T("The e-billing user ID and password are not at hand."),
            T("Look for the notice from your federation of national health insurance associations. If it is lost, ask them to issue it "
              "again; "
              "that comes by post."))
                                       .asked("certificate.has_user_id")
                                       .of({"2-1.c2"})
                                       .by(apply_by(c)));
    if (const auto applied = c.own.day("applied_on"))
        outcome.findings.push_back(ok("certificate.applied", T("A certificate was applied for on {1}.", *applied)).of({"2-1.c2"}));
    return outcome;
}

} // namespace

Check certificate()
{
    return {
        .id = "certificate",
        .section = "2-1",
        .page = 10,
        .title = T("Prepare the electronic certificate"),
        .purpose = T("A certificate on each computer shows the care web service that it is really your office. "
                     "Looked at are the certificates of your office in the web browsers, and how long they are valid."),
        .items = {{"2-1.c1", T("Check whether the certificate is installed on the office's computers")},
            {"2-1.c2", T("Obtain the certificate before the set-up, following the separate manual")}},
        .notes = certificate_step::notes(),
        .form = certificate_step::form(),
        .prints = {"checklist", "certificate-transfer"},
        .needs = needs,
        .judge_office = judge_office,
        .judge_computer = judge_computer,
    };
}

} // namespace junbi
