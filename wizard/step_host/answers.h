// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"
#include "wizard/step_host/loaded_module.h"

#include <functional>

namespace junbi {

/// Answers with `work`, or with what it throws, whatever that is.
Message answered(const std::function<Message()>& work);

/// Answers one question with the steps of a module. `rules` are those that were told last.
Message answer_to(const Message& question, const LoadedModule& module, Rules& rules);

} // namespace junbi
