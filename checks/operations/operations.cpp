// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/check.h"
#include "checks/contract/days.h"
#include "checks/shared/office_dates.h"

#include <array>

namespace junbi {

namespace {

/// The rules that an office settles for its own work; "yes" is settled.
const std::array<const char*, 5> settled = {"consent", "no_card", "eye_check", "storage", "loss_rule"};

Form form()
{
    return {
        date("materials_read", T("Material on the portal read on"))
            .done()
            .of("4-1.c2")
            .under(T("Read and review"))
            .explained(
                T("Instruction manual and operation manual (papers 5 and 6 of the guide) were planned for the end of March 2026. Look at "
                  "the portal for what is there now."))
            .optional(),
        date("flow_reviewed", T("Own work reviewed on"))
            .done()
            .of("4-1.c3")
            .explained(T("Go through a normal day: at which moment is whose information looked up, by whom, on which computer?"))
            .optional(),
        text("reviewed_by", T("Reviewed by")).optional(),
        text("changes", T("What will be done differently")).optional(),
        choice("consent", T("Who asks the care users for consent?"),
            {{"municipality", T("The municipality")}, {"office", T("We do")}, {"undecided", T("Not decided yet")}})
            .of("4-1.d6")
            .under(T("Settle for your own work"))
            .explained(
                T("Viewing needs the consent of the person. According to a plan of April 2025 municipalities take it with the application "
                  "for care, and some offices may take it until then. Ask your municipality."))
            .optional(),
        yes_no_unsure("no_card", T("Is it settled what you do for people without a card?"))
            .explained(T("Care goes on as before. A way by numbers on the insurance paper is said to exist in the care web service."))
            .optional(),
        yes_no_unsure("eye_check", T("Does everyone know that the photo on the card is compared with the person?"))
            .of("1-5.d4")
            .explained(T("When a My Number card is used, staff compare face and photo by eye."))
            .optional(),
        yes_no_unsure("storage", T("Is it settled where computers and readers are kept, and who takes them out?")).optional(),
        yes_no_unsure("loss_rule", T("Is it settled what to do on loss or theft?"))
            .explained(T("Whom to call first, who decides, where the telephone numbers are."))
            .optional(),
    };
}

bool is_settled(const Answers& own, const std::string& id)
{
    const std::string& answer = own.text(id);
    return answer == "yes" || answer == "municipality" || answer == "office";
}

Finding settle(const Case& c, const std::string& id, Text what, Text advice)
{
    return todo("operations.settle", std::move(what), std::move(advice))
        .about(id)
        .asked("operations." + id)
        .of({"4-1.c1"})
        .by(first_start(c.office));
}

void judge_rules(const Case& c, std::vector<Finding>& found)
{
    if (!is_settled(c.own, "consent"))
        found.push_back(settle(c, "consent", T("It is not settled who asks the care users for consent."),
            T("Ask your municipality how consent is taken there, and answer “{1}”.", T("Who asks the care users for consent?"))));
    if (!is_settled(c.own, "no_card"))
        found.push_back(settle(c, "no_card", T("It is not settled what is done for people without a card."),
            T("Settle how you work for them: care goes on as before, and the paper insurance card stays in use for all that is known.")));
    if (!is_settled(c.own, "eye_check"))
        found.push_back(settle(c, "eye_check",
            c.own.no("eye_check")
                ? T("Not everyone knows yet that the photo on the card is compared with the person.")
                : T("It has not been checked yet whether everyone was told to compare the photo on the card with the person."),
            T("Tell all staff: whoever reads a My Number card compares the photo with the person by eye.")));
    if (!is_settled(c.own, "storage"))
        found.push_back(settle(c, "storage", T("It is not settled where computers and readers are kept."),
            T("Choose a place that can be locked, and write down who takes them out.")));
    if (!is_settled(c.own, "loss_rule"))
        found.push_back(settle(c, "loss_rule", T("It is not settled what to do on loss or theft."),
            T("Write down whom to call first: the desk of the portal. Hang it where everyone sees it.")));
}

/// A day of a Check! box: missing, or in the future.
void judge_day(const Case& c, const std::string& id, const std::string& field, const std::string& line, Text open, Text advice,
    std::vector<Finding>& found)
{
    const std::optional<Day> day = c.own.day(field);
    const std::string question = "operations." + field;
    if (!day)
        found.push_back(todo(id, std::move(open), std::move(advice)).asked(question).of({line, "4-1.c1"}).by(first_start(c.office)));
    else if (*day > c.today)
        found.push_back(attention(id, T("The day {1} lies in the future.", *day),
            T("Correct the day under “{1}”.", field == "materials_read" ? T("Material on the portal read on") : T("Own work reviewed on")))
                            .asked(question)
                            .of({line, "4-1.c1"}));
}

Outcome judge(const Case& c)
{
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    judge_day(c, "operations.materials_read_open", "materials_read", "4-1.c2", T("The material on the portal has not been read yet."),
        T("Look at the portal for operation manual and instruction manual, read them, and enter the day."), found);
    judge_day(c, "operations.flow_reviewed_open", "flow_reviewed", "4-1.c3", T("Your own work has not been reviewed yet."),
        T("Sit down with the people concerned and go through a normal day; enter the day and what will change."), found);
    judge_rules(c, found);
    const auto done = std::count_if(settled.begin(), settled.end(), [&](const char* id) { return is_settled(c.own, id); });
    if (found.empty())
        found.push_back(ok("operations.flow", T("Material read, work reviewed, and all {1} points settled.", done)).of({"4-1.c1"}));
    return outcome;
}

} // namespace

/// Guide 4-1 (1/2): how the office will work with the service.
Check operations()
{
    return {
        .id = "operations",
        .section = "4-1",
        .page = 14,
        .title = T("Review how you work"),
        .purpose
        = T("The service helps only when it fits your work. This page keeps what you read, what you reviewed, and what you settled: "
            "consent, people without a card, storage, loss and theft."),
        .items
        = {{"4-1.c1", T("From the information on the portal (this guide included), consider how you will work after the introduction")},
            {"4-1.c2", T("Look at the material on the portal")}, {"4-1.c3", T("Review the actual work of your office")}},
        .notes = {{"4-1.d1",
                      T("Material for planning the work was announced for April 2026. That date has passed; what it contains has not been "
                        "confirmed here. Look at the portal.")},
            {"4-1.d2",
                T("What it is good for: seeing what you need in time, and fewer papers and telephone calls between those concerned.")},
            {"4-1.d3", T("Get new computers or systems if you need them for it.")},
            {"4-1.d4",
                T("Think of the moments in which you give care, and review your work so that the care web service can really be used.")},
            {"4-1.f1", T("The guide has a picture of the portal here. Open the portal itself.")},
            {"4-1.f2", T("The guide has a picture of a more detailed paper (PDF) on the portal here.")},
            {"4-1.n1", T("The material meant is what the portal offers; the guide says no more about it at this place.")}},
        .form = form(),
        .prints = {"lost-terminal"},
        .judge_office = judge,
    };
}

} // namespace junbi
