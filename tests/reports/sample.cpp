// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/sample.h"

#include "checks/contract/days.h"

namespace junbi {

const std::string nasty = "=cmd|'/C calc'!A0, \"<&>\" # {x} \\ 漢字\nend";

namespace {

Moment at(const char* iso) { return *parse_moment(iso); }

Check step(const char* id, const char* section, const char* title)
{
    Check check;
    check.id = id;
    check.section = section;
    check.title = T(title);
    return check;
}

Placed office(Finding finding) { return {"", std::move(finding)}; }
Placed here(Finding finding, const char* seen) { return {"PC-01", std::move(finding), at(seen)}; }

StepReport keys()
{
    return {"keys",
        {office(ok("keys.in_order", T("All keys are there."))), office(not_applicable("keys.safe", T("There is no safe."))),
            office(todo("keys.counted", T("Nobody has counted the keys."), T("Count them."))),
            office(unknown("keys.copies", T("Nobody knows how many copies there are."), T("Ask.")).about("copies")),
            office(attention("keys.nasty", T("{1}", nasty), T("{1}", nasty)).about(nasty).seen("cell", T("Cell"), nasty)),
            office(problem("keys.lost", T("A key is lost."), T("Change the lock.")).by(*parse_day("2026-12-01")).of({"4-1.x1", "4-1.x2"})),
            office(finding(Status::waived, "keys.ring", T("The key ring is broken."), T("Buy one.")))}};
}

StepReport door()
{
    return {"door",
        {here(ok("door.locks", T("It locks.")), "2026-10-13T01:00:00Z"),
            here(problem("door.broken", T("bytes \xff\x01 \xEF\xBF\xBF."), T("Mend it.")).about("\xff\x01"), "2026-10-13T01:00:00Z"),
            here(attention("door.stale", T("This computer was looked at {1} days ago.", 40), T("Look again.")), "2026-10-13T01:00:00Z"),
            {"PC-02", ok("door.locks", T("It locks.")), at("2026-11-21T15:30:00Z")}}};
}

} // namespace

Sample::Sample()
    : checks{step("keys", "4-1", "Look after the keys"), step("door", "4-2", "The door")}
    , report{*parse_day("2026-11-22"), {keys(), door()}}
    , waivers{{{"keys.ring", "", ""}, "# ordered", *parse_day("2026-11-01"), *parse_day("2026-12-31")}}
{
}

} // namespace junbi
