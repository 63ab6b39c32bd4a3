// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"
#include "checks/subsidy/subsidy_form.h"

namespace junbi::subsidy_step {

namespace {

/// The result, then the money.
/// An application sent again counts from that day, so the round must still be open; nothing where none is.
std::optional<Day> last_day_to_send(const Case& c)
{
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    return round && c.today <= round->closes ? std::optional(round->closes) : std::nullopt;
}

void judge_result(const Case& c, Day applied, std::vector<Finding>& found)
{
    const Expected expected = expected_after(c.rules, applied);
    const std::string& result = c.own.text("result");
    if (result == "returned")
        found.push_back(attention("subsidy.application", T("The application came back to be corrected."),
            T("Correct it on the portal and send it again. Then put the result back to “Not yet” and enter the new day: it "
              "counts from that day."))
                            .asked("subsidy.result")
                            .by(last_day_to_send(c))
                            .see(portal));
    else if (result == "refused")
        found.push_back(attention("subsidy.application", T("The application was refused."),
            T("Read the reason on the portal and ask its desk whether a new application makes sense."))
                            .asked("subsidy.result")
                            .see(portal));
    else if (result != "granted" && c.today > expected.late_result)
        found.push_back(
            attention("subsidy.application", T("No result has been entered, although it was to be expected by {1}.", expected.late_result),
                T("Look into the mailbox and at your applications on the portal."))
                .asked("subsidy.result")
                .by(expected.late_result));
    else if (result != "granted")
        found.push_back(todo("subsidy.application",
            T("The result usually comes by {1}, at the latest by {2} (to be confirmed).", expected.result, expected.late_result),
            T("Watch the mailbox, and enter the result under “{1}”.", T("Result")))
                            .asked("subsidy.result")
                            .by(expected.result));
    else if (!c.own.day("received") && c.today > expected.payment)
        found.push_back(attention("subsidy.payment", T("The money was to be expected by {1}.", expected.payment),
            T("Look at the account, then ask the desk of the portal."))
                            .asked("subsidy.received")
                            .by(expected.payment));
    else if (!c.own.day("received"))
        found.push_back(todo("subsidy.payment", T("The money usually comes by {1} (to be confirmed).", expected.payment),
            T("Look at the account, and enter the day under “{1}”.", T("Money received on")))
                            .asked("subsidy.received")
                            .by(expected.payment));
}

/// Days that cannot all be right; what follows from them would not be either.
void judge_order_of_days(const Case& c, Day applied, std::vector<Finding>& found)
{
    const std::optional<Day> completed = c.own.day("completed"), decided = c.own.day("decided"), received = c.own.day("received");
    const auto add = [&](const char* subject, Text what, const char* question) {
        found.push_back(
            attention("subsidy.days", std::move(what), T("Correct the day that is wrong: the other days are reckoned from these."))
                .about(subject)
                .asked(question));
    };
    if (applied > c.today)
        add("applied", T("The day of the application, {1}, lies in the future.", applied), "subsidy.applied");
    if (completed && applied < *completed)
        add("completed",
            T("The application was sent on {1}, before the work was complete on {2}. By the manual of the subsidy, it can be sent only "
              "afterwards.",
                applied, *completed),
            "subsidy.completed");
    if (c.own.text("result") == "granted" && decided && *decided < applied)
        add("decided", T("The decision of {1} lies before the application of {2}.", *decided, applied), "subsidy.decided");
    if (c.own.text("result") == "granted" && received && *received < applied)
        add("received", T("The money of {1} lies before the application of {2}.", *received, applied), "subsidy.received");
}

} // namespace

Application application_of(const Case& c) { return {c.own.day("applied"), c.own.text("result")}; }

/// Papers, receipt, sticker: only what must be there before sending.
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

void judge_application(const Case& c, const Application& application, std::vector<Finding>& found)
{
    if (application.applied) {
        judge_order_of_days(c, *application.applied, found);
        judge_result(c, *application.applied, found);
        return;
    }
    found.push_back(todo("subsidy.applied_when", T("A result has been entered, but not the day on which you applied."),
        T("Enter the day under “{1}”: the days of what remains to be done are reckoned from it.", T("Applied on")))
                        .asked("subsidy.applied"));
}

} // namespace junbi::subsidy_step
