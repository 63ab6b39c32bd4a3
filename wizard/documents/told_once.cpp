// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/told_once.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t names_told = 4;

bool says_the_same(const Finding& a, const Finding& b)
{
    return a.id == b.id && a.status == b.status && a.due == b.due && a.what == b.what
        && (a.status != Status::waived || put_off(a) == put_off(b));
}

Text in_short(const std::vector<std::string>& names)
{
    const std::size_t told = names.size() > names_told ? names_told - 1 : names.size();
    Text all = verbatim(names.front());
    for (std::size_t i = 1; i < told; ++i)
        all = T("{1}, {2}", all, names[i]);
    return told == names.size() ? all : T("{1} and {2} more", all, names.size() - told);
}

} // namespace

std::vector<ToldOnce> told_once(const std::vector<Placed>& findings)
{
    std::vector<ToldOnce> all;
    for (const Placed& each : findings) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const ToldOnce& before) {
            return before.computers.empty() == each.computer.empty() && says_the_same(before.finding, each.finding);
        });
        ToldOnce& told = same == all.end() ? all.emplace_back(ToldOnce{each.finding}) : *same;
        if (!each.computer.empty() && std::find(told.computers.begin(), told.computers.end(), each.computer) == told.computers.end())
            told.computers.push_back(each.computer);
    }
    return all;
}

PutOff put_off(const Finding& finding)
{
    PutOff told;
    if (finding.status != Status::waived)
        return told;
    for (const Evidence& each : finding.evidence) {
        if (each.name == "waived_until" && std::holds_alternative<Day>(each.value))
            told.until = std::get<Day>(each.value);
        if (each.name == "waived_because")
            told.because = {"{1}", {each.value}};
    }
    return told;
}

Text with_computers(const Text& what, const std::vector<std::string>& computers)
{
    return computers.empty() ? what : T("{1}: {2}", in_short(computers), what);
}

} // namespace junbi
