// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/side_bar.h"

#include "wizard/engine/summary.h"
#include "wizard/gui/frame/reading_order.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/step_button.h"

#include <wx/sizer.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr int width_at_100 = 268;

/// True where the guide's chapters come one after the other; a profile may go another way, and its steps stand in one list.
bool in_chapters(const std::vector<Check>& checks)
{
    std::vector<std::string> chapters;
    for (const Check& each : checks)
        if (const Text name = chapter_of(each.section); chapters.empty() || chapters.back() != name.msgid)
            chapters.push_back(name.msgid);
    std::sort(chapters.begin(), chapters.end());
    return std::adjacent_find(chapters.begin(), chapters.end()) == chapters.end();
}

} // namespace

SideBar::SideBar(wxWindow* parent, Desk& desk)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), desk_(desk)
{
    const Face& face = desk.face();
    SetBackgroundColour(face.theme.colours().side);
    SetScrollRate(0, gap(16));
    SetMinSize(
        wxSize(FromDIP(width_at_100 * (100 + face.theme.zoom()) / 200), -1)); // grows half as fast as the text: the page needs room too
    auto* column = new wxBoxSizer(wxVERTICAL);
    add_head(*column);
    add_pages(*column);
    column->AddSpacer(gap(16));
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(column, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(12)));
    SetSizer(margins);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out_with_lines(*this);
        FitInside();
    });
}

void SideBar::add_pages(wxSizer& column)
{
    const Face& face = desk_.face();
    const bool chapters = in_chapters(desk_.wizard().checks());
    std::string chapter;
    for (const std::string& page : reading_order(desk_.wizard())) {
        if (page == "start")
            add_entry(column, page, T("What comes next"), face.theme.home_symbol());
        if (page == "computers")
            add_entry(column, page, T("Computers and devices"), face.theme.computers_symbol());
        const Check* check = desk_.wizard().find(page);
        if (!check)
            continue;
        const Text name = chapter_of(check->section);
        if (chapters && name.msgid != chapter)
            add_chapter(column, name);
        chapter = name.msgid;
        add_entry(column, page, check->title, face.theme.symbol(Status::todo));
    }
}

void SideBar::add_head(wxSizer& column)
{
    const Face& face = desk_.face();
    auto* head = new QuietPanel(this);
    auto* lines = new wxBoxSizer(wxVERTICAL);
    office_ = new WrappedText(head, face.theme, Type::strong, wxS(" "));
    number_ = new WrappedText(head, face.theme, Type::small, wxS(" "), face.theme.colours().quiet);
    lines->Add(office_, wxSizerFlags().Expand());
    lines->Add(number_, wxSizerFlags().Expand());
    head->SetSizer(lines);
    column.Add(head, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM | wxLEFT, gap(12)));
}

void SideBar::add_chapter(wxSizer& column, const Text& name)
{
    const Face& face = desk_.face();
    auto* head = new QuietPanel(this);
    head->SetSizer(new wxBoxSizer(wxVERTICAL));
    head->GetSizer()->Add(new WrappedText(head, face.theme, Type::small, face(name), face.theme.colours().quiet), wxSizerFlags().Expand());
    column.AddSpacer(gap(14));
    column.Add(head, wxSizerFlags().Expand().Border(wxLEFT, gap(12)));
}

void SideBar::add_entry(wxSizer& column, const std::string& page, const Text& title, const wxBitmapBundle& symbol)
{
    const Face& face = desk_.face();
    auto* button = new StepButton(this, face.theme, symbol, face(title), [this, page] { desk_.go({page}); });
    column.Add(button, wxSizerFlags().Expand().Border(wxTOP, gap(2)));
    entries_.push_back({page, button, Status::not_applicable, face(title)});
}

wxString SideBar::show_computers(Entry& entry)
{
    const Face& face = desk_.face();
    const wxString label = entry.words + wxS("   ") + face(T("{1} devices", desk_.wizard().office().computers.size()));
    entry.button->say(label);
    return label;
}

wxString SideBar::show_step(Entry& entry)
{
    const Face& face = desk_.face();
    const StepReport* step = desk_.wizard().report().find(entry.page);
    if (!step)
        return entry.words;
    if (step->status() != entry.status) {
        entry.status = step->status();
        entry.button->SetBitmap(face.theme.symbol(entry.status));
    }
    const auto& computers = desk_.wizard().office().computers;
    const Check& check = desk_.wizard().step(entry.page);
    wxString count;
    if (check.judge_computer && !computers.empty()) {
        const auto ready
            = std::count_if(computers.begin(), computers.end(), [&](const Computer& each) { return !is_open(step->status(each.name)); });
        if (ready < static_cast<std::ptrdiff_t>(computers.size())) // all of them: what is open is not at a computer
            count = face(T("{1} of {2}", ready, computers.size()));
    }
    const wxString label = count.empty() ? entry.words : entry.words + wxS("   ") + count;
    entry.button->say(label);
    return face(count.empty() ? T("{1}: {2}", utf8(entry.words), word_for(entry.status))
                              : T("{1}: {2}, {3} computers ready", utf8(entry.words), word_for(entry.status), utf8(count)));
}

void SideBar::refresh(const std::string& page)
{
    const Answers& office = desk_.wizard().office().of("office");
    const Face& face = desk_.face();
    const std::string& name = office.text("name");
    const wxString words = name.empty() ? face(T("(office without a name)")) : wx(name);
    const wxString number = face(T("Office number {1}", office.text("number")));
    if (office_->words() != words || number_->words() != number) {
        office_->say(words);
        number_->say(number);
        lay_out_with_lines(*this);
    }
    for (Entry& each : entries_) {
        const wxString said = each.page == "computers" ? show_computers(each) : show_step(each);
        native::describe(*each.button, said, each.page == page ? face(T("open now")) : wxString());
        (each.page == page ? native::add_class : native::remove_class)(*each.button, "current");
    }
    if (shown_ != page)
        CallAfter([this] { bring_into_view(shown_); }); // where it stands is known after the layout
    shown_ = page;
}

void SideBar::bring_into_view(const std::string& page)
{
    const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) { return each.page == page; });
    int unit = 1;
    GetScrollPixelsPerUnit(nullptr, &unit);
    if (entry == entries_.end() || unit <= 0)
        return;
    const int top = entry->button->GetScreenPosition().y - GetScreenPosition().y;
    const int below = top + entry->button->GetSize().y - GetClientSize().y;
    if (top < 0 || below > 0)
        Scroll(-1, std::max(0, GetViewStart().y + (top - GetClientSize().y / 2) / unit));
}

} // namespace junbi
