// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"
#include "wizard/engine/watch.h"

#include <functional>
#include <memory>

namespace junbi {

/// Goes on telling of changes as long as it lives; its end waits for nobody.
class Observation {
public:
    virtual ~Observation() = default;
};

/// Where facts come from: this computer, or a recording of some computer.
/// What cannot be looked at comes back as a Trouble, never as an exception; what was not needed stays not_asked.
class FactSource {
public:
    virtual ~FactSource() = default;
    virtual Facts gather(const Needs& needs, const Watch& watch) const noexcept = 0;
    /// Calls `changed`, from any thread and at most a moment after it happened, whenever something among the needs may look different
    /// than before: a reader, a card, a USB device came or went, the service ended or began. Null: nothing here can change by itself.
    virtual std::unique_ptr<Observation> observe(const Needs&, std::function<void()> /*changed*/) const { return nullptr; }
};

} // namespace junbi
