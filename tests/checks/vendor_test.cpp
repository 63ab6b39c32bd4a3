// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check vendor();
}

using namespace junbi;
using namespace junbi::testing;

namespace {

const std::vector<std::string> columns = {"name", "asked", "answer_by", "answered", "work_date", "valid_until"};

Outcome judged(const SampleCase& sample)
{
    const Outcome outcome = vendor().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

SampleCase asking(std::vector<std::vector<std::string>> vendors = {})
{
    SampleCase sample;
    sample.own.set("ask", "vendor");
    sample.office.set("visit", "2027-01-13");
    sample.office.set("wants_subsidy", "yes");
    sample.own.set_rows("vendors", {columns, std::move(vendors)});
    return sample;
}

} // namespace

BOOST_AUTO_TEST_SUITE(vendor_step)

BOOST_AUTO_TEST_CASE(an_undecided_office_is_asked_to_decide_before_the_visit)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    for (const char* answer : {"", "undecided"}) {
        sample.own.set("ask", answer);
        const Outcome outcome = judged(sample);
        BOOST_TEST(status_of(outcome, "vendor.decision") == "todo");
        BOOST_TEST(due_of(outcome, "vendor.decision") == "2026-12-02"); // 42 days before the visit
        BOOST_TEST(line_status(outcome, "2-3.c2") == "todo");
        for (const char* line : {"2-3.c3", "2-3.c4"}) // no answer yet is not "no concern of ours"
            BOOST_TEST(line_status(outcome, line) == "todo");
        BOOST_TEST(find(outcome, "vendor.order")->advice.msgid == "Decide first whether you ask a vendor.");
    }
}

BOOST_AUTO_TEST_CASE(doing_it_yourselves_takes_the_vendor_lines_away)
{
    SampleCase sample;
    sample.own.set("ask", "self");
    const Outcome outcome = judged(sample);
    for (const char* line : {"2-3.c1", "2-3.c3", "2-3.c4"})
        BOOST_TEST(line_status(outcome, line) == "not_applicable");
    BOOST_TEST((worst(outcome.findings) == Status::not_applicable));
}

BOOST_AUTO_TEST_CASE(a_vendor_without_request_and_order_is_still_to_do)
{
    const Outcome outcome = judged(asking());
    BOOST_TEST(status_of(outcome, "vendor.estimate") == "todo");
    BOOST_TEST(due_of(outcome, "vendor.estimate") == "2026-12-09");
    BOOST_TEST(status_of(outcome, "vendor.order") == "todo");
    BOOST_TEST(due_of(outcome, "vendor.order") == "2026-12-28"); // 14 days before is 30 December
    BOOST_TEST(status_of(outcome, "vendor.decision") == "none");
}

BOOST_AUTO_TEST_CASE(an_order_closes_the_question_and_late_answers_do_not_matter_any_more)
{
    SampleCase sample = asking({{"Mihon Support", "2026-11-01", "2026-11-10", "", "", ""}});
    sample.own.set("ordered", "2026-11-20");
    const Outcome outcome = judged(sample);
    BOOST_TEST(status_of(outcome, "vendor.order") == "none");
    BOOST_TEST(status_of(outcome, "vendor.estimate") == "ok");
    BOOST_TEST(status_of(outcome, "vendor.answer") == "none");
}

BOOST_AUTO_TEST_CASE(what_must_be_told_comes_from_the_earlier_steps)
{
    SampleCase sample = asking();
    for (const char* line : {"2-3.i1", "2-3.i2", "2-3.i3", "2-3.i4"})
        BOOST_TEST(line_status(judged(sample), line) == "todo");
    sample.upstream["certificate"] = {{problem("certificate.expired", T("x"), T("y")).of({"2-1.c1"})}, {}};
    sample.upstream["card_reader"] = {{ok("card_reader.seen", T("x")).of({"2-2.d2"})}, {}};
    sample.office.set("computers", "3");
    sample.own.set("work_app", "yes");
    const Outcome outcome = judged(sample);
    for (const char* line : {"2-3.i1", "2-3.i2", "2-3.i3", "2-3.i4", "2-3.c1"})
        BOOST_TEST(line_status(outcome, line) == "ok");
    BOOST_TEST(find(outcome, "vendor.certificate")->evidence.front().name == "certificate.expired");
    BOOST_TEST(find(outcome, "vendor.card_reader")->evidence.empty());
    sample.upstream["card_reader"] = {{unknown("card_reader.seen", T("x"), T("y"))}, {}};
    BOOST_TEST(line_status(judged(sample), "2-3.i3") == "todo");
}

