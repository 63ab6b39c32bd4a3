// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/save_paper.h"

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/filedlg.h>
#include <wx/filename.h>
#include <wx/stdpaths.h>

#include <algorithm>

namespace junbi {
namespace {

/// The files that print() will write, by the same rule.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& file, PaperFormat format, int pages)
{
    if (format == PaperFormat::pdf || pages == 1)
        return {file};
    std::vector<std::filesystem::path> files;
    for (int page = 1; page <= pages; ++page)
        files.push_back(file.parent_path() / (file.stem().string() + "-" + std::to_string(page) + file.extension().string()));
    return files;
}

bool is_there(const std::filesystem::path& file)
{
    std::error_code unreadable;
    return std::filesystem::exists(file, unreadable);
}

/// The dialog asks about the name that was typed; ours may be another.
bool may_replace(wxWindow* parent, const Face& face, const std::vector<std::filesystem::path>& files, const std::filesystem::path& asked)
{
    const auto there = std::find_if(files.begin(), files.end(), [&](const auto& each) { return each != asked && is_there(each); });
    if (there == files.end())
        return true;
    Dialog dialog(parent, face, face(T("There is already a file of this name")));
    dialog.column().Add(new WrappedText(dialog.body(), face.theme, Type::body, face(T("“{1}” would be replaced.", there->string()))),
        wxSizerFlags().Expand());
    return dialog.ask(face(T("Replace it")), face(T("Cancel")));
}

} // namespace

std::optional<std::filesystem::path> ask_where_to_save(
    wxWindow* parent, const Face& face, const wxString& title, PaperFormat format, int pages)
{
    const bool pdf = format == PaperFormat::pdf;
    const wxString ending = pdf ? wxS(".pdf") : wxS(".png");
    wxString name = title;
    for (const wxUniChar each : wxFileName::GetForbiddenChars())
        name.Replace(wxString(each), wxS("-"));
    wxFileDialog dialog(parent, face(pdf ? T("Save as PDF") : T("Save as pictures")), wxStandardPaths::Get().GetDocumentsDir(),
        name + ending, face(pdf ? T("PDF files") : T("Pictures")) + wxS(" (*") + ending + wxS(")|*") + ending,
        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    const std::filesystem::path asked = utf8(dialog.GetPath());
    std::filesystem::path file = asked;
    if (file.extension() != utf8(ending))
        file += utf8(ending);
    return may_replace(parent, face, files_of(file, format, pages), asked) ? std::optional(file) : std::nullopt;
}

Text saved_words(const Printed& printed)
{
    if (printed.files.size() == 1)
        return T("Saved as “{1}”.", printed.files.front().string());
    return T("Saved as {1} files, “{2}” to “{3}”.", printed.files.size(), printed.files.front().string(),
        printed.files.back().filename().string());
}

} // namespace junbi
