// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"
#include "wizard/reports/change_shown.h"

#include <wx/panel.h>

#include <string>
#include <utility>
#include <vector>

namespace junbi {

/// What would be done, before anything is touched: the certificate as read, what to know about it, and the places to choose from.
class PreviewPanel : public wxPanel {
public:
    /// `chosen`: another choice of places was made. `another`: another file is wanted.
    PreviewPanel(wxWindow* parent, const Face& face, const ShownChange& preview, Action chosen, Action another);

    std::vector<std::string> places() const; ///< ids of those that are chosen
    void focus_first();

private:
    void add_certificate(const ShownChange& preview);
    void add_place(const ShownChange::Place& place, Action chosen);

    const Face& face_;
    std::vector<std::pair<Tick*, std::string>> ticks_;
};

} // namespace junbi
