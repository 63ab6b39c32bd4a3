// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/rules_dialog.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/filedlg.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>

namespace junbi {
namespace {

constexpr int width = 560; ///< pixels at 100 %

/// What the dialog shows, read in the background.
struct Seen {
    Text standing;
    bool official = false; ///< a bundle of the project's is in use
    std::string address;
};

Text with(const Text& known, const Text& more) { return known.empty() ? more : T("{1} {2}", known, more); }

Text age_of(const Rules& rules, Day today)
{
    const auto newest = newest_version(rules);
    if (!newest)
        return T("The rule tables do not say when they were brought up to date.");
    return T("The rule tables were last brought up to date on {1}, {2} days ago.", *newest, (today - *newest).count());
}

Seen read_standing(Day today)
{
    const RulesInUse in_use = rules_in_use();
    Seen seen{age_of(in_use.rules, today), false, RuleStore().address().url};
    if (in_use.bundles.empty() || !in_use.bundles.front().official)
        seen.standing = with(seen.standing, T("They came with Junbi."));
    for (const BundleInUse& each : in_use.bundles) {
        const Day made = day_in_japan(each.content.made);
        seen.official |= each.official;
        seen.standing = with(seen.standing,
            each.official ? T("They were taken over from the bundle of {1}.", made)
                          : T("Rows of “{1}”, made on {2}, lie over them.", each.key, made));
    }
    for (const Text& each : in_use.troubles)
        seen.standing = with(seen.standing, each);
    for (const Text& each : altered_bundles(in_use))
        seen.standing = with(seen.standing, each);
    return seen;
}

} // namespace

RulesDialog::RulesDialog(wxWindow* parent, Desk& desk, Day today, Action changed)
    : Dialog(parent, desk.face(), desk.face()(T("Rule tables"))), desk_(desk), today_(today), changed_(std::move(changed))
{
    const int gap = FromDIP(face().theme.px(12));
    const auto add = [&](Type type, const Text& words) {
        auto* made = new WrappedText(body(), face().theme, type, face()(words));
        column().Add(made, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
        return made;
    };
    add(Type::body,
        T("Junbi judges by tables of dates, rates, web addresses and names of card readers. Usually there is nothing for you to do here: a "
          "newer Junbi brings newer tables. Between two versions a newer set can be taken in here, as one signed file."));
    standing_ = add(Type::strong, T("Reading…"));
    add_ways();
    result_ = add(Type::body, T("Nothing is asked for by itself."));
    native::announce_changes(*result_);
}

void RulesDialog::add_ways()
{
    const int gap = FromDIP(face().theme.px(8));
    ways_ = new wxPanel(body());
    auto* rows = new wxBoxSizer(wxVERTICAL);
    ways_->SetSizer(rows);
    rows->Add(plain_button(ways_, face().theme, face()(T("From a file…")), [this] { from_file(); }), wxSizerFlags().Border(wxBOTTOM, gap));
    const wxString label = face()(T("Address of the rule tables (https://…)"));
    rows->Add(new WrappedText(ways_, face().theme, Type::strong, label), wxSizerFlags().Expand().Border(wxTOP, gap));
    address_ = new wxTextCtrl(ways_, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    address_->SetFont(face().theme.font(Type::body));
    address_->SetMinSize(wxSize(1, FromDIP(face().theme.px(entry_height))));
    native::dress_entry(*address_);
    const wxString hint = face()(T("Only when you press the button, and only the host in this address is asked."));
    native::describe(*address_, label, hint);
    address_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { CallAfter([this] { from_address(); }); });
    rows->Add(address_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, gap / 2));
    rows->Add(new WrappedText(ways_, face().theme, Type::small, hint, face().theme.colours().quiet),
        wxSizerFlags().Expand().Border(wxBOTTOM, gap / 2));
    rows->Add(plain_button(ways_, face().theme, face()(T("From the internet…")), [this] { from_address(); }));
    forget_ = link_button(ways_, face().theme, face()(T("Use those that came with Junbi again")), [this] { forget(); });
    rows->Add(forget_, wxSizerFlags().Border(wxTOP, gap));
    forget_->Hide();
    column().Add(ways_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
}

void RulesDialog::show()
{
    CallAfter([this] { read(); });
    ask(face()(T("Close")), {}, width);
}

void RulesDialog::read()
{
    const auto seen = std::make_shared<Seen>();
    desk_.in_background([seen, today = today_] { *seen = read_standing(today); },
        [this, seen, alive = std::weak_ptr(alive_)](const std::optional<Text>& trouble) {
            if (alive.expired())
                return;
            standing_->say(face()(trouble ? *trouble : seen->standing));
            if (address_->IsEmpty())
                address_->ChangeValue(wx(seen->address));
            forget_->Show(seen->official);
            fit();
        });
}

/// Does it in the background; meanwhile nothing else can be begun. The office hears of it also where the dialog was closed.
void RulesDialog::begin(const Text& words, Work work)
{
    ways_->Disable();
    tell(words, false);
    const auto update = std::make_shared<RuleUpdate>();
    desk_.in_background([update, work = std::move(work)] { *update = work(); },
        [this, update, changed = changed_, alive = std::weak_ptr(alive_)](const std::optional<Text>& trouble) {
            if (update->changed)
                changed();
            if (alive.expired())
                return;
            ways_->Enable();
            tell(trouble ? *trouble : update->said, trouble.has_value());
            read();
        });
}

void RulesDialog::tell(const Text& words, bool wrong)
{
    const auto& colours = face().theme.colours();
    result_->SetForegroundColour(wrong ? colours.problem : colours.ink);
    result_->say(face()(words));
    fit();
}

void RulesDialog::from_file()
{
    wxFileDialog dialog(this, face()(T("Rule tables from a file")), wxStandardPaths::Get().GetUserDir(wxStandardPaths::Dir_Downloads),
        wxString(), face()(T("Bundles of rule tables")) + wxS(" (*.junbirules)|*.junbirules|") + face()(T("All files")) + wxS("|*"),
        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    begin(T("Looking at the file…"),
        [file = std::filesystem::path(utf8(dialog.GetPath())), today = today_] { return update_rules_from_file(file, today); });
}

void RulesDialog::from_address()
{
    const std::string url = utf8(address_->GetValue().Trim().Trim(false));
    std::string host;
    if (const auto trouble = trouble_of([&] { host = host_asked(url); })) {
        tell(*trouble, true);
        address_->SetFocus();
        return;
    }
    begin(T("“{1}” is asked now.", host), [url, today = today_] { return update_rules_from_address(url, today); });
}

void RulesDialog::forget()
{
    begin(T("Putting them away…"), [] {
        return RuleUpdate{
            forget_rules(), T("The project's newer tables are put away. Rows of your own and of keys that you trust still count.")};
    });
}

} // namespace junbi
