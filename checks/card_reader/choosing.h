// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/card_reader/scenes.h"

#include <optional>
#include <vector>

namespace junbi::card_reader_step {

/// What the office asks of the step: scenes, devices it has, type, model, number, label.
Form form();

/// What the guide says in section 2-2, in our words.
std::vector<GuideLine> notes();

/// What the office decided and what follows from it: type for the scenes, readers of the table that suit them, how many, what
/// the subsidy counts.
Outcome judge_choice(const Case& c);

/// The type that suits the scenes, with the reason for each, and how many readers they take.
std::vector<Finding> judge_scenes(const Case& c, const std::vector<Scene>& scenes);

/// Products of the rule table, ranked: by how type and connection suit the scenes, then by what is known of them with the app.
/// The table "card_reader.suggestions" has all of them, the finding names the best few.
Outcome suggest_readers(const Case& c, const std::vector<Scene>& scenes);

/// The reader that the office has already.
std::vector<Finding> judge_existing(const Case& c, const std::vector<Scene>& scenes);

/// Readers that the subsidy counts against those that are wanted, and the label that its rules ask for.
std::vector<Finding> judge_subsidised(const Case& c, const std::vector<Scene>& scenes);

/// How many readers the office wants: as it says, else as its scenes take.
std::optional<long long> readers_wanted(const Case& c, const std::vector<Scene>& scenes);

} // namespace junbi::card_reader_step
