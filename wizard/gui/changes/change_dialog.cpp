// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/change_dialog.h"

#include "wizard/gui/changes/change_cards.h"
#include "wizard/gui/changes/command_panel.h"
#include "wizard/gui/changes/progress_line.h"
#include "wizard/gui/changes/result_words.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr int width = 640; ///< pixels at 100 %

bool nothing_to_do(const ShownChange& change)
{
    return std::all_of(change.places.begin(), change.places.end(), [](const ShownChange::Place& each) { return each.complete; });
}

} // namespace

ChangeDialog::ChangeDialog(wxWindow* parent, Desk& desk, Change change, std::filesystem::path office, Action made)
    : Dialog(parent, desk.face(), desk.face()(T("Change this computer")))
    , desk_(desk)
    , change_(std::move(change))
    , office_(std::move(office))
    , made_(std::move(made))
    , command_line_(desk)
{
    accept = [this] { return go_on(); };
    leave = [this] { return give_up(); };
}

/// The words of the button that led here, without the dots that promised this dialog.
wxString ChangeDialog::action() const
{
    wxString words = face()(change_.what);
    words.Replace(wxS("…"), wxString());
    return words;
}

void ChangeDialog::show()
{
    CallAfter([this] { look(); });
    ask(action(), face()(T("Cancel")), width);
}

void ChangeDialog::begin_content()
{
    if (content_)
        content_->Destroy();
    content_ = new wxPanel(body());
    content_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column().Add(content_, wxSizerFlags().Expand());
}

void ChangeDialog::settle(State state, const wxString& agree)
{
    state_ = state;
    agree_with(agree, true);
    give_up_with(state == State::result ? wxString() : face()(T("Cancel")));
    fit();
}

/// What the button that goes on does in each state; true closes the window.
bool ChangeDialog::go_on()
{
    if (command_line_.busy())
        return false;
    if (state_ == State::preview)
        make();
    return state_ == State::result;
}

/// Stops what is under way; else the window closes.
bool ChangeDialog::give_up()
{
    if (!command_line_.busy())
        return true;
    command_line_.stop();
    return state_ == State::looking; // nothing has begun then
}

void ChangeDialog::begin(const Text& words, bool really, CommandLine::Then then)
{
    if (content_)
        content_->Disable();
    progress_ = new ProgressLine(body(), face(), words);
    column().Add(progress_, wxSizerFlags().Expand());
    agree_with(action(), false);
    give_up_with(face()(T("Stop")));
    fit();
    command_line_.ask(words_for(change_, office_, really), nullptr, [this, then = std::move(then)](const FixAnswer& answer) {
        progress_->Destroy();
        progress_ = nullptr;
        then(answer);
    });
}

void ChangeDialog::look()
{
    begin(T("Looking at what is to be done…"), false, [this](const FixAnswer& answer) { looked(answer); });
}

void ChangeDialog::looked(const FixAnswer& answer)
{
    const Answer<ShownChange> read = change_in(answer);
    if (!read.value)
        show_trouble(T("{1} Nothing was changed.", read.trouble));
    else if (read.value->outcome == "refused" || nothing_to_do(*read.value))
        show_what_stands(*read.value);
    else
        show_preview(*read.value);
}

void ChangeDialog::show_preview(const ShownChange& preview)
{
    Freeze();
    begin_content();
    wxSizer& column = *content_->GetSizer();
    add_paragraph(*content_, column, face(), Type::heading, wx(preview.what));
    for (const ShownChange::Place& each : preview.places)
        add_paragraph(*content_, column, face(), Type::body, wx(each.effect));
    for (const ShownChange::Seen& each : preview.seen)
        if (each.name == "command")
            column.Add(new CommandPanel(content_, face(), wx(each.label), wx(each.value)), wxSizerFlags().Expand());
        else
            add_paragraph(*content_, column, face(), Type::body, face()(T("{1}: {2}", each.label, each.value)));
    for (const ShownChange::Remark& each : preview.findings)
        if (is_open(each.status))
            add_remark(*content_, column, face(), each);
        else
            add_paragraph(*content_, column, face(), Type::body, wx(each.what));
    settle(State::preview, action());
    Thaw();
}

/// Why nothing is done: it cannot be, or everything is there already.
void ChangeDialog::show_what_stands(const ShownChange& change)
{
    Freeze();
    begin_content();
    wxSizer& column = *content_->GetSizer();
    for (const ShownChange::Remark& each : change.findings)
        add_remark(*content_, column, face(), each);
    if (change.outcome != "refused")
        for (const ShownChange::Place& each : change.places)
            add_change_card(*content_, column, face(), {.status = Status::ok, .title = wx(each.name), .words = wx(each.effect)});
    settle(State::result, face()(T("Close")));
    Thaw();
}

void ChangeDialog::show_trouble(const Text& trouble)
{
    Freeze();
    begin_content();
    add_change_card(*content_, *content_->GetSizer(), face(), {.status = Status::problem, .title = face()(trouble)});
    settle(State::result, face()(T("Close")));
    Thaw();
}

void ChangeDialog::make()
{
    begin(T("At work. The system may ask for the administrator's password in a window of its own."), true, [this](const FixAnswer& answer) {
        show_result(change_in(answer));
        made_();
    });
}

void ChangeDialog::show_result(const Answer<ShownChange>& result)
{
    Freeze();
    begin_content();
    add_result(*content_, *content_->GetSizer(), face(), result);
    settle(State::result, face()(T("Close")));
    Thaw();
}

} // namespace junbi
