// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/save_paper.h"

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/filedlg.h>
#include <wx/stdpaths.h>

#include <algorithm>

namespace junbi {
namespace {

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

std::optional<std::filesystem::path> ask_where_to_save(wxWindow* parent, const Face& face, PrintJob job, int pages)
{
    const bool pdf = job.format == PaperFormat::pdf;
    const wxString ending = pdf ? wxS(".pdf") : wxS(".png");
    wxFileDialog dialog(parent, face(pdf ? T("Save as PDF") : T("Save as pictures")), wxStandardPaths::Get().GetDocumentsDir(),
        wx(job.output.string()) + ending, face(pdf ? T("PDF files") : T("Pictures")) + wxS(" (*") + ending + wxS(")|*") + ending,
        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    const std::filesystem::path asked = utf8(dialog.GetPath());
    job.output = asked;
    if (asked.extension() != utf8(ending))
        job.output += utf8(ending);
    return may_replace(parent, face, files_of(job, pages), asked) ? std::optional(job.output) : std::nullopt;
}

Text saved_words(const Printed& printed)
{
    if (printed.files.size() == 1)
        return T("Saved as “{1}”.", printed.files.front().string());
    return T("Saved as {1} files, “{2}” to “{3}”.", printed.files.size(), printed.files.front().string(),
        printed.files.back().filename().string());
}

} // namespace junbi
