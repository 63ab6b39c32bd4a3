// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/pages/page.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/timer.h>

namespace junbi {

/// What of this computer is looked at, the button that looks, how far it is, and Stop.
class LookBar : public wxPanel {
public:
    /// Looks for these steps; empty: for all.
    LookBar(Page* page, Desk& desk, std::vector<std::string> steps);
    LookBar(Page* page, Desk& desk, const Check& check) : LookBar(page, desk, std::vector{check.id}) { }

    /// The look began, went on or ended.
    void refresh();

private:
    void add_what_is_looked_at(wxSizer& column);
    void add_buttons(wxSizer& column);
    void show_state();
    Moment last_seen() const;
    wxString last_look() const;

    Page& page_;
    Desk& desk_;
    std::vector<std::string> steps_;
    wxButton* look_;
    wxButton* stop_;
    Tick* network_ = nullptr;
    wxGauge* gauge_;
    WrappedText* words_;
    WrappedText* noticing_ = nullptr; ///< says that nobody has to press the button for readers and cards
    wxTimer pulse_;
};

/// "22 November 10:21", in the time of this computer.
Text told_moment(Moment moment);

/// What these needs look at, for people: "the certificates in the browsers' stores".
std::vector<Text> looked_at(const Needs& needs);

/// What is asked over the internet where the person allows it; empty: nothing.
Text asked_over_network(const Needs& needs);

} // namespace junbi
