// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "wizard/documents/subsidy_files_lines.h"

#include <array>

namespace junbi {
namespace {

struct DayWords {
    std::string_view what;
    Text words;
};

const std::array<DayWords, 14>& day_words()
{
    static const std::array<DayWords, 14> words{{{"opens", T("The round opens")}, {"visit", T("Day of the set-up visit")},
        {"apply_by", T("Apply by this day")}, {"closes", T("Last day of the round")}, {"completed", T("Purchase and connection complete")},
        {"applied", T("Application sent")}, {"review", T("Review, in the month after the application")}, {"result", T("Result by mail")},
        {"late_result", T("Result, at the latest")}, {"payment", T("Money on the account")}, {"decided", T("Decision")},
        {"received", T("Money received")}, {"tax_report", T("Consumption tax report, last day")},
        {"books", T("Keep books and receipts until")}}};
    return words;
}

/// How sure a day is.
Text sureness(const std::string& mark)
{
    if (mark == "P")
        return T("by the rules of the subsidy");
    if (mark == "S")
        return T("is said to be so, to be confirmed");
    return mark == "own" ? T("leaves time for mistakes in the papers") : T("as typed");
}

/// The day of that line; empty where there is none.
std::string day_of(const Table& calendar, std::string_view what)
{
    for (std::size_t i = 0; i < calendar.size(); ++i)
        if (calendar.at(i, "what") == what)
            return calendar.at(i, "day");
    return {};
}

} // namespace

std::string day_in_words(const std::string& iso, const Say& say)
{
    const std::optional<Day> day = parse_day(iso);
    return day ? say({"{1}", {*day}}) : std::string();
}

FilesPart where_to_apply(const Say& say)
{
    FilesPart part{"where", T("Where to apply (as it is said to be)")};
    for (const Text& each :
        {T("Log in to the portal of the care-information platform with the office's own account, press the figure at the "
           "upper right and open my page."),
            T("Under the applications, choose the subsidy for card readers and connection support, go through the check before it, and "
              "press "
              "apply."),
            T("Type A, B and the number of readers as on the receipt, and attach the four papers: pdf, jpg or png, up to 20 MB each; the "
              "bank "
              "book in 1 file, the others in up to 5."),
            T("Afterwards watch the mailbox. Corrections: my page, list of applications, number of the application.")})
        part.lines.push_back({.number = std::to_string(part.lines.size() + 1), .what = say(each)});
    return part;
}

FilesPart days_of(const SubsidyFiles& facts, const Say& say)
{
    FilesPart part{"days", T("What comes when")};
    const Table& rows = facts.calendar;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const DayWords& words : day_words()) {
            if (words.what != rows.at(i, "what"))
                continue;
            const Text sure = sureness(rows.at(i, "mark"));
            const std::optional<Day> from = parse_day(rows.at(i, "from")), day = parse_day(rows.at(i, "day"));
            const bool supposed = rows.at(i, "basis") == "apply_by" && from;
            part.lines.push_back({.what = say(words.words),
                .details = say(supposed ? T("{1}; if you apply on {2}", sure, *from) : sure),
                .day = day_in_words(rows.at(i, "day"), say),
                .state = day && *day < facts.head.today ? say(T("passed")) : ""});
        }
    return part;
}

FilesPart duties_of(const SubsidyFiles& facts, const Say& say)
{
    FilesPart part{"duties", T("After the grant, by the rules of the subsidy")};
    const auto add = [&](const Text& what, const Text& rule, const std::string& day = {}, std::string state = {}) {
        part.lines.push_back({.what = say(what), .details = say(rule), .day = day_in_words(day, say), .state = std::move(state)});
    };
    add(T("Consumption tax report"),
        T("On the portal, with the calculation sheet, even when the amount is 0 yen: by 30 April of the second fiscal year after the year "
          "of "
          "completion."),
        day_of(facts.calendar, "tax_report"), facts.tax_reported ? say(T("sent")) : "");
    add(T("Books and receipts"), T("Keep them for 5 years after the end of the fiscal year in which the amount was fixed."),
        day_of(facts.calendar, "books"));
    add(T("What was bought"),
        T("Look after it, use it for this work only, with a sticker that says so. Items of 300,000 yen or more each: approval before they "
          "are "
          "sold, lent or used otherwise."));
    add(T("Changes"),
        T("Approval before the project is changed (except in minor points), stopped or given up. Difficulties in carrying it out are "
          "reported."));
    add(T("Paying back"),
        T("After a breach, wrong data or a use for another purpose, and where the consumption tax can be deducted. Being late costs 3.0 "
          "per cent a year."));
    return part;
}

} // namespace junbi
