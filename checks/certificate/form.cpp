// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"

namespace junbi::certificate_step {

Finding kind_needed(const Answers& office)
{
    const std::string& billing = office.text("billing");
    if (billing.empty() && !office.yes("careplan_link"))
        return todo("certificate.kind", T("Which certificate your office needs follows from how it bills."),
            T("Answer in the first step how your office bills, and whether it uses the care-plan data exchange system."))
            .asked("office.billing");
    if (billing == "direct")
        return ok("certificate.kind",
            T("Your office bills itself: it is said to be able to use the certificate it has for that (for care insurance). "
              "If it is the one shared with disability services, please confirm with your federation."));
    if (office.yes("careplan_link"))
        return ok("certificate.kind",
            T("Your office uses the care-plan data exchange: it is said to hold a usable certificate already. Install it on each "
              "computer."));
    return ok("certificate.kind",
        T("Offices that do not bill over the internet themselves are said to need a care DX certificate, issued since October 2025. "
          "It is said to be free of charge; please confirm."));
}

bool has_certificate_already(const Answers& office) { return office.text("billing") == "direct" || office.yes("careplan_link"); }

Finding none_found(const Case& c)
{
    const Text what = T("No certificate of your office was found on this computer.");
    const auto by = apply_by(c);
    if (const auto applied = c.own.day("applied_on"))
        return todo("certificate.none", what,
            T("It was applied for on {1}. Download and install it as soon as it is issued; if it takes longer than a month, ask your "
              "federation.",
                *applied))
            .by(c.office.day("visit"));
    if (has_certificate_already(c.office))
        return problem("certificate.none", what,
            c.office.text("billing") == "direct"
                ? T("Your office should have one already, on the computer with which it bills over the internet. This computer needs it "
                    "too. Paper 3 (set-up manual, on the portal) tells how; a support vendor can do it for you.")
                : T("Your office should have one already, on the computer with which it exchanges care plans. This computer needs it "
                    "too. Paper 3 (set-up manual, on the portal) tells how; a support vendor can do it for you."))
            .by(c.office.day("visit"));
    if (by && *by < c.today)
        return problem("certificate.none", what,
            T("Apply for one today. The day on which to apply for the visit, {1}, has passed: ask how long it takes, and whether the visit "
              "must "
              "wait.",
                *by))
            .asked("certificate.applied_on")
            .by(by);
    return problem("certificate.none", what,
        T("Apply for one with the e-billing user ID, following paper 3. Until it is issued it may take about a month."))
        .asked("certificate.applied_on")
        .by(by);
}

Form form()
{
    return {
        yes_no_unsure("has_user_id", T("Are the e-billing user ID and password at hand?"))
            .of("2-1.c2")
            .explained(T("The user ID is said to begin with KJ and to have 14 characters. Never write the ID or the password down here.")),
        yes_no_unsure("has_issue_password", T("Is the password for issuing certificates at hand?"))
            .optional()
            .explained(T("It is needed for applying and for renewal. If it is lost, it can be issued again inside the e-billing system.")),
        date("applied_on", T("Day on which a certificate was applied for")).done().optional(),
        money("fee", T("Fee of the certificate, as your federation told you"))
            .optional()
            .explained(T(
                "The fees are not published in one place; please confirm with your federation of national health insurance associations.")),
        table("folders", T("Folders to look in for certificate files"), {text("folder", T("Folder"))})
            .optional()
            .per_computer()
            .under(T("This device"))
            .explained(T("For example the download folder. Certificates without a key (.cer, .crt, .pem, .der) are read. Files with a key "
                         "(.p12, .pfx) "
                         "are never opened; only their names are shown.")),
        table("marked", T("Certificates that you marked as your office's"), {text("fingerprint", T("Fingerprint"))})
            .optional()
            .per_computer(),
        tick("seen_by_hand", T("I saw the certificate on this device myself"))
            .optional()
            .per_computer()
            .explained(T("For tablets, phones and places that Junbi cannot look into.")),
        date("hand_valid_until", T("It is valid until")).to_come().optional().per_computer().when("seen_by_hand", {"yes"}),
    };
}

std::vector<GuideLine> notes()
{
    return {
        {"2-1.d1",
            T("If the user ID and password are at hand and the certificate is installed on every computer, nothing is left to do here.")},
        {"2-1.d2", T("With the certificate the system makes sure that it is really your care office.")},
        {"2-1.n1", T("A certificate installed on the computer proves that the office that uses it is the right one.")},
        {"2-1.d3", T("You log in to the care web service with the user ID and password of the e-billing system for care.")},
        {"2-1.n2", T("More about the user ID and password: www.kaigo.e-seikyuu.jp/KShinsei/main")},
        {"2-1.d4",
            T("Offices that neither bill in the e-billing system themselves nor use the care-plan data exchange obtain a certificate. "
              "(The guide was written before there was a care DX certificate.)")},
        {"2-1.n3", T("It may take about a month, depending on your federation. So have it before the set-up visit.")},
    };
}

} // namespace junbi::certificate_step
