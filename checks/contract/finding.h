// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/change.h"
#include "checks/contract/table.h"
#include "checks/contract/text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace junbi {

/// How things stand. The order is the severity, so the worst of many is their maximum.
enum class Status { not_applicable, ok, waived, todo, unknown, attention, problem };

/// True where the person still has to do something about it.
inline bool is_open(Status status) { return status >= Status::todo; }

/// One thing that was seen, as it was seen.
struct Evidence {
    std::string name; ///< stable, for programs: "not_after"
    Text label;       ///< for people: "Valid until"
    Arg value;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// One line of what was found, and what the person can do about it.
/// (id, computer, subject) is its identity: waivers, differences and exports go by it.
struct Finding {
    std::string id;           ///< stable, "step.name": "certificate.expires_soon"
    std::string subject = {}; ///< what it is about: a fingerprint, a reader family, a row; never a person's name
    Status status = Status::unknown;
    Text what = {};
    Text advice = {}; ///< never empty where is_open(status)
    std::vector<Evidence> evidence = {};
    std::optional<Day> due = {};         ///< the plan is the findings with a due date, in order
    std::vector<std::string> guide = {}; ///< lines of the official guide: "2-1.c1"
    std::vector<std::string> links = {}; ///< pages to open
    std::string question = {};           ///< "step.field" of the question whose answer settles it: "office.billing"; empty: none
    std::vector<Change> changes = {};    ///< what could be done about it here and now

    Finding&& about(std::string value) &&
    {
        subject = std::move(value);
        return std::move(*this);
    }
    Finding&& of(std::vector<std::string> lines) &&
    {
        guide = std::move(lines);
        return std::move(*this);
    }
    Finding&& by(std::optional<Day> day) &&
    {
        due = day;
        return std::move(*this);
    }
    Finding&& see(std::string link) &&
    {
        links.push_back(std::move(link));
        return std::move(*this);
    }
    Finding&& asked(std::string step_and_field) &&
    {
        question = std::move(step_and_field);
        return std::move(*this);
    }
    Finding&& seen(std::string name, Text label, Arg value) &&
    {
        evidence.push_back({std::move(name), std::move(label), std::move(value)});
        return std::move(*this);
    }
    friend bool operator==(const Finding&, const Finding&) = default;
};

inline Finding finding(Status status, std::string id, Text what, Text advice = {})
{
    Finding made;
    made.id = std::move(id);
    made.status = status;
    made.what = std::move(what);
    made.advice = std::move(advice);
    return made;
}
inline Finding not_applicable(std::string id, Text what) { return finding(Status::not_applicable, std::move(id), std::move(what)); }
inline Finding ok(std::string id, Text what) { return finding(Status::ok, std::move(id), std::move(what)); }
inline Finding todo(std::string id, Text what, Text advice)
{
    return finding(Status::todo, std::move(id), std::move(what), std::move(advice));
}
inline Finding unknown(std::string id, Text what, Text advice)
{
    return finding(Status::unknown, std::move(id), std::move(what), std::move(advice));
}
inline Finding attention(std::string id, Text what, Text advice)
{
    return finding(Status::attention, std::move(id), std::move(what), std::move(advice));
}
inline Finding problem(std::string id, Text what, Text advice)
{
    return finding(Status::problem, std::move(id), std::move(what), std::move(advice));
}

/// What a judgement gives: findings, and the tables (matches, sums, comparisons) that papers and exports print.
struct Outcome {
    std::vector<Finding> findings = {};
    std::map<std::string, Table> tables = {};
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

inline Status worst(const std::vector<Finding>& findings)
{
    Status result = Status::not_applicable;
    for (const Finding& each : findings)
        result = std::max(result, each.status);
    return result;
}

} // namespace junbi
