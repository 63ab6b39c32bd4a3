// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/computer_dialogs.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/pages/look_bar.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/listbox.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace junbi {
namespace {

WrappedText* add_words(Dialog& dialog, Type type, const Text& words, const wxColour& colour)
{
    auto* made = new WrappedText(dialog.body(), dialog.face().theme, type, words.empty() ? wxString() : dialog.face()(words), colour);
    dialog.column().Add(made, wxSizerFlags().Expand().Border(wxTOP, dialog.FromDIP(dialog.face().theme.px(8))));
    return made;
}

long long answers_of(const Computer& computer)
{
    long long count = 0;
    for (const auto& [step, answers] : computer.answers)
        count += static_cast<long long>(answers.values().size() + answers.tables().size());
    return count;
}

/// "PC-02 office (DESKTOP-7F3K in the network)"
wxString line_of(const Face& face, const Computer& computer)
{
    if (!computer.facts.machine || computer.facts.machine->host_name.empty())
        return wx(computer.name);
    return face(T("{1} ({2} in the network)", computer.name, computer.facts.machine->host_name));
}

bool calls_itself_otherwise(const Computer& computer, const std::string& host)
{
    return computer.facts.machine && computer.facts.machine->host_name != host;
}

wxListBox* add_choice(Dialog& dialog, const Office& office, const std::string& now)
{
    const Face& face = dialog.face();
    wxArrayString lines;
    lines.Add(face(T("None of these: it is not in the list yet")));
    for (const Computer& each : office.computers)
        lines.Add(line_of(face, each));
    auto* list = new wxListBox(dialog.body(), wxID_ANY, wxDefaultPosition, wxDefaultSize, lines, wxLB_SINGLE);
    list->SetFont(face.theme.font(Type::body));
    native::describe(*list, face(T("The computers of the office")));
    const auto at = std::find_if(office.computers.begin(), office.computers.end(), [&](const Computer& each) { return each.name == now; });
    list->SetSelection(at == office.computers.end() ? 0 : static_cast<int>(at - office.computers.begin()) + 1);
    list->SetMinSize(wxSize(1, dialog.FromDIP(face.theme.px(220))));
    dialog.column().Add(list, wxSizerFlags(1).Expand().Border(wxTOP, dialog.FromDIP(face.theme.px(8))));
    return list;
}

} // namespace

bool ask_computer_name(wxWindow* parent, const Face& face, const NameWish& wish)
{
    Dialog dialog(parent, face, face(wish.title));
    if (!wish.hint.empty())
        add_words(dialog, Type::body, wish.hint, face.theme.colours().ink);
    auto* entry = new wxTextCtrl(dialog.body(), wxID_ANY, wx(wish.suggested));
    entry->SetFont(face.theme.font(Type::body));
    entry->SetMaxLength(100);
    native::describe(*entry, face(T("Name")));
    dialog.column().Add(entry, wxSizerFlags().Expand().Border(wxTOP, dialog.FromDIP(face.theme.px(8))));
    WrappedText* wrong = add_words(dialog, Type::small, {}, face.theme.colours().problem);
    native::announce_changes(*wrong);
    dialog.accept = [&] {
        try {
            wish.keep(utf8(entry->GetValue()));
            return true;
        } catch (const Failure& failure) {
            wrong->say(face(failure.text()));
            entry->SetFocus();
            return false;
        }
    };
    entry->SetFocus();
    return dialog.ask(face(wish.agree), face(T("Cancel")));
}

bool ask_to_remove(wxWindow* parent, const Face& face, const Office& office, const std::string& name)
{
    const Computer& computer = *office.find(name);
    const auto waivers
        = std::count_if(office.waivers.begin(), office.waivers.end(), [&](const Waiver& each) { return each.finding.computer == name; });
    Dialog dialog(parent, face, face(T("Remove “{1}” from the office?", name)));
    dialog.risky = true;
    const wxColour& ink = face.theme.colours().ink;
    if (const long long answers = answers_of(computer))
        add_words(dialog, Type::body, T("{1} answers about it go with it.", answers), ink);
    if (computer.seen() != Moment{})
        add_words(dialog, Type::body, T("What was seen on it on {1} goes with it.", told_moment(computer.seen())), ink);
    if (waivers)
        add_words(dialog, Type::body, T("{1} points of it that were put off are forgotten.", waivers), ink);
    add_words(dialog, Type::body,
        T("This cannot be undone here. The file as it was before lies beside the office file, with “.previous” behind its name, until "
          "something else is changed. The computer itself is not touched."),
        ink);
    return dialog.ask(face(T("Remove")), face(T("Cancel")), 520);
}

std::optional<std::string> ask_which_is_here(
    wxWindow* parent, const Face& face, const Office& office, const std::string& now, const std::string& host)
{
    Dialog dialog(parent, face, face(T("At which computer are you sitting?")));
    add_words(dialog, Type::body, T("This computer calls itself “{1}” in the network.", host), face.theme.colours().ink);
    wxListBox* list = add_choice(dialog, office, now);
    WrappedText* doubt = add_words(dialog, Type::body, {}, face.theme.colours().problem);
    native::announce_changes(*doubt);
    int doubted = wxNOT_FOUND;
    dialog.accept = [&] {
        const int chosen = list->GetSelection();
        if (chosen < 1 || chosen == doubted)
            return true;
        const Computer& computer = office.computers.at(static_cast<std::size_t>(chosen - 1));
        if (!calls_itself_otherwise(computer, host))
            return true;
        doubted = chosen;
        doubt->say(face(T("“{1}” called itself “{2}” when it was looked at. What is seen here would take the place of what is known "
                          "about it. If it is the same computer all the same, press the button once more.",
            computer.name, computer.facts.machine->host_name)));
        return false;
    };
    list->SetFocus();
    if (!dialog.ask(face(T("I am sitting here")), face(T("Cancel")), 520))
        return std::nullopt;
    const int chosen = list->GetSelection();
    return chosen < 1 ? std::string() : office.computers.at(static_cast<std::size_t>(chosen - 1)).name;
}

} // namespace junbi
