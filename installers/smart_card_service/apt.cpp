// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/apt.h"

#include <algorithm>
#include <sstream>

namespace junbi {
namespace {

/// One line of a simulation: "Inst pcscd (1.9.9-2 Debian:12.5 [amd64])", "Inst libc6 [2.35] (2.36 …)", "Remv pcscd [1.9.9-2]".
void read_line(const std::string& line, AptPlan& plan)
{
    std::istringstream words(line);
    std::string what, name, version;
    words >> what >> name >> version;
    if (what == "Remv")
        plan.removed.push_back(name);
    else if (what == "Inst" && version.starts_with("["))
        plan.renewed.push_back(name);
    else if (what == "Inst" && version.starts_with("("))
        plan.fresh.push_back({"package", {{"name", name}, {"version", version.substr(1)}}});
}

} // namespace

bool holds(const PackageNames& all, const std::string& name) { return std::find(all.begin(), all.end(), name) != all.end(); }

std::string listed(const PackageNames& names)
{
    std::string list;
    for (const std::string& each : names)
        list += (list.empty() ? "" : ", ") + each;
    return list;
}

std::optional<PackageNames> installed(const Host& host, const PackageNames& names)
{
    if (names.empty())
        return PackageNames(); // asked for nothing, dpkg-query lists everything
    Command question{"dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\\n"};
    question.insert(question.end(), names.begin(), names.end());
    const Ended answer = host.run(question, look_limit);
    constexpr int not_all_known = 1;
    if (answer.exit != 0 && answer.exit != not_all_known)
        return std::nullopt;
    PackageNames found;
    std::istringstream lines(answer.out);
    for (std::string name, state; lines >> name >> state;)
        if (state == "installed")
            found.push_back(name);
    return found;
}

AptPlan simulate(const Host& host, Command command)
{
    command.insert(command.begin() + 1, "--simulate");
    const Ended answer = host.run(command, look_limit);
    AptPlan plan;
    std::istringstream lines(answer.out);
    for (std::string line; std::getline(lines, line);)
        read_line(line, plan);
    if (answer.exit != 0) {
        const std::string errors = answer.errors.substr(0, answer.errors.find_last_not_of(" \n") + 1);
        plan.refusal = answer.too_long ? "…" : errors.substr(errors.rfind('\n') + 1);
        if (plan.refusal.empty())
            plan.refusal = std::to_string(answer.exit);
    }
    return plan;
}

} // namespace junbi
