// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/form.h"

#include "checks/staff/reasons.h"

namespace junbi::staff_step {

namespace {

/// What both lists may tell about a person. A name is one column or two; only one of them is needed.
Form person()
{
    return {
        number("source_row", T("Row")).optional().between(1, 9'999'999),
        text("number", T("Staff number")).optional(),
        text("name", T("Name")).optional(),
        text("family", T("Family name")).optional(),
        text("given", T("Given name")).optional(),
        text("kana", T("Reading")).optional(),
        text("family_kana", T("Reading of the family name")).optional(),
        text("given_kana", T("Reading of the given name")).optional(),
        date("birth", T("Date of birth")).optional().done(),
        text("job", T("Job type")).optional(),
    };
}

Form roster_columns()
{
    Form columns = person();
    columns.push_back(date("left_on", T("Left on")).optional());
    return columns;
}

/// A person's word on a pair, with what both rows said then.
Form decision_columns()
{
    Form columns{
        choice("verdict", T("Decision"), {{"same", T("The same person")}, {"different", T("Two different people")}}),
        date("decided_on", T("Decided on")).done(),
    };
    for (const char* list : {"roster", "registered"})
        for (const Field& each : person())
            if (each.id != "source_row")
                columns.push_back(text(std::string(list) + "_" + each.id, each.label).optional());
    return columns;
}

Pairing pairing() { return {"roster", "registered", "matches", reason_options(), class_options()}; }

Field decisions()
{
    Field made = table("decisions", T("Are these the same person?"), decision_columns())
                     .optional()
                     .about_people()
                     .explained(T("Only you can know. Nothing uncertain is ever taken as the same by itself."));
    made.pairing = pairing();
    return made;
}

Field comparisons()
{
    return table("comparisons", T("Earlier comparisons (only counts)"),
        {date("day", T("Day")).done(), number("people", T("Staff")).between(0, 9'999'999),
            number("registered", T("Registered")).between(0, 9'999'999), number("same", T("Same")).between(0, 9'999'999),
            number("ask", T("To be decided")).between(0, 9'999'999), number("missing", T("Not registered")).between(0, 9'999'999),
            number("extra", T("No longer staff")).between(0, 9'999'999), number("double", T("Double")).between(0, 9'999'999)})
        .optional();
}

} // namespace

Form form()
{
    return {
        table("roster", T("Your staff list"), roster_columns())
            .under(T("Compare the two lists"))
            .optional()
            .about_people()
            .explained(T("Everyone who will use the care web service, from a file or copied from a spreadsheet. The list stays on this "
                         "computer, in a file of its own.")),
        table("registered", T("The list of general users"), person())
            .optional()
            .about_people()
            .explained(T("What the administrator sees in the list of general users. Copy it from the screen, or type it in.")),
        decisions(),
        table("variants", T("Characters that count as the same in your office"), {text("one", T("Character")), text("other", T("Same as"))})
            .optional()
            .explained(T("Common ones such as {1} are known already.", verbatim("髙 = 高"))),
        number("expected_count", T("How many staff will use the care web service?"))
            .under(T("Count"))
            .optional()
            .explained(T("Everyone needs an own ID: one for each person, never shared.")),
        number("registered_count", T("How many users does the list of general users show?"))
            .optional()
            .explained(T("The administrator opens the list of general users in the care web service.")),
        yes_no_unsure("leavers_removed", T("Have staff who left been removed from the list?"))
            .optional()
            .explained(T("Who leaves must be removed at once, so that the ID cannot be used any more.")),
        yes_no_unsure("jobs_set", T("Does every user have the right job type?"))
            .explained(T("What a user can see is said to depend on the service and the job type."))
            .optional(),
        date("checked_on", T("List looked at on")).done().of("3-1.d3"),
        text("checked_by", T("Looked at by")).optional(),
        comparisons(),
    };
}

} // namespace junbi::staff_step
