// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/fact_source.h"
#include "wizard/platform/observing.h"
#include "wizard/platform/surroundings.h"

#include <memory>

namespace junbi {

/// The eyes on this computer: looks, never changes anything. The single place where exceptions become Trouble.
/// All looks of one gather() run side by side, each no longer than Watch::limit(); Stop is obeyed within moments.
/// A look that hangs is left behind. While it hangs, another look of its kind says timed_out at once; a second look
/// during a healthy one waits for its turn. So keep one LiveFacts for the whole program: that is who remembers.
class LiveFacts : public FactSource {
public:
    explicit LiveFacts(Surroundings surroundings = this_computer());
    Facts gather(const Needs& needs, const Watch& watch) const noexcept override;
    /// Readers, cards, USB devices and the smart-card service; nothing else is watched.
    std::unique_ptr<Observation> observe(const Needs& needs, std::function<void()> changed) const override;

private:
    struct Lanes;
    Facts look_around(const Needs& needs, const Watch& watch) const;

    Surroundings surroundings_;
    std::shared_ptr<const Lanes> lanes_;
    std::shared_ptr<Watcher> watcher_;
};

} // namespace junbi
