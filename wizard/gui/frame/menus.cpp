// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/papers.h"
#include "wizard/gui/frame/help.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/gui/paper/save_all.h"
#include "wizard/gui/style/native.h"

#include <wx/app.h>
#include <wx/menu.h>

namespace junbi {
namespace {

/// Adds an entry with its action; `keys` as wx writes them ("Ctrl+O"), or empty; `more` do the same and are not shown.
void add(wxMenu& menu, const wxString& words, const char* keys, Action action, const std::vector<wxAcceleratorEntry>& more = {})
{
    wxString label = wxControl::EscapeMnemonics(words);
    if (*keys)
        label += wxS("\t") + wxString::FromUTF8(keys);
    auto* item = new wxMenuItem(&menu, wxID_ANY, label);
    for (const wxAcceleratorEntry& each : more)
        item->AddExtraAccel(each);
    menu.Append(item);
    menu.Bind(
        wxEVT_MENU, [action = std::move(action)](wxCommandEvent&) { wxTheApp->CallAfter(action); }, item->GetId()); // as buttons do
}

void add_choice(wxMenu& menu, const wxString& words, bool chosen, Action action)
{
    wxMenuItem* item = menu.AppendRadioItem(wxID_ANY, words);
    item->Check(chosen);
    menu.Bind(
        wxEVT_MENU, [action = std::move(action)](wxCommandEvent&) { wxTheApp->CallAfter(action); }, item->GetId());
}

} // namespace

/// All papers: those about the work first, then posters and leaflets.
wxMenu* MainFrame::make_paper_menu()
{
    auto* menu = new wxMenu;
    for (const bool notices : {false, true}) {
        for (const Paper* each : papers_.offered(tools_.profile))
            if (each->notice == notices)
                add(*menu, face()(T("{1}…", each->title)), "", [this, id = each->id] { preview(id, this_computer_); });
        menu->AppendSeparator();
    }
    add(*menu, face()(T("Save all papers into a folder…")), "", [this] {
        view_->keep_typed();
        save_all_papers(this, *this);
    });
    return menu;
}

void MainFrame::make_menus()
{
    const Face& f = face();
    wxMenuBar* const old = GetMenuBar();
    wxMenuBar* const bar = old ? old : new wxMenuBar; // kept: with another one GTK would never lay out a new page again
    while (bar->GetMenuCount() > 0)
        delete bar->Remove(0);
    auto* file = new wxMenu;
    add(*file, f(T("New or recent office…")), "Ctrl+N", [this] { when_quiet([this] { leave_office([this] { show_welcome(); }); }); });
    add(*file, f(T("Open an office file…")), "Ctrl+O", [this] { choose_file(); });
    if (workspace_) {
        add(*file, f(T("Save a copy…")), "Ctrl+Shift+S", [this] { save_copy(); });
        add(*file, f(T("Print the checklist…")), "Ctrl+P", [this] { preview("checklist", {}); });
    }
    file->AppendSeparator();
    add(*file, f(T("Close Junbi")), "Ctrl+Q", [this] { Close(); });
    bar->Append(file, f(T("&File")));

    if (workspace_)
        bar->Append(make_paper_menu(), f(T("&Print")));

    auto* view = new wxMenu;
    add(*view, f(T("Larger text")), "Ctrl++", [this] { set_zoom(preferences_.zoom + 25); },
        {{wxACCEL_CTRL | wxACCEL_SHIFT, '+'}, {wxACCEL_CTRL, WXK_NUMPAD_ADD}}); // where + is written with Shift, Windows wants it said
    add(*view, f(T("Smaller text")), "Ctrl+-", [this] { set_zoom(preferences_.zoom - 25); }, {{wxACCEL_CTRL, WXK_NUMPAD_SUBTRACT}});
    add(*view, f(T("Text at 100 %")), "Ctrl+0", [this] { set_zoom(100); });
    view->AppendSeparator();
    if (native::has_dark_look()) {
        for (const auto& [id, words] : {std::pair<std::string, Text>{"system", T("Colours as the system")}, {"light", T("Light colours")},
                 {"dark", T("Dark colours")}})
            add_choice(*view, f(words), preferences_.colours == id, [this, id = id] { set_colours(id); });
        view->AppendSeparator();
    }
    for (const auto& [id, words] : {std::pair<std::string, Text>{"ja", verbatim("日本語")}, {"en", verbatim("English")}})
        add_choice(*view, f(words), f.language == id, [this, id = id] { set_language(id); });
    auto* whom = new wxMenu;
    for (const Profile& each : tools_.profiles.all)
        add_choice(
            *whom, wxControl::EscapeMnemonics(f(each.title)), tools_.profile.id == each.id, [this, id = each.id] { set_profile(id); });
    view->AppendSeparator();
    view->AppendSubMenu(whom, f(T("Arranged for")));
    bar->Append(view, f(T("&View")));

    if (workspace_) {
        auto* here = new wxMenu;
        add(*here, f(T("Install a certificate file …")), "", [this] { offer({"certificate", {}, {}}); });
        add(*here, f(T("Changes made on this computer…")), "", [this] { show_changes(); });
        bar->Append(here, f(T("This &computer")));
    }

    auto* help = new wxMenu;
    add(*help, f(T("The manual…")), "F1", [this] { show_manual(this, face()); });
    add(*help, f(T("Practise with an invented card reader…")), "",
        [this] { when_quiet([this] { leave_office([this] { begin_practice(); }); }); });
    add(*help, f(T("Rule tables…")), "", [this] { show_rules(); });
    add(*help, f(T("About Junbi…")), "", [this] { show_about(this, face()); });
    bar->Append(help, f(T("&Help")));
    if (!old)
        SetMenuBar(bar);
    if (IsShown() && !old)
        CallAfter([this] { SendSizeEvent(); }); // the bar takes its room; at once GTK would forget to lay out what is new
}

} // namespace junbi
