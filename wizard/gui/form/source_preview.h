// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/import_source.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>

namespace junbi {

/// The first rows as they stand in the source, and above each column the choice what it is taken as.
class SourcePreview : public wxScrolledWindow {
public:
    /// `chosen` hears the mapping after the person changed it.
    SourcePreview(wxWindow* parent, const Face& face, const Field& field, std::function<void(const Mapping&)> chosen);

    /// Another table, or the same under another header.
    void show(const Foreign& foreign);

private:
    void add_choices(const Foreign& foreign);
    void add_row(const wxString& number, const std::vector<std::string>& cells, Type type, std::size_t columns);
    void choose(std::size_t foreign_column, int own);
    void select();

    const Face& face_;
    const Field& field_;
    std::function<void(const Mapping&)> chosen_;
    std::vector<std::size_t> own_; ///< places of the columns that can be chosen
    Mapping mapping_;
    std::vector<wxChoice*> lists_; ///< by foreign column
};

} // namespace junbi
