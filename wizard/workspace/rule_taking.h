// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/failure.h"
#include "wizard/workspace/rules.h"

namespace junbi {

/// Takes a bundle's bytes over, wherever they come from, or throws Failure (file) with the reason alone. `taken`: told the file where the
/// bundle lies afterwards.
RuleUpdate take_over(const std::string& bytes, Day today, std::filesystem::path& taken);

/// Says from where the bundle was that was refused, and that nothing changed.
template <class Work>
RuleUpdate or_refuse(const std::string& from, const Work& work)
try {
    return work();
} catch (const Failure& failure) {
    throw Failure(failure.ending(), T("“{1}” was not taken over. {2} The rule tables in use stay as they are.", from, failure.text()));
}

} // namespace junbi
