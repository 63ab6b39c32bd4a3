// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/sample.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

Ending ending_of(const std::function<void()>& attempt)
{
    try {
        attempt();
    } catch (const Failure& failure) {
        BOOST_TEST(!failure.text().empty());
        return failure.ending();
    }
    return Ending{};
}

} // namespace

BOOST_AUTO_TEST_SUITE(forms)

BOOST_DATA_TEST_CASE(a_value_of_the_wrong_kind_is_refused_and_nothing_changes,
    data::make({"type=wireless", "count=0", "count=10", "count=many", "found=maybe", "day=2026-02-30", "price=-1", "models=x", "type.x=1",
        "nothing=1", "why=個人番号は123456789012です", "why=1234-5678-9012", "why=１２３４　５６７８　９０１２", "why=bell\a", "why=\xff",
        "why=\xed\xa0\x80"}),
    sample)
{
    Wizard wizard = sample::wizard();
    const std::string word(sample);
    const auto sign = word.find('=');
    BOOST_TEST((ending_of([&] { wizard.answer("reader", word.substr(0, sign), word.substr(sign + 1)); }) == Ending::usage));
    BOOST_TEST(wizard.office().of("reader").empty());
}

BOOST_AUTO_TEST_CASE(twelve_digits_inside_an_id_or_of_another_length_are_no_personal_number)
{
    Wizard wizard = sample::wizard();
    for (const char* fine : {"KJ123456789012", "12345678901", "1234567890123", "03-1234-5678"})
        wizard.answer("reader", "why", fine);
    BOOST_TEST(wizard.office().of("reader").text("why") == "03-1234-5678");
}

BOOST_AUTO_TEST_CASE(every_step_has_a_person_and_a_note)
{
    Wizard wizard = sample::wizard();
    wizard.answer("after", "responsible", "試験 花子");
    BOOST_TEST(wizard.office().of("after").text("responsible") == "試験 花子");
}

BOOST_AUTO_TEST_CASE(open_questions_are_findings_and_answered_guide_lines_are_ok)
{
    Wizard wizard = sample::wizard();
    const auto status = [&](const char* id) {
        return sample::find(wizard.report(), id) ? sample::find(wizard.report(), id)->finding.status : Status::not_applicable;
    };
    BOOST_TEST((status("reader.type") == Status::todo));
    BOOST_TEST((status("reader.found") == Status::todo));
    BOOST_TEST(!sample::find(wizard.report(), "reader.count"));
    wizard.answer("reader", "type", "contact");
    wizard.answer("reader", "found", "unsure");
    BOOST_TEST((status("reader.type") == Status::ok));
    BOOST_TEST((status("reader.found") == Status::unknown));
    BOOST_TEST(!sample::find(wizard.report(), "reader.why"));
    wizard.answer("reader", "found", "no");
    BOOST_TEST((status("reader.why") == Status::todo)); // asked only after "no"
}

BOOST_AUTO_TEST_CASE(a_table_is_checked_cell_by_cell)
{
    Wizard wizard = sample::wizard();
    wizard.fill("reader", "models", {{"name", "pieces"}, {{"R-1", "2"}}});
    BOOST_TEST(wizard.office().of("reader").rows("models").at(0, "pieces") == "2");
    BOOST_TEST((ending_of([&] { wizard.fill("reader", "models", {{"name", "pieces"}, {{"R-1", "ten"}}}); }) == Ending::usage));
    BOOST_TEST((ending_of([&] { wizard.fill("reader", "models", {{"colour"}, {{"red"}}}); }) == Ending::usage));
    BOOST_TEST((ending_of([&] { wizard.fill("reader", "type", {}); }) == Ending::usage));
    BOOST_TEST(wizard.office().of("reader").rows("models").size() == 1u);
}

BOOST_AUTO_TEST_CASE(choices_may_come_from_a_rule_table)
{
    Rules rules;
    rules.add("x.codes", {"2026-11-22", {{"id", "name"}, {{"15", "通所介護"}}}});
    const Field field = choice_from("service", T("Service"), "x.codes");
    BOOST_TEST(!complaint(field, "15", rules));
    BOOST_TEST(complaint(field, "16", rules).has_value());
}

BOOST_AUTO_TEST_CASE(what_is_asked_per_computer_needs_a_known_computer)
{
    Wizard wizard = sample::wizard();
    BOOST_TEST((ending_of([&] { wizard.answer("reader", "by_hand", "yes"); }) == Ending::usage));
    BOOST_TEST((ending_of([&] { wizard.answer("reader", "by_hand", "yes", "PC-09"); }) == Ending::usage));
    wizard.add_computer("PC-01");
    BOOST_TEST((ending_of([&] { wizard.answer("reader", "type", "contact", "PC-01"); }) == Ending::usage)); // asked once for the office
    wizard.answer("reader", "by_hand", "yes", "PC-01");
    BOOST_TEST(wizard.office().find("PC-01")->answers.at("reader").yes("by_hand"));
}

BOOST_AUTO_TEST_SUITE_END()
