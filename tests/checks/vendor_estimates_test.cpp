// SPDX-License-Identifier: Apache-2.0
// Estimates beside each other, the letter that asks for them, and what a vendor is told about a computer.
#include "checks/vendor/company_name.h"
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check vendor();
}

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

const std::vector<std::string> columns
    = {"name", "email", "answered", "price_readers", "price_support", "price_other", "does_reader", "does_app", "work_date", "valid_until"};

/// An office with one service of the class with the limit of 64,000 yen that wants readers checked and the app set up.
SampleCase comparing(std::vector<std::vector<std::string>> vendors)
{
    SampleCase sample;
    sample.own.set("ask", "vendor");
    sample.own.set("work_reader", "yes");
    sample.own.set("work_app", "yes");
    sample.office.set("wants_subsidy", "yes");
    sample.office.set("visit", "2027-01-13");
    sample.office.set_rows("services", {{"service"}, {{"15"}}});
    sample.own.set_rows("vendors", {columns, std::move(vendors)});
    return sample;
}

Outcome judged(const SampleCase& sample)
{
    const Outcome outcome = vendor().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

Table compared(const SampleCase& sample)
{
    const Outcome outcome = judged(sample);
    const auto found = outcome.tables.find("comparison");
    return found == outcome.tables.end() ? Table{} : found->second;
}

/// An office of which a letter lacks nothing.
SampleCase complete()
{
    SampleCase sample = comparing({});
    for (const char* field : {"number", "name", "address", "phone", "contact"})
        sample.office.set(field, "見本");
    sample.office.set("email", "mihon@example.jp");
    sample.own.set("reply_by", "2026-12-05");
    sample.own.set("ask_split", "yes");
    return sample;
}

std::string letter_findings(const SampleCase& sample)
{
    std::string all;
    for (const Finding& each : judged(sample).findings)
        if (each.id.starts_with("vendor.letter_"))
            all += each.id.substr(7) + " " + each.subject + " ";
    return all;
}

Outcome inventory(const SampleCase& sample)
{
    const Outcome outcome = vendor().judge_computer(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

std::string told(const Outcome& outcome, const std::string& name)
{
    for (const Evidence& each : outcome.findings.at(0).evidence)
        if (each.name == name)
            return std::get<std::string>(each.value);
    return "-";
}

/// A row of prices, and what is reckoned of them; worked out by hand from the rules (limit 64,000, whole thousands).
struct Amounts {
    const char *readers, *support, *other;
    const char *total, *subsidy, *own_share;
};
std::ostream& operator<<(std::ostream& out, const Amounts& each) { return out << each.readers << "+" << each.support << "+" << each.other; }
const Amounts amounts[]{
    {"23100", "44000", "", "67100", "64000", "3100"},                // 67,100 is above the limit of 64,000
    {"15400", "33550", "", "48950", "48000", "950"},                 // 48,950 down to whole thousands
    {"15400", "33550", "120000", "168950", "48000", "120950"},       // a computer is never subsidised
    {"", "64000", "", "64000", "64000", "0"},                        // exactly the limit
    {"64001", "", "", "64001", "64000", "1"},                        // one yen above it
    {"900", "0", "", "900", "0", "900"},                             // below a thousand nothing is paid
    {"", "", "5000", "5000", "0", "5000"}, {"", "", "", "", "", ""}, // answered without a price
};

} // namespace

BOOST_AUTO_TEST_SUITE(vendor_estimates)

BOOST_DATA_TEST_CASE(what_the_office_pays_itself, data::make(amounts), each)
{
    const Table table = compared(comparing({{"A", "", "2026-11-20", each.readers, each.support, each.other, "", "", "", ""}}));
    BOOST_REQUIRE(table.size() == 1u);
    BOOST_TEST(table.at(0, "total") == each.total);
    BOOST_TEST(table.at(0, "subsidy") == each.subsidy);
    BOOST_TEST(table.at(0, "own_share") == each.own_share);
}

BOOST_AUTO_TEST_CASE(without_subsidy_the_office_pays_all_and_without_services_nothing_is_guessed)
{
    SampleCase sample = comparing({{"A", "", "2026-11-20", "1000", "2000", "", "", "", "", ""}});
    sample.office.set("wants_subsidy", "no");
    BOOST_TEST(compared(sample).at(0, "own_share") == "3000");
    BOOST_TEST(compared(sample).at(0, "closes") == "");
    sample.office.set("wants_subsidy", "yes");
    sample.office.set_rows("services", {});
    BOOST_TEST(compared(sample).at(0, "total") == "3000");
    BOOST_TEST(compared(sample).at(0, "own_share") == "");
}

BOOST_AUTO_TEST_CASE(the_lowest_own_share_is_marked_and_only_answers_are_compared)
{
    const Table table = compared(comparing({{"A", "", "2026-11-20", "30000", "40000", "", "yes", "yes", "", ""},
        {"B", "", "2026-11-20", "30000", "36000", "", "yes", "yes", "", ""}, {"C", "", "", "", "", "", "", "", "", ""}}));
    BOOST_REQUIRE(table.size() == 2u);
    BOOST_TEST(table.at(0, "lowest") == "");
    BOOST_TEST(table.at(1, "lowest") == "yes"); // 66,000 − 64,000 against 70,000 − 64,000
    BOOST_TEST(compared(comparing({})).empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_complete_or_does_not_hold_is_never_the_lowest)
{
    const char* const late = "2027-03-13";
    const Table table = compared(comparing({{"A", "", "2026-11-20", "20000", "", "", "yes", "yes", "", ""}, // only one price
        {"B", "", "2026-11-20", "1000", "1000", "", "yes", "no", "", ""},                                   // leaves out the app
        {"C", "", "2026-11-20", "1000", "1000", "", "yes", "yes", "", "2026-11-21"},                        // has run out
        {"D", "", "2026-11-20", "1000", "1000", "", "yes", "yes", late, ""},
        {"E", "", "2026-11-20", "30000", "40000", "", "yes", "yes", "", ""}}));
    for (std::size_t i = 0; i < 5; ++i)
        BOOST_TEST(table.at(i, "lowest") == (i == 4 ? "yes" : ""), table.at(i, "name"));
    BOOST_TEST(table.at(3, "subsidy") == "0"); // complete only after the round
    BOOST_TEST(table.at(3, "own_share") == "2000");
}

BOOST_AUTO_TEST_CASE(a_price_is_an_answer_and_after_the_order_only_the_chosen_one_counts)
{
    SampleCase sample = comparing({{"株式会社見本", "", "", "1000", "1000", "", "", "", "2027-02-01", ""},
        {"㈱例示", "mail@", "", "", "", "", "", "", "2027-02-01", ""}});
    Table rows = sample.own.rows("vendors");
    rows.columns.push_back("asked");
    for (auto& row : rows.rows)
        row.push_back("2026-11-01");
    sample.own.set_rows("vendors", rows);
    Outcome outcome = judged(sample);
    BOOST_TEST(status_of(outcome, "vendor.answer", "1") == "none");
    BOOST_TEST(status_of(outcome, "vendor.answer", "2") == "todo");
    BOOST_TEST(status_of(outcome, "vendor.work_after_visit", "2") == "attention");
    sample.own.set("ordered", "2026-11-21");
    sample.own.set("chosen", "㈱見本");
    outcome = judged(sample);
    BOOST_TEST(status_of(outcome, "vendor.work_after_visit", "1") == "attention");
    for (const char* id : {"vendor.work_after_visit", "vendor.short_name", "vendor.mail_address"})
        BOOST_TEST(status_of(outcome, id, "2") == "none", id);
}

BOOST_AUTO_TEST_CASE(works_that_are_wanted_and_left_out_are_told)
{
    const SampleCase sample = comparing({{"A", "", "2026-11-20", "1", "2", "", "yes", "no", "", ""},
        {"B", "", "2026-11-20", "1", "2", "", "yes", "", "", ""}, {"C", "", "2026-11-20", "1", "2", "", "yes", "yes", "", ""}});
    const Table table = compared(sample);
    BOOST_TEST(table.at(0, "missing") == "does_app");
    BOOST_TEST(table.at(1, "untold") == "does_app");
    const Outcome outcome = judged(sample);
    BOOST_TEST(status_of(outcome, "vendor.work_missing", "1") == "attention");
    BOOST_TEST(status_of(outcome, "vendor.work_untold", "2") == "todo");
    for (const char* id : {"vendor.work_missing", "vendor.work_untold"})
        BOOST_TEST(status_of(outcome, id, "3") == "none");
}

BOOST_AUTO_TEST_CASE(prices_that_are_not_told_apart_are_told_until_the_order)
{
    SampleCase sample = comparing({{"A", "", "2026-11-20", "", "40000", "", "yes", "yes", "", ""}});
    BOOST_TEST(status_of(judged(sample), "vendor.no_split", "1") == "attention");
    sample.own.set("ordered", "2026-11-21");
    BOOST_TEST(status_of(judged(sample), "vendor.no_split") == "none");
}

BOOST_DATA_TEST_CASE(days_are_compared,
    data::make({"2027-01-13", "2027-01-14", "2027-03-12", "2027-03-13"}) ^ data::make({"yes", "no", "no", "no"})
        ^ data::make({"yes", "yes", "yes", "no"}),
    work, before_visit, in_time)
{
    const Table table = compared(comparing({{"A", "", "2026-11-20", "1", "2", "", "", "", work, "2026-11-21"}}));
    BOOST_TEST(table.at(0, "before_visit") == before_visit);
    BOOST_TEST(table.at(0, "in_time") == in_time);
    BOOST_TEST(table.at(0, "valid") == "no"); // until yesterday
}

BOOST_AUTO_TEST_CASE(one_company_in_two_rows_is_told)
{
    const Outcome outcome = judged(comparing({{"株式会社見本サポート", "", "", "", "", "", "", "", "", ""},
        {"㈱見本 サポート", "", "", "", "", "", "", "", "", ""}, {"例示商会", "mail@", "", "", "", "", "", "", "", ""}}));
    BOOST_TEST(status_of(outcome, "vendor.twice", "2") == "attention");
    BOOST_TEST(status_of(outcome, "vendor.twice", "1") == "none");
    BOOST_TEST(status_of(outcome, "vendor.twice", "3") == "none");
    BOOST_TEST(status_of(outcome, "vendor.short_name", "2") == "attention");
    BOOST_TEST(status_of(outcome, "vendor.short_name", "1") == "none");
    BOOST_TEST(status_of(outcome, "vendor.mail_address", "3") == "attention");
}

BOOST_DATA_TEST_CASE(mail_addresses,
    data::make({"a@b.jp", "a.b+c@mihon.example.jp", "", "a", "@b.jp", "a@b", "a@b.", "a@@b.jp", "a b@c.jp", "ａ@b.jp", "mailto:a@b.jp",
        "a,b@c.jp"})
        ^ data::make({true, true, false, false, false, false, false, false, false, false, false, false}),
    address, fine)
{
    BOOST_TEST(vendor_step::looks_like_mail(address) == fine);
}

BOOST_AUTO_TEST_CASE(a_letter_that_lacks_nothing_is_not_spoken_of)
{
    BOOST_TEST(letter_findings(complete()) == "");
    SampleCase self = complete();
    self.office.set("address", "");
    self.own.set("ask", "undecided");
    BOOST_TEST(letter_findings(self) == "");
}

struct Fault {
    const char *step, *field, *value, *expected;
};
std::ostream& operator<<(std::ostream& out, const Fault& each) { return out << each.field << "=" << each.value; }
const Fault faults[]{{"office", "address", "", "letter_lacks office.address "}, {"office", "number", "", "letter_lacks office.number "},
    {"office", "name", "", "letter_lacks office.name "}, {"office", "contact", "", "letter_lacks office.contact "},
    {"office", "phone", "", ""}, // there is a mail address
    {"office", "email", "", "letter_lacks vendor.reply_to "}, {"office", "email", "mihon.example.jp", "letter_wrong office.email "},
    {"office", "corporation", "（株）見本", "letter_wrong office.corporation "},
    {"vendor", "reply_by", "", "letter_lacks vendor.reply_by "}, {"vendor", "reply_by", "2026-11-21", "letter_wrong vendor.reply_by "},
    {"vendor", "reply_by", "2026-11-22", ""}, // today
    {"vendor", "reply_by", "2027-01-13", "letter_wrong vendor.reply_by "}, {"vendor", "reply_to", "郵送でお願いします", ""},
    {"vendor", "reply_to", "mihon@", "letter_wrong vendor.reply_to "}, {"office", "visit", "", "letter_lacks vendor.work_wish "}};
BOOST_DATA_TEST_CASE(each_fault_names_its_field, data::make(faults), each)
{
    SampleCase sample = complete();
    (std::string(each.step) == "office" ? sample.office : sample.own).set(each.field, each.value);
    BOOST_TEST(letter_findings(sample) == each.expected);
    for (const Finding& finding : judged(sample).findings)
        if (finding.id.starts_with("vendor.letter_"))
            BOOST_TEST(finding.question == finding.subject);
}

BOOST_AUTO_TEST_CASE(whoever_named_any_price_is_sent_no_letter_any_more)
{
    for (const auto& prices : std::vector<std::vector<std::string>>{{"1", "", ""}, {"", "1", ""}, {"", "", "1"}}) {
        SampleCase sample = complete();
        sample.office.set("address", "");
        sample.own.set_rows("vendors", {columns, {{"A", "", "", prices[0], prices[1], prices[2], "", "", "", ""}}});
        BOOST_TEST(letter_findings(sample) == "");
    }
}

BOOST_AUTO_TEST_CASE(a_computer_is_told_as_it_was_seen_and_corrected_by_hand)
{
    SampleCase sample = complete();
    BOOST_TEST(status_of(inventory(sample), "vendor.inventory") == "todo"); // not looked at
    sample.facts.machine = Machine{"pc-01", "見本製作所", "MH-100", 16107};
    sample.facts.system = System{"windows", "Windows 11", "10.0.26200", "Pro", "x86_64", true};
    sample.facts.browsers = std::vector{Browser{"edge", "Microsoft Edge", "143.0"}};
    sample.facts.readers = std::vector{CardReader{"見本リーダー", "", Card::none, ""}, CardReader{"SAM", "", Card::none, "", true}};
    const Outcome seen = inventory(sample);
    BOOST_TEST(status_of(seen, "vendor.inventory") == "ok");
    BOOST_TEST(told(seen, "maker") == "見本製作所");
    BOOST_TEST(told(seen, "system") == "Windows 11 Pro (10.0.26200)");
    BOOST_TEST(told(seen, "memory") == "16 GB");
    BOOST_TEST(told(seen, "browser") == "Microsoft Edge 143.0");
    BOOST_TEST(told(seen, "reader") == "見本リーダー"); // a slot for a chip is no reader
    BOOST_TEST(told(seen, "place") == "-");
    sample.computer.set("model", "MH-200");
    sample.computer.set("place", "受付");
    const Outcome corrected = inventory(sample);
    BOOST_TEST(told(corrected, "model") == "MH-200");
    BOOST_TEST(told(corrected, "maker") == "見本製作所");
    BOOST_TEST(told(corrected, "place") == "受付");
}

BOOST_AUTO_TEST_CASE(what_no_vendor_is_asked_for_needs_no_inventory)
{
    SampleCase sample = complete();
    sample.own.set("ask", "self");
    BOOST_TEST(status_of(inventory(sample), "vendor.inventory") == "not_applicable");
}

BOOST_AUTO_TEST_SUITE_END()
