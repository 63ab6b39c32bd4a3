// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/shared/office_dates.h"
#include "checks/vendor/company_name.h"
#include "checks/vendor/judging.h"

#include <algorithm>

namespace junbi::vendor_step {
namespace {

/// Somebody is still to be asked, so a letter may be printed.
bool letter_to_come(const Case& c)
{
    const Table& vendors = c.own.rows("vendors");
    std::size_t answered = 0;
    for (std::size_t i = 0; i < vendors.size(); ++i)
        answered += has_answered(vendors, i) ? 1 : 0;
    return c.own.text("ask") == "vendor" && !c.own.day("ordered") && (vendors.empty() || answered < vendors.size());
}

class Letter {
public:
    Letter(const Case& c, std::vector<Finding>& found)
        : found_(found), due_(before_visit(c.office, c.rules, "vendor.lead_times", "ask")) { }

    /// `field`: "office.address", the question that settles it.
    void lacks(const std::string& field, const Text& what)
    {
        add(field,
            todo("vendor.letter_lacks", T("The request for an estimate still lacks: {1}.", what),
                T("Enter it, or write it onto the printed sheet by hand.")));
    }
    void wrong(const std::string& field, Text what, Text advice)
    {
        add(field, attention("vendor.letter_wrong", std::move(what), std::move(advice)));
    }

private:
    void add(const std::string& field, Finding made)
    {
        found_.push_back(std::move(made).about(field).asked(field).of({"2-3.c3"}).by(due_));
    }

    std::vector<Finding>& found_;
    std::optional<Day> due_;
};

void judge_sender(const Case& c, Letter& letter)
{
    struct Wanted {
        const char* field;
        Text label;
    };
    const Wanted all[]{{"number", T("Office number")}, {"name", T("Name of the office")}, {"address", T("Address")},
        {"contact", T("Contact person for the preparation")}};
    for (const Wanted& each : all)
        if (!c.office.has(each.field))
            letter.lacks(std::string("office.") + each.field, each.label);
    if (!c.office.has("phone") && !c.office.has("email"))
        letter.lacks("office.phone", T("Telephone"));
    if (const std::string& name = c.office.text("corporation"); is_shortened(name))
        letter.wrong("office.corporation", T("“{1}” shortens the kind of company.", name),
            T("Write it in full, such as 株式会社: in a letter it is not shortened."));
    if (const std::string& email = c.office.text("email"); !email.empty() && !looks_like_mail(email))
        letter.wrong("office.email", T("“{1}” does not look like a mail address.", email),
            T("Correct it on the page of the office, so that the answer reaches you."));
}

void judge_days(const Case& c, Letter& letter)
{
    const std::optional<Day> reply = c.own.day("reply_by"), visit = c.office.day("visit");
    if (!reply)
        letter.lacks("vendor.reply_by", T("Estimate wanted by"));
    else if (*reply < c.today)
        letter.wrong("vendor.reply_by", T("The day by which the estimate is wanted, {1}, has passed.", *reply),
            T("Enter a later day before you print the request."));
    else if (visit && *reply >= *visit)
        letter.wrong("vendor.reply_by", T("The estimate is wanted by {1}, but the visit is on {2}.", *reply, *visit),
            T("Ask for the estimate early enough to compare, to decide and to order before the visit."));
    if (!c.office.no("wants_subsidy") && !c.own.yes("ask_split"))
        letter.lacks("vendor.ask_split", T("Ask for an estimate and a receipt that pass the subsidy check"));
    if (!visit && !c.own.has("work_wish"))
        letter.lacks("vendor.work_wish", T("Days and times you wish for the work"));
}

} // namespace

void judge_letter(const Case& c, std::vector<Finding>& found)
{
    if (!letter_to_come(c))
        return;
    Letter letter(c, found);
    judge_sender(c, letter);
    judge_days(c, letter);
    const std::string& reply_to = c.own.text("reply_to");
    if (reply_to.find('@') != reply_to.npos && !looks_like_mail(reply_to))
        letter.wrong(
            "vendor.reply_to", T("“{1}” does not look like a mail address.", reply_to), T("Correct it, so that the answer reaches you."));
    if (reply_to.empty() && !c.office.has("email"))
        letter.lacks("vendor.reply_to", T("Where to send the estimate"));
}

} // namespace junbi::vendor_step
