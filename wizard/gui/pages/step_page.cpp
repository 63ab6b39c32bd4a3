// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/step_page.h"

#include "wizard/documents/paper_shelf.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/offers.h"
#include "wizard/engine/summary.h"
#include "wizard/gui/dialogs/waive_dialog.h"
#include "wizard/gui/pages/practice_bar.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wheel.h"
#include "wizard/parts/clock.h"
#include "wizard/storage/file_lock.h"

#include <wx/choice.h>

#include <algorithm>

namespace junbi {
namespace {

// About how high the parts are, in pixels at 100 %.
constexpr int card_height = 125;
constexpr int question_height = 80;
constexpr int line_height = 40;

/// What the keyboard can reach below `parent` and is called so; null where there is nothing.
wxWindow* called(const wxWindow& parent, const wxString& label)
{
    for (wxWindow* each : parent.GetChildren()) {
        if (each->AcceptsFocus() && each->GetLabel() == label)
            return each;
        if (wxWindow* below = called(*each, label))
            return below;
    }
    return nullptr;
}

} // namespace

StepPage::StepPage(wxWindow* parent, Desk& desk, Drafts& drafts, const Check& check, const Place& place)
    : Page(parent, desk), drafts_(drafts), check_(check), computer_(place.computer)
{
    if (computer_.empty() && desk.wizard().office().find(desk.this_computer()))
        computer_ = desk.this_computer();
    if (computer_ == everybody)
        computer_.clear();
    choice_shown_ = choice_count();
    part(3 * line_height, [this] { add_title(); });
    part(line_height, [this] { add_waiting(); });
    part(4 * line_height, [this] { add_practice_bar(); });
    part(4 * line_height, [this] { add_look_bar(); });
    if (check.judge_computer || FormView::questions(check, Scope::computer) > 0)
        add_computer_choice();
    cards_ = new wxPanel(this);
    cards_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column().Add(cards_, wxSizerFlags().Expand());
    add_cards();
    add_questions(Scope::computer, T("Questions about {1}", computer_));
    add_questions(Scope::office, T("Questions about the office"));
    add_papers();
    add_notes();
}

/// True where the question stands on this page as it is now.
bool StepPage::is_here(const Question& question) const
{
    return question.step == check_.id && (question.computer.empty() || question.computer == computer_);
}

/// True where the finding is settled by a question of this page.
bool StepPage::asks_here(const FindingGroup& group) const
{
    const auto question = question_of(
        group.finding, group.computers.empty() ? "" : group.computers.front(), const_cast<StepPage*>(this)->desk().wizard().checks());
    return question && is_here(*question);
}

void StepPage::add_title()
{
    auto* head = new QuietPanel(this);
    auto* row = new wxBoxSizer(theme().large() ? wxVERTICAL : wxHORIZONTAL);
    row->Add(
        new WrappedText(head, theme(), Type::title, face()(check_.title)), theme().large() ? wxSizerFlags().Expand() : wxSizerFlags(1));
    if (check_.page > 0) // a step from outside may have no page in the guide
        row->Add(
            new Label(head, theme(), Type::small, face()(T("Guide {1} (P{2})", check_.section, check_.page)), theme().colours().quiet));
    head->SetSizer(row);
    column().Add(head, wxSizerFlags().Expand());
    auto* words = new QuietPanel(this);
    words->SetSizer(new wxBoxSizer(wxVERTICAL));
    words->GetSizer()->Add(new WrappedText(words, theme(), Type::body, face()(check_.purpose)), wxSizerFlags().Expand());
    column().Add(words, wxSizerFlags().Expand().Border(wxTOP, gap(4)));
}

void StepPage::add_waiting()
{
    waiting_ = new wxPanel(this);
    waiting_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column().Add(waiting_, wxSizerFlags().Expand());
    waiting_->Hide();
    show_waiting();
}

bool StepPage::show_waiting()
{
    const std::vector<std::string> now = waits_for(check_, desk().wizard().report());
    if (!waiting_ || now == waits_for_)
        return false;
    waits_for_ = now;
    wxSizer& lines = *waiting_->GetSizer();
    lines.Clear(true);
    waiting_->Show(!now.empty());
    if (now.empty())
        return true;
    lines.Add(new WrappedText(waiting_, theme(), Type::small,
                  face()(T("You can answer here already. This step builds on pages that are still open:")), theme().colours().quiet),
        wxSizerFlags().Expand().Border(wxTOP, gap(12)));
    for (const std::string& each : now)
        lines.Add(link_button(waiting_, theme(), face()(desk().wizard().step(each).title), [this, each] { desk().go({each}); }),
            wxSizerFlags().Left());
    return true;
}

/// Where one practises, a page that looks at readers lets the state of the invented one be chosen.
void StepPage::add_practice_bar()
{
    PracticeReader* const reader = desk().practice();
    if (!reader || !check_.needs || !desk().wizard().needs({computer_, {check_.id}, false}).readers)
        return;
    const auto look = [this] { desk().look({check_.id}, false); };
    column().Add(
        new PracticeBar(this, face(), *reader, look, [this] { desk().end_practice(); }), wxSizerFlags().Expand().Border(wxTOP, gap(16)));
}

void StepPage::add_look_bar()
{
    if (!check_.needs)
        return;
    look_bar_ = new LookBar(this, desk(), check_);
    column().Add(look_bar_, wxSizerFlags().Expand().Border(wxTOP, gap(16)));
}

void StepPage::add_computer_choice()
{
    const Office& office = desk().wizard().office();
    if (office.computers.empty())
        return;
    auto* row = new wxPanel(this);
    auto* line = new wxBoxSizer(theme().large() ? wxVERTICAL : wxHORIZONTAL);
    auto* label = new Label(row, theme(), Type::body, face()(T("Computer shown")));
    const wxSizerFlags place = theme().large() ? wxSizerFlags() : wxSizerFlags().CenterVertical();
    line->Add(label, wxSizerFlags(place).Border(wxRIGHT, gap(12)));
    auto* list = new wxChoice(row, wxID_ANY);
    leave_wheel_to_page(*list);
    list->SetFont(theme().font(Type::body));
    native::dress_list(*list);
    list->Append(face()(T("all computers")));
    for (const Computer& each : office.computers)
        list->Append(with_state(each.name));
    choice_ = list;
    const auto at
        = std::find_if(office.computers.begin(), office.computers.end(), [&](const Computer& each) { return each.name == computer_; });
    list->SetSelection(at == office.computers.end() ? 0 : static_cast<int>(at - office.computers.begin()) + 1);
    native::describe(*list, face()(T("Computer shown")));
    list->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto index = static_cast<std::size_t>(event.GetSelection());
        desk().go({check_.id, index == 0 ? everybody : desk().wizard().office().computers.at(index - 1).name});
    });
    line->Add(list, place);
    row->SetSizer(line);
    column().Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(16)));
}

