// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/reading_bar.h"

#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wheel.h"

#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <string_view>

namespace junbi {
namespace {

constexpr std::string_view separators = ",\t;";
constexpr std::size_t most_header_rows = 20; ///< offered; titles above a header are few
constexpr std::size_t most_letters = 28;     ///< of a row's words in the list

wxString first_words(const std::vector<std::string>& cells, const wxString& comma)
{
    wxString words;
    for (const std::string& each : cells)
        if (!each.empty() && words.length() < most_letters)
            words += (words.empty() ? wxString() : comma) + wx(each);
    return words.length() > most_letters ? words.Left(most_letters) + wxS("…") : words;
}

} // namespace

ReadingBar::ReadingBar(
    wxWindow* parent, const Face& face, std::function<void(const Reading&)> read_again, std::function<void(std::size_t)> other_header)
    : wxPanel(parent), face_(face)
{
    SetSizer(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES));
    encoding_ = add(T("Encoding"));
    separator_ = add(T("Cells are separated by"));
    sheet_ = add(T("Sheet"));
    header_ = add(T("Row with the names of the columns"));
    for (const std::string& each : table_encodings())
        encoding_->Append(words_for(each));
    for (const char each : separators)
        separator_->Append(words_for(each));
    for (wxChoice* each : {encoding_, separator_, sheet_})
        each->Bind(wxEVT_CHOICE, [this, read_again](wxCommandEvent&) { read_again(wish()); });
    header_->Bind(wxEVT_CHOICE,
        [this, other_header](wxCommandEvent& event) { other_header(headers_.at(static_cast<std::size_t>(event.GetSelection()))); });
}

wxChoice* ReadingBar::add(const Text& label)
{
    const int gap = FromDIP(face_.theme.px(6));
    auto* words = new Label(this, face_.theme, Type::small, face_(label), face_.theme.colours().quiet); // before what it is the label of
    auto* list = new wxChoice(this, wxID_ANY);
    leave_wheel_to_page(*list);
    list->SetFont(face_.theme.font(Type::body));
    native::dress_list(*list);
    native::describe(*list, face_(label));
    auto* both = new wxBoxSizer(wxVERTICAL);
    both->Add(words);
    both->Add(list, wxSizerFlags().Border(wxTOP, gap / 3));
    GetSizer()->Add(both, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, 2 * gap));
    return list;
}

void ReadingBar::show_only(wxChoice& list, bool shown)
{
    for (wxSizerItem* item : GetSizer()->GetChildren())
        if (item->GetSizer()->GetItem(&list))
            item->GetSizer()->ShowItems(shown);
}

wxString ReadingBar::words_for(const std::string& encoding) const
{
    if (encoding == "CP932")
        return face_(T("Shift_JIS (as Windows writes it, CP932)"));
    return wx(encoding);
}

wxString ReadingBar::words_for(char separator) const
{
    return face_(separator == ',' ? T("commas") : separator == '\t' ? T("tabs") : T("semicolons"));
}

void ReadingBar::show(const ForeignTable& table)
{
    const TableFile& file = table.file;
    const auto& encodings = table_encodings();
    const auto known = std::find(encodings.begin(), encodings.end(), file.encoding);
    encoding_->SetSelection(known == encodings.end() ? wxNOT_FOUND : static_cast<int>(known - encodings.begin()));
    separator_->SetSelection(file.separator == '\0' ? wxNOT_FOUND : static_cast<int>(separators.find(file.separator)));
    if (sheets_ != file.sheets) {
        sheets_ = file.sheets;
        sheet_->Clear();
        for (const std::string& each : sheets_)
            sheet_->Append(wx(each));
    }
    sheet_->SetSelection(static_cast<int>(std::find(sheets_.begin(), sheets_.end(), file.sheet) - sheets_.begin()));
    show_only(*encoding_, !file.encoding.empty());
    show_only(*separator_, file.separator != '\0');
    show_only(*sheet_, sheets_.size() > 1);
    show_headers(table);
}

void ReadingBar::show_headers(const ForeignTable& table)
{
    const SourceTable& source = table.file.source;
    headers_ = {0, source.header_row};
    header_->Clear();
    header_->Append(face_(T("(there is none)")));
    const wxString comma = face_(T(", "));
    const auto offer = [&](std::size_t number, const std::vector<std::string>& cells) {
        header_->Append(face_(T("Row {1}: {2}", number, utf8(first_words(cells, comma)))));
    };
    offer(source.header_row, source.table.columns);
    for (std::size_t i = 0; i < std::min(most_header_rows, source.table.size()); ++i) {
        headers_.push_back(source.number(i));
        offer(source.number(i), source.table.rows[i]);
    }
    const auto at = std::find(headers_.begin(), headers_.end(), table.foreign.has_header ? table.foreign.source.header_row : 0);
    header_->SetSelection(at == headers_.end() ? 0 : static_cast<int>(at - headers_.begin()));
}

Reading ReadingBar::wish() const
{
    Reading wish;
    if (const int at = encoding_->GetSelection(); encoding_->IsShown() && at != wxNOT_FOUND)
        wish.encoding = table_encodings().at(static_cast<std::size_t>(at));
    if (const int at = separator_->GetSelection(); separator_->IsShown() && at != wxNOT_FOUND)
        wish.separator = separators.at(static_cast<std::size_t>(at));
    if (const int at = sheet_->GetSelection(); !sheets_.empty() && at != wxNOT_FOUND)
        wish.sheet = sheets_.at(static_cast<std::size_t>(at));
    return wish;
}

} // namespace junbi
