// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/names.h"
#include "wizard/steps/data/step_file.h"

#include <optional>
#include <variant>

namespace junbi {

/// What the names in a step file may stand for.
struct Vocabulary {
    const OutsideStep& step;
    const Around& around;
    bool on_computer; ///< one computer is judged; otherwise the office, where no facts and no answers of a computer are
};

/// A name that stands for something.
struct Name {
    std::string written;
    ValuesOf values;
    std::optional<Field> question = {}; ///< whose answer it is, where it is one of a question that is known
    std::string fact = {};              ///< its group, "readers", where it is a fact
};

/// The name, or what is wrong with it and which names there are.
std::variant<Name, Text> understood(const std::string& written, const Vocabulary& vocabulary);

/// Why an answer of this question can never be `value` (wildcards * and ?), if so.
std::optional<Text> never_answered(const Field& question, const std::string& value);

/// The values as people read them: the label of an option, yes or no, a day; "not known" where there are none.
Arg told_values(const Name& name, const Case& given);

} // namespace junbi