std::size_t StepPage::choice_count()
{
    const bool per_computer = check_.judge_computer || FormView::questions(check_, Scope::computer) > 0;
    return per_computer ? desk().wizard().office().computers.size() : 0;
}

/// "PC-01 (done)"
wxString StepPage::with_state(const std::string& computer)
{
    const StepReport* report = desk().wizard().report().find(check_.id);
    return face()(T("{1} ({2})", computer, word_for(report ? report->status(computer) : Status::unknown)));
}

/// How the computers stand may have changed.
void StepPage::refresh_choice()
{
    const auto& computers = desk().wizard().office().computers;
    for (std::size_t i = 0; choice_ && i < computers.size() && i + 1 < choice_->GetCount(); ++i) {
        const wxString words = with_state(computers[i].name);
        if (choice_->GetString(static_cast<unsigned>(i + 1)) != words)
            choice_->SetString(static_cast<unsigned>(i + 1), words);
    }
}

std::vector<Placed> StepPage::findings() const
{
    std::vector<Placed> chosen;
    if (const StepReport* step = const_cast<StepPage*>(this)->desk().wizard().report().find(check_.id))
        for (const Placed& each : step->findings)
            if (computer_.empty() || each.computer.empty() || each.computer == computer_)
                chosen.push_back(each);
    return chosen;
}

