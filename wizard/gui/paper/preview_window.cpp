// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/preview_window.h"

#include "wizard/gui/paper/preview_frame.h"
#include "wizard/gui/style/native.h"

#include <wx/display.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr int pane_width = 320; ///< of the choices, pixels at 100 %

} // namespace

PreviewFrame::PreviewFrame(wxWindow* parent, Desk& desk, const Paper& paper, const std::string& computer)
    : wxFrame(parent, wxID_ANY, wxString()), desk_(desk), paper_(paper), choices_{{.computer = computer}, desk.face().language}
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    wxSize size = FromDIP(wxSize(ChoicesPane::has_any(paper) ? 1160 : 960, 900));
    size.DecTo(wxDisplay(parent).GetClientArea().GetSize()); // a small laptop shows less
    SetSize(size);
    SetMinSize(FromDIP(wxSize(560, 480)));
    native::show_icon(*this);
    native::follow_look(*this, [this] { CallAfter([this] { make_anew(); }); });
    take_look();
    build();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { lay_out(); }); // after the sizer gave the content its new width
    });
    Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        follow_look();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        leave_office();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { event.Skip(!press(event)); });
    choose();
}

void PreviewFrame::take_look()
{
    const Face& face = desk_.face();
    auto theme = std::make_unique<Theme>(face.theme);
    face_ = std::make_unique<Face>(Face{*theme, face.say, face.language});
    theme_ = std::move(theme);
    SetTitle((*face_)(paper_.title));
    SetBackgroundColour(theme_->colours().page);
    SetFont(theme_->font(Type::body));
}

/// The style sheet is one for all windows, so this one cannot stay as it was.
void PreviewFrame::follow_look()
{
    const Face& now = desk_.face();
    if (now.theme.zoom() != theme_->zoom() || now.theme.dark() != theme_->dark() || now.language != face_->language)
        make_anew();
}

void PreviewFrame::make_anew()
{
    if (busy_)
        return;
    Freeze();
    if (pane_)
        pane_->leave_office(); // what is half typed is kept; the new pane shows it
    content_->Destroy();
    content_ = nullptr;
    take_look();
    build();
    if (pages_)
        show_pages();
    Thaw();
}

void PreviewFrame::build()
{
    content_ = new wxPanel(this);
    content_->SetBackgroundColour(theme_->colours().page);
    issues_ = nullptr;
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(theme_->px(8));
    column->Add(make_head(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    trouble_ = new TroubleBar(content_, *face_);
    column->Add(trouble_, wxSizerFlags().Expand());
    words_ = new WrappedText(content_, *theme_, Type::body, wxString());
    native::announce_changes(*words_);
    column->Add(words_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    column->Add(make_middle(), wxSizerFlags(1).Expand());
    bar_ = new PageBar(content_, *face_, {[this](int page) { turn(page); }, [this](const Zoom& wish) { zoom(wish); }});
    column->Add(bar_, wxSizerFlags().Expand().Border(wxLEFT | wxBOTTOM, gap));
    content_->SetSizer(column);
    GetSizer()->Add(content_, wxSizerFlags(1).Expand());
    view_->resized = [this] { bar_->show(zoom_, view_->percent()); };
    say(said_);
    enable();
    view_->SetFocus();
}

wxSizer* PreviewFrame::make_head()
{
    const Face& face = *face_;
    outward_ = {primary_button(content_, *theme_, face(T("Print…")), [this] { print_it(); }),
        plain_button(content_, *theme_, face(T("Save as PDF…")), [this] { save(PaperFormat::pdf); }),
        plain_button(content_, *theme_, face(T("Save as pictures…")), [this] { save(PaperFormat::png); })};
    if (paper_.rows)
        outward_.push_back(plain_button(content_, *theme_, face(T("Save as CSV…")), [this] { save(PaperFormat::csv); }));
    mail_ = nullptr;
    if (paper_.about == About::vendor)
        outward_.push_back(mail_ = plain_button(content_, *theme_, face(T("Save as a mail draft…")), [this] { save(PaperFormat::mail); }));
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const wxSizerFlags flags = wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(theme_->px(8)));
    for (wxButton* each : outward_)
        row->Add(each, flags);
    row->Add(plain_button(content_, *theme_, face(T("Close the preview")), [this] { Close(); }), flags);
    if (!paper_.names_people)
        return row;
    auto* head = new wxBoxSizer(wxVERTICAL);
    head->Add(row, wxSizerFlags().Expand());
    head->Add(make_mask(), wxSizerFlags(flags).Expand());
    return head;
}

wxWindow* PreviewFrame::make_mask()
{
    auto* tick = new Tick(content_, *theme_, (*face_)(T("Hide the names")));
    tick->SetValue(choices_.order.masked);
    native::describe(*tick, (*face_)(T("Hide the names")),
        (*face_)(T("For handing on: only the first character of each name, no numbers and no birth dates.")));
    tick->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) { CallAfter([this, hidden = event.IsChecked()] { hide_names(hidden); }); });
    return tick;
}

/// The pages, and beside them what can be chosen.
wxSizer* PreviewFrame::make_middle()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    view_ = new PageView(content_, *theme_);
    native::describe(*view_, (*face_)(paper_.title));
    row->Add(view_, wxSizerFlags(1).Expand());
    pane_ = nullptr;
    if (ChoicesPane::has_any(paper_)) {
        pane_ = new ChoicesPane(content_, desk_, *face_, paper_, choices_, [this] { choose(); });
        choices_ = pane_->choices();
        row->Add(pane_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(theme_->px(12))));
    }
    return row;
}

void PreviewFrame::lay_out()
{
    if (!content_)
        return;
    if (issues_)
        issues_->lay_out(content_->GetClientSize().x, GetClientSize().y);
    if (pane_)
        pane_->lay_out(std::min(FromDIP(theme_->px(pane_width)), content_->GetClientSize().x * 2 / 5));
    lay_out_with_lines(*content_);
}

void PreviewFrame::say(const Text& words)
{
    said_ = words;
    words_->say((*face_)(words));
    words_->Show(!words.empty());
    Layout();
    lay_out();
}

void PreviewFrame::tell_trouble(const Text& words, std::vector<std::pair<wxString, Action>> ways)
{
    say({});
    trouble_->tell((*face_)(words), std::move(ways));
    lay_out();
}

void PreviewFrame::leave_office()
{
    if (pane_)
        pane_->leave_office();
}

void show_preview(wxWindow* parent, Desk& desk, const Paper& paper, const std::string& computer)
{
    // An older preview of the same paper shows an office as it was.
    for (wxWindow* child : parent->GetChildren())
        if (auto* older = dynamic_cast<PreviewFrame*>(child); older && &older->paper() == &paper) {
            older->leave_office();
            older->CallAfter([older] { older->Close(); });
        }
    (new PreviewFrame(parent, desk, paper, computer))->Show();
}

void close_previews(wxWindow& parent)
{
    for (wxWindow* child : parent.GetChildren())
        if (auto* preview = dynamic_cast<PreviewFrame*>(child)) {
            preview->leave_office();
            preview->CallAfter([preview] { preview->Close(); });
        }
}

} // namespace junbi
