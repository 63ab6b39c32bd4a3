// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/page_bar.h"

#include "wizard/gui/style/native.h"

#include <wx/wrapsizer.h>

#include <algorithm>
#include <array>

namespace junbi {
namespace {

constexpr std::array sizes{100, 125, 150, 200, 300, 400};

/// A word between buttons, as wide as it ever gets, so that nothing moves when it changes.
wxStaticText* short_words(wxWindow* parent, const Theme& theme, const wxString& widest)
{
    auto* words
        = new wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE | wxALIGN_CENTRE_HORIZONTAL);
    theme.dress(*words, Type::body);
    native::announce_changes(*words);
    words->SetMinSize(words->GetTextExtent(widest) + wxSize(words->FromDIP(theme.px(8)), 0));
    return words;
}

void say(wxStaticText& label, const wxString& words)
{
    if (label.GetLabelText() == words)
        return;
    label.SetLabelText(words);
    native::describe(label, words);
}

} // namespace

PageBar::PageBar(wxWindow* parent, const Face& face, Actions actions) : wxPanel(parent), face_(face), actions_(std::move(actions))
{
    SetBackgroundColour(face.theme.colours().page);
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    add_pages(*row);
    add_zoom(*row);
    SetSizer(row);
    show(1, 0);
}

void PageBar::add_pages(wxSizer& row)
{
    const wxSizerFlags each = wxSizerFlags().CenterVertical().Border(wxRIGHT | wxTOP, FromDIP(face_.theme.px(8)));
    auto* pages = new wxBoxSizer(wxHORIZONTAL);
    back_ = plain_button(this, face_.theme, face_(T("Previous page")), [this] { actions_.turn(page_ - 1); });
    words_ = short_words(this, face_.theme, face_(T("Preparing the pages…")));
    next_ = plain_button(this, face_.theme, face_(T("Next page")), [this] { actions_.turn(page_ + 1); });
    for (wxWindow* control : std::initializer_list<wxWindow*>{back_, words_, next_})
        pages->Add(control, each);
    pages->AddSpacer(FromDIP(face_.theme.px(24)));
    row.Add(pages);
}

void PageBar::add_zoom(wxSizer& row)
{
    const wxSizerFlags each = wxSizerFlags().CenterVertical().Border(wxRIGHT | wxTOP, FromDIP(face_.theme.px(8)));
    auto* zoom = new wxBoxSizer(wxHORIZONTAL);
    whole_ = pill(this, face_.theme, face_(T("Whole page")));
    width_ = pill(this, face_.theme, face_(T("Page width")));
    whole_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { actions_.zoom({Zoom::Fit::whole_page}); });
    width_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { actions_.zoom({Zoom::Fit::page_width}); });
    smaller_ = plain_button(this, face_.theme, face_(T("Smaller")), [this] { actions_.zoom(next_zoom(percent_, -1)); });
    size_ = short_words(this, face_.theme, wxS("400 %"));
    larger_ = plain_button(this, face_.theme, face_(T("Larger")), [this] { actions_.zoom(next_zoom(percent_, 1)); });
    for (wxWindow* control : std::initializer_list<wxWindow*>{whole_, width_, smaller_, size_, larger_})
        zoom->Add(control, each);
    row.Add(zoom);
}

Zoom PageBar::next_zoom(int percent, int direction)
{
    if (direction > 0) {
        const auto above = std::find_if(sizes.begin(), sizes.end(), [&](int each) { return each > percent; });
        return {Zoom::Fit::none, above == sizes.end() ? sizes.back() : *above};
    }
    const auto below = std::find_if(sizes.rbegin(), sizes.rend(), [&](int each) { return each < percent; });
    return {Zoom::Fit::none, below == sizes.rend() ? sizes.front() : *below};
}

void PageBar::show(int page, int pages)
{
    page_ = page;
    if (pages == 0)
        say(*words_, face_(T("Preparing the pages…")));
    else
        say(*words_, pages < 0 ? wxString() : face_(T("Page {1} of {2}", page, pages)));
    back_->Enable(page > 1);
    next_->Enable(page < pages);
    for (wxWindow* each : std::initializer_list<wxWindow*>{whole_, width_})
        each->Enable(pages > 0);
    if (pages <= 0)
        for (wxWindow* each : {smaller_, larger_})
            each->Disable();
}

void PageBar::show(const Zoom& zoom, int percent)
{
    percent_ = percent;
    whole_->SetValue(zoom.fit == Zoom::Fit::whole_page);
    width_->SetValue(zoom.fit == Zoom::Fit::page_width);
    say(*size_, wxString::Format(wxS("%d %%"), percent));
    smaller_->Enable(percent > sizes.front());
    larger_->Enable(percent < sizes.back());
}

} // namespace junbi
