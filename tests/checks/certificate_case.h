// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/checks/outcomes.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace junbi {
Check certificate();
}

namespace junbi::testing {

inline const std::string main_number = "4799999992";
inline const std::string other_number = "13B0100009";

/// The last second of that day in Japan.
inline Moment end_of(Day japanese_day) { return Moment(japanese_day) + std::chrono::hours(15) - std::chrono::seconds(1); }

inline Certificate made(std::string fingerprint, Day from, Day until, const std::string& holder = main_number)
{
    Certificate each;
    each.fingerprint = std::move(fingerprint);
    each.subject = "CN=" + holder + ",O=試験用団体";
    each.issuer = "CN=試験用認証局";
    each.serial = "0A";
    each.valid_from = Moment(from) - std::chrono::hours(9);
    each.valid_until = end_of(until);
    each.has_private_key = true;
    each.stores = {"nss:a"};
    each.rule = "office_number";
    return each;
}

inline Certificate until(const char* last_day, std::string fingerprint = "aa")
{
    return made(std::move(fingerprint), day("2024-01-01"), day(last_day));
}

inline SampleCase sample_with(std::vector<Certificate> found)
{
    SampleCase sample;
    sample.office.set("number", main_number);
    sample.office.set_rows("other_numbers", {{"number", "name"}, {{other_number, "別"}}});
    Certificates seen;
    seen.stores = {{"nss:a", "Chromium", true, ""}, {"nss:b", "Firefox", false, ""}};
    seen.found = std::move(found);
    sample.facts.certificates = std::move(seen);
    return sample;
}

inline void change(SampleCase& sample, const std::function<void(Certificates&)>& edit)
{
    Certificates seen = *sample.facts.certificates;
    edit(seen);
    sample.facts.certificates = std::move(seen);
}

inline Outcome judged(const SampleCase& sample) { return certificate().judge_computer(sample.view()); }
inline Outcome judged_office(const SampleCase& sample) { return certificate().judge_office(sample.view()); }

/// The judgement of one certificate that is in order but for what `edit` does.
inline Outcome judged_with(const std::function<void(Certificate&)>& edit)
{
    Certificate each = until("2028-11-22");
    edit(each);
    return judged(sample_with({each}));
}

/// The summary without the lines that stand for every certificate, as long as they are in order.
inline std::string told(const Outcome& outcome)
{
    static const std::set<std::string> standing{"found", "kind_seen", "key", "office", "purpose", "strength", "chain", "chain_not_seen",
        "revocation", "revocation_not_seen", "renewal", "lasts_until_visit"};
    Outcome rest;
    for (const Finding& each : outcome.findings)
        if (is_open(each.status) || !standing.contains(each.id.substr(each.id.find('.') + 1)))
            rest.findings.push_back(each);
    return summary(rest);
}

/// The English words of a finding's sentence, "" where there is no such finding.
inline std::string words_of(const Outcome& outcome, const std::string& id)
{
    const Finding* found = find(outcome, id);
    return found ? found->what.msgid : std::string();
}

} // namespace junbi::testing
