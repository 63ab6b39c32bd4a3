// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_hanging_plan.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t lines_on_a_page = 9; ///< as the layout has room for

std::string audience_in_words(const std::string& audience, const Say& say)
{
    return audience == "users"     ? say(T("Care users and families"))
        : audience == "wheelchair" ? say(T("Care users in wheelchairs"))
        : audience == "staff"      ? say(T("Staff"))
                                   : "";
}

/// The middle of the poster at the eyes of those it is for: as a rough guide, from a public guide on design.
std::string height_for(const std::string& audience, const Say& say)
{
    return audience == "wheelchair" ? say(T("about {1} cm", 118)) : audience.empty() ? "" : say(T("between {1} and {2} cm", 118, 156));
}

Row row_of(const HangingPlace& place, std::size_t number, const Say& say)
{
    return {{{"number", std::to_string(number)}, {"place", place.place}, {"audience", audience_in_words(place.audience, say)},
        {"poster", place.poster}, {"height", height_for(place.audience, say)}, {"hung", place.hung ? say({"{1}", {*place.hung}}) : ""},
        {"status", place.hung ? "ok" : "todo"}, {"state", say(place.hung ? T("hangs") : T("to hang"))}, {"room", ""}}};
}

Row empty_row(std::size_t number)
{
    return {{{"number", std::to_string(number)}, {"place", ""}, {"audience", ""}, {"poster", ""}, {"height", ""}, {"hung", ""},
        {"status", ""}, {"state", ""}, {"room", "　"}}};
}

} // namespace

Content hanging_plan_content(const HangingPlan& plan, const Say& say)
{
    std::vector<Row> rows;
    for (const HangingPlace& each : plan.places)
        rows.push_back(row_of(each, rows.size() + 1, say));
    while (rows.size() < lines_on_a_page)
        rows.push_back(empty_row(rows.size() + 1));
    const auto hung = std::count_if(plan.places.begin(), plan.places.end(), [](const HangingPlace& each) { return each.hung.has_value(); });
    return {.words = {{"office", plan.office}, {"as_of", say(T("As of {1}", plan.today))}, {"contact", plan.contact},
                {"count",
                    plan.places.empty() ? say(T("No place has been entered yet: write them here on your way."))
                                        : say(T("{1} places, {2} posters hang.", plan.places.size(), hung))}},
        .lists = {{"places", std::move(rows)}}};
}

} // namespace junbi
