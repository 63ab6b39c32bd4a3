// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"
#include "wizard/engine/watch.h"

namespace junbi {

/// Where facts come from: this computer, or a recording of some computer.
/// What cannot be looked at comes back as a Trouble, never as an exception; what was not needed stays not_asked.
class FactSource {
public:
    virtual ~FactSource() = default;
    virtual Facts gather(const Needs& needs, const Watch& watch) const noexcept = 0;
};

} // namespace junbi
