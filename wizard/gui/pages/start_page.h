// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/pages/page.h"

namespace junbi {

/// The first thing a person sees: how much is left, what comes next by date and why, and one click to each.
class StartPage : public Page {
public:
    StartPage(wxWindow* parent, Desk& desk);

private:
    void show_changes() override;
    void fill();
    void add_next(const Report& report);
    void add_task(const Placed& placed);
    int gap(int at_100) const { return FromDIP(theme().px(at_100)); }

    wxPanel* body_;
    std::vector<Placed> shown_; ///< what the page was made of
};

} // namespace junbi
