// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <functional>
#include <ostream>

namespace junbi {
Check certificate();
}

namespace {

using namespace junbi;
using namespace junbi::testing;

const std::string main_number = "4799999992";
const std::string other_number = "13B0100009";

/// The last second of that day in Japan.
Moment end_of(Day japanese_day) { return Moment(japanese_day) + std::chrono::hours(15) - std::chrono::seconds(1); }

Certificate made(std::string fingerprint, Day from, Day until, const std::string& holder = main_number)
{
    Certificate each;
    each.fingerprint = std::move(fingerprint);
    each.subject = "CN=" + holder + ",O=試験用団体";
    each.issuer = "CN=試験用認証局";
    each.valid_from = Moment(from) - std::chrono::hours(9);
    each.valid_until = end_of(until);
    each.has_private_key = true;
    each.stores = {"nss:a"};
    each.rule = "office_number";
    return each;
}

Certificate until(const char* last_day, std::string fingerprint = "aa")
{
    return made(std::move(fingerprint), day("2024-01-01"), day(last_day));
}

SampleCase sample_with(std::vector<Certificate> found)
{
    SampleCase sample;
    sample.office.set("number", main_number);
    sample.office.set_rows("other_numbers", {{"number", "name"}, {{other_number, "別"}}});
    Certificates seen;
    seen.stores = {{"nss:a", "Chromium", true, ""}, {"nss:b", "Firefox", false, ""}};
    seen.found = std::move(found);
    sample.facts.certificates = std::move(seen);
    return sample;
}

void change(SampleCase& sample, const std::function<void(Certificates&)>& edit)
{
    Certificates seen = *sample.facts.certificates;
    edit(seen);
    sample.facts.certificates = std::move(seen);
}

Outcome judged(const SampleCase& sample) { return certificate().judge_computer(sample.view()); }
Outcome judged_office(const SampleCase& sample) { return certificate().judge_office(sample.view()); }

struct DayCase {
    const char* last_day; // today is 2026-11-22
    const char* expected;
    long long left;
};
std::ostream& operator<<(std::ostream& out, const DayCase& each) { return out << each.last_day; }

const DayCase days[]{
    {"2026-11-21", "certificate.expired=problem", 1},
    {"2026-11-22", "certificate.valid=ok certificate.expires_soon=attention", 0},
    {"2026-12-22", "certificate.valid=ok certificate.expires_soon=attention", 30},
    {"2026-12-23", "certificate.valid=ok certificate.expires_soon=attention", 31},
    {"2027-01-21", "certificate.valid=ok certificate.expires_soon=attention", 60},
    {"2027-01-22", "certificate.valid=ok certificate.expires_soon=attention", 61},
    {"2027-02-19", "certificate.valid=ok certificate.expires_soon=attention", 89},
    {"2027-02-20", "certificate.valid=ok certificate.expires_soon=attention", 90},
    {"2027-02-21", "certificate.valid=ok", 91},
};

long long days_in(const Finding& found)
{
    for (const Arg& each : found.what.args)
        if (const auto* value = std::get_if<long long>(&each))
            return *value;
    return -1;
}

} // namespace

BOOST_AUTO_TEST_SUITE(certificate_step_test)

BOOST_DATA_TEST_CASE(days_left_at_the_edges, boost::unit_test::data::make(days), each)
{
    const Outcome outcome = judged(sample_with({until(each.last_day)}));
    BOOST_TEST(summary(outcome) == each.expected);
    BOOST_TEST(days_in(outcome.findings.front()) == each.left);
}

BOOST_AUTO_TEST_CASE(the_advice_becomes_more_urgent_at_60_and_30_days)
{
    const auto advice
        = [](const char* last_day) { return find(judged(sample_with({until(last_day)})), "certificate.expires_soon")->advice.msgid; };
    BOOST_TEST(advice("2027-02-20") == advice("2027-01-22"));
    BOOST_TEST(advice("2027-01-22") != advice("2027-01-21"));
    BOOST_TEST(advice("2027-01-21") == advice("2026-12-23"));
    BOOST_TEST(advice("2026-12-23") != advice("2026-12-22"));
}

