// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/class_figures.h"

#include "wizard/gui/style/native.h"

#include <wx/statbmp.h>
#include <wx/wrapsizer.h>

#include <map>

namespace junbi {
namespace {

constexpr int tile_width = 106; ///< at 100 %

/// The sign of a class; one that has no rows gets the quiet one.
Status sign_of(const std::string& kind, std::size_t count)
{
    static const std::map<std::string, Status> signs{{"same", Status::ok}, {"folded", Status::ok}, {"variant", Status::ok},
        {"ask", Status::unknown}, {"missing", Status::attention}, {"extra", Status::problem}, {"double", Status::attention}};
    const auto found = signs.find(kind);
    return count == 0 || found == signs.end() ? Status::not_applicable : found->second;
}

} // namespace

ClassFigures::ClassFigures(wxWindow* parent, const Face& face, const Pairing& pairing) : QuietPanel(parent), face_(face), pairing_(pairing)
{
    native::tell_ground(*this, face.theme.colours().page);
    SetSizer(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES));
    for (const Option& each : pairing.classes)
        add(each);
}

void ClassFigures::add(const Option& kind)
{
    const Theme& theme = face_.theme;
    const int gap = FromDIP(theme.px(6));
    auto* number = new wxBoxSizer(wxHORIZONTAL);
    symbols_.push_back(new wxStaticBitmap(this, wxID_ANY, theme.symbol(Status::not_applicable)));
    figures_.push_back(new Label(this, theme, Type::letters, wxS("0")));
    number->Add(symbols_.back(), wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    number->Add(figures_.back(), wxSizerFlags().CenterVertical());
    auto* tile = new wxBoxSizer(wxVERTICAL);
    tile->SetMinSize(wxSize(FromDIP(theme.px(tile_width)), -1));
    tile->Add(number);
    tile->Add(new WrappedText(this, theme, Type::small, face_(kind.label), theme.colours().quiet), wxSizerFlags().Expand());
    GetSizer()->Add(tile, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, 2 * gap));
}

void ClassFigures::show(const std::vector<std::size_t>& counts)
{
    if (counts == counts_)
        return;
    counts_ = counts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        symbols_[i]->SetBitmap(face_.theme.symbol(sign_of(pairing_.classes[i].id, counts[i])));
        figures_[i]->SetLabelText(wxString::Format(wxS("%zu"), counts[i]));
        figures_[i]->InvalidateBestSize();
        native::describe(*figures_[i], face_(T("{1}: {2}", pairing_.classes[i].label, counts[i])));
    }
}

} // namespace junbi
