// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/check.h"
#include "checks/contract/days.h"
#include "checks/shared/office_dates.h"
#include "checks/vendor/vendor_form.h"

#include <algorithm>
#include <utility>

namespace junbi {

namespace {

/// The question, or the one that must be answered before it is shown.
std::string asked_after_decision(const Case& c, std::string question) { return c.own.has("ask") ? std::move(question) : "vendor.ask"; }

constexpr auto works = {"work_reader", "work_app", "work_service", "work_users", "work_careplan", "work_other"};

/// The last day of the subsidy round that is open today; nothing where none is.
std::optional<Day> subsidy_closes(const Case& c)
{
    const Table& rounds = c.rules.table("subsidy.rounds");
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const std::optional<Day> opens = parse_day(rounds.at(i, "opens")), closes = parse_day(rounds.at(i, "closes"));
        if (opens && closes && *opens <= c.today && c.today <= *closes)
            return closes;
    }
    return {};
}

Finding judge_works(const Case& c)
{
    const bool any = std::any_of(works.begin(), works.end(), [&](const char* id) { return c.own.yes(id); });
    if (any)
        return ok("vendor.works", T("The works you want are chosen.")).of({"2-3.i1", "2-3.c1"});
    return todo("vendor.works", T("The works you want from the vendor have not been chosen yet."),
        T("Tick the works you want under “{1}”.", T("1. The works you want")))
        .asked(asked_after_decision(c, "vendor.work_reader"))
        .of({"2-3.i1", "2-3.c1"});
}

Finding judge_computers(const Case& c)
{
    const std::optional<long long> count = c.office.number("computers");
    if (count && *count > 0)
        return ok("vendor.computers", T("Number of computers to tell the vendor: {1}.", *count)).of({"2-3.i4", "2-3.c1"});
    return todo("vendor.computers", T("The number of computers is not known yet."),
        T("Enter on the page of the office how many computers will be used, then look at each computer once."))
        .asked("office.computers")
        .of({"2-3.i4", "2-3.c1"});
}

/// A step that looks at computers, as it concluded about all of them.
struct Looked {
    bool known = false;              ///< at least one computer was looked at, and no question is open
    std::vector<Evidence> to_tell{}; ///< what the vendor should hear of
};

/// `line` is the line of the guide that the step's look at a computer decides.
Looked looked_at(const Case& c, const std::string& step, const std::string& line)
{
    Looked looked;
    const auto found = c.upstream.find(step);
    if (found == c.upstream.end())
        return looked;
    bool open = false;
    for (const Finding& each : found->second.findings) {
        if (each.id == "card_reader.label_duty") // the office's own, and no matter for the vendor
            continue;
        const bool applied_for = each.id == "certificate.none"; // still to come, and known to be
        const bool unclear = each.status == Status::unknown || (each.status == Status::todo && !applied_for);
        open = open || unclear;
        looked.known = looked.known || (!unclear && std::find(each.guide.begin(), each.guide.end(), line) != each.guide.end());
        if (!unclear && is_open(each.status))
            looked.to_tell.push_back({each.id, T("To be told"), each.what});
    }
    looked.known = looked.known && !open;
    return looked;
}

Finding told_or_open(Looked looked, const char* id, Text in_order, Text with_points, Finding open)
{
    if (!looked.known)
        return open;
    Finding made = ok(id, looked.to_tell.empty() ? std::move(in_order) : std::move(with_points));
    made.evidence = std::move(looked.to_tell);
    return made;
}

Finding judge_certificate(const Case& c)
{
    Looked looked = looked_at(c, "certificate", "2-1.c1");
    const auto points = looked.to_tell.size();
    return told_or_open(std::move(looked), "vendor.certificate",
        T("Can be told to the vendor: the digital certificate is in order on the computers that were looked at."),
        T("Can be told to the vendor: points about the digital certificate that are not in order ({1}).", points),
        todo("vendor.certificate", T("The state of the digital certificate is not yet known for all computers."),
            T("First look at the digital certificate on each computer, or tell the vendor on which computers it is not known.")))
        .of({"2-3.i2", "2-3.c1"});
}

Finding judge_card_reader(const Case& c)
{
    Looked looked = looked_at(c, "card_reader", "2-2.d2");
    const auto points = looked.to_tell.size();
    return told_or_open(std::move(looked), "vendor.card_reader",
        T("Can be told to the vendor: the card readers are in order on the computers that were looked at."),
        T("Can be told to the vendor: points about the card readers that are not in order ({1}).", points),
        todo("vendor.card_reader", T("The state of the card readers is not yet known for all computers."),
            T("First look at the card reader of each computer, or tell the vendor that there are none yet.")))
        .of({"2-3.i3", "2-3.c1"});
}

void judge_what_to_tell(const Case& c, std::vector<Finding>& found)
{
    found.push_back(judge_works(c));
    found.push_back(judge_certificate(c));
    found.push_back(judge_card_reader(c));
    found.push_back(judge_computers(c));
}

/// Was anybody asked for an estimate, and who has not been yet.
void judge_requests(const Case& c, std::vector<Finding>& found)
{
    const Table& vendors = c.own.rows("vendors");
    long long asked = 0;
    for (std::size_t i = 0; i < vendors.size(); ++i)
        if (parse_day(vendors.at(i, "asked")))
            ++asked;
    if (asked > 0)
        found.push_back(ok("vendor.estimate", T("Vendors asked for an estimate: {1}.", asked)).of({"2-3.c3"}));
    else if (c.own.text("ask") == "vendor")
        found.push_back(todo("vendor.estimate", T("No vendor has been asked for an estimate yet."),
            T("Choose one or more vendors from the list on the portal, ask them for an estimate, and enter the day under “{1}”.",
                T("Vendors")))
                            .asked("vendor.vendors")
                            .of({"2-3.c3"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "ask"))
                            .see("https://www.kaigo-kiban-portal.jp/"));
    else
        found.push_back(todo("vendor.estimate", T("Estimates wait for the decision whether you ask a support vendor."),
            T("Decide first whether you ask a vendor."))
                            .asked("vendor.ask")
                            .of({"2-3.c3"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "ask")));
}

/// Is an answer late or still to come, and does an estimate run out.
void judge_answer(const Case& c, std::size_t row, std::vector<Finding>& found)
{
    const Table& vendors = c.own.rows("vendors");
    const std::string& name = vendors.at(row, "name");
    const std::string question = asked_after_decision(c, "vendor.vendors");
    const std::optional<Day> until = parse_day(vendors.at(row, "answer_by"));
    if (parse_day(vendors.at(row, "asked")) && !parse_day(vendors.at(row, "answered"))) {
        if (until && *until < c.today)
            found.push_back(
                attention("vendor.answer", T("{1} has not answered by {2}.", name, *until), T("Call the vendor, or ask another one."))
                    .asked(question)
                    .of({"2-3.c3"})
                    .by(until));
        else
            found.push_back(todo("vendor.answer", T("The answer of {1} is still to come.", name),
                T("Enter the estimate under “{1}” when it arrives.", T("Vendors")))
                                .asked(question)
                                .of({"2-3.c4"}) // asked for is asked for; what waits for the answer is the order
                                .by(until));
    }
    const std::optional<Day> valid = parse_day(vendors.at(row, "valid_until"));
    if (valid) {
        if (*valid < c.today)
            found.push_back(attention("vendor.valid_until", T("The estimate of {1} was valid until {2}.", name, *valid),
                T("Ask the vendor whether the price still holds."))
                                .asked(question)
                                .of({"2-3.c4"})
                                .by(valid));
        else
            found.push_back(todo("vendor.valid_until", T("The estimate of {1} is valid until {2}.", name, *valid),
                T("Decide and order before that day, or ask for a longer time."))
                                .asked(c.own.text("ask") == "vendor" ? "vendor.ordered" : "vendor.ask")
                                .of({"2-3.c4"})
                                .by(valid));
    }
}

/// Does the vendor's day fit the planned visit and the subsidy's deadline (guide 2-3.n3).
void judge_work_date(const Case& c, std::size_t row, std::vector<Finding>& found)
{
    const Table& vendors = c.own.rows("vendors");
    const std::string& name = vendors.at(row, "name");
    const std::string question = asked_after_decision(c, "vendor.vendors");
    const std::optional<Day> work = parse_day(vendors.at(row, "work_date"));
    const std::optional<Day> visit = c.office.day("visit"), closes = subsidy_closes(c);
    if (!work)
        return;
    if (visit && *work > *visit)
        found.push_back(
            attention("vendor.work_after_visit", T("{1} would work on {2}, after the planned visit on {3}.", name, *work, *visit),
                T("Agree on an earlier day with the vendor, or change the day of the visit on the page of the office."))
                .asked(question)
                .of({"2-3.c4"}));
    if (closes && !c.office.no("wants_subsidy") && *work > *closes)
        found.push_back(
            attention("vendor.work_after_subsidy", T("{1} would work on {2}, after the subsidy closes on {3}.", name, *work, *closes),
                T("By the manual of the subsidy, it can be applied for only after the work is complete. Agree on an earlier day with the "
                  "vendor."))
                .asked(question)
                .of({"2-3.n3", "2-3.c4"}));
}

void judge_order(const Case& c, std::vector<Finding>& found)
{
    if (c.own.text("ask") != "vendor")
        found.push_back(todo("vendor.order", T("The order waits for the decision whether you ask a support vendor."),
            T("Decide first whether you ask a vendor."))
                            .asked("vendor.ask")
                            .of({"2-3.c4"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "order")));
    else if (!c.own.day("ordered"))
        found.push_back(todo("vendor.order", T("The connection support has not been ordered yet."),
            T("Compare the estimates, order, and enter the day under “{1}”. Check the period of work before you order.", T("Ordered on")))
                            .asked("vendor.ordered")
                            .of({"2-3.c4"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "order")));
}

Outcome judge_self()
{
    return {{not_applicable("vendor.told", T("You do the work yourselves, so there is no vendor to tell anything.")).of({"2-3.c1"}),
        not_applicable("vendor.estimate", T("You do the work yourselves, so no estimate is needed.")).of({"2-3.c3"}),
        not_applicable("vendor.order", T("You do the work yourselves, so no order is needed.")).of({"2-3.c4"})}};
}

Outcome judge(const Case& c)
{
    const std::string& ask = c.own.text("ask");
    if (ask == "self")
        return judge_self();
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    if (ask != "vendor")
        found.push_back(todo("vendor.decision", T("It has not been decided yet whether to ask a support vendor."),
            T("Decide together with those who decide, such as the head office of your corporation. Asking is not compulsory; estimates "
              "from one or two vendors help to decide."))
                            .asked("vendor.ask")
                            .of({"2-3.c2"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "decide")));
    judge_what_to_tell(c, found);
    judge_requests(c, found);
    for (std::size_t row = 0; row < c.own.rows("vendors").size(); ++row) {
        const std::size_t before = found.size();
        if (!c.own.day("ordered"))
            judge_answer(c, row, found);
        judge_work_date(c, row, found);
        for (std::size_t i = before; i < found.size(); ++i)
            found[i].subject = std::to_string(row + 1);
    }
    judge_order(c, found);
    return outcome;
}

} // namespace

