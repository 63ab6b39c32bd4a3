// SPDX-License-Identifier: Apache-2.0
// A step of its own, outside Junbi: is there drinking water for three days?
#include "checks/contract/module.h"

namespace {

using namespace junbi;

/// A number of the rule table water.amounts.
long long amount(const Case& given, const char* id) { return std::stoll(given.rules.value("water.amounts", id)); }

Outcome judge_office(const Case& given)
{
    const auto people = given.own.number("people"), litres = given.own.number("litres");
    if (!people || !litres || *people == 0)
        return {}; // Junbi says by itself that a question is open
    const long long days = *litres / (*people * amount(given, "litres_a_day")), wanted = amount(given, "days");
    if (days < wanted)
        return {{attention("water.short", T("The drinking water lasts for {1} days.", days),
            T("Buy {1} litres more; {2} days are recommended.", wanted * *people * amount(given, "litres_a_day") - *litres, wanted))
                     .asked("water.litres")
                     .of({"4-1.x1"})}};
    return {{ok("water.enough", T("The drinking water lasts for {1} days.", days)).of({"4-1.x1"})}};
}

Check water()
{
    return {
        .id = "water",
        .section = "4-1",
        .page = 14,
        .title = T("Drinking water"),
        .purpose = T("After an earthquake the tap may stay dry. Count the bottles once a year."),
        .items = {{"4-1.x1", T("Keep drinking water for three days")}},
        .form = {number("people", T("How many people are in the office on a full day?")),
            number("litres", T("How many litres of drinking water are stored?")).of("4-1.x1")},
        .judge_office = judge_office,
    };
}

} // namespace

JUNBI_MODULE(water())
