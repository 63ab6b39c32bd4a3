// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/computers_page.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/typed_text.h"
#include "wizard/gui/dialogs/computer_dialogs.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/step_button.h"
#include "wizard/storage/file_lock.h"

#include <wx/filedlg.h>
#include <wx/stdpaths.h>
#include <wx/weakref.h>

#include <algorithm>

namespace junbi {
namespace {

// About how high the parts are, in pixels at 100 %.
constexpr int head_height = 330;
constexpr int card_height = 290;
constexpr int folded_height = 56;

constexpr std::size_t few = 6; ///< more computers than that are folded into one line each

/// The controls of a card that the keyboard reaches, in their order; a folded one is a button itself.
std::vector<wxWindow*> controls_of(wxWindow& card)
{
    if (dynamic_cast<StepButton*>(&card))
        return {&card};
    std::vector<wxWindow*> all;
    for (wxWindow* each : card.GetChildren())
        if (each->AcceptsFocusFromKeyboard())
            all.push_back(each);
    return all;
}

Text counted(const Office& office)
{
    const auto here = static_cast<long long>(office.computers.size());
    const auto announced = office.of("office").number("computers");
    if (!announced)
        return T("{1} here. How many there will be has not been said yet.", here);
    if (here < *announced)
        return T("{1} announced, {2} here: {3} are still missing.", *announced, here, *announced - here);
    if (here > *announced)
        return T("{1} announced, {2} here: more than announced.", *announced, here);
    return T("{1} announced, {2} here: all of them.", *announced, here);
}

Text where_one_sits(const Office& office, const std::string& name)
{
    if (office.find(name))
        return T("You are sitting at “{1}”.", name);
    if (office.computers.empty())
        return T("No computer of the office is known yet. Begin with this one: check it.");
    return T("It is not known yet which of the office's computers this one is. Say which one, or check it as a new one.");
}

Text way_to_say(bool known) { return known ? T("I am sitting at another one…") : T("Say which one this is…"); }

} // namespace

ComputersPage::ComputersPage(wxWindow* parent, Desk& desk)
    : Page(parent, desk), symbols_(symbols_of(theme())), steps_(steps_about_computers(desk.wizard()))
{
    unfolded_.insert(desk.this_computer());
    part(head_height, [this] {
        add_head();
        add_here();
        add_others();
    });
    list_ = new wxPanel(this);
    list_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column().Add(list_, wxSizerFlags().Expand());
    show_words();
    for (const Shown& each : wanted())
        part(each.folded ? folded_height : card_height, [this, each] { add_card(each); });
}

void ComputersPage::add_card(Shown shown)
{
    shown.card = make_card(shown);
    list_->GetSizer()->Add(shown.card, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
    shown_.push_back(std::move(shown));
}

void ComputersPage::add_head()
{
    auto* head = new QuietPanel(this);
    auto* lines = new wxBoxSizer(wxVERTICAL);
    lines->Add(new WrappedText(head, theme(), Type::title, face()(T("Computers and devices"))), wxSizerFlags().Expand());
    lines->Add(new WrappedText(head, theme(), Type::body,
                   face()(T("Every computer, tablet and phone that will be used is made ready by itself. Other computers are brought here "
                            "as recordings; what cannot run Junbi, such as an iPad, is answered by hand."))),
        wxSizerFlags().Expand().Border(wxTOP, gap(4)));
    if (!desk().writable())
        lines->Add(
            new WrappedText(head, theme(), Type::body,
                face()(T("This file is open for reading only: computers can be looked at here, but not checked, added or changed."))),
            wxSizerFlags().Expand().Border(wxTOP, gap(8)));
    head->SetSizer(lines);
    column().Add(head, wxSizerFlags().Expand());
}

/// Words, and behind them (below them where the text is large) what can be done about them.
WrappedText* ComputersPage::add_line(wxButton* way)
{
    auto* head = new QuietPanel(this);
    head->MoveBeforeInTabOrder(way); // the words are read first
    auto* words = new WrappedText(head, theme(), Type::strong, wxString());
    native::announce_changes(*words);
    head->SetSizer(new wxBoxSizer(wxVERTICAL));
    head->GetSizer()->Add(words, wxSizerFlags().Expand());
    auto* row = new wxBoxSizer(wide() ? wxHORIZONTAL : wxVERTICAL);
    row->Add(head, wide() ? wxSizerFlags(1).CenterVertical() : wxSizerFlags().Expand());
    row->Add(way, wide() ? wxSizerFlags().CenterVertical().Border(wxLEFT, gap(16)) : wxSizerFlags().Left());
    column().Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(24)));
    return words;
}