BOOST_AUTO_TEST_CASE(days_are_japanese_days)
{
    Certificate each = until("2026-11-22");
    each.valid_until = Moment(day("2026-11-21")) + std::chrono::hours(15); // 2026-11-22 00:00 in Japan
    BOOST_TEST(has(judged(sample_with({each})), "certificate.valid", Status::ok));
    each.valid_until -= std::chrono::seconds(1);
    BOOST_TEST(has(judged(sample_with({each})), "certificate.expired", Status::problem));
    each = until("2027-11-22");
    each.valid_from = Moment(day("2026-11-22")) + std::chrono::hours(15); // 2026-11-23 00:00 in Japan
    BOOST_TEST(summary(judged(sample_with({each}))) == "certificate.not_yet_valid=attention");
    each.valid_from -= std::chrono::seconds(1);
    BOOST_TEST(summary(judged(sample_with({each}))) == "certificate.valid=ok");
}

BOOST_AUTO_TEST_CASE(what_is_valid_is_shown_as_seen)
{
    const Outcome outcome = judged(sample_with({until("2028-11-22")}));
    const Finding* valid = find(outcome, "certificate.valid", "aa");
    BOOST_REQUIRE(valid);
    BOOST_TEST(valid->evidence.size() == 3U);
    BOOST_TEST((std::get<Day>(valid->evidence[0].value) == day("2028-11-22")));
    BOOST_TEST(std::get<std::string>(valid->evidence[1].value) == "CN=試験用認証局");
    BOOST_TEST(std::get<std::string>(valid->evidence[2].value) == "Chromium");
    BOOST_TEST((*std::get<Box<Text>>(valid->what.args[0])).msgid.find("seems") != std::string::npos);
    BOOST_TEST((valid->guide == std::vector<std::string>{"2-1.c1", "2-1.c2"}));
}

