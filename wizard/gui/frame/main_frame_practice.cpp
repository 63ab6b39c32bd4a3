// SPDX-License-Identifier: Apache-2.0
// Practising with an invented card reader.
#include "wizard/demo/demo_office.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/parts/clock.h"

namespace junbi {

/// The office at hand is left for an invented one; nothing of it is kept, and no real computer is looked at.
void MainFrame::begin_practice()
{
    Opening opening{with_steps(tools_, {}), practice_office(tools_.today)};
    opening.practice = std::make_shared<PracticeReader>(now);
    if (!practice_) // practising again leads back to the same office
        before_practice_ = workspace_ ? workspace_->path() : std::filesystem::path();
    opened(std::move(opening), true);
    this_computer_ = wizard().office().computers.front().name;
    go({"card_reader", this_computer_});
    look({"card_reader"}, false);
}

void MainFrame::end_practice()
{
    when_quiet([this] {
        leave_office([this] {
            if (before_practice_.empty())
                show_welcome();
            else
                open(before_practice_);
        });
    });
}

} // namespace junbi
