// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/guide_places.h"
#include "tests/checks/sample_case.h"

#include <boost/test/unit_test.hpp>

namespace junbi::testing {

namespace {

constexpr int variants = 7; ///< 0: nothing answered; then the first, second … option of every question

std::string answer(const Field& field, const Rules& rules, int variant)
{
    switch (field.kind) {
    case Kind::tick:
        return "yes";
    case Kind::yes_no_unsure:
        return std::vector<std::string>{"yes", "no", "unsure"}[static_cast<std::size_t>(variant - 1) % 3];
    case Kind::choice:
        if (field.options.empty())
            return rules.table(field.options_rule).at(static_cast<std::size_t>(variant), "id");
        return field.options[static_cast<std::size_t>(variant - 1) % field.options.size()].id;
    case Kind::text:
        return "4799999992";
    case Kind::number:
    case Kind::money:
        return std::to_string(std::max(field.least, 0LL) + variant);
    case Kind::date:
        return variant % 2 ? "2026-11-20" : "2027-04-10";
    case Kind::table:
        break;
    }
    return {};
}

Answers answers(const Form& form, const Rules& rules, int variant)
{
    Answers made;
    for (const Field& field : form) {
        if (variant == 0)
            continue;
        if (field.kind != Kind::table) {
            made.set(field.id, answer(field, rules, variant));
            continue;
        }
        Table rows{{}, {{}}};
        for (const Field& column : field.columns) {
            rows.columns.push_back(column.id);
            rows.rows[0].push_back(answer(column, rules, variant));
        }
        made.set_rows(field.id, std::move(rows));
    }
    return made;
}

} // namespace

void for_each_sample(const Check& check, const Form& office_form, const std::function<void(const SampleCase&)>& see)
{
    SampleCase sample;
    for (int office = 0; office < variants; ++office)
        for (int own = 0; own < variants; ++own) {
            sample.office = answers(office_form, sample.rules, office);
            sample.own = sample.computer = answers(check.form, sample.rules, own);
            see(sample);
        }
}

std::vector<Finding> sample_findings(const Check& check, const Form& office_form)
{
    std::vector<Finding> all;
    for_each_sample(check, office_form, [&](const SampleCase& sample) {
        for (const auto& judge : {check.judge_office, check.judge_computer})
            if (judge)
                for (Finding& each : judge(sample.view()).findings)
                    all.push_back(std::move(each));
    });
    return all;
}

Places places_of(const std::vector<Check>& checks)
{
    Places places;
    for (const Check& check : checks) {
        for (const GuideLine& item : check.items)
            places[item.id].insert({check.id, "item", item.text.msgid});
        for (const GuideLine& note : check.notes)
            places[note.id].insert({check.id, "note", note.text.msgid});
        for (const Field& field : check.form)
            if (!field.guide.empty())
                places[field.guide].insert({check.id, "field", check.id + "." + field.id});
        for (const Finding& each : sample_findings(check, checks.front().form))
            for (const std::string& line : each.guide)
                places[line].insert({check.id, "finding", each.id});
    }
    return places;
}

} // namespace junbi::testing

using namespace junbi;
using namespace junbi::testing;

BOOST_AUTO_TEST_CASE(places_are_found_in_items_notes_fields_and_findings)
{
    Check check;
    check.id = "sample";
    check.items = {{"2-1.c1", T("An item")}};
    check.notes = {{"2-1.n1", T("A note")}};
    check.form = {yes_no_unsure("asked", T("Asked?")).of("2-1.d1")};
    check.judge_office = [](const Case& c) {
        return c.own.no("asked") ? Outcome{{ok("sample.told", T("Told")).of({"2-1.c2"})}, {}} : Outcome{};
    };
    const Places places = places_of({check});
    BOOST_TEST(places.size() == 4u);
    BOOST_TEST((places.at("2-1.c1") == std::set<Place>{{"sample", "item", "An item"}}));
    BOOST_TEST((places.at("2-1.n1") == std::set<Place>{{"sample", "note", "A note"}}));
    BOOST_TEST((places.at("2-1.d1") == std::set<Place>{{"sample", "field", "sample.asked"}}));
    BOOST_TEST((places.at("2-1.c2") == std::set<Place>{{"sample", "finding", "sample.told"}}));
}

// The engine itself makes findings named "step.field": a step that used such a name would be confused with it.
BOOST_AUTO_TEST_CASE(no_step_gives_a_finding_the_name_of_one_of_its_questions)
{
    const std::vector<Check> checks = all_checks();
    for (const Check& check : checks) {
        std::set<std::string> taken;
        for (const Field& field : check.form)
            taken.insert(check.id + "." + field.id);
        std::set<std::string> clashes;
        for (const Finding& each : sample_findings(check, checks.front().form))
            if (taken.contains(each.id))
                clashes.insert(each.id);
        for (const std::string& each : clashes)
            BOOST_ERROR(each + " is the name of a question");
    }
}

// An open finding that names no line of its step's checklist would never be on the paper that the office works with.
BOOST_AUTO_TEST_CASE(every_open_finding_is_on_the_checklist)
{
    const std::vector<Check> checks = all_checks();
    for (const Check& check : checks) {
        std::set<std::string> lost;
        for (const Finding& each : sample_findings(check, checks.front().form))
            if (is_open(each.status) && !names_an_item(check, each))
                lost.insert(each.id);
        for (const std::string& each : lost)
            BOOST_ERROR(each + " is open and not on the checklist");
    }
}
