// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_certificate_transfer.h"

#include "wizard/engine/summary.h"

namespace junbi {
namespace {

constexpr std::size_t lines_by_hand = 2; ///< left free for certificates that Junbi did not see

std::string joined(const std::vector<std::string>& names, const Say& say)
{
    std::string all;
    for (const std::string& each : names)
        all = all.empty() ? each : say(T("{1}, {2}", all, each));
    return all;
}

Row row_of(const TransferCertificate& each, const Say& say)
{
    return {{
        {"label", say(each.label)},
        {"source", each.source.empty() ? "" : say(each.source)},
        {"until", each.until ? say({"{1}", {*each.until}}) : ""},
        {"fingerprint_end", each.fingerprint_end},
        {"browsers", joined(each.browsers, say)},
    }};
}

std::vector<Row> certificate_rows(const TransferFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    for (const TransferCertificate& each : facts.certificates)
        rows.push_back(row_of(each, say));
    while (rows.size() < lines_by_hand)
        rows.push_back(row_of({{"　"}}, say)); // a space, so that the row has its height
    return rows;
}

std::string look_words(const TransferFacts& facts, const Say& say)
{
    if (!facts.looked_on)
        return say(T("Nobody has looked at this computer with Junbi yet: please write them down by hand."));
    if (facts.certificates.empty())
        return say(T(
            "Looked at on {1}: no certificate of the office was found. Write down by hand what is there all the same.", *facts.looked_on));
    return say(T("Looked at on {1}. “A guess” means: Junbi concluded it from names and numbers; nobody confirmed it.", *facts.looked_on));
}

std::vector<Row> things_at_hand(const Say& say)
{
    std::vector<Row> rows;
    for (const Text& each : {
             T("The notice with the user ID of the e-billing system (with it you sign in; the login password is known)"),
             T("The password for issuing certificates. If it is lost, it can be issued again inside the e-billing system."),
             T("If the office keeps the certificate file: that file, and its password"),
         })
        rows.push_back({{{"thing", say(each)}}});
    return rows;
}

struct Step {
    Text what, how;
};

std::vector<Step> steps()
{
    return {
        {T("Get the certificate ready"),
            T("Download it again in the e-billing system, or take the file that the office keeps. How often and for how many computers "
              "that is possible is not published; if it does not work, ask your federation.")},
        {T("Install it on the new computer"), T("Follow paper 3, or choose the file in Junbi, for the web browser that will be used.")},
        {T("Check it with Junbi on the new computer"),
            T("Close the web browser, open it again, then look: the last eight digits tell whether it is the same one.")},
        {T("Sign in once from the new computer"), T("Remove nothing from the old computer before this has worked.")},
        {T("Remove it from the old computer"),
            T("What Junbi installed, Junbi takes back (below). Everything else by hand: in the settings of each web browser, and the "
              "certificate files that are left.")},
        {T("Dispose of the old computer"), T("Erase its storage by your office's rules, and take it out of Junbi's list.")},
    };
}

std::vector<Row> step_rows(const Say& say)
{
    std::vector<Row> rows;
    for (const Step& each : steps())
        rows.push_back({{{"step", std::to_string(rows.size() + 1)}, {"what", say(each.what)}, {"how", say(each.how)}}});
    return rows;
}

std::vector<Row> change_rows(const TransferFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    for (const Text& each : facts.changes)
        rows.push_back({{{"change", say(T("・{1}", each))}}});
    if (rows.empty())
        rows.push_back({{{"change",
            say(T("None is known here. On the old computer itself, “What was changed on this computer…” in the menu “This computer” lists "
                  "what Junbi installed there, to be taken back one by one. Junbi never removes what it did not install."))}}});
    return rows;
}

} // namespace

Content certificate_transfer_content(const TransferFacts& facts, const Say& say)
{
    Content content;
    content.words = {
        {"office", facts.office},
        {"number", facts.number},
        {"as_of", say(T("As of {1}", facts.today))},
        {"old_computer", facts.old_computer},
        {"look", look_words(facts, say)},
        {"caution", std::string(name_of(Status::attention))},
    };
    content.lists = {{"certificates", certificate_rows(facts, say)}, {"things", things_at_hand(say)}, {"steps", step_rows(say)},
        {"changes", change_rows(facts, say)}};
    return content;
}

} // namespace junbi
