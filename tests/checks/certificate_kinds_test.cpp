// SPDX-License-Identifier: Apache-2.0
// What a certificate is, by rules that the office can edit; a guess is never a fact.
#include "tests/checks/certificate_case.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>

namespace {

using namespace junbi;
using namespace junbi::testing;

const std::vector<std::string> columns{"kind", "issuer", "subject", "with_number", "confirmed_on"};

/// One certificate that is in order, and the office's own rows.
SampleCase with_rows(std::vector<std::vector<std::string>> rows)
{
    SampleCase sample = sample_with({until("2028-11-22")});
    sample.own.set_rows("own_kinds", {columns, std::move(rows)});
    return sample;
}

/// The label that the first line of the verdict shows, "" where the kind is not known.
std::string kind_in(const SampleCase& sample)
{
    const Outcome outcome = judged(sample);
    const Finding* found = find(outcome, "certificate.found");
    return found && found->evidence.at(0).name == "kind" ? std::get<std::string>(found->evidence[0].value) : "";
}

struct RowCase {
    std::vector<std::string> row;
    const char* kind;
};
std::ostream& operator<<(std::ostream& out, const RowCase& each)
{
    for (const std::string& cell : each.row)
        out << cell << "|";
    return out;
}
const RowCase rows[]{
    {{"care", "試験用", "", "", ""}, "介護保険証明書"}, // a part of the name is enough
    {{"care", "CN=*認証局", "", "", ""}, "介護保険証明書"}, {{"care", "CN=*認証局?", "", "", ""}, ""},
    {{"care_dx", "", "O=試験用団体", "", ""}, "介護DX証明書"}, {{"care_dx", "試験用", "別の団体", "", ""}, ""},
    {{"care", "", "", "yes", ""}, "介護保険証明書"}, {{"care", "試験用", "", "yes", ""}, "介護保険証明書"},
    {{"care", "別の認証局", "", "yes", ""}, ""}, {{"care", "", "", "", "2026-11-01"}, ""}, // asks for nothing: fits nothing
    {{"care", "*", "??*", "", ""}, ""},                                                    // everything fits: counts as nothing
    {{"nothing", "試験用", "", "", ""}, ""},                                               // a kind that the table does not have
};

} // namespace

BOOST_AUTO_TEST_SUITE(certificate_kinds_test)

BOOST_AUTO_TEST_CASE(no_shipped_kind_claims_to_be_confirmed)
{
    const Rules rules = real_rules();
    const Table& kinds = rules.table("certificate.kinds");
    for (std::size_t i = 0; i < kinds.size(); ++i)
        BOOST_TEST(kinds.at(i, "status") == "未確認");
    const auto usable = [&](const char* id) { return rules.value("certificate.kinds", id, "usable"); };
    BOOST_TEST(usable("care") == "yes");
    BOOST_TEST(usable("care_dx") == "yes");
    BOOST_TEST(usable("common") == "ask");
    BOOST_TEST(usable("agent") == "ask");
    BOOST_TEST(usable("disability") == "no");
}

BOOST_DATA_TEST_CASE(a_row_of_the_office_fits, boost::unit_test::data::make(rows), each)
{
    BOOST_TEST(kind_in(with_rows({each.row})) == each.kind);
}

BOOST_AUTO_TEST_CASE(with_the_number_it_must_be_in_the_subject)
{
    SampleCase sample = with_rows({{"care", "試験用", "", "yes", ""}, {"care_dx", "試験用", "", "", ""}});
    BOOST_TEST(kind_in(sample) == "介護保険証明書"); // the first that fits
    change(sample, [](Certificates& seen) { seen.found[0].subject = "CN=SOMEONE"; });
    BOOST_TEST(kind_in(sample) == "介護DX証明書");
}

BOOST_AUTO_TEST_CASE(a_guess_is_worded_as_one_and_what_the_office_confirmed_as_said_by_it)
{
    const auto words = [](const char* kind, const char* confirmed) {
        const Outcome outcome = judged(with_rows({{kind, "試験用", "", "", confirmed}}));
        return words_of(outcome, find(outcome, "certificate.kind_seen") ? "certificate.kind_seen" : "certificate.kind_open");
    };
    for (const char* kind : {"care", "common"}) {
        BOOST_TEST(words(kind, "").find("a guess") != std::string::npos, kind);
        BOOST_TEST(words(kind, "2026-11-01").find("as your office confirmed") != std::string::npos, kind);
    }
    const Outcome guessed = judged(with_rows({{"care", "試験用", "", "", ""}}));
    BOOST_TEST(find(guessed, "certificate.found")->evidence[0].label.msgid == "Kind (a guess)");
}