void ComputersPage::add_here()
{
    which_ = link_button(
        this, theme(), face()(way_to_say(desk().wizard().office().find(desk().this_computer()))), [this] { say_which_is_here(); });
    here_ = add_line(which_);
    look_bar_ = new LookBar(this, desk(), std::vector<std::string>{});
    column().Add(look_bar_, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
}

void ComputersPage::add_others()
{
    count_ = add_line(link_button(this, theme(), face()(T("Change how many are announced")), [this] {
        desk().go({"office", {}, "computers"});
    }));
    auto* row = new wxBoxSizer(wide() ? wxHORIZONTAL : wxVERTICAL);
    const auto add = [&](const Text& words, const Text& more, bool enabled, Action action) {
        wxButton* button = plain_button(this, theme(), face()(words), std::move(action));
        native::describe(*button, face()(words), face()(more));
        button->SetToolTip(face()(more));
        button->Enable(enabled);
        row->Add(button, wxSizerFlags().Left().Border(wide() ? wxRIGHT : wxBOTTOM, gap(8)));
        return button;
    };
    take_ = add(T("Take recordings…"), T("Brings other computers into this office, from the files that were saved on them."),
        desk().writable(), [this] { choose_recordings(); });
    add(T("Add a device by hand…"), T("For an iPad, a phone and everything else that cannot run Junbi."), desk().writable(),
        [this] { add_by_hand(); });
    add(T("Save a recording…"), T("Carries what was seen on this computer to the office file of another computer."), true,
        [this] { save_recording(); });
    column().Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
}

void ComputersPage::say(WrappedText& words, const Text& text)
{
    const wxString told = face()(text);
    if (told == words.words())
        return;
    words.say(told);
    words_changed_ = true;
}

void ComputersPage::show_words()
{
    const Office& office = desk().wizard().office();
    const bool known = office.find(desk().this_computer());
    say(*count_, counted(office));
    say(*here_, where_one_sits(office, desk().this_computer()));
    if (const wxString which = face()(way_to_say(known)); which_->GetLabel() != which) {
        reword(*which_, which);
        words_changed_ = true;
    }
    if (which_->IsShown() == office.computers.empty()) {
        which_->Show(!office.computers.empty());
        words_changed_ = true;
    }
}

std::vector<ComputersPage::Shown> ComputersPage::wanted()
{
    const auto& computers = desk().wizard().office().computers;
    const bool folds = computers.size() > few;
    std::vector<Shown> all;
    for (const Computer& each : computers)
        all.push_back(
            {summary_of(desk().wizard().report(), steps_, each, desk().this_computer()), folds, folds && !unfolded_.count(each.name)});
    return all;
}

ComputerActions ComputersPage::actions_for(const std::string& name)
{
    ComputerActions actions;
    actions.open = [this, name](const std::string& step) { desk().go({step, name}); };
    actions.rename = [this, name] { rename(name); };
    actions.remove = [this, name] { remove(name); };
    actions.writable = desk().writable();
    if (desk().wizard().office().computers.size() > few)
        actions.fold = [this, name] {
            if (!unfolded_.insert(name).second)
                unfolded_.erase(name);
            CallAfter([this] { refresh(); });
        };
    return actions;
}

wxWindow* ComputersPage::make_card(const Shown& shown)
{
    const ComputerActions actions = actions_for(shown.summary.name);
    if (shown.folded)
        return folded_computer_card(list_, face(), symbols_, shown.summary, actions);
    return computer_card(list_, face(), symbols_, shown.summary, actions);
}

/// Makes anew only the cards that show something else than before.
void ComputersPage::show_cards()
{
    std::vector<Shown> now = wanted();
    wxSizer& cards = *list_->GetSizer();
    for (; shown_.size() > now.size(); shown_.pop_back())
        shown_.back().card->Destroy();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        wxWindow* const old = shown_[i].card;
        now[i].card = now[i].same_as(shown_[i]) ? old : make_card(now[i]);
        if (now[i].card != old) {
            now[i].card->MoveBeforeInTabOrder(old);
            cards.Replace(old, now[i].card);
            old->Destroy();
        }
        shown_[i] = now[i];
    }
    while (shown_.size() < now.size())
        add_card(now[shown_.size()]);
}

std::optional<ComputersPage::Focus> ComputersPage::focus() const
{
    const wxWindow* at = FindFocus();
    for (std::size_t card = 0; card < shown_.size(); ++card) {
        const auto controls = controls_of(*shown_[card].card);
        const auto found = std::find(controls.begin(), controls.end(), at);
        if (found != controls.end())
            return Focus{card, static_cast<std::size_t>(found - controls.begin())};
    }
    return std::nullopt;
}

