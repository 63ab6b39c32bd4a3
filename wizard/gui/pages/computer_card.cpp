// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/computer_card.h"

#include "checks/contract/days.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/summary.h"
#include "wizard/gui/pages/look_bar.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/step_button.h"

#include <wx/statbmp.h>

#include <algorithm>

namespace junbi {
namespace {

bool concerns_computers(const Check& check)
{
    const Form form = full_form(check);
    return check.judge_computer || std::any_of(form.begin(), form.end(), [](const Field& each) { return each.scope == Scope::computer; });
}

Text joined(const Text& a, const Text& b) { return a.empty() ? b : b.empty() ? a : T("{1} · {2}", a, b); }

Text machine_of(const Facts& facts)
{
    Text words;
    if (facts.machine) {
        const Machine& machine = *facts.machine;
        words = verbatim(machine.maker + (machine.maker.empty() || machine.model.empty() ? "" : " ") + machine.model);
    }
    if (facts.system) {
        const System& system = *facts.system;
        const bool told = system.version.empty() || system.name.find(system.version) != std::string::npos;
        words = joined(words, verbatim(told ? system.name : system.name + " " + system.version));
    }
    if (facts.machine && !facts.machine->host_name.empty())
        words = joined(words, T("in the network: {1}", facts.machine->host_name));
    return words;
}

void tell_look(ComputerSummary& summary, const Computer& computer, Day today)
{
    const Moment seen = computer.seen();
    if (seen == Moment{}) {
        summary.looked = computer.by_hand ? Text{} : T("not looked at yet");
        return;
    }
    summary.looked = T("looked at on {1}", told_moment(seen));
    const auto age = stale_days(seen, today);
    summary.stale = age.has_value();
    if (age)
        summary.looked = T("{1}, {2} days ago: please check it again", summary.looked, *age);
}

/// "must act: Certificate  ·  to do: 3 steps": the worst by name, the rest counted.
wxString states_in_one_line(const Face& face, const ComputerSummary& summary)
{
    const Status worst = summary.worst();
    wxString line;
    for (const Status status : {Status::problem, Status::attention, Status::unknown, Status::todo, Status::waived, Status::ok}) {
        Text titles;
        long long count = 0;
        for (const StepState& each : summary.steps)
            if (each.status == status && ++count)
                titles = titles.empty() ? each.title : T("{1}, {2}", titles, each.title);
        if (!count)
            continue;
        line += (line.empty() ? wxString() : wxString(wxS("  ·  ")));
        line += face(T("{1}: {2}", word_for(status), status == worst && is_open(status) ? titles : T("{1} steps", count)));
    }
    return line;
}

class CardMaker {
public:
    CardMaker(wxWindow* parent, const Face& face, const Symbols& symbols, const ComputerSummary& summary, const ComputerActions& actions)
        : face_(face)
        , theme_(face.theme)
        , symbols_(symbols)
        , summary_(summary)
        , actions_(actions)
        , card_(new CardPanel(parent, theme_, theme_.colours().card, bar()))
        , gap_(card_->FromDIP(theme_.px(8)))
        , wide_(!theme_.large())
    {
        card_->holds_controls();
    }

    CardPanel* unfolded()
    {
        auto* lines = new wxBoxSizer(wxVERTICAL);
        auto* top = new wxBoxSizer(wide_ ? wxHORIZONTAL : wxVERTICAL);
        auto* head = new wxBoxSizer(wxHORIZONTAL);
        add_head(*head);
        top->Add(head, wxSizerFlags(wide_ ? 1 : 0).Expand());
        add_buttons(*top);
        lines->Add(top, wxSizerFlags().Expand());
        add_words(*lines);
        add_steps(*lines);
        finish(lines);
        return card_;
    }

private:
    wxColour bar() const
    {
        const Status worst = summary_.worst();
        return worst >= Status::unknown || worst == Status::ok ? theme_.colour_of(worst) : wxColour();
    }

    void add_head(wxSizer& head)
    {
        if (actions_.fold) {
            auto* button
                = new StepButton(card_, theme_, symbols_.at(summary_.worst()), native::fold_sign(true) + wx(summary_.name), actions_.fold);
            native::describe(*button, face_(T("{1}: {2}. Show less", summary_.name, word_for(summary_.worst()))));
            head.Add(button, wxSizerFlags(1));
            return;
        }
        head.AddSpacer(gap_);
        head.Add(new wxStaticBitmap(card_, wxID_ANY, symbols_.at(summary_.worst())), wxSizerFlags().Top().Border(wxTOP, gap_ / 2));
        head.Add(new WrappedText(card_, theme_, Type::heading, wx(summary_.name)), wxSizerFlags(1).Border(wxLEFT | wxTOP, gap_ / 2));
    }

