// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/changes_dialog.h"

#include "wizard/gui/changes/change_cards.h"
#include "wizard/gui/changes/progress_line.h"
#include "wizard/gui/changes/result_words.h"
#include "wizard/gui/pages/look_bar.h"
#include "wizard/gui/style/native.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr int width = 640; ///< pixels at 100 %

bool can_be_taken_back(ChangeState state) { return state == ChangeState::verified || unfinished(state); }

/// Serial number and fingerprint of everything that an entry made: what undo goes by.
wxString details_of(const Face& face, const LedgerEntry& entry)
{
    wxString lines;
    const auto add_line = [&](const wxString& line) { lines += (lines.empty() ? wxString() : wxString(wxS("\n"))) + line; };
    const auto add = [&](const Made& made, const char* name, const Text& label) {
        const auto found = made.values.find(name);
        if (found != made.values.end())
            add_line(face(T("{1}: {2}", label, found->second)));
    };
    for (const Made& each : entry.made) {
        if (each.kind == "authority")
            add_line(face(T("Certificate of its issuer")));
        add(each, "name", T("Package"));
        add(each, "serial", T("Serial number"));
        add(each, "fingerprint", T("Fingerprint"));
    }
    return lines;
}

} // namespace

ChangesDialog::ChangesDialog(
    wxWindow* parent, Desk& desk, std::function<void(const std::vector<LedgerEntry>&)> seen, std::function<void(const std::string&)> undone)
    : Dialog(parent, desk.face(), desk.face()(T("Changes made on this computer")))
    , desk_(desk)
    , seen_(std::move(seen))
    , undone_(std::move(undone))
    , command_line_(desk)
{
    accept = [this] { return !command_line_.busy(); };
    leave = [this] {
        command_line_.stop();
        return true;
    };
}

void ChangesDialog::show()
{
    CallAfter([this] { read({}); });
    ask(face()(T("Close")), face()(T("Cancel")), width);
}

void ChangesDialog::clear()
{
    if (content_)
        content_->Destroy();
    content_ = nullptr;
}

void ChangesDialog::begin(const Text& words, std::vector<std::string> command, CommandLine::Then then)
{
    if (content_)
        content_->Disable();
    progress_ = new ProgressLine(body(), face(), words);
    column().Add(progress_, wxSizerFlags().Expand());
    agree_with(face()(T("Close")), false);
    give_up_with(face()(T("Cancel")));
    fit();
    command_line_.ask(std::move(command), nullptr, [this, then = std::move(then)](const FixAnswer& answer) {
        progress_->Destroy();
        progress_ = nullptr;
        then(answer);
    });
}

void ChangesDialog::read(const std::optional<Text>& news)
{
    begin(T("Reading what was changed…"), {"ledger", "--format", "json"},
        [this, news](const FixAnswer& answer) { show_list(entries_in(answer), news); });
}

void ChangesDialog::show_list(const Answer<std::vector<ShownEntry>>& changes, const std::optional<Text>& news)
{
    Freeze();
    clear();
    content_ = new wxPanel(body());
    content_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column().Add(content_, wxSizerFlags().Expand());
    wxSizer& column = *content_->GetSizer();
    if (news)
        native::announce_changes(*add_paragraph(*content_, column, face(), Type::strong, face()(*news)));
    if (!changes.value)
        add_change_card(*content_, column, face(), {.status = Status::problem, .title = face()(changes.trouble)});
    else if (changes.value->empty())
        add_paragraph(*content_, column, face(), Type::body, face()(T("Nothing was changed on this computer with Junbi.")));
    else {
        add_paragraph(*content_, column, face(), Type::body,
            face()(T("Only what Junbi itself put there is taken back. Everything else stays as it is.")));
        std::for_each(changes.value->rbegin(), changes.value->rend(), [this](const ShownEntry& each) { add_change(each); });
    }
    agree_with(face()(T("Close")), true);
    give_up_with({});
    fit();
    Thaw();
    if (!changes.value)
        return;
    std::vector<LedgerEntry> entries;
    for (const ShownEntry& each : *changes.value)
        entries.push_back(each.entry);
    seen_(entries);
}

void ChangesDialog::add_change(const ShownEntry& change)
{
    const LedgerEntry& entry = change.entry;
    add_change_card(*content_, *content_->GetSizer(), face(),
        {status_of(entry.state), face()(T("{1} · {2}", word_for(entry.state), told_moment(entry.at))), wx(entry.place_name),
            wx(change.what)},
        [&](CardPanel& card, wxSizer& words) {
            if (!can_be_taken_back(entry.state))
                return;
            card.holds_controls();
            wxButton* button = plain_button(&card, face().theme, face()(T("Take back…")), [this, change] { take_back(change); });
            native::describe(*button, face()(T("Take back: {1}, {2}", change.what, entry.place_name)));
            words.Add(button, wxSizerFlags().Left().Border(wxTOP, FromDIP(face().theme.px(8))));
        });
}

bool ChangesDialog::ask_whether(const ShownEntry& change)
{
    Dialog dialog(this, face(), face()(T("Take this back?")));
    dialog.risky = true;
    wxSizer& column = dialog.column();
    const bool certificate = change.entry.installer == "certificate";
    const std::string& where = change.entry.place_name;
    add_paragraph(*dialog.body(), column, face(), Type::body,
        face()(
            certificate ? T("This is removed from “{1}”, with its key:", where) : T("This is taken back on this computer ({1}):", where)));
    add_paragraph(*dialog.body(), column, face(), Type::strong, wx(change.what));
    if (const wxString details = details_of(face(), change.entry); !details.empty())
        add_paragraph(*dialog.body(), column, face(), Type::small, details, face().theme.colours().quiet);
    add_paragraph(*dialog.body(), column, face(), Type::body,
        face()(certificate ? T("Nothing else is touched. To use the certificate again, install it from its file.")
                           : T("Nothing else is touched. The system may ask for the administrator's password of this computer.")));
    return dialog.ask(face()(T("Take back")), face()(T("Cancel")), 520);
}

void ChangesDialog::take_back(const ShownEntry& change)
{
    if (command_line_.busy() || !ask_whether(change))
        return;
    begin(T("Taking it back…"), {"undo", change.entry.id, "--yes"}, [this, change](const FixAnswer& answer) {
        if (answer.trouble)
            read(T("It was not taken back. {1}", *answer.trouble));
        else
            read(change.entry.installer == "certificate" ? T("Taken back from “{1}”.", change.entry.place_name)
                                                         : T("It was taken back: {1}", change.what));
        undone_(change.entry.installer);
    });
}

} // namespace junbi
