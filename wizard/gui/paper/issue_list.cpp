// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/issue_list.h"

#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/sizer.h>
#include <wx/statbmp.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t shown_folded = 3;

} // namespace

IssueList::IssueList(wxWindow* parent, const Face& face, const std::vector<Issue>& issues, bool refused)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
    , face_(face)
    , issues_(issues)
    , refused_(refused)
{
    SetBackgroundColour(face.theme.colours().sunk);
    SetScrollRate(0, FromDIP(face.theme.px(16)));
    native::describe(*this, face(T("About these pages")));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    fill();
}

void IssueList::fill()
{
    const int gap = FromDIP(face_.theme.px(8));
    GetSizer()->AddSpacer(gap);
    add_heading();
    if (issues_.size() > shown_folded)
        add_fold(); // above the list, so that it stays where it was pressed
    const std::size_t count = all_ ? issues_.size() : std::min(issues_.size(), shown_folded);
    for (std::size_t i = 0; i < count; ++i)
        GetSizer()->Add(new WrappedText(this, face_.theme, Type::body, wxString::FromUTF8("• ") + face_(issues_[i].what())),
            wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, 2 * gap));
    GetSizer()->AddSpacer(gap);
}

void IssueList::add_heading()
{
    const int gap = FromDIP(face_.theme.px(8));
    const Text text = refused_ ? T("These pages can be neither printed nor saved yet. Reasons: {1}", issues_.size())
                               : T("Please look at this before you hand the pages out. Points: {1}", issues_.size());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(this, wxID_ANY, face_.theme.symbol(refused_ ? Status::problem : Status::attention)));
    auto* words = new WrappedText(this, face_.theme, Type::strong, face_(text));
    native::announce_changes(*words);
    row->Add(words, wxSizerFlags(1).CenterVertical().Border(wxLEFT, gap));
    GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, 2 * gap));
}

void IssueList::add_fold()
{
    const Text words = all_ ? T("Show only the first {1}", shown_folded) : T("Show all {1}", issues_.size());
    fold_ = link_button(this, face_.theme, face_(words), [this] { CallAfter([this] { fold_or_unfold(); }); });
    GetSizer()->Add(fold_, wxSizerFlags().Border(wxLEFT, 2 * FromDIP(face_.theme.px(8))));
}

void IssueList::fold_or_unfold()
{
    all_ = !all_;
    GetSizer()->Clear(true);
    fill();
    folded();
    fold_->SetFocus();
}

void IssueList::lay_out(int width, int window_height)
{
    SetSize(width, GetSize().y);
    lay_out_with_lines(*this);
    const int high = GetSizer()->CalcMin().y, most = window_height / 3;
    scrolls_ = high > most;
    SetMinSize(wxSize(1, std::min(high, most)));
    FitInside();
}

} // namespace junbi