    void add_words(wxSizer& lines)
    {
        const wxColour colour = summary_.stale ? theme_.colours().attention : theme_.colours().quiet;
        for (const auto& [words, ink] :
            {std::pair(joined(summary_.kind, summary_.looked), colour), {summary_.machine, theme_.colours().quiet}})
            if (!words.empty())
                lines.Add(new WrappedText(card_, theme_, Type::small, face_(words), ink),
                    wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap_));
    }

    void add_steps(wxSizer& lines)
    {
        auto* grid = new wxFlexGridSizer(wide_ ? 2 : 1, gap_ / 4, gap_);
        for (int column = 0; column < (wide_ ? 2 : 1); ++column)
            grid->AddGrowableCol(static_cast<std::size_t>(column), 1);
        for (const StepState& each : summary_.steps) {
            const wxString words = face_(T("{1}: {2}", each.title, word_for(each.status)));
            auto* button
                = new StepButton(card_, theme_, symbols_.at(each.status), words, [open = actions_.open, step = each.step] { open(step); });
            native::describe(*button, face_(T("{1}, {2}: {3}", summary_.name, each.title, word_for(each.status))));
            grid->Add(button, wxSizerFlags().Expand());
        }
        lines.Add(grid, wxSizerFlags().Expand().Border(wxTOP, gap_));
    }

    void add_buttons(wxSizer& top)
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        add_button(*row, T("Rename…"), T("Rename “{1}”", summary_.name), actions_.rename);
        add_button(*row, T("Remove…"), T("Remove “{1}”", summary_.name), actions_.remove);
        top.Add(row, wxSizerFlags().Border(wide_ ? wxLEFT : wxTOP, gap_));
    }

    void add_button(wxSizer& row, const Text& words, const Text& spoken, const Action& action)
    {
        wxButton* button = plain_button(card_, theme_, face_(words), action);
        native::describe(*button, face_(spoken));
        button->Enable(actions_.writable);
        row.Add(button, wxSizerFlags().Border(wxRIGHT, gap_));
    }

    void finish(wxSizer* lines)
    {
        auto* margins = new wxBoxSizer(wxVERTICAL);
        margins->Add(lines, wxSizerFlags(1).Expand().Border(wxALL, gap_ * 3 / 2));
        card_->SetSizer(margins);
    }

    const Face& face_;
    const Theme& theme_;
    const Symbols& symbols_;
    const ComputerSummary& summary_;
    const ComputerActions& actions_;
    CardPanel* card_;
    int gap_;
    bool wide_;
};

} // namespace

Status ComputerSummary::worst() const
{
    Status worst = Status::not_applicable;
    for (const StepState& each : steps)
        worst = std::max(worst, each.status);
    return worst;
}

std::vector<const Check*> steps_about_computers(const Wizard& wizard)
{
    std::vector<const Check*> steps;
    for (const Check& check : wizard.checks())
        if (concerns_computers(check))
            steps.push_back(&check);
    return steps;
}

ComputerSummary summary_of(const Report& report, const std::vector<const Check*>& steps, const Computer& computer, const std::string& here)
{
    ComputerSummary summary{computer.name, T("another computer"), machine_of(computer.facts), {}};
    if (computer.name == here)
        summary.kind = T("this computer");
    else if (computer.by_hand)
        summary.kind = T("answered by hand");
    tell_look(summary, computer, report.today);
    for (const Check* check : steps)
        summary.steps.push_back({check->id, check->title, report.find(check->id)->status(computer.name)});
    return summary;
}

Symbols symbols_of(const Theme& theme)
{
    Symbols all;
    for (const Status status :
        {Status::not_applicable, Status::ok, Status::waived, Status::todo, Status::unknown, Status::attention, Status::problem})
        all[status] = theme.symbol(status);
    return all;
}

CardPanel* computer_card(
    wxWindow* parent, const Face& face, const Symbols& symbols, const ComputerSummary& summary, const ComputerActions& actions)
{
    return CardMaker(parent, face, symbols, summary, actions).unfolded();
}

wxWindow* folded_computer_card(
    wxWindow* parent, const Face& face, const Symbols& symbols, const ComputerSummary& summary, const ComputerActions& actions)
{
    wxString words = native::fold_sign(false) + wx(summary.name) + wxString::FromUTF8("　") + states_in_one_line(face, summary);
    if (summary.stale)
        words += wxS("  ·  ") + face(summary.looked);
    const Theme& theme = face.theme;
    auto* button = new StepButton(parent, theme, symbols.at(summary.worst()), words, actions.fold, "plain");
    native::describe(*button, face(T("{1}: {2}. Show more", summary.name, states_in_one_line(face, summary).utf8_string())));
    return button;
}

} // namespace junbi
