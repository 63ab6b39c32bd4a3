// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/reports/shown.h"

#include <string>
#include <vector>

namespace junbi {

/// What every format can hold: UTF-8 without control characters other than line ends and tabs. What is neither is shown as U+FFFD.
std::string clean(const std::string& text);

/// The same in one line.
std::string one_line(const std::string& text);

/// A value for programs: numbers as digits, days as ISO, sentences in words.
std::string plain(const Arg& value, const Say& say);

/// Who a finding is, in one line: "certificate.expires_soon [PC-01] 3f:9a".
std::string title_of(const Placed& placed);

/// What was seen for a finding, a line each: "not_after: 2027-01-10".
std::string evidence_of(const Finding& finding, const Say& say);

/// The words with a space between them.
std::string joined(const std::vector<std::string>& words);

/// The moment on a Japanese clock, "2026-11-22T10:00:00+09:00".
std::string japanese_moment(Moment moment);

/// The reason of a waiver and its last day, in one line.
std::string because(const Waiver& waiver, const Say& say);

} // namespace junbi
