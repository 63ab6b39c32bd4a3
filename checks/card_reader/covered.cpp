// SPDX-License-Identifier: Apache-2.0
// What the subsidy counts of the readers: its rules, article 3 and the annex (rule table subsidy.rates).
#include "checks/card_reader/choosing.h"
#include "checks/shared/whole_number.h"

#include <algorithm>
#include <set>

namespace junbi::card_reader_step {
namespace {

/// The readers counted for the office's services. Whether the numbers of several services add up is not published.
struct Counted {
    long long surely = 0;  ///< the most for one service
    long long perhaps = 0; ///< all services together
    std::vector<Evidence> services = {};
};

Counted counted(const Table& services, const Table& rates)
{
    Counted found;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const std::string& code = services.at(i, "service");
        for (std::size_t row = 0; row < rates.size(); ++row) {
            const auto readers = whole_number(rates, row, "readers");
            if (rates.at(row, "id") != code || !readers || !seen.insert(code).second)
                continue;
            found.surely = std::max(found.surely, *readers);
            found.perhaps += *readers;
            found.services.push_back(
                {"service_" + code, T("{1} ({2})", rates.at(row, "name"), rates.at(row, "class")), T("up to {1}", *readers)});
        }
    }
    return found;
}

void add_conditions(Finding& made)
{
    made.evidence.push_back({"condition", T("Counted by the rules of the subsidy"),
        T("readers that work with the card-reading app, used for this work only, with a label that shows so")});
    made.evidence.push_back(
        {"not_counted", T("Not counted, as its manual is said to say"), T("computers, tablets and phones; used or leased goods")});
    made.evidence.push_back({"receipt", T("What the receipt must say"), T("the model or product, and how many; no lump sum")});
}

Finding covers(const Counted& found, std::optional<long long> wanted)
{
    if (!wanted)
        return ok("card_reader.subsidy_covers",
            T("The subsidy counts up to {1} card readers for one service of yours (to be confirmed with the portal).", found.surely));
    if (*wanted <= found.surely)
        return ok("card_reader.subsidy_covers",
            T("The subsidy counts up to {1} card readers for one service of yours; you plan with {2} (to be confirmed with the portal).",
                found.surely, *wanted));
    if (*wanted <= found.perhaps)
        return attention("card_reader.subsidy_covers",
            T("You plan with {1} card readers. The subsidy counts up to {2} for one service of yours; whether your services add up to {3} "
              "must be confirmed.",
                *wanted, found.surely, found.perhaps),
            T("Ask the desk of the portal before you order, or plan to pay for those above {1} yourselves.", found.surely));
    return attention("card_reader.subsidy_covers",
        T("You plan with {1} card readers; the subsidy counts up to {2} for your services (to be confirmed).", *wanted, found.perhaps),
        T("Plan to pay for the others yourselves, or take fewer."));
}

/// A phone or tablet is no reader that the subsidy pays for.
Finding none_to_cover()
{
    return ok("card_reader.subsidy_covers",
        T("You read with phones or tablets: there is no card reader for the subsidy to pay for. Phones and tablets themselves are said not "
          "to be counted."));
}

Finding label_duty(bool labelled)
{
    if (labelled)
        return ok("card_reader.label_duty", T("Every card reader carries a label that says what it is for."));
    return todo("card_reader.label_duty",
        T("The card readers need a label: by the rules of the subsidy it must be seen that they are for this work only."),
        T("Print “{1}”, put one on every reader, and tick “{2}”.", T("Labels for the card readers"),
            T("Every card reader carries a label that says what it is for")))
        .asked("card_reader.labelled");
}

} // namespace

std::vector<Finding> judge_subsidised(const Case& c, const std::vector<Scene>& scenes)
{
    std::vector<Finding> all;
    if (!c.office.yes("wants_subsidy") && c.office.text("wants_subsidy") != "unsure")
        return all;
    if (c.own.text("type") == "nfc_device") {
        all.push_back(none_to_cover().of({"2-2.c1"}));
        return all;
    }
    const Counted found = counted(c.office.rows("services"), c.rules.table("subsidy.rates"));
    if (!found.services.empty()) {
        all.push_back(covers(found, readers_wanted(c, scenes)).asked("card_reader.readers_count").of({"2-2.c1"}));
        all.back().evidence = found.services;
        add_conditions(all.back());
    }
    all.push_back(label_duty(c.own.yes("labelled")).of({"2-2.d2"}));
    return all;
}

} // namespace junbi::card_reader_step