void StepPage::add_cards()
{
    shown_ = findings();
    std::vector<FindingGroup> settled, unanswered;
    for (FindingGroup& group : grouped(shown_)) {
        const Finding& finding = group.finding;
        if (!is_open(finding.status))
            settled.push_back(std::move(group));
        else if (finding.status == Status::todo && finding.question == finding.id && asks_here(group))
            unanswered.push_back(std::move(group));
        else
            add_card(group);
    }
    add_folded(unanswered, 2, unanswered_unfolded_, T("Questions of this page that are still open: {1}", unanswered.size()));
    add_folded(settled, 4, settled_unfolded_, T("In order: {1}", settled.size()));
}

void StepPage::add_card(const FindingGroup& group)
{
    part(card_height, [this, group] {
        cards_->GetSizer()->Add(finding_card(cards_, face(), group, actions_for(group)), wxSizerFlags().Expand().Border(wxTOP, gap(12)));
    });
}

/// What is in order, and what the questions below ask anyway, folds away where it is much, so that the rest stands out.
void StepPage::add_folded(const std::vector<FindingGroup>& groups, std::size_t many, bool& unfolded, const Text& what)
{
    if (groups.size() >= many)
        part(line_height, [this, &unfolded, what] {
            const auto turn = [this, &unfolded] {
                unfolded = !unfolded;
                shown_.clear();
                CallAfter([this] { refresh(); });
            };
            cards_->GetSizer()->Add(link_button(cards_, theme(), native::fold_sign(unfolded) + face()(what), turn),
                wxSizerFlags().Left().Border(wxTOP, gap(12)));
        });
    if (groups.size() < many || unfolded)
        for (const FindingGroup& each : groups)
            add_card(each);
}

FindingActions StepPage::actions_for(const FindingGroup& group)
{
    FindingActions actions;
    actions.changes = changes_for(group); // they need no office file
    if (!desk().writable())
        return actions;
    if (group.finding.status == Status::waived)
        actions.count_again = [this, group] {
            for (const std::string& each : group.computers.empty() ? std::vector<std::string>{""} : group.computers)
                desk().wizard().take_back_waiver({group.finding.id, each, group.finding.subject});
            desk().changed();
        };
    if (!is_open(group.finding.status))
        return actions;
    const std::string computer = group.computers.empty() ? std::string() : group.computers.front();
    if (const auto question = question_of(group.finding, computer, desk().wizard().checks()))
        actions.answer = [this, asked = *question] {
            if (is_here(asked))
                show_field(asked.field);
            else
                desk().go({asked.step, asked.computer, asked.field});
        };
    actions.waive = [this, group] { waive_finding(this, desk(), group); };
    return actions;
}

/// What can be done about it on the computer the person sits at.
std::vector<std::pair<Text, Action>> StepPage::changes_for(const FindingGroup& group)
{
    const std::string name = desk().this_computer();
    const Here here{desk().wizard().office().find(name), computer_name(), now()};
    std::vector<std::pair<Text, Action>> changes;
    for (const Placed& each : findings())
        if (each.computer == name && each.finding == group.finding)
            for (const Change& change : offers(each, check_, here))
                changes.emplace_back(change.what, [this, change] { desk().offer(change); });
    return changes;
}

