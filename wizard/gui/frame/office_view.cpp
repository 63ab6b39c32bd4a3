// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/office_view.h"

#include "wizard/gui/frame/reading_order.h"
#include "wizard/gui/pages/computers_page.h"
#include "wizard/gui/pages/start_page.h"
#include "wizard/gui/pages/step_page.h"

#include <wx/sizer.h>
#include <wx/weakref.h>

#include <algorithm>

namespace junbi {

OfficeView::OfficeView(wxWindow* parent, Desk& desk, Drafts& drafts, const Place& place)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, parent->GetClientSize()) // so that it is laid out once
    , desk_(desk)
    , drafts_(drafts)
    , middle_(new wxBoxSizer(wxVERTICAL))
{
    SetBackgroundColour(desk.face().theme.colours().page);
    side_ = new SideBar(this, desk);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(side_, wxSizerFlags().Expand());
    row->Add(middle_, wxSizerFlags(1).Expand());
    SetSizer(row);
    trouble_ = new TroubleBar(this, desk.face());
    middle_->Add(trouble_, wxSizerFlags().Expand());
    page_ = make_page(place);
    middle_->Add(page_, wxSizerFlags(1).Expand());
    footer_ = new Footer(this, desk.face(),
        {[this] { desk_.go({neighbour(-1)}); }, [this] { desk_.go({neighbour(1)}); }, [this] { desk_.preview("checklist", {}); }});
    middle_->Add(footer_, wxSizerFlags().Expand());
    place_ = place;
    side_->refresh(place.page);
    footer_->show(title_of(neighbour(-1)), title_of(neighbour(1)));
    if (!place.field.empty())
        page_->show_field(place.field);
}

Page* OfficeView::make_page(const Place& place)
{
    if (place.page == "computers")
        return new ComputersPage(this, desk_);
    if (const Check* check = desk_.wizard().find(place.page))
        return new StepPage(this, desk_, drafts_, *check, place);
    return new StartPage(this, desk_);
}

std::string OfficeView::neighbour(int step) const
{
    const std::vector<std::string> all = reading_order(desk_.wizard());
    const auto here = std::find(all.begin(), all.end(), place_.page) - all.begin() + step;
    return here < 0 || here >= static_cast<std::ptrdiff_t>(all.size()) ? std::string() : all[static_cast<std::size_t>(here)];
}

wxString OfficeView::title_of(const std::string& page) const
{
    const Face& face = desk_.face();
    if (page.empty())
        return {};
    if (const Check* check = desk_.wizard().find(page))
        return face(check->title);
    return face(page == "computers" ? T("Computers and devices") : T("What comes next"));
}

void OfficeView::go(const Place& place)
{
    Freeze();
    page_->keep_typed();
    Page* fresh = make_page(place);
    middle_->Replace(page_, fresh);
    page_->Hide();
    CallAfter([gone = wxWeakRef<Page>(page_)] { // after the new page can be seen
        if (gone)
            gone->Destroy();
    });
    page_ = fresh;
    place_ = place;
    side_->refresh(place.page);
    footer_->show(title_of(neighbour(-1)), title_of(neighbour(1)));
    Layout();
    Thaw();
    if (place.field.empty())
        page_->SetFocus();
    else
        page_->show_field(place.field);
}

void OfficeView::refresh()
{
    side_->refresh(place_.page);
    page_->refresh();
}

void OfficeView::keep_typed() { page_->keep_typed(); }

} // namespace junbi
