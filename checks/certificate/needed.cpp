// SPDX-License-Identifier: Apache-2.0
// Which certificate an office needs, and what to do where it has none.
#include "checks/certificate/judging.h"

#include <utility>

namespace junbi::certificate_step {
namespace {

/// True where a certificate of the office works today, so that it only has to be installed here.
bool has_certificate_already(const Answers& office) { return office.text("billing") == "direct" || office.yes("careplan_link"); }

/// The one it needs, from how it works today; no public primary source says so, hence the wording.
Finding needed_for_work(const Answers& office)
{
    if (office.text("billing") == "direct")
        return ok("certificate.kind",
            T("Your office bills itself: it is said to be able to use the care insurance certificate that it has for that."));
    if (office.yes("careplan_link"))
        return ok("certificate.kind",
            T("Your office uses the care-plan data exchange: it is said to hold a usable certificate already. Install it on each "
              "computer."));
    return ok("certificate.kind",
        T("Offices that do not bill over the internet themselves are said to need a care DX certificate, issued since October 2025. "
          "It is said to be free of charge; please confirm."));
}

/// What the office says it holds, where that does not serve or nobody says so.
std::optional<Finding> about_held(const std::string& held)
{
    if (held == "common" || held == "agent")
        return unknown("certificate.kind_held",
            held == "common" ? T("Your office has a certificate shared by care and disability services. No public source says whether the "
                                 "care web service can be used with it.")
                             : T("Your office has an agent's certificate. No public source says whether the care web service can be used "
                                 "with it."),
            T("Ask your federation of national health insurance associations whether this certificate serves."))
            .asked("certificate.held");
    if (held == "disability")
        return attention("certificate.kind_held",
            T("Your office has a certificate for disability services. The care web service is said not to be usable with it."),
            T("Your office needs another one: for care insurance if it bills itself, otherwise a care DX certificate. Ask your federation "
              "of national health insurance associations."))
            .asked("certificate.held");
    return std::nullopt;
}

} // namespace

std::vector<Finding> kind_needed(const Case& c)
{
    std::vector<Finding> all;
    if (c.office.text("billing").empty() && !c.office.yes("careplan_link"))
        all.push_back(todo("certificate.kind", T("Which certificate your office needs follows from how it bills."),
            T("Answer on the page of the office how your office bills, and whether it uses the care-plan data exchange system."))
                          .asked("office.billing"));
    else
        all.push_back(needed_for_work(c.office));
    if (auto made = about_held(c.own.text("held")))
        all.push_back(std::move(*made));
    for (Finding& each : all) {
        each.guide = {"2-1.d4"};
        if (is_open(each.status)) // an open question keeps "obtain the certificate" open; an answer does not settle it
            each.guide.push_back("2-1.c2");
    }
    return all;
}

Finding none_found(const Case& c)
{
    const Text what = T("No certificate of your office was found on this computer.");
    const auto by = apply_by(c);
    if (const auto applied = c.own.day("applied_on"))
        return with_install(
            todo("certificate.none", what,
                T("It was applied for on {1}. Download and install it as soon as it is issued; if it takes longer than a month, ask your "
                  "federation.",
                    *applied)))
            .by(c.office.day("visit"));
    if (has_certificate_already(c.office))
        return with_install(
            problem("certificate.none", what,
                c.office.text("billing") == "direct"
                    ? T("Your office should have one already, on the computer with which it bills over the internet. This computer needs "
                        "it "
                        "too. Paper 3 (set-up manual, on the portal) tells how; a support vendor can do it for you.")
                    : T("Your office should have one already, on the computer with which it exchanges care plans. This computer needs it "
                        "too. Paper 3 (set-up manual, on the portal) tells how; a support vendor can do it for you.")))
            .by(c.office.day("visit"));
    if (by && *by < c.today)
        return with_install(problem("certificate.none", what,
                                T("Apply for one today. The day on which to apply for the visit, {1}, has passed: ask how long it takes, "
                                  "and whether the visit "
                                  "must wait.",
                                    *by)))
            .asked("certificate.applied_on")
            .by(by);
    return with_install(
        problem("certificate.none", what,
            T("Apply for one with the e-billing user ID, following paper 3. Until it is issued it may take about a month.")))
        .asked("certificate.applied_on")
        .by(by);
}

} // namespace junbi::certificate_step
