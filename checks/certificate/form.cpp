// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"

namespace junbi::certificate_step {

namespace {

/// What is in the hands of the office, by the names on its papers.
Field held()
{
    return choice("held", T("Which kind of certificate does your office have now?"),
        {{"care", T("Care insurance certificate")}, {"care_dx", T("Care DX certificate")},
            {"common", T("Certificate shared by care and disability services")}, {"disability", T("Certificate for disability services")},
            {"agent", T("Agent's certificate")}, {"none", T("None")}})
        .optional()
        .explained(T("It is named in the notice of issue and in the e-billing system."));
}

Field own_kinds()
{
    return table("own_kinds", T("How your certificates are recognised (your own rules)"),
        {choice_from("kind", T("Kind"), "certificate.kinds"), text("issuer", T("Part of the issuer's name")).optional(),
            text("subject", T("Part of the owner's name")).optional(), tick("with_number", T("The office number stands in it")).optional(),
            date("confirmed_on", T("Confirmed on")).done().optional()})
        .optional()
        .under(T("Rules for certificates"))
        .explained(T("How these certificates are made out is not publicly known, so the rules that come with Junbi are guesses. Write here "
                     "what you saw on a certificate that you know; * stands for any characters. With a day of confirmation it counts as "
                     "said by your office."));
}

Field sign_in_host()
{
    return text("sign_in_host", T("Host for trying to sign in"))
        .optional()
        .under(T("Trying to sign in"))
        .explained(T("Only a host that your federation or your vendor named for this, as host or host:port. Left empty, nothing is tried. "
                     "It is contacted only in the connection test."));
}

} // namespace

Form form()
{
    return {
        yes_no_unsure("has_user_id", T("Are the e-billing user ID and password at hand?"))
            .of("2-1.c2")
            .explained(T("The user ID is said to begin with KJ and to have 14 characters. Never write the ID or the password down here.")),
        yes_no_unsure("has_issue_password", T("Is the password for issuing certificates at hand?"))
            .optional()
            .explained(T("It is needed for applying and for renewal. If it is lost, it can be issued again inside the e-billing system.")),
        held(),
        date("applied_on", T("Day on which a certificate was applied for")).done().optional(),
        money("fee", T("Fee of the certificate, as your federation told you"))
            .optional()
            .explained(T(
                "The fees are not published in one place; please confirm with your federation of national health insurance associations.")),
        own_kinds(),
        sign_in_host(),
        text("sign_in_ca", T("File with its root certificates"))
            .optional()
            .explained(T("Only if that host is not trusted by this computer by itself: a file in PEM, as its operator gave it to you.")),
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
