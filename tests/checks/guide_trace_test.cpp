// SPDX-License-Identifier: Apache-2.0
// Every line of the official guide (tests/checks/guide_ids.txt) has its place in the program, and docs/guide-trace.md says which.
// JUNBI_UPDATE_GOLDEN=1 writes docs/guide-trace.md anew from the code.
#include "tests/checks/guide_places.h"
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace junbi;
using namespace junbi::testing;

namespace {

const std::filesystem::path trace_file = std::filesystem::path(JUNBI_SOURCE) / "docs/guide-trace.md";

std::vector<std::string> guide_ids()
{
    std::ifstream in(std::filesystem::path(JUNBI_SOURCE) / "tests/checks/guide_ids.txt");
    std::vector<std::string> ids;
    for (std::string line; std::getline(in, line);)
        if (!line.empty())
            ids.push_back(line);
    return ids;
}

std::string row(const std::string& id, const Place& place)
{
    return "| " + id + " | " + place.step + " | " + place.kind + " | " + place.name + " |";
}

const Places& places()
{
    static const Places all = places_of(all_checks());
    return all;
}

std::string trace_from_code()
{
    std::ostringstream out;
    out << "# Where each line of the official guide is\n\n"
           "Written by `JUNBI_UPDATE_GOLDEN=1 test_checks --run_test=guide_trace`, checked by the same test without it.\n"
           "The ids are those of the official guide of October 2025: section, then c = Check! box, d = explanation, f = figure,\n"
           "i = fixed item of a list, n = footnote or caution, t = paper of the list.\n"
           "An *item* is a line of the readiness checklist, a *note* is text on the page, a *field* is a question of the page,\n"
           "a *finding* is a result of the judgement.\n\n"
           "| guide | step | where | name |\n|---|---|---|---|\n";
    for (const std::string& id : guide_ids())
        if (const auto found = places().find(id); found != places().end())
            for (const Place& place : found->second)
                out << row(id, place) << "\n";
    return out.str();
}

std::set<std::string> lines_of(std::istream& in)
{
    std::set<std::string> lines;
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("| ") && !line.starts_with("| guide "))
            lines.insert(line);
    return lines;
}

std::set<std::string> lines_of_trace()
{
    std::ifstream in(trace_file);
    return lines_of(in);
}

} // namespace

BOOST_AUTO_TEST_SUITE(guide_trace)

BOOST_AUTO_TEST_CASE(the_document_is_written_anew_when_asked)
{
    if (const char* update = std::getenv("JUNBI_UPDATE_GOLDEN"); update && *update)
        std::ofstream(trace_file) << trace_from_code();
    BOOST_TEST(guide_ids().size() == 97u);
}

BOOST_AUTO_TEST_CASE(every_line_of_the_guide_has_a_place_in_the_program)
{
    for (const std::string& id : guide_ids())
        BOOST_TEST(places().contains(id), "no step has " << id);
}

BOOST_AUTO_TEST_CASE(no_step_names_a_line_that_the_guide_does_not_have)
{
    const std::vector<std::string> ids = guide_ids();
    for (const auto& [id, where] : places())
        if (id.find(".x") == std::string::npos) // a line of our own, which the guide does not have
            BOOST_TEST((std::find(ids.begin(), ids.end(), id) != ids.end()), where.begin()->step << " names " << id);
}

BOOST_AUTO_TEST_CASE(every_check_box_is_one_line_of_the_checklist_and_is_judged)
{
    for (const std::string& id : guide_ids()) {
        if (id.find(".c") == std::string::npos)
            continue;
        int items = 0, judged = 0;
        for (const Place& place : places().at(id)) {
            items += place.kind == "item";
            judged += place.kind == "finding" || place.kind == "field";
        }
        BOOST_TEST(items == 1, id << " is an item " << items << " times");
        BOOST_TEST(judged > 0, id << " is an item, but nothing gives it a state");
    }
}

BOOST_AUTO_TEST_CASE(the_document_names_every_line)
{
    const std::set<std::string> written = lines_of_trace();
    for (const std::string& id : guide_ids()) {
        const auto found = written.lower_bound("| " + id + " |");
        BOOST_TEST((found != written.end() && found->starts_with("| " + id + " |")), "docs/guide-trace.md does not name " << id);
    }
}

BOOST_AUTO_TEST_CASE(what_the_document_says_is_so)
{
    std::istringstream code(trace_from_code());
    const std::set<std::string> real = lines_of(code), written = lines_of_trace();
    for (const std::string& line : written)
        BOOST_TEST(real.contains(line), "docs/guide-trace.md names a place that does not exist: " << line);
    for (const std::string& line : real)
        BOOST_TEST(written.contains(line), "docs/guide-trace.md does not name this place: " << line);
}

BOOST_AUTO_TEST_SUITE_END()
