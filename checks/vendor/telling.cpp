// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/judging.h"
#include "checks/vendor/works.h"

#include <algorithm>
#include <utility>

namespace junbi::vendor_step {
namespace {

Finding judge_works(const Case& c)
{
    const bool any = std::any_of(works().begin(), works().end(), [&](const Work& each) { return c.own.yes(each.wanted); });
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

} // namespace

void judge_what_to_tell(const Case& c, std::vector<Finding>& found)
{
    found.push_back(judge_works(c));
    found.push_back(judge_certificate(c));
    found.push_back(judge_card_reader(c));
    found.push_back(judge_computers(c));
}

} // namespace junbi::vendor_step
