// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/certificate_case.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>

namespace {

using namespace junbi;
using namespace junbi::testing;

struct DayCase {
    const char* last_day; // today is 2026-11-22
    const char* expected;
    long long left;
};
std::ostream& operator<<(std::ostream& out, const DayCase& each) { return out << each.last_day; }

const DayCase days[]{
    {"2026-11-20", "certificate.expired=problem", 2},
    {"2026-11-21", "certificate.expired=problem", 1},
    {"2026-11-22", "certificate.valid=ok certificate.expires_soon=attention certificate.renewal_late=attention", 0},
    {"2026-11-23", "certificate.valid=ok certificate.expires_soon=attention certificate.renewal_late=attention", 1},
    {"2026-12-22", "certificate.valid=ok certificate.expires_soon=attention certificate.renewal_late=attention", 30},
    {"2026-12-23", "certificate.valid=ok certificate.expires_soon=attention certificate.renewal_late=attention", 31}, // a holiday before
    {"2026-12-24", "certificate.valid=ok certificate.expires_soon=attention", 32},
    {"2027-01-21", "certificate.valid=ok certificate.expires_soon=attention", 60},
    {"2027-01-22", "certificate.valid=ok certificate.expires_soon=attention", 61},
    {"2027-02-19", "certificate.valid=ok certificate.expires_soon=attention", 89},
    {"2027-02-20", "certificate.valid=ok certificate.expires_soon=attention", 90},
    {"2027-02-21", "certificate.valid=ok", 91},
};

long long days_in(const Outcome& outcome)
{
    const Finding* found = find(outcome, "certificate.valid");
    for (const Arg& each : (found ? found : find(outcome, "certificate.expired"))->what.args)
        if (const auto* value = std::get_if<long long>(&each))
            return *value;
    return -1;
}

} // namespace

BOOST_AUTO_TEST_SUITE(certificate_step_test)

BOOST_DATA_TEST_CASE(days_left_at_the_edges, boost::unit_test::data::make(days), each)
{
    const Outcome outcome = judged(sample_with({until(each.last_day)}));
    BOOST_TEST(told(outcome) == each.expected);
    BOOST_TEST(days_in(outcome) == each.left);
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
    BOOST_TEST(told(judged(sample_with({each}))) == "certificate.not_yet_valid=attention");
    each.valid_from -= std::chrono::seconds(1);
    BOOST_TEST(told(judged(sample_with({each}))) == "certificate.valid=ok");
}

