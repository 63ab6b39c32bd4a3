// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/file_panel.h"

#include "wizard/gui/changes/change_cards.h"
#include "wizard/gui/style/native.h"

#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/filesys.h>
#include <wx/stdpaths.h>

namespace junbi {
namespace {

/// A file that is drawn here from a folder's window.
class FileDrop : public wxFileDropTarget {
public:
    explicit FileDrop(wxTextCtrl& line) : line_(line) { }
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        if (files.size() != 1)
            return false;
        line_.SetValue(files.front());
        return true;
    }

private:
    wxTextCtrl& line_;
};

} // namespace

FilePanel::FilePanel(wxWindow* parent, const Face& face, const std::filesystem::path& file, Action enter) : wxPanel(parent), face_(face)
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    add_paragraph(*this, *GetSizer(), face, Type::body,
        face(T("Choose the certificate file that you downloaded, and type its password. The file is only checked at first: nothing is "
               "changed before you say so.")));
    file_ = add_line(T("Certificate file"), T("It can be dropped here from a folder's window, too."), 0, enter);
    file_->SetValue(wx(file.string()));
    password_ = add_line(T("Password of the certificate file"),
        T("It was set when the file was made. It is not kept anywhere. Mind capital and small letters."), wxTE_PASSWORD, enter);
    native::keep_secret(*password_);
    password_->SetMaxLength(Secret::most / 4); // letters of at most four bytes
    SetDropTarget(new FileDrop(*file_));
    file_->SetDropTarget(new FileDrop(*file_));
}

wxTextCtrl* FilePanel::add_line(const Text& label, const Text& hint, long style, Action enter)
{
    const int gap = FromDIP(face_.theme.px(8));
    GetSizer()->AddSpacer(gap);
    add_paragraph(*this, *GetSizer(), face_, Type::strong, face_(label));
    auto* entry = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER | style);
    entry->SetFont(face_.theme.font(Type::body));
    entry->SetMinSize(wxSize(1, FromDIP(face_.theme.px(entry_height))));
    native::dress_entry(*entry);
    native::describe(*entry, face_(label), face_(hint));
    entry->Bind(wxEVT_TEXT_ENTER, [this, enter = std::move(enter)](wxCommandEvent&) { CallAfter(enter); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(entry, wxSizerFlags(1).CenterVertical());
    if (!(style & wxTE_PASSWORD))
        add_choose_button(*row);
    GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    add_paragraph(*this, *GetSizer(), face_, Type::small, face_(hint), face_.theme.colours().quiet);
    return entry;
}

void FilePanel::add_choose_button(wxSizer& row)
{
    wxButton* button = plain_button(this, face_.theme, face_(T("Choose…")), [this] { choose(); });
    native::describe(*button, face_(T("Choose the certificate file…")));
    row.Add(button, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(face_.theme.px(8))));
}

void FilePanel::choose()
{
    wxFileDialog dialog(this, face_(T("Certificate file")), wxStandardPaths::Get().GetUserDir(wxStandardPaths::Dir_Downloads), wxString(),
        face_(T("Certificates with their key")) + wxS(" (*.p12, *.pfx)|*.p12;*.P12;*.pfx;*.PFX|") + face_(T("All files")) + wxS("|*"),
        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return;
    file_->SetValue(dialog.GetPath());
    password_->SetFocus();
}

std::filesystem::path FilePanel::file() const
{
    wxString typed = file_->GetValue().Trim().Trim(false);
    if (typed.StartsWith(wxS("file:")))
        typed = wxFileSystem::URLToFileName(typed).GetFullPath();
    if (typed.StartsWith(wxS("~/")))
        typed = wxFileName::GetHomeDir() + typed.Mid(1);
    return typed.empty() ? std::filesystem::path() : std::filesystem::absolute(utf8(typed));
}

Secret FilePanel::password() const { return native::typed_secret(*password_); }

void FilePanel::wipe() { native::wipe(*password_); }

void FilePanel::ask_again(bool for_password) { (for_password ? password_ : file_)->SetFocus(); }

} // namespace junbi