struct Other {
    Status status;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Other& each) { return out << static_cast<int>(each.status); }
const Other others[]{
    {Status::ok, "ok"}, {Status::todo, "todo"}, {Status::unknown, "todo"}, {Status::attention, "ok"}, {Status::problem, "ok"}};
BOOST_DATA_TEST_CASE(one_computer_that_is_not_known_keeps_it_open, boost::unit_test::data::make(others), each)
{
    SampleCase sample = asking();
    sample.upstream["certificate"]
        = {{ok("certificate.valid", T("x")).of({"2-1.c1"}), finding(each.status, "certificate.other", T("x"), T("y")).of({"2-1.c1"})}, {}};
    BOOST_TEST(status_of(judged(sample), "vendor.certificate") == each.expected);
}

BOOST_AUTO_TEST_CASE(a_certificate_that_was_applied_for_is_known)
{
    SampleCase sample = asking();
    sample.upstream["certificate"] = {{todo("certificate.none", T("x"), T("y")).of({"2-1.c1"})}, {}};
    BOOST_TEST(status_of(judged(sample), "vendor.certificate") == "ok");
}

BOOST_DATA_TEST_CASE(an_answer_is_late_from_the_day_after,
    boost::unit_test::data::make({"2026-11-21", "2026-11-22", "2026-11-23"}) ^ boost::unit_test::data::make({"attention", "todo", "todo"}),
    answer_by, expected)
{
    const Outcome outcome = judged(asking({{"Mihon Support", "2026-11-01", answer_by, "", "", ""}}));
    BOOST_TEST(status_of(outcome, "vendor.answer", "1") == expected);
    BOOST_TEST(due_of(outcome, "vendor.answer", "1") == answer_by);
}

BOOST_DATA_TEST_CASE(an_estimate_runs_out_the_day_after,
    boost::unit_test::data::make({"2026-11-21", "2026-11-22", "2026-11-23"}) ^ boost::unit_test::data::make({"attention", "todo", "todo"}),
    valid_until, expected)
{
    const Outcome outcome = judged(asking({{"Mihon Support", "2026-11-01", "", "2026-11-05", "", valid_until}}));
    BOOST_TEST(status_of(outcome, "vendor.valid_until", "1") == expected);
}

BOOST_DATA_TEST_CASE(the_work_day_is_compared_with_the_visit,
    boost::unit_test::data::make({"2027-01-12", "2027-01-13", "2027-01-14"}) ^ boost::unit_test::data::make({"none", "none", "attention"}),
    work, expected)
{
    const Outcome outcome = judged(asking({{"Mihon Support", "2026-11-01", "", "2026-11-05", work, ""}}));
    BOOST_TEST(status_of(outcome, "vendor.work_after_visit", "1") == expected);
    BOOST_TEST(status_of(outcome, "vendor.work_after_subsidy") == "none");
}

BOOST_DATA_TEST_CASE(the_work_day_is_compared_with_the_last_day_of_the_subsidy,
    boost::unit_test::data::make({"2027-03-11", "2027-03-12", "2027-03-13"}) ^ boost::unit_test::data::make({"none", "none", "attention"}),
    work, expected)
{
    SampleCase sample = asking({{"Mihon Support", "2026-11-01", "", "2026-11-05", work, ""}});
    BOOST_TEST(status_of(judged(sample), "vendor.work_after_subsidy", "1") == expected);
    sample.office.set("wants_subsidy", "no");
    BOOST_TEST(status_of(judged(sample), "vendor.work_after_subsidy", "1") == "none");
}

BOOST_AUTO_TEST_CASE(a_subject_is_a_row_and_never_a_name)
{
    const Outcome outcome = judged(asking({{"Mihon Support", "2026-11-01", "", "", "", ""}, {"Rei Works", "2026-11-01", "", "", "", ""}}));
    BOOST_TEST(status_of(outcome, "vendor.answer", "1") == "todo");
    BOOST_TEST(status_of(outcome, "vendor.answer", "2") == "todo");
}

BOOST_AUTO_TEST_SUITE_END()