BOOST_AUTO_TEST_CASE(what_is_valid_is_shown_as_seen)
{
    const Outcome outcome = judged(sample_with({until("2028-11-22")}));
    const Finding* valid = find(outcome, "certificate.found", "aa");
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
    const auto who = [](const char* rule, const std::string& holder) {
        Certificate each = made("aa", day("2024-01-01"), day("2028-11-22"), holder);
        each.rule = rule;
        const Outcome outcome = judged(sample_with({each}));
        return (*std::get<Box<Text>>(find(outcome, "certificate.found")->what.args[0])).msgid;
    };
    BOOST_TEST(who("marked", main_number) == "The certificate that you marked");
    BOOST_TEST(who("office_number", main_number).find("seems") != std::string::npos);
    BOOST_TEST(who("e_billing_authority", "SOMEONE").find("may be") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(none_by_how_the_office_bills)
{
    SampleCase sample = sample_with({});
    sample.office.set("visit", "2027-01-10");
    BOOST_TEST(told(judged(sample)) == "certificate.none=problem");
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
    BOOST_TEST(told(judged(sample_with({each}))) == "certificate.no_key=problem certificate.valid=ok");
    BOOST_TEST(has(judged(sample_with({each, until("2027-11-22", "bb")})), "certificate.valid", Status::ok, "bb"));
}

BOOST_AUTO_TEST_CASE(the_renewed_one_counts_and_the_old_ones_are_named)
{
    const Outcome outcome = judged(sample_with({until("2026-11-21", "old"), until("2028-11-22", "new"), until("2027-11-22", "middle")}));
    BOOST_TEST(told(outcome) == "certificate.valid=ok certificate.replaced=todo certificate.old_copy=attention");
    BOOST_TEST(find(outcome, "certificate.valid", "new"));
    for (const char* id : {"certificate.replaced", "certificate.old_copy"}) {
        const Finding* old = find(outcome, id);
        BOOST_TEST(old->subject == (old->id == "certificate.replaced" ? "middle" : "old"));
        BOOST_TEST(old->advice.msgid.find("by hand") != std::string::npos); // Junbi removes only what it installed itself
        BOOST_TEST((old->advice.args == std::vector<Arg>{std::string("Chromium"), std::string("0A")}));
        BOOST_TEST(old->changes.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_revoked_one_never_counts_and_another_issuers_is_no_renewal)
{
    Certificate revoked = until("2030-11-22", "revoked"), foreign = until("2027-01-01", "foreign");
    revoked.revocation = "revoked";
    foreign.issuer = "CN=別の認証局";
    const Outcome outcome = judged(sample_with({revoked, foreign, until("2028-11-22")}));
    BOOST_TEST(told(outcome) == "certificate.valid=ok certificate.old_revoked=attention");
    BOOST_TEST(find(outcome, "certificate.valid", "aa"));
    foreign.valid_until = end_of(day("2029-01-01")); // a later end alone does not make it the care one where a rule knows that
    SampleCase sample = sample_with({foreign, until("2028-11-22")});
    sample.own.set_rows("own_kinds", {{"kind", "issuer"}, {{"care", "試験用"}}});
    BOOST_TEST(find(judged(sample), "certificate.valid", "aa"));
}

BOOST_AUTO_TEST_CASE(a_renewed_one_that_waits_is_not_a_fault)
{
    const Outcome outcome = judged(sample_with({until("2027-11-22", "now"), made("next", day("2027-11-01"), day("2030-11-01"))}));
    BOOST_TEST(told(outcome) == "certificate.valid=ok certificate.next=ok");
    BOOST_TEST(find(outcome, "certificate.valid", "now"));
    BOOST_TEST(due_of(outcome, "certificate.renewal", "next") == "2030-10-01"); // the end of the row is what is to be renewed
}

BOOST_AUTO_TEST_CASE(renewed_in_time_nobody_is_told_to_renew_but_a_gap_counts)
{
    const auto with_next = [](const char* from) {
        return told(judged(sample_with({until("2026-12-01", "now"), made("next", day(from), day("2029-12-01"))})));
    };
    BOOST_TEST(with_next("2026-12-02") == "certificate.valid=ok certificate.next=ok");
    BOOST_TEST(with_next("2026-12-03")
        == "certificate.valid=ok certificate.expires_soon=attention certificate.renewal_late=attention certificate.next=ok");
}

BOOST_AUTO_TEST_CASE(the_certificate_of_another_office_number_is_neither_old_nor_wrong)
{
    const Certificate other = made("other", day("2024-01-01"), day("2027-06-01"), other_number);
    BOOST_TEST(told(judged(sample_with({other, until("2028-11-22")}))) == "certificate.valid=ok certificate.valid=ok");
    BOOST_TEST(told(judged(sample_with({other}))) == "certificate.valid=ok certificate.none=problem");
}

BOOST_AUTO_TEST_CASE(one_without_a_number_counts_only_where_there_is_no_other)
{
    Certificate nameless = made("plain", day("2024-01-01"), day("2028-01-01"), "SOMEONE");
    nameless.rule = "e_billing_authority";
    BOOST_TEST(told(judged(sample_with({nameless}))) == "certificate.office_open=unknown certificate.valid=ok");
    BOOST_TEST(told(judged(sample_with({nameless, until("2028-11-22")}))) == "certificate.valid=ok certificate.left_aside=not_applicable");
}

BOOST_AUTO_TEST_CASE(without_a_number_only_the_same_owner_is_a_predecessor)
{
    const Certificate now = made("now", day("2026-01-01"), day("2028-11-22"), "SOMEONE");
    const Certificate before = made("before", day("2024-01-01"), day("2026-12-01"), "SOMEONE");
    const Certificate foreign = made("foreign", day("2024-01-01"), day("2026-11-01"), "ANOTHER");
    const Outcome outcome = judged(sample_with({now, before, foreign}));
    BOOST_TEST(status_of(outcome, "certificate.replaced", "before") == "todo");
    BOOST_TEST(status_of(outcome, "certificate.left_aside", "foreign") == "not_applicable");
    BOOST_TEST(!find(outcome, "certificate.old_copy"));
}

BOOST_AUTO_TEST_CASE(a_longer_number_is_not_the_offices)
{
    for (const std::string& holder : {"9" + main_number, main_number + "1", "KJ" + main_number + "12", "X" + main_number}) {
        Certificate longer = made("longer", day("2024-01-01"), day("2028-01-01"), holder);
        const Outcome outcome = judged(sample_with({longer, until("2028-11-22")}));
        BOOST_TEST(told(outcome) == "certificate.valid=ok certificate.left_aside=not_applicable", holder);
    }
    const Certificate between = made("between", day("2024-01-01"), day("2028-01-01"), "介護" + main_number + "-01");
    BOOST_TEST(told(judged(sample_with({between}))) == "certificate.valid=ok");
}

BOOST_AUTO_TEST_CASE(a_wrongly_typed_number_does_not_hand_the_main_place_to_another)
{
    SampleCase sample = sample_with({made("other", day("2024-01-01"), day("2028-01-01"), other_number)});
    sample.office.set("number", "47999");
    BOOST_TEST(has(judged(sample), "certificate.none", Status::problem));
}

BOOST_AUTO_TEST_CASE(it_must_not_end_before_the_visit)
{
    SampleCase sample = sample_with({until("2027-03-31")});
    BOOST_TEST(!find(judged(sample), "certificate.lasts_until_visit"));
    sample.office.set("visit", "2027-03-31");
    BOOST_TEST(!find(judged(sample), "certificate.expires_before_visit"));
    BOOST_TEST(has(judged(sample), "certificate.lasts_until_visit", Status::ok));
    sample.office.set("visit", "2027-04-01");
    const Outcome outcome = judged(sample);
    BOOST_TEST(!find(outcome, "certificate.lasts_until_visit"));
    BOOST_TEST(has(outcome, "certificate.expires_before_visit", Status::attention));
    BOOST_TEST((find(outcome, "certificate.expires_before_visit")->due == day("2027-03-01")));
    sample.today = day("2027-03-01");
    BOOST_TEST(find(judged(sample), "certificate.expires_before_visit")->advice.msgid.find("by {1}") != std::string::npos);
    sample.today = day("2027-03-02"); // a day that has passed is no advice
    BOOST_TEST(find(judged(sample), "certificate.expires_before_visit")->advice.msgid.find("today") != std::string::npos);
    sample.office.set("visit", "2027-03-01");
    BOOST_TEST(!find(judged(sample), "certificate.lasts_until_visit")); // over
}

BOOST_AUTO_TEST_CASE(the_renewal_has_its_day_long_before)
{
    SampleCase sample = sample_with({until("2027-11-22")});
    BOOST_TEST(due_of(judged(sample), "certificate.renewal") == "2027-10-22");
    BOOST_TEST(has(judged(sample), "certificate.renewal", Status::ok));
    sample.office.set("certificate_deadline_day", "20");
    BOOST_TEST(due_of(judged(sample), "certificate.renewal") == "2027-10-20");
    BOOST_TEST(words_of(judged(sample), "certificate.renewal").find("not known") == std::string::npos);
    sample = sample_with({until("2028-02-29")}); // the table of holidays ends with 2027
    BOOST_TEST(words_of(judged(sample), "certificate.renewal").find("not known") != std::string::npos);
    sample = sample_with({until("2027-03-01")}); // 99 days left, and it takes 100
    sample.office.set("certificate_lead_days", "100");
    BOOST_TEST(told(judged(sample)) == "certificate.valid=ok certificate.renewal_late=attention");
    BOOST_TEST(due_of(judged(sample_with({until("2027-02-20")})), "certificate.expires_soon") == "2027-01-20");
    BOOST_TEST(!find(judged(sample_with({until("2027-02-20")})), "certificate.renewal")); // it stands in the plan once
}

BOOST_AUTO_TEST_CASE(on_the_day_itself_there_is_still_time_to_apply)
{
    SampleCase sample = sample_with({until("2026-12-24")}); // apply by Tuesday 24 November
    sample.today = day("2026-11-24");
    BOOST_TEST(!find(judged(sample), "certificate.renewal_late"));
    BOOST_TEST(due_of(judged(sample), "certificate.expires_soon") == "2026-11-24");
    sample.today = day("2026-11-25");
    BOOST_TEST(has(judged(sample), "certificate.renewal_late", Status::attention));
}

BOOST_AUTO_TEST_CASE(in_a_store_that_the_browser_does_not_read)
{
    Certificate each = until("2028-11-22");
    each.stores = {"nss:b"};
    const Outcome nowhere = judged(sample_with({each}));
    BOOST_TEST(told(nowhere) == "certificate.not_in_effect=attention certificate.valid=ok");
    BOOST_TEST(find(nowhere, "certificate.not_in_effect")->changes.at(0).installer == "certificate");
    each.stores = {"nss:b", "nss:a"};
    BOOST_TEST(told(judged(sample_with({each}))) == "certificate.valid=ok");
}

BOOST_AUTO_TEST_CASE(missing_in_some_browsers)
{
    SampleCase sample = sample_with({until("2028-11-22")});
    change(sample, [](Certificates& seen) {
        seen.stores = {{"nss:a", "Chromium", true, ""}, {"nss:f", "Firefox (a)", true, ""}, {"nss:g", "Firefox (b)", true, "locked"},
            {"folder:~/Downloads", "", false, ""}};
    });
    const Outcome outcome = judged(sample);
    const Finding* some = find(outcome, "certificate.some_browsers");
    BOOST_REQUIRE(some);
    BOOST_TEST((some->status == Status::todo && some->changes.size() == 1));
    BOOST_TEST((some->what.args == std::vector<Arg>{std::string("Chromium"), std::string("Firefox (a)")})); // (b): not known
    change(sample, [](Certificates& seen) { seen.found[0].stores = {"nss:a", "nss:f", "folder:~/Downloads"}; });
    BOOST_TEST(!find(judged(sample), "certificate.some_browsers"));
    BOOST_TEST(
        std::get<std::string>(find(judged(sample), "certificate.found")->evidence.back().value) == "Chromium, Firefox (a), ~/Downloads");
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
    BOOST_TEST(told(judged(sample))
        == "certificate.none=problem certificate.locked_file=attention certificate.store_unreadable=unknown "
           "certificate.unreadable=attention certificate.others=not_applicable");
    const Outcome locked = judged(sample);
    BOOST_TEST((find(locked, "certificate.locked_file")->changes.at(0).values
        == std::map<std::string, std::string>{{"file", "~/Downloads/a.p12"}}));
    change(sample, [](Certificates& seen) { seen.found = {until("2027-01-01")}; }); // the file may be its renewal
    BOOST_TEST(has(judged(sample), "certificate.locked_file", Status::attention));
    change(sample, [](Certificates& seen) { seen.found = {until("2028-11-22")}; });
    BOOST_TEST(told(judged(sample))
        == "certificate.valid=ok certificate.locked_file=ok certificate.store_unreadable=not_applicable "
           "certificate.unreadable=attention certificate.others=not_applicable");
}

BOOST_DATA_TEST_CASE(a_look_that_brought_nothing, boost::unit_test::data::make(all_troubles), trouble)
{
    SampleCase sample;
    sample.facts = all_in(trouble);
    const bool later = trouble == Trouble::not_asked || trouble == Trouble::not_allowed;
    BOOST_TEST(told(judged(sample)) == (later ? "certificate.look=todo" : "certificate.look=unknown"));
    sample.computer.set("seen_by_hand", "yes");
    BOOST_TEST(told(judged(sample)) == "certificate.by_hand=attention");
    sample.computer.set("hand_valid_until", "2026-11-22");
    BOOST_TEST(told(judged(sample)) == "certificate.by_hand=ok certificate.expires_soon=attention certificate.renewal_late=attention");
    sample.computer.set("hand_valid_until", "2026-11-21");
    BOOST_TEST(told(judged(sample)) == "certificate.expired=problem");
}

BOOST_AUTO_TEST_CASE(seen_by_hand_counts_where_the_look_found_none)
{
    SampleCase sample = sample_with({});
    sample.computer.set("seen_by_hand", "yes");
    sample.computer.set("hand_valid_until", "2028-01-01");
    BOOST_TEST(told(judged(sample)) == "certificate.by_hand=ok");
}

struct KindCase {
    const char *billing, *link, *words;
    Status status;
};
std::ostream& operator<<(std::ostream& out, const KindCase& each) { return out << each.billing << " " << each.link; }
const KindCase kinds[]{
    {"direct", "no", "care insurance certificate", Status::ok},
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
    BOOST_TEST(wanted->ask_issuers); // the engine takes it back where the network was not asked for
}

BOOST_AUTO_TEST_SUITE_END()
