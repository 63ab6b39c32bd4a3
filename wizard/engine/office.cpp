// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/office.h"

#include "checks/contract/fact_names.h"

#include <algorithm>

namespace junbi {

namespace {

const Answers& answers_of(const std::map<std::string, Answers>& answers, const std::string& step)
{
    static const Answers none;
    const auto found = answers.find(step);
    return found == answers.end() ? none : found->second;
}

} // namespace

const Answers& Computer::of(const std::string& step) const { return answers_of(answers, step); }

Moment Computer::seen() const
{
    Moment newest{};
    std::apply([&](const auto&... named) { ((newest = std::max(newest, (facts.*(named.member)).seen)), ...); }, names(&facts));
    return newest;
}

const Answers& Office::of(const std::string& step) const { return answers_of(answers, step); }

const Computer* Office::find(const std::string& computer) const
{
    const auto found = std::find_if(computers.begin(), computers.end(), [&](const Computer& each) { return each.name == computer; });
    return found == computers.end() ? nullptr : &*found;
}

Computer* Office::find(const std::string& computer) { return const_cast<Computer*>(std::as_const(*this).find(computer)); }

std::string Office::here(const std::string& host_name) const
{
    for (const Computer& each : computers)
        if (each.facts.machine && each.facts.machine->host_name == host_name)
            return each.name;
    return {};
}

} // namespace junbi
