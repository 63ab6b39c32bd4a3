// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// The step's own questions and the two that every step has: who is responsible, and a note.
Form full_form(const Check& check);

/// The field of that id in the step's full form, or null. The form must outlive the pointer.
const Field* find_field(const Form& form, std::string_view id);

/// True where an earlier answer of the same form makes this question apply.
bool shown(const Field& field, const Answers& answers);

/// What a person typed, in the form in which it is kept: digits without commas, ISO dates, option ids.
/// Full-width digits, 令和 dates and amounts such as ¥12,000- are understood; text is only trimmed, or becomes its shape
/// (Field::shape_only). A day without its year (3/15, 3月15日) is the one that the field means, reckoned from `today`; without `today` it
/// stays as it was typed.
std::string canonical(const Field& field, std::string_view typed, std::optional<Day> today = {});

/// What is wrong with a value in its kept form, if anything; empty values are never wrong.
std::optional<Text> complaint(const Field& field, const std::string& value, const Rules& rules);

/// What is wrong with a cell of a table in its kept form; of a table that names people nothing is quoted.
Text complaint_about_cell(const Field& table, const Field& column, const std::string& value, const Rules& rules);

/// What is wrong with the rows of a table, naming row and column.
std::optional<Text> complaint(const Field& field, const Table& rows, const Rules& rules);

/// The options of a choice: its own, or the rows of its rule table.
std::vector<Option> options_of(const Field& field, const Rules& rules);

/// Where a question is answered.
struct Question {
    std::string step, field;
    std::string computer; ///< empty: it is asked once for the office
    friend bool operator==(const Question&, const Question&) = default;
};

/// The question that settles a finding, nothing where there is none. `computer` is the one that the finding is about; empty:
/// the office.
std::optional<Question> question_of(const Finding& finding, const std::string& computer, const std::vector<Check>& checks);

/// The question with its answer, in words: "Day of the set-up visit: 13 January 2027".
Text told(const Field& field, const Answers& answers, const Rules& rules);

/// What the questions of one scope still want: a finding for each that is open, wrong or not known, and an "ok"
/// for each answered line of the guide.
std::vector<Finding> form_findings(const Check& check, Scope scope, const Answers& answers, const Rules& rules);

} // namespace junbi
