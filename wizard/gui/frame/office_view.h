// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/drafts.h"
#include "wizard/gui/frame/footer.h"
#include "wizard/gui/frame/side_bar.h"
#include "wizard/gui/frame/trouble_bar.h"
#include "wizard/gui/pages/page.h"

#include <wx/panel.h>
#include <wx/sizer.h>

namespace junbi {

/// An open office: the side bar, the page at hand and the footer. Made anew when language, colours or size change.
class OfficeView : public wxPanel {
public:
    OfficeView(wxWindow* parent, Desk& desk, Drafts& drafts, const Place& place);

    void go(const Place& place);
    /// The office, its findings or a look changed.
    void refresh();
    /// What is typed and not kept yet.
    void keep_typed();
    const Place& place() const { return place_; }
    Footer& footer() { return *footer_; }
    TroubleBar& trouble() { return *trouble_; }

private:
    Page* make_page(const Place& place);
    std::string neighbour(int step) const;
    wxString title_of(const std::string& page) const;

    Desk& desk_;
    Drafts& drafts_;
    Place place_;
    SideBar* side_;
    TroubleBar* trouble_;
    Footer* footer_;
    Page* page_ = nullptr;
    wxBoxSizer* middle_;
};

} // namespace junbi