void StepPage::add_questions(Scope scope, const Text& heading)
{
    if (FormView::questions(check_, scope) == 0 || (scope == Scope::computer && computer_.empty()))
        return;
    part(2 * line_height, [this, scope, heading] {
        auto* title = new QuietPanel(this);
        title->SetSizer(new wxBoxSizer(wxVERTICAL));
        title->GetSizer()->Add(new WrappedText(title, theme(), Type::heading, face()(heading)), wxSizerFlags().Expand());
        column().Add(title, wxSizerFlags().Expand().Border(wxTOP, gap(32)));
        forms_.push_back(
            new FormView(this, desk(), drafts_, check_, scope, scope == Scope::computer ? computer_ : "", [this] { lay_out(); }));
        column().Add(forms_.back(), wxSizerFlags().Expand());
    });
    for (int i = FormView::questions(check_, scope); i > 0; --i)
        part(question_height, [this] { forms_.back()->add_next(); });
}

void StepPage::add_papers()
{
    const bool beside_results
        = std::any_of(check_.form.begin(), check_.form.end(), [](const Field& each) { return !each.pairing.empty(); });
    if (check_.prints.empty() || beside_results)
        return;
    part(2 * line_height, [this] {
        column().Add(new WrappedText(this, theme(), Type::heading, face()(T("Papers"))), wxSizerFlags().Expand().Border(wxTOP, gap(32)));
        for (const std::string& id : check_.prints)
            if (const Paper* paper = desk().papers().find(id))
                column().Add(
                    plain_button(this, theme(), face()(T("Print “{1}”…", paper->title)), [this, id] { desk().preview(id, computer_); }),
                    wxSizerFlags().Left().Border(wxTOP, gap(8)));
    });
}

void StepPage::add_notes()
{
    if (check_.notes.empty())
        return;
    part(2 * line_height, [this] {
        auto* notes = new QuietPanel(this);
        auto* lines = new wxBoxSizer(wxVERTICAL);
        lines->Add(new WrappedText(notes, theme(), Type::heading, face()(T("From the guide"))), wxSizerFlags().Expand());
        for (const GuideLine& note : check_.notes)
            lines->Add(new WrappedText(notes, theme(), Type::small, wxS("・") + face()(note.text), theme().colours().quiet),
                wxSizerFlags().Expand().Border(wxTOP, gap(4)));
        notes->SetSizer(lines);
        column().Add(notes, wxSizerFlags().Expand().Border(wxTOP, gap(32)));
    });
}

void StepPage::show_changes()
{
    if (look_bar_)
        look_bar_->refresh();
    if (choice_count() != choice_shown_) { // a computer came or went: its questions too
        desk().go({check_.id, computer_.empty() && choice_ ? everybody : computer_});
        return;
    }
    hold_place();
    bool moved = show_waiting();
    for (FormView* form : forms_)
        moved |= form->refresh();
    refresh_choice();
    const std::vector<Placed> now = findings();
    const bool same = std::equal(now.begin(), now.end(), shown_.begin(), shown_.end(),
        [](const Placed& a, const Placed& b) { return a.computer == b.computer && a.finding == b.finding; });
    if (!same) {
        Freeze();
        wxWindow* const at_hand = FindFocus();
        const bool had_keyboard = at_hand && cards_->IsDescendant(at_hand);
        const wxString label = had_keyboard ? at_hand->GetLabel() : wxString();
        cards_->GetSizer()->Clear(true);
        add_cards();
        lay_out();
        Thaw();
        wxWindow* const same_again = had_keyboard ? called(*cards_, label) : nullptr;
        if (had_keyboard)
            (same_again ? same_again : cards_)->SetFocus();
    } else if (moved)
        lay_out();
    let_go();
}

void StepPage::keep_typed()
{
    for (FormView* form : forms_)
        form->keep_typed();
}

void StepPage::focus_field(const std::string& field)
{
    for (FormView* form : forms_)
        if (form->focus(field))
            return;
    SetFocus(); // not asked now: at least the page has the keyboard
}

} // namespace junbi
