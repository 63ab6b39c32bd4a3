// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/import_source.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/textctrl.h>

namespace junbi {

/// What an import would give: how many rows are good; which are not and why, to be read, copied and mended.
class ImportResult {
public:
    explicit ImportResult(Dialog& dialog);

    void show(const Import& import, const SharedForeign& from);
    /// One sentence instead: why the source cannot be read as wished.
    void tell(const Text& trouble);

private:
    const Face& face() const { return dialog_.face(); }
    void copy_wrong();
    wxString reasons(const Import& import) const;

    Dialog& dialog_;
    SharedForeign from_;
    std::vector<std::size_t> wrong_; ///< rows of the foreign table
    WrappedText *told_, *mend_;
    wxTextCtrl* why_;
    wxButton* copy_;
};

} // namespace junbi
