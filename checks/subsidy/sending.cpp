// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/subsidy_rounds.h"
#include "checks/subsidy/judging.h"
#include "checks/subsidy/subsidy_form.h"

namespace junbi::subsidy_step {

void judge_before_sending(const Case& c, std::vector<Finding>& found)
{
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    const std::optional<Day> due = round ? std::optional(round->apply_by) : std::nullopt;
    if (!c.own.day("completed"))
        found.push_back(todo("subsidy.work", T("The day on which the work was complete has not been entered."),
            T("Enter it when purchase and connection are complete. By the manual of the subsidy, only then can you apply."))
                            .asked("subsidy.completed")
                            .by(due));
    for (const Point& paper : subsidy_papers())
        if (!c.own.yes(paper.field))
            found.push_back(todo("subsidy.paper", T("Paper not ready yet: {1}.", paper.label), paper.advice)
                                .about(paper.field)
                                .asked("subsidy." + paper.field)
                                .by(due));
    std::vector<Evidence> open;
    for (const Point& point : subsidy_self_check())
        if (!c.own.yes(point.field))
            open.push_back({point.field, T("Not looked over yet"), to_arg(point.label)});
    if (!open.empty()) {
        Finding check = todo("subsidy.self_check", T("Points still to look over before sending: {1}.", open.size()),
            T("Go through the points under “{1}” and tick each one before you send.", T("Before sending")));
        check.question = "subsidy." + open.front().name;
        check.evidence = std::move(open);
        found.push_back(std::move(check).by(due));
    }
    if (!c.own.yes("sticker"))
        found.push_back(todo("subsidy.no_sticker", T("The readers have no sticker yet that says what they are for."),
            T("Put a sticker on every reader that says it is for this work only. The rules of the subsidy ask for it."))
                            .asked("subsidy.sticker"));
}

} // namespace junbi::subsidy_step
