// SPDX-License-Identifier: Apache-2.0
// Looking at this computer, when asked and when readers or cards come and go.
#include "wizard/gui/frame/main_frame.h"

namespace junbi {

void MainFrame::look(const std::vector<std::string>& steps, bool network)
{
    if (looking_ || !writable())
        return;
    if (this_computer_.empty() && !ask_what_this_is_called())
        return;
    remember_place();
    hot_plug_.make_way();
    looking_ = LookUnderWay{face()(T("Looking at this computer…"))};
    watch_.emplace(look_limit, [this](const Text& words) {
        CallAfter([this, words] {
            if (!view_ || !looking_ || looking_->stopping)
                return;
            looking_->words = face()(words);
            view_->refresh();
        });
    });
    wizard().look({this_computer_, steps, network, *watch_}, [this] {
        looking_.reset();
        watch_.reset();
        wizard().remember();
        changed();
        if (view_)
            watch_page(view_->place()); // this computer may be known only now
        hot_plug_.look_ended();
    });
    view_->refresh();
}

HotPlug::Window MainFrame::for_hot_plug()
{
    return {[this](Action action) { CallAfter(std::move(action)); }, [this] { return looking_.has_value(); },
        [this] {
            when_quiet([this] { // a dialog may hang on a card of the page
                if (!view_)
                    return;
                wizard().remember();
                changed();
            });
        }};
}

/// Readers and cards that come and go are noticed on the page of a step, where what is seen can be kept with this computer. An invented
/// office is not about this computer.
void MainFrame::watch_page(const Place& place)
{
    const bool invented = workspace_->path().empty() && !practice_;
    const Computer* here = this_computer_.empty() ? nullptr : wizard().office().find(this_computer_);
    const Check* check = wizard().find(place.page);
    if (here && !here->by_hand && check && check->needs && writable() && !invented)
        hot_plug_.follow(wizard(), place.page, this_computer_);
    else
        hot_plug_.leave();
}

/// Before the office is left: what the look would still bring is not waited for.
void MainFrame::give_up_look()
{
    hot_plug_.leave();
    if (watch_)
        watch_->cancel();
    looking_.reset();
    watch_.reset();
}

void MainFrame::stop_looking()
{
    if (!watch_)
        return;
    watch_->cancel();
    looking_->stopping = true;
    looking_->words = face()(T("Stopping…"));
    view_->refresh();
}

} // namespace junbi
