// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"
#include "wizard/gui/widgets/buttons.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace junbi {

/// How long one look may take in the window before it is given up.
inline constexpr std::chrono::seconds look_limit{8};

/// Readers, cards and USB devices that come and go while a page about them is shown: looks again for its step by itself, quietly, one
/// look at a time. Used from the window's thread.
class HotPlug {
public:
    /// What it needs of the window around it.
    struct Window {
        std::function<void(Action)> soon; ///< does it on the window's thread; called from any thread
        std::function<bool()> looking;    ///< the person's own look is under way: look_ended() tells of its end
        std::function<void()> seen;       ///< something was seen: the office is to be kept and shown
    };

    explicit HotPlug(Window window) : window_(std::move(window)) { }
    ~HotPlug() { leave(); }
    HotPlug(const HotPlug&) = delete;
    HotPlug& operator=(const HotPlug&) = delete;

    /// From now on watches what this step looks at, for this computer of the office. Goes on where that is watched already.
    void follow(Wizard& wizard, const std::string& step, const std::string& computer);
    /// Watches nothing any more; a look under way is given up.
    void leave();
    /// True while something is watched.
    bool active() const { return observation_ != nullptr; }

    /// The person wants to look: a quiet look under way is given up.
    void make_way();
    /// The person's own look has ended.
    void look_ended();

private:
    void noticed();
    void look();

    Window window_;
    Wizard* wizard_ = nullptr;
    std::string step_, computer_;
    std::unique_ptr<Observation> observation_;
    std::shared_ptr<bool> following_; ///< expired: what was noticed is no longer of interest
    std::optional<Watch> watch_;      ///< of the quiet look under way
    int looks_ = 0;
    bool again_ = false; ///< something came or went during a look
};

} // namespace junbi
