// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/pair_card.h"

#include "wizard/gui/style/native.h"

namespace junbi {
namespace {

constexpr int label_width = 118, sign_width = 34; ///< at 100 %

} // namespace

PairCard::PairCard(wxWindow* parent, const Face& face)
    : CardPanel(parent, face.theme, face.theme.colours().card, face.theme.colours().accent)
    , face_(face)
    , column_(new wxBoxSizer(wxVERTICAL))
    , body_(new wxBoxSizer(wxVERTICAL))
{
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, gap(18)));
    add_head();
    column_->Add(body_, wxSizerFlags().Expand());
    SetSizer(margins);
}

void PairCard::add_head()
{
    place_ = new WrappedText(this, face_.theme, Type::strong, wxString(), face_.theme.colours().quiet);
    reasons_ = new WrappedText(this, face_.theme, Type::body, wxString());
    native::announce_changes(*place_);
    column_->Add(place_, wxSizerFlags().Expand());
    column_->Add(reasons_, wxSizerFlags().Expand().Border(wxTOP, gap(2)));
    left_title_ = new WrappedText(this, face_.theme, Type::small, wxString(), face_.theme.colours().quiet);
    right_title_ = new WrappedText(this, face_.theme, Type::small, wxString(), face_.theme.colours().quiet);
    column_->Add(beside(nullptr, left_title_, nullptr, right_title_), wxSizerFlags().Expand().Border(wxTOP, gap(14)));
}

/// Label, left, sign and right in one row; with large text the label stands above.
wxSizer* PairCard::beside(wxWindow* label, wxWindow* left, wxWindow* sign, wxWindow* right)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const bool above = face_.theme.large();
    const auto fixed = [&](wxWindow* window, int width) {
        if (!window) {
            row->AddSpacer(width);
            return;
        }
        auto* room = new wxBoxSizer(wxVERTICAL);
        room->SetMinSize(wxSize(width, 0)); // words that wrap ask for no width themselves
        room->Add(window, wxSizerFlags().Expand());
        row->Add(room, wxSizerFlags().CenterVertical());
    };
    if (!above)
        fixed(label, gap(label_width));
    row->Add(left, wxSizerFlags(1).CenterVertical());
    fixed(sign, gap(sign_width));
    row->Add(right, wxSizerFlags(1).CenterVertical());
    if (!above || !label)
        return row;
    auto* both = new wxBoxSizer(wxVERTICAL);
    both->Add(label, wxSizerFlags().Expand());
    both->Add(row, wxSizerFlags().Expand());
    return both;
}

void PairCard::add_line(bool large)
{
    const Theme& theme = face_.theme;
    Line line{new WrappedText(this, theme, Type::small, wxString(), theme.colours().quiet),
        new MarkedText(this, theme, large ? Type::letters : Type::body), new Label(this, theme, Type::strong, wxS("≠")),
        new MarkedText(this, theme, large ? Type::letters : Type::body)};
    body_->Add(beside(line.label, line.left, line.sign, line.right), wxSizerFlags().Expand().Border(wxTOP, gap(6)));
    lines_.push_back(line);
}

void PairCard::show_value(MarkedText& text, const wxString& words, const std::vector<bool>& marks)
{
    if (words.empty())
        text.say_quietly(face_(T("(nothing)")));
    else
        text.say(words, marks);
}

void PairCard::show(const wxString& place, const ComparedPair& pair)
{
    std::vector<bool> large;
    for (const ComparedCell& each : pair.cells)
        large.push_back(each.letter_by_letter);
    if (large != made_for_) {
        body_->Clear(true);
        lines_.clear();
        for (const bool each : large)
            add_line(each);
        made_for_ = large;
    }
    place_->say(place);
    native::describe(*place_, place + wxS(" ") + pair.spoken);
    reasons_->say(pair.reasons);
    left_title_->say(pair.left_title);
    right_title_->say(pair.right_title);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const ComparedCell& cell = pair.cells[i];
        const bool both = !cell.left.empty() && !cell.right.empty(), differ = cell.left != cell.right;
        lines_[i].label->say(cell.label);
        show_value(*lines_[i].left, cell.left, cell.marks.left);
        show_value(*lines_[i].right, cell.right, cell.marks.right);
        lines_[i].sign->SetForegroundColour(differ && both ? face_.theme.colours().attention : face_.theme.colours().quiet);
        lines_[i].sign->SetLabelText(differ ? (both ? wxS("≠") : wxS("–")) : wxS("="));
        native::describe(*lines_[i].sign, face_(differ ? T("different") : T("the same")));
    }
}

} // namespace junbi
