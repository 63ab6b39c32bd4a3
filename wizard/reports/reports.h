// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/differences.h"
#include "wizard/reports/shown.h"

#include <string>

namespace junbi {

/// The findings for people: by step, the open ones with advice. `since`: what changed since last time, may be null.
std::string check_text(const Shown& shown, const Differences* since);

// The findings for other programs. What each format makes of our statuses: verdict.h; why: docs/formats.md.

/// docs/check.schema.json, schema "junbi/1".
std::string check_json(const Shown& shown);
/// JUnit XML: a test suite per step, and one more for each of its computers; a test case per finding.
std::string check_junit(const Shown& shown);
/// TAP 13, which readers of TAP 14 take as well: a test point per finding, with a YAML block.
std::string check_tap(const Shown& shown);
/// SARIF 2.1.0: a result per finding, a rule per finding id.
std::string check_sarif(const Shown& shown);
/// A row per finding, for spreadsheets: RFC 4180, UTF-8 with its mark.
std::string check_csv(const Shown& shown);
/// The output of a Nagios plugin: one line with numbers behind a bar, then a line per open finding.
std::string check_nagios(const Shown& shown);

/// A format of `junbi check --format` and its report.
struct CheckFormat {
    std::string_view name;
    std::string (*report)(const Shown&);
};
/// All of them in the order in which they are offered; "text" is first.
std::span<const CheckFormat> check_formats();

/// One line per step: section, title, state, and when computers were last looked at.
std::string list_text(const Shown& shown);
std::string list_json(const Shown& shown);

/// What by when, earliest first.
std::string plan_text(const Shown& shown);
std::string plan_json(const Shown& shown);

/// The mark that goes with the word of a status: ✓ ! × …
std::string_view mark_for(Status status);

/// The moment as people in Japan read it on their clock, "2026-11-22 10:00".
std::string clock_text(Moment moment);

} // namespace junbi
