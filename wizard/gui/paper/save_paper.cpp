// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/save_paper.h"

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/filedlg.h>
#include <wx/stdpaths.h>

#include <algorithm>

namespace junbi {
namespace {

struct Kind {
    Text files;
    std::string ending;
};

/// How saving in a format is called, and what it can become.
struct Saving {
    Text title;
    std::vector<Kind> kinds; ///< the usual one first
};

Saving saving(PaperFormat format)
{
    if (format == PaperFormat::pdf)
        return {T("Save as PDF"), {{T("PDF files"), ".pdf"}}};
    if (format == PaperFormat::csv)
        return {T("Save as CSV"), {{T("Tables"), ".csv"}}};
    if (format == PaperFormat::mail)
        return {T("Save as a mail draft"), {{T("Mails"), ".eml"}}};
    return {T("Save as pictures"), {{T("Pictures"), ".png"}, {T("Drawings that stay sharp at any size"), ".svg"}}};
}

wxString choices_of(const std::vector<Kind>& kinds, const Face& face)
{
    wxString all;
    for (const Kind& each : kinds)
        all += (all.empty() ? wxS("") : wxS("|")) + face(each.files) + wxS(" (*") + wx(each.ending) + wxS(")|*") + wx(each.ending);
    return all;
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

std::optional<std::filesystem::path> ask_where_to_save(wxWindow* parent, const Face& face, PrintJob job, int pages)
{
    const Saving words = saving(job.format);
    wxFileDialog dialog(parent, face(words.title), wxStandardPaths::Get().GetDocumentsDir(),
        wx(job.output.string() + words.kinds.front().ending), choices_of(words.kinds, face), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    const std::filesystem::path asked = utf8(dialog.GetPath());
    const bool known
        = std::any_of(words.kinds.begin(), words.kinds.end(), [&](const Kind& each) { return asked.extension() == each.ending; });
    job.output = asked;
    if (!known)
        job.output += words.kinds.at(static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex()))).ending;
    return may_replace(parent, face, files_of(job, pages), asked) ? std::optional(job.output) : std::nullopt;
}

Text saved_words(const Printed& printed)
{
    if (printed.files.size() == 1 && printed.files.front().extension() == ".eml")
        return T("Saved as “{1}”. Open it with your mail program, look it over and send it from there.", printed.files.front().string());
    if (printed.files.size() == 1)
        return T("Saved as “{1}”.", printed.files.front().string());
    return T("Saved as {1} files, “{2}” to “{3}”.", printed.files.size(), printed.files.front().string(),
        printed.files.back().filename().string());
}

} // namespace junbi
