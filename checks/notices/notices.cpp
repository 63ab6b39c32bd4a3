// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/check.h"
#include "checks/contract/days.h"
#include "checks/shared/office_dates.h"

namespace junbi {

namespace {

constexpr auto ministry = "https://www.mhlw.go.jp/stf/newpage_59231.html#kaigo";

Form form()
{
    return {
        date("materials_checked", T("Official posters and leaflets looked up on"))
            .done()
            .of("4-1.c4")
            .under(T("Official material"))
            .explained(
                T("Look at the portal and at the page of the ministry first. A notice you make yourselves is called a notice of your "
                  "office, never official."))
            .optional(),
        table("places", T("Places for posters"),
            {text("place", T("Place")),
                choice("audience", T("For whom"),
                    {{"users", T("Care users and families")}, {"wheelchair", T("Care users in wheelchairs")}, {"staff", T("Staff")}})
                    .optional(),
                text("poster", T("Poster")).optional(), date("hung", T("Hung on")).done().optional()})
            .of("4-1.d7")
            .under(T("Posters"))
            .explained(
                T("Walk the way the care users walk: entrance, reception, lift, dining room. As a rough guide, from a public guide on "
                  "design: eyes are about 156 cm high standing and about 118 cm in a wheelchair."))
            .optional(),
        number("leaflets", T("How many leaflets have been handed out?")).of("4-1.c6").under(T("Leaflets")).optional(),
        date("leaflets_on", T("Handed out on")).done().optional(),
        text("contact", T("Whom care users and families can ask"))
            .explained(T("A name of a post and a telephone number. It goes on every poster and leaflet."))
            .optional(),
        text("message", T("Words of your own on posters and leaflets"))
            .under(T("Words on posters and leaflets"))
            .explained(T("For example when and where people can ask. Leave it empty where you need none."))
            .optional(),
        text("web_page", T("Address of your web page")).explained(T("It is printed as words and as a two-dimensional code.")).optional(),
        text("office_kana", T("How the name of your office is read"))
            .explained(T("In hiragana. It stands above the name where a notice has furigana."))
            .optional(),
        tick("says_no_number", T("Say that the 12-digit My Number itself is not used"))
            .explained(T("So it is for health insurance; for care insurance nothing was published yet. You decide."))
            .optional(),
        tick("says_may_refuse", T("Say that one may refuse"))
            .explained(T("That consent is needed is official; how a refusal is handled is not published yet. You decide."))
            .optional(),
    };
}

void judge_posters(const Case& c, std::optional<Day> due, std::vector<Finding>& found)
{
    const Table& places = c.own.rows("places");
    if (places.empty()) {
        found.push_back(todo("notices.place_count", T("No place for a poster has been chosen yet."),
            T("Walk the way the care users walk and enter at least one place."))
                            .asked("notices.places")
                            .of({"4-1.c5", "4-1.c6"})
                            .by(due));
        return;
    }
    found.push_back(ok("notices.place_count", T("Places chosen for posters: {1}.", places.size())).of({"4-1.c5"}));
    long long open = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::optional<Day> hung = parse_day(places.at(i, "hung"));
        if (!hung || *hung > c.today)
            ++open;
    }
    found.push_back((open > 0 ? todo("notices.posters", T("Posters still to hang: {1} of {2}.", open, places.size()),
                         T("Hang them and enter the day in the table."))
                                    .asked("notices.places")
                                    .by(due)
                              : ok("notices.posters", T("All {1} posters hang.", places.size())))
                        .of({"4-1.c6"}));
}

Outcome judge(const Case& c)
{
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    const std::optional<Day> due = first_start(c.office), checked = c.own.day("materials_checked");
    if (!checked)
        found.push_back(todo("notices.materials", T("The official posters and leaflets have not been looked up yet."),
            T("Look at the portal and at the page of the ministry, and enter the day."))
                            .asked("notices.materials_checked")
                            .of({"4-1.c4", "4-1.n2"})
                            .by(due)
                            .see(ministry));
    else if (*checked > c.today)
        found.push_back(attention("notices.materials", T("The day {1} lies in the future.", *checked),
            T("Correct the day under “{1}”.", T("Official posters and leaflets looked up on")))
                            .asked("notices.materials_checked")
                            .of({"4-1.c4"}));
    judge_posters(c, due, found);
    if (c.own.number("leaflets").value_or(0) == 0)
        found.push_back(todo("notices.handed_out", T("No leaflets have been handed out yet."),
            T("Hand them out at visits, on pick-up or with the monthly bill, and enter how many."))
                            .asked("notices.leaflets")
                            .of({"4-1.c6"})
                            .by(due));
    if (c.own.text("contact").empty())
        found.push_back(todo("notices.contact_open", T("It is not settled whom care users and families can ask."),
            T("Choose a post with a telephone number and enter it under “{1}”.", T("Whom care users and families can ask")))
                            .asked("notices.contact")
                            .of({"4-1.c6"})
                            .by(due));
    return outcome;
}

} // namespace

/// Guide 4-1 (2/2): making the service known to care users and families.
Check notices()
{
    return {
        .id = "notices",
        .section = "4-1",
        .page = 15,
        .title = T("Inform care users"),
        .purpose = T("Checking who someone is and asking for consent need the help of the care users. Here you make posters and leaflets, "
                     "and keep where they hang, how many were handed out, and whom people can ask."),
        .items = {{"4-1.c4", T("Look at the material on the portal (for informing care users)")},
            {"4-1.c5", T("Check the places for posters in your facility")}, {"4-1.c6", T("Hang posters and hand out leaflets")}},
        .notes
        = {{"4-1.d5",
               T("Material for informing care users was announced for April 2026. That date has passed; what it contains has not been "
                 "confirmed here. Look at the portal.")},
            {"4-1.d6", T("Care users and families should know about it, because identity check and consent need their help.")},
            {"4-1.d7", T("Hang posters where people see them on their way.")},
            {"4-1.n2", T("The ministry has a page on the care information platform, where material is to be added.")}},
        .form = form(),
        .prints = {"hanging-plan", "poster-card", "poster-consent", "poster-start", "leaflet-a4", "leaflet-three-fold"},
        .judge_office = judge,
    };
}

} // namespace junbi
