// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/fact_names.h"
#include "tests/checks/sample_case.h"

#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>

namespace junbi {

/// Lets the name of a trouble stand in a test's message.
inline std::ostream& operator<<(std::ostream& out, Trouble trouble) { return out << name_of(trouble); }

} // namespace junbi

namespace junbi::testing {

/// Every fact of the computer brought the same trouble.
inline Facts all_in(Trouble trouble)
{
    Facts facts;
    facts.machine = trouble;
    facts.system = trouble;
    facts.browsers = trouble;
    facts.session = trouble;
    facts.hosts = trouble;
    facts.certificates = trouble;
    facts.sign_ins = trouble;
    facts.readers = trouble;
    facts.usb = trouble;
    return facts;
}

constexpr Trouble all_troubles[]{Trouble::not_asked, Trouble::not_allowed, Trouble::not_supported_here, Trouble::not_installed,
    Trouble::service_not_running, Trouble::service_refused, Trouble::permission_denied, Trouble::timed_out, Trouble::cancelled,
    Trouble::failed};

/// True where there is such a finding with that status.
inline bool has(const Outcome& outcome, const std::string& id, Status status, const std::string& subject = {})
{
    const Finding* found = find(outcome, id, subject);
    return found && found->status == status;
}

/// "id=status id=status …" in the order of the outcome: a whole judgement in one line.
inline std::string summary(const Outcome& outcome)
{
    constexpr const char* names[]{"not_applicable", "ok", "waived", "todo", "unknown", "attention", "problem"};
    std::string line;
    for (const Finding& each : outcome.findings)
        line += (line.empty() ? "" : " ") + each.id + "=" + names[static_cast<int>(each.status)];
    return line;
}

inline Day day(const char* iso) { return *parse_day(iso); }

} // namespace junbi::testing