BOOST_AUTO_TEST_CASE(a_match_is_worded_as_a_guess_unless_marked)
{
    const auto who = [](const char* rule) {
        Certificate each = until("2028-11-22");
        each.rule = rule;
        const Outcome outcome = judged(sample_with({each}));
        return (*std::get<Box<Text>>(find(outcome, "certificate.valid")->what.args[0])).msgid;
    };
    BOOST_TEST(who("marked") == "The certificate that you marked");
    BOOST_TEST(who("e_billing_authority").find("may be") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(none_by_how_the_office_bills)
{
    SampleCase sample = sample_with({});
    sample.office.set("visit", "2027-01-10");
    BOOST_TEST(summary(judged(sample)) == "certificate.none=problem");
    BOOST_TEST((find(judged(sample), "certificate.none")->due == day("2026-12-10")));
    sample.today = day("2026-12-11");
    const Outcome late = judged(sample);
    BOOST_TEST(find(late, "certificate.none")->advice.msgid.find("has passed") != std::string::npos);
    sample.office.set("billing", "direct");
    BOOST_TEST((find(judged(sample), "certificate.none")->due == day("2027-01-10")));
    sample.own.set("applied_on", "2026-11-20");
    BOOST_TEST(has(judged(sample), "certificate.none", Status::todo));
    BOOST_TEST(has(judged_office(sample), "certificate.applied", Status::ok));
}

BOOST_AUTO_TEST_CASE(a_missing_one_is_looked_for_where_the_office_works_with_it)
{
    SampleCase sample = sample_with({});
    const auto advice = [&] { return find(judged(sample), "certificate.none")->advice.msgid; };
    sample.office.set("careplan_link", "yes");
    BOOST_TEST(advice().find("exchanges care plans") != std::string::npos);
    sample.office.set("billing", "direct");
    BOOST_TEST(advice().find("bills over the internet") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_tablet_is_told_where_its_certificates_are)
{
    SampleCase sample;
    sample.facts.certificates = Trouble::not_supported_here;
    BOOST_TEST(find(judged(sample), "certificate.look")->advice.msgid.find("list of certificates") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_its_key_it_cannot_sign_in)
{
    Certificate each = until("2028-11-22");
    each.has_private_key = false;
    BOOST_TEST(summary(judged(sample_with({each}))) == "certificate.no_key=problem");
    BOOST_TEST(has(judged(sample_with({each, until("2027-11-22", "bb")})), "certificate.valid", Status::ok, "bb"));
}

BOOST_AUTO_TEST_CASE(the_newest_valid_one_counts_and_old_copies_are_told)
{
    const Outcome outcome = judged(sample_with({until("2026-11-21", "old"), until("2028-11-22", "new"), until("2027-11-22", "middle")}));
    BOOST_TEST(summary(outcome) == "certificate.valid=ok certificate.old_copy=attention");
    BOOST_TEST(find(outcome, "certificate.valid", "new"));
    BOOST_TEST(find(outcome, "certificate.old_copy", "old"));
}

BOOST_AUTO_TEST_CASE(a_renewed_one_that_waits_is_not_a_fault)
{
    const Outcome outcome = judged(sample_with({until("2027-11-22", "now"), made("next", day("2027-11-01"), day("2030-11-01"))}));
    BOOST_TEST(summary(outcome) == "certificate.valid=ok certificate.next=ok");
    BOOST_TEST(find(outcome, "certificate.valid", "now"));
}

BOOST_AUTO_TEST_CASE(the_certificate_of_another_office_number_is_neither_old_nor_wrong)
{
    const Certificate other = made("other", day("2024-01-01"), day("2027-06-01"), other_number);
    BOOST_TEST(summary(judged(sample_with({other, until("2028-11-22")}))) == "certificate.valid=ok certificate.valid=ok");
    BOOST_TEST(summary(judged(sample_with({other}))) == "certificate.valid=ok certificate.none=problem");
}

BOOST_AUTO_TEST_CASE(one_without_a_number_counts_only_where_there_is_no_other)
{
    Certificate nameless = made("plain", day("2024-01-01"), day("2028-01-01"), "SOMEONE");
    nameless.rule = "e_billing_authority";
    BOOST_TEST(summary(judged(sample_with({nameless}))) == "certificate.valid=ok");
    BOOST_TEST(
        summary(judged(sample_with({nameless, until("2028-11-22")}))) == "certificate.valid=ok certificate.left_aside=not_applicable");
}

BOOST_AUTO_TEST_CASE(a_longer_number_is_not_the_offices)
{
    for (const std::string& holder : {"9" + main_number, main_number + "1", "KJ" + main_number + "12", "X" + main_number}) {
        Certificate longer = made("longer", day("2024-01-01"), day("2028-01-01"), holder);
        const Outcome outcome = judged(sample_with({longer, until("2028-11-22")}));
        BOOST_TEST(summary(outcome) == "certificate.valid=ok certificate.left_aside=not_applicable", holder);
    }
    const Certificate between = made("between", day("2024-01-01"), day("2028-01-01"), "介護" + main_number + "-01");
    BOOST_TEST(summary(judged(sample_with({between}))) == "certificate.valid=ok");
}

BOOST_AUTO_TEST_CASE(a_wrongly_typed_number_does_not_hand_the_main_place_to_another)
{
    SampleCase sample = sample_with({made("other", day("2024-01-01"), day("2028-01-01"), other_number)});
    sample.office.set("number", "47999");
    BOOST_TEST(has(judged(sample), "certificate.none", Status::problem));
}

BOOST_AUTO_TEST_CASE(a_kind_that_cannot_be_used_is_told_as_a_guess)
{
    Certificate each = until("2028-11-22");
    each.rule = "agent";
    BOOST_TEST(summary(judged(sample_with({each}))) == "certificate.other_kind=attention certificate.none=problem");
}

BOOST_AUTO_TEST_CASE(it_must_not_end_before_the_visit)
{
    SampleCase sample = sample_with({until("2027-03-31")});
    sample.office.set("visit", "2027-03-31");
    BOOST_TEST(!find(judged(sample), "certificate.expires_before_visit"));
    sample.office.set("visit", "2027-04-01");
    const Outcome outcome = judged(sample);
    BOOST_TEST(has(outcome, "certificate.expires_before_visit", Status::attention));
    BOOST_TEST((find(outcome, "certificate.expires_before_visit")->due == day("2027-03-01")));
}

BOOST_AUTO_TEST_CASE(in_a_store_that_the_browser_does_not_read)
{
    Certificate each = until("2028-11-22");
    each.stores = {"nss:b"};
    BOOST_TEST(summary(judged(sample_with({each}))) == "certificate.valid=ok certificate.not_in_effect=attention");
    each.stores = {"nss:b", "nss:a"};
    BOOST_TEST(summary(judged(sample_with({each}))) == "certificate.valid=ok");
}

BOOST_AUTO_TEST_CASE(locked_files_unreadable_places_and_others)
{
    SampleCase sample = sample_with({});
    change(sample, [](Certificates& seen) {
        seen.locked_files = {"~/Downloads/a.p12"};
        seen.stores[0].trouble = "locked";
        seen.unreadable = {"~/Secret"};
        seen.others = 3;
    });
    BOOST_TEST(summary(judged(sample))
        == "certificate.none=problem certificate.locked_file=attention certificate.store_unreadable=unknown "
           "certificate.unreadable=attention certificate.others=not_applicable");
    change(sample, [](Certificates& seen) { seen.found = {until("2028-11-22")}; });
    BOOST_TEST(summary(judged(sample))
        == "certificate.valid=ok certificate.locked_file=ok certificate.store_unreadable=not_applicable "
           "certificate.unreadable=attention certificate.others=not_applicable");
}

BOOST_DATA_TEST_CASE(a_look_that_brought_nothing, boost::unit_test::data::make(all_troubles), trouble)
{
    SampleCase sample;
    sample.facts = all_in(trouble);
    const bool later = trouble == Trouble::not_asked || trouble == Trouble::not_allowed;
    BOOST_TEST(summary(judged(sample)) == (later ? "certificate.look=todo" : "certificate.look=unknown"));
    sample.computer.set("seen_by_hand", "yes");
    BOOST_TEST(summary(judged(sample)) == "certificate.by_hand=attention");
    sample.computer.set("hand_valid_until", "2026-11-22");
    BOOST_TEST(summary(judged(sample)) == "certificate.by_hand=ok certificate.expires_soon=attention");
    sample.computer.set("hand_valid_until", "2026-11-21");
    BOOST_TEST(summary(judged(sample)) == "certificate.expired=problem");
}

BOOST_AUTO_TEST_CASE(seen_by_hand_counts_where_the_look_found_none)
{
    SampleCase sample = sample_with({});
    sample.computer.set("seen_by_hand", "yes");
    sample.computer.set("hand_valid_until", "2028-01-01");
    BOOST_TEST(summary(judged(sample)) == "certificate.by_hand=ok");
}

struct KindCase {
    const char *billing, *link, *words;
    Status status;
};
std::ostream& operator<<(std::ostream& out, const KindCase& each) { return out << each.billing << " " << each.link; }
const KindCase kinds[]{
    {"direct", "no", "bills itself", Status::ok},
    {"direct", "yes", "bills itself", Status::ok},
    {"agent", "yes", "hold a usable certificate", Status::ok},
    {"agent", "no", "care DX", Status::ok},
    {"paper", "unsure", "care DX", Status::ok},
    {"none", "no", "care DX", Status::ok},
    {"", "", "how it bills", Status::todo},
    {"", "yes", "hold a usable certificate", Status::ok},
};
BOOST_DATA_TEST_CASE(the_kind_follows_from_billing, boost::unit_test::data::make(kinds), each)
{
    SampleCase sample = sample_with({});
    sample.office.set("billing", each.billing);
    sample.office.set("careplan_link", each.link);
    const Outcome outcome = judged_office(sample);
    BOOST_TEST(has(outcome, "certificate.kind", each.status));
    BOOST_TEST(line_status(outcome, "2-1.c2") == (each.status == Status::todo ? "todo" : "none"));
    BOOST_TEST(find(outcome, "certificate.kind")->what.msgid.find(each.words) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_user_id_has_the_same_day_as_the_certificate)
{
    SampleCase sample = sample_with({});
    sample.office.set("visit", "2027-01-10");
    sample.own.set("has_user_id", "no");
    BOOST_TEST((find(judged_office(sample), "certificate.user_id")->due == day("2026-12-10")));
    sample.own.set("has_user_id", "yes");
    BOOST_TEST(!find(judged_office(sample), "certificate.user_id"));
}

BOOST_AUTO_TEST_CASE(looks_only_where_it_may)
{
    SampleCase sample = sample_with({});
    sample.office.set("number", "４７９９９９９９９２");
    sample.office.set_rows("other_numbers", {{"number", "name"}, {{other_number, ""}, {"13", ""}}});
    sample.computer.set_rows("folders", {{"folder"}, {{"~/Downloads"}, {""}}});
    sample.computer.set_rows("marked", {{"fingerprint"}, {{"aa:bb"}}});
    const auto wanted = certificate().needs(sample.view()).certificates;
    BOOST_REQUIRE(wanted);
    BOOST_TEST((wanted->office_numbers == std::vector<std::string>{main_number, other_number}));
    BOOST_TEST((wanted->folders == std::vector<std::string>{"~/Downloads"}));
    BOOST_TEST((wanted->marked == std::vector<std::string>{"aa:bb"}));
    BOOST_TEST(wanted->patterns.size() == 1U); // rows without any pattern are left out
    BOOST_TEST(wanted->patterns.front().rule == "e_billing_authority");
}

BOOST_AUTO_TEST_CASE(no_shipped_kind_claims_to_be_confirmed)
{
    const Rules rules = real_rules();
    const Table& kinds_table = rules.table("certificate.kinds");
    for (std::size_t i = 0; i < kinds_table.size(); ++i)
        BOOST_TEST(kinds_table.at(i, "status") == "未確認");
}

BOOST_AUTO_TEST_SUITE_END()
