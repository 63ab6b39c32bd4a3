// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/hot_plug.h"

namespace junbi {
void HotPlug::follow(Wizard& wizard, const std::string& step, const std::string& computer)
{
    if (observation_ && wizard_ == &wizard && step_ == step && computer_ == computer)
        return;
    leave();
    wizard_ = &wizard;
    step_ = step;
    computer_ = computer;
    following_ = std::make_shared<bool>(true);
    observation_ = wizard.observe({computer, {step}}, [this, soon = window_.soon, alive = std::weak_ptr<bool>(following_)] {
        soon([this, alive] {
            if (!alive.expired())
                noticed();
        });
    });
}

void HotPlug::leave()
{
    observation_.reset(); // after this nothing more is noticed
    following_.reset();
    make_way();
    again_ = false;
    wizard_ = nullptr;
}

void HotPlug::make_way()
{
    if (watch_)
        watch_->cancel();
    watch_.reset();
}

void HotPlug::look_ended()
{
    if (std::exchange(again_, false))
        noticed();
}

void HotPlug::noticed()
{
    if (watch_ || window_.looking())
        again_ = true;
    else
        look();
}

void HotPlug::look()
{
    if (!wizard_ || !wizard_->office().find(computer_)) // taken out of the office in the meantime
        return;
    watch_.emplace(look_limit);
    wizard_->look({computer_, {step_}, false, *watch_}, [this, number = ++looks_, mine = *watch_] {
        if (mine.cancelled() || number != looks_)
            return;
        watch_.reset();
        window_.seen();
        look_ended();
    });
}

} // namespace junbi