/// Where the card has gone, the one that took its place; where there is none, the button that adds some.
void ComputersPage::give_focus(const Focus& focus)
{
    if (shown_.empty()) {
        take_->SetFocus();
        return;
    }
    const auto controls = controls_of(*shown_[std::min(focus.card, shown_.size() - 1)].card);
    if (!controls.empty())
        controls[std::min(focus.control, controls.size() - 1)]->SetFocus();
}

void ComputersPage::show_changes()
{
    look_bar_->refresh();
    show_words();
    const std::vector<Shown> now = wanted();
    const bool same
        = std::equal(now.begin(), now.end(), shown_.begin(), shown_.end(), [](const Shown& a, const Shown& b) { return a.same_as(b); });
    if (same && !words_changed_)
        return;
    Freeze();
    if (!same) {
        const auto at = return_to_ ? return_to_ : focus();
        show_cards();
        if (at)
            give_focus(*at);
    }
    words_changed_ = false;
    return_to_.reset();
    lay_out();
    Thaw();
}

void ComputersPage::say_which_is_here()
{
    const Office& office = desk().wizard().office();
    if (const auto name = ask_which_is_here(this, face(), office, desk().this_computer(), computer_name()))
        desk().name_this_computer(*name);
}

void ComputersPage::save_recording()
{
    const Computer* computer = desk().wizard().office().find(desk().this_computer());
    if (!computer || computer->seen() == Moment{}) {
        desk().tell_trouble(T("This computer has not been looked at yet, so there is nothing to record. Check it first, then save the "
                              "recording."));
        return;
    }
    wxFileDialog dialog(this, face()(T("Save a recording")), wxStandardPaths::Get().GetDocumentsDir(),
        wx(as_file_name(computer->name) + ".xml"), face()(T("Recordings")) + wxS(" (*.xml)|*.xml"), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (!file.has_extension())
        file += ".xml";
    const Recording recording{computer->name, computer->facts};
    desk().in_background([file, recording] { write_recording(file, recording); },
        [&desk = desk(), file, name = recording.computer](const std::optional<Text>& trouble) {
            if (trouble)
                desk.tell_trouble(*trouble);
            else
                desk.tell_news(T("Recorded “{1}” in “{2}”.", name, file.string()));
        });
}

void ComputersPage::choose_recordings()
{
    wxFileDialog dialog(this, face()(T("Take recordings")), wxStandardPaths::Get().GetDocumentsDir(), wxString(),
        face()(T("Recordings")) + wxS(" (*.xml)|*.xml"), wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    wxArrayString paths;
    dialog.GetPaths(paths);
    std::vector<std::filesystem::path> files;
    for (const wxString& path : paths)
        files.emplace_back(utf8(path));
    const auto chosen = std::make_shared<std::vector<ChosenFile>>();
    take_->Disable(); // until they are read
    desk().in_background([files, chosen] { *chosen = read_recordings(files); },
        [page = wxWeakRef<ComputersPage>(this), chosen](const std::optional<Text>& trouble) {
            if (!page)
                return; // the person has gone on to another page meanwhile; nothing was taken
            page->take_->Enable(page->desk().writable());
            page->take_->SetFocus();
            if (trouble)
                page->desk().tell_trouble(*trouble);
            else
                take_recordings(page, page->desk(), *chosen);
        });
}

void ComputersPage::add_by_hand()
{
    const bool added = ask_computer_name(this, face(),
        {T("Add a device by hand"),
            T("For a device that cannot run Junbi, such as an iPad or a phone. What it is asked about stands on the pages of the steps."),
            {}, T("Add"), [this](const std::string& name) {
                if (desk().wizard().office().find(name))
                    throw Failure(Ending::usage, T("The office already has a computer “{1}”. Choose another name.", name));
                desk().wizard().add_by_hand(name);
            }});
    if (added)
        desk().changed();
}

void ComputersPage::rename(const std::string& name)
{
    const auto before = focus();
    const auto& computers = desk().wizard().office().computers;
    const auto at = static_cast<std::size_t>(desk().wizard().office().find(name) - computers.data());
    const bool renamed = ask_computer_name(this, face(),
        {T("Rename “{1}”", name), {}, name, T("Rename"),
            [this, name](const std::string& to) { desk().wizard().rename_computer(name, to); }});
    if (!renamed)
        return;
    return_to_ = before;
    const std::string& now = computers[at].name;
    if (unfolded_.erase(name))
        unfolded_.insert(now);
    desk().computer_renamed(name, now);
    desk().changed();
}

void ComputersPage::remove(const std::string& name)
{
    const auto at = focus();
    if (!ask_to_remove(this, face(), desk().wizard().office(), name))
        return;
    try {
        desk().wizard().remove_computer(name);
    } catch (const Failure& failure) {
        desk().tell_trouble(failure.text());
        return;
    }
    return_to_ = at;
    desk().computer_renamed(name, {});
    desk().changed();
}

} // namespace junbi