/// Guide 2-3: ask a support vendor or not, whom, what to tell, and what came back.
Check vendor()
{
    return {
        .id = "vendor",
        .section = "2-3",
        .page = 12,
        .title = T("Ask a support vendor"),
        .purpose
        = T("A support vendor can do the connection work for you. This page collects what the vendor must be told, whom you asked, "
            "and what they answered."),
        .items = {{"2-3.c1", T("Go through what the support vendor must be told")},
            {"2-3.c2", T("Consider and decide whether to order from a support vendor")},
            {"2-3.c3", T("Ask support vendors for an estimate")}, {"2-3.c4", T("Order the connection support from a support vendor")}},
        .notes = {{"2-3.d1",
                      T("Tell the vendor five things: the support you want, the state of the certificate, the state of the card "
                        "readers, your computers, and that you want an estimate.")},
            {"2-3.d2", T("Estimates from vendors on the list show prices and works, and help to decide.")},
            {"2-3.d3",
                T("The list of support vendors was announced for about October 2025. That date has passed; what the list contains "
                  "has not been confirmed here. Look at the portal.")},
            {"2-3.f1",
                T("The guide shows a picture of the vendor list, announced for the portal in October 2025. The list itself is on the "
                  "portal, not in this program.")},
            {"2-3.n2", T("Asking a vendor is not compulsory. You may do the work yourselves with the official set-up manuals.")},
            {"2-3.n3",
                T("Ask the vendor how long the work takes before you order: the application can be sent only after everything is "
                  "complete, and it must arrive in time.")}},
        .form = vendor_form(),
        .after = {"certificate", "card_reader"},
        .prints = {"quote-request", "visit-sheet"},
        .judge_office = judge,
    };
}

} // namespace junbi
