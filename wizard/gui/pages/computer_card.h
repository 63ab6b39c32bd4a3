// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/card.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace junbi {

/// How one step stands on one computer.
struct StepState {
    std::string step;
    Text title;
    Status status = Status::unknown;
    friend bool operator==(const StepState&, const StepState&) = default;
};

/// What is shown of one computer; equal values look the same.
struct ComputerSummary {
    std::string name;
    Text kind;    ///< this one, another one, answered by hand
    Text machine; ///< maker, model, system and name in the network, as far as known
    Text looked;  ///< when it was last looked at
    bool stale = false;
    std::vector<StepState> steps = {};

    Status worst() const;
    friend bool operator==(const ComputerSummary&, const ComputerSummary&) = default;
};

/// The steps that look at computers or ask about them. They stay the same as long as the wizard lives.
std::vector<const Check*> steps_about_computers(const Wizard& wizard);

/// `here`: the name of the computer that this program runs on.
ComputerSummary summary_of(const Report& report, const std::vector<const Check*>& steps, const Computer& computer, const std::string& here);

/// What a person can do on a card.
struct ComputerActions {
    std::function<void(const std::string& step)> open; ///< leads to the step's page, on this computer
    Action rename, remove;
    Action fold = {};     ///< shows more or less of it; empty: it always shows everything
    bool writable = true; ///< false: nothing may be changed
};

/// The symbol of each state, drawn once for all cards: drawing one takes longer than making a control.
using Symbols = std::map<Status, wxBitmapBundle>;
Symbols symbols_of(const Theme& theme);

/// Everything about the computer: one line per step that leads there.
CardPanel* computer_card(
    wxWindow* parent, const Face& face, const Symbols& symbols, const ComputerSummary& summary, const ComputerActions& actions);
/// The same in a line or two, as one button that unfolds it: for offices with many.
wxWindow* folded_computer_card(
    wxWindow* parent, const Face& face, const Symbols& symbols, const ComputerSummary& summary, const ComputerActions& actions);

} // namespace junbi
