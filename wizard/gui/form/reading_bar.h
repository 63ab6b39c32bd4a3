// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/import_source.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/choice.h>

namespace junbi {

/// How a source was read: encoding and separator of a file, or sheet of a workbook, and which row names the columns. Each is a guess
/// that the person can change.
class ReadingBar : public wxPanel {
public:
    /// `read_again` hears how to read the source; `other_header` which row is the header (0: none).
    ReadingBar(
        wxWindow* parent, const Face& face, std::function<void(const Reading&)> read_again, std::function<void(std::size_t)> other_header);

    /// Shows what was read, also where another wish could not be fulfilled.
    void show(const ForeignTable& table);

private:
    wxChoice* add(const Text& label);
    void show_only(wxChoice& list, bool shown);
    void show_headers(const ForeignTable& table);
    Reading wish() const;
    wxString words_for(const std::string& encoding) const;
    wxString words_for(char separator) const;

    const Face& face_;
    wxChoice *encoding_, *separator_, *sheet_, *header_;
    std::vector<std::string> sheets_;
    std::vector<std::size_t> headers_; ///< row numbers, in the order of the list
};

} // namespace junbi