BOOST_AUTO_TEST_CASE(a_rule_table_may_be_confirmed_too)
{
    SampleCase sample = sample_with({until("2028-11-22")});
    const std::vector<std::string> cells{"id", "label", "issuer", "subject", "with_number", "usable", "status"};
    sample.rules.add(
        "certificate.kinds", {"2026-11-22", {cells, {{"care", "介護保険証明書", "*試験用*", "", "yes", "yes", "事業所で確認済"}}}});
    BOOST_TEST(words_of(judged(sample), "certificate.kind_seen").find("as your office confirmed") != std::string::npos);
    BOOST_TEST(certificate().needs(sample.view()).certificates->patterns.empty()); // the number picks it
}

BOOST_AUTO_TEST_CASE(kinds_that_nobody_confirms_are_to_be_asked_about)
{
    for (const char* kind : {"common", "agent"}) {
        const Outcome outcome = judged(with_rows({{kind, "試験用", "", "", "2026-11-01"}}));
        BOOST_TEST(has(outcome, "certificate.kind_open", Status::unknown), kind);
        BOOST_TEST(has(outcome, "certificate.valid", Status::ok), kind); // it is judged all the same
    }
}

BOOST_AUTO_TEST_CASE(a_kind_that_does_not_serve_is_told)
{
    SampleCase sample = with_rows({{"disability", "試験用", "", "", ""}});
    BOOST_TEST(told(judged(sample)) == "certificate.other_kind=attention certificate.none=problem");
    BOOST_TEST(words_of(judged(sample), "certificate.other_kind").find("a guess") != std::string::npos);
    change(sample, [](Certificates& seen) { seen.found[0].rule = "marked"; });
    BOOST_TEST(
        told(judged(sample)) == "certificate.kind_open=unknown certificate.valid=ok"); // what the person says counts more than a guess
    sample.own.set_rows("own_kinds", {columns, {{"disability", "試験用", "", "", "2026-11-01"}}});
    BOOST_TEST(words_of(judged(sample), "certificate.other_kind").find("as your office confirmed") != std::string::npos);
    Certificate care = until("2028-11-22", "bb");
    care.issuer = "CN=別の認証局";
    change(sample, [&](Certificates& seen) { seen.found.push_back(care); });
    BOOST_TEST(told(judged(sample)) == "certificate.other_kind=not_applicable certificate.valid=ok"); // an office may bill for both
}

BOOST_AUTO_TEST_CASE(the_offices_rows_pick_before_the_shipped_ones)
{
    const auto patterns = certificate()
                              .needs(with_rows({{"care", "認証局", "", "", ""}, {"care", "", "団体*", "", ""}, {"care", "x", "", "yes", ""},
                                                   {"care", "*", "", "", ""}})
                                         .view())
                              .certificates->patterns;
    BOOST_REQUIRE(patterns.size() == 3U);
    BOOST_TEST((patterns[0] == CertificateNeeds::Pattern{"own", "", "*認証局*"}));
    BOOST_TEST((patterns[1] == CertificateNeeds::Pattern{"own", "団体*", ""}));
    BOOST_TEST(patterns[2].rule == "e_billing_authority");
}

BOOST_AUTO_TEST_CASE(what_the_office_holds_is_judged)
{
    const auto held = [](const char* kind) {
        SampleCase sample = sample_with({});
        sample.office.set("billing", "agent");
        sample.own.set("held", kind);
        return judged_office(sample);
    };
    for (const char* kind : {"common", "agent"})
        BOOST_TEST(summary(held(kind)) == "certificate.kind=ok certificate.kind_held=unknown", kind);
    BOOST_TEST(summary(held("disability")) == "certificate.kind=ok certificate.kind_held=attention");
    BOOST_TEST(line_status(held("disability"), "2-1.c2") == "attention");
    for (const char* kind : {"care", "care_dx", "none", ""})
        BOOST_TEST(summary(held(kind)) == "certificate.kind=ok", kind);
}

BOOST_AUTO_TEST_SUITE_END()
