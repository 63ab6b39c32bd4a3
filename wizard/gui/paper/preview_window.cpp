// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/preview_window.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/frame/trouble_bar.h"
#include "wizard/gui/paper/issue_list.h"
#include "wizard/gui/paper/page_bar.h"
#include "wizard/gui/paper/save_paper.h"
#include "wizard/gui/paper/system_print.h"
#include "wizard/gui/style/native.h"

#include <wx/display.h>
#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/weakref.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr double picture_dpi = 150;

/// The window around one paper. It has its own copy of how Junbi looks and speaks, and makes itself anew when that changes.
class PreviewWindow : public wxFrame {
public:
    PreviewWindow(wxWindow* parent, Desk& desk, const Text& title, PrintJob job, std::optional<PrintJob> masked);

    const Text& title() const { return title_; }

private:
    // Look
    void take_look();
    void follow_look();
    void build();
    wxSizer* make_head();
    wxWindow* make_mask();
    void lay_out();
    void say(const Text& words);
    void tell_trouble(const Text& words, std::vector<std::pair<wxString, Action>> ways = {});

    // Pages
    void prepare();
    void prepared(std::shared_ptr<const LaidOut> pages);
    void hide_names(bool hidden);
    void show_pages();
    void turn(int page);
    void zoom(const Zoom& zoom);
    void screen(int direction);
    bool press(const wxKeyEvent& event);
    bool press_with_control(int key);

    // Out of the window
    bool refused() const;
    bool ready() const { return pages_ && !busy_ && !refused(); }
    void enable();
    void save(PaperFormat format);
    void saved(const Printed& printed, const std::optional<Text>& trouble);
    void print_it();

    Desk& desk_;
    Text title_;
    PrintJob job_;
    std::optional<PrintJob> other_; ///< the same paper with its names hidden, or while they are hidden with them
    bool hidden_ = false;           ///< the names
    int prepared_for_ = 0;          ///< raised with each change of the job: older pages come too late
    std::unique_ptr<Theme> theme_;
    std::unique_ptr<Face> face_;
    std::shared_ptr<const LaidOut> pages_; ///< null until they are laid out
    int page_ = 1;
    Zoom zoom_;
    Text said_;
    bool busy_ = false; ///< saving or printing

    wxPanel* content_ = nullptr;
    TroubleBar* trouble_ = nullptr;
    WrappedText* words_ = nullptr;
    IssueList* issues_ = nullptr;
    PageView* view_ = nullptr;
    PageBar* bar_ = nullptr;
    std::vector<wxButton*> outward_; ///< printing and saving
};

PreviewWindow::PreviewWindow(wxWindow* parent, Desk& desk, const Text& title, PrintJob job, std::optional<PrintJob> masked)
    : wxFrame(parent, wxID_ANY, wxString()), desk_(desk), title_(title), job_(std::move(job)), other_(std::move(masked))
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    wxSize size = FromDIP(wxSize(960, 900));
    size.DecTo(wxDisplay(parent).GetClientArea().GetSize()); // a small laptop shows less
    SetSize(size);
    SetMinSize(FromDIP(wxSize(560, 480)));
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
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { event.Skip(!press(event)); });
    prepare();
}

void PreviewWindow::take_look()
{
    const Face& face = desk_.face();
    auto theme = std::make_unique<Theme>(face.theme);
    face_ = std::make_unique<Face>(Face{*theme, face.say, face.language});
    theme_ = std::move(theme);
    SetTitle((*face_)(title_));
    SetBackgroundColour(theme_->colours().page);
    SetFont(theme_->font(Type::body));
}

/// The style sheet is one for all windows, so this one cannot stay as it was.
void PreviewWindow::follow_look()
{
    const Face& now = desk_.face();
    if (busy_ || (now.theme.zoom() == theme_->zoom() && now.theme.dark() == theme_->dark() && now.language == face_->language))
        return;
    Freeze();
    content_->Destroy();
    content_ = nullptr;
    take_look();
    build();
    if (pages_)
        show_pages();
    Thaw();
}

void PreviewWindow::build()
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
    view_ = new PageView(content_, *theme_);
    native::describe(*view_, (*face_)(title_));
    column->Add(view_, wxSizerFlags(1).Expand());
    bar_ = new PageBar(content_, *face_, {[this](int page) { turn(page); }, [this](const Zoom& wish) { zoom(wish); }});
    column->Add(bar_, wxSizerFlags().Expand().Border(wxLEFT | wxBOTTOM, gap));
    content_->SetSizer(column);
    GetSizer()->Add(content_, wxSizerFlags(1).Expand());
    view_->resized = [this] { bar_->show(zoom_, view_->percent()); };
    say(said_);
    enable();
    view_->SetFocus();
}

wxSizer* PreviewWindow::make_head()
{
    const Face& face = *face_;
    outward_ = {primary_button(content_, *theme_, face(T("Print…")), [this] { print_it(); }),
        plain_button(content_, *theme_, face(T("Save as PDF…")), [this] { save(PaperFormat::pdf); }),
        plain_button(content_, *theme_, face(T("Save as pictures (PNG)…")), [this] { save(PaperFormat::png); })};
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const wxSizerFlags flags = wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(theme_->px(8)));
    for (wxButton* each : outward_)
        row->Add(each, flags);
    row->Add(plain_button(content_, *theme_, face(T("Close the preview")), [this] { Close(); }), flags);
    if (!other_)
        return row;
    auto* head = new wxBoxSizer(wxVERTICAL);
    head->Add(row, wxSizerFlags().Expand());
    head->Add(make_mask(), wxSizerFlags(flags).Expand());
    return head;
}

wxWindow* PreviewWindow::make_mask()
{
    auto* tick = new Tick(content_, *theme_, (*face_)(T("Hide the names")));
    tick->SetValue(hidden_);
    native::describe(*tick, (*face_)(T("Hide the names")),
        (*face_)(T("For handing on: only the first character of each name, no numbers and no birth dates.")));
    tick->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) { CallAfter([this, hidden = event.IsChecked()] { hide_names(hidden); }); });
    return tick;
}

void PreviewWindow::lay_out()
{
    if (!content_)
        return;
    if (issues_)
        issues_->lay_out(content_->GetClientSize().x, GetClientSize().y);
    lay_out_with_lines(*content_);
}

void PreviewWindow::say(const Text& words)
{
    said_ = words;
    words_->say((*face_)(words));
    words_->Show(!words.empty());
    Layout();
    lay_out();
}

void PreviewWindow::tell_trouble(const Text& words, std::vector<std::pair<wxString, Action>> ways)
{
    say({});
    trouble_->tell((*face_)(words), std::move(ways));
    lay_out();
}

void PreviewWindow::prepare()
{
    const auto made = std::make_shared<std::shared_ptr<const LaidOut>>();
    bar_->show(1, 0);
    desk_.in_background([job = job_, made] { *made = junbi::lay_out(job); },
        [window = wxWeakRef<PreviewWindow>(this), made, number = ++prepared_for_](const std::optional<Text>& trouble) {
            if (!window || window->prepared_for_ != number)
                return;
            if (!trouble)
                window->prepared(*made);
            else {
                window->bar_->show(1, -1);
                window->tell_trouble(*trouble, {{(*window->face_)(T("Try again")), [window] {
                                                     window->trouble_->put_away(Message::trouble);
                                                     window->prepare();
                                                 }}});
            }
        });
}

void PreviewWindow::prepared(std::shared_ptr<const LaidOut> pages)
{
    pages_ = std::move(pages);
    show_pages();
}

/// What is printed and saved from now on; nothing until its pages are there.
void PreviewWindow::hide_names(bool hidden)
{
    if (hidden == hidden_)
        return;
    hidden_ = hidden;
    std::swap(job_, *other_);
    pages_.reset();
    if (issues_)
        issues_->Destroy();
    issues_ = nullptr;
    say({});
    enable();
    prepare();
}

void PreviewWindow::show_pages()
{
    if (!pages_->issues().empty()) {
        issues_ = new IssueList(content_, *face_, pages_->issues(), refused());
        issues_->folded = [this] {
            lay_out();
            lay_out(); // the second time with the height that the words took
        };
        issues_->MoveBeforeInTabOrder(view_);
        content_->GetSizer()->Insert(3, issues_, wxSizerFlags().Expand());
    }
    enable();
    lay_out();
    view_->zoom_to(zoom_);
    turn(page_);
}

void PreviewWindow::turn(int page)
{
    if (!pages_)
        return;
    page_ = std::clamp(page, 1, pages_->pages());
    view_->show(pages_, page_);
    const wxString here = (*face_)(T("{1}, page {2} of {3}", title_, page_, pages_->pages()));
    native::describe(*view_, here, (*face_)(T("A picture of the page. To have its words read aloud, save it as PDF.")));
    bar_->show(page_, pages_->pages());
    bar_->show(zoom_, view_->percent());
}

void PreviewWindow::zoom(const Zoom& wish)
{
    if (!pages_)
        return;
    zoom_ = wish;
    view_->zoom_to(wish);
}

/// As in a book: to the end of the page, then to the next one.
void PreviewWindow::screen(int direction)
{
    if (!pages_ || view_->scroll_screen(direction))
        return;
    const int before = page_;
    turn(page_ + direction);
    if (direction < 0 && page_ != before)
        view_->scroll_to_end();
}

bool PreviewWindow::press(const wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (event.GetModifiers() == wxMOD_CONTROL || event.GetModifiers() == (wxMOD_CONTROL | wxMOD_SHIFT))
        return press_with_control(key);
    if (event.HasAnyModifiers())
        return false;
    switch (key) {
    case WXK_ESCAPE:
        Close();
        return true;
    case WXK_PAGEUP:
    case WXK_NUMPAD_PAGEUP:
        screen(-1);
        return true;
    case WXK_PAGEDOWN:
    case WXK_NUMPAD_PAGEDOWN:
        screen(1);
        return true;
    case WXK_HOME:
    case WXK_NUMPAD_HOME:
        turn(1);
        return true;
    case WXK_END:
    case WXK_NUMPAD_END:
        turn(pages_ ? pages_->pages() : 1);
        return true;
    default:
        return false;
    }
}

bool PreviewWindow::press_with_control(int key)
{
    switch (key) {
    case 'W':
        Close();
        return true;
    case 'P':
        print_it();
        return true;
    case 'S':
        save(PaperFormat::pdf);
        return true;
    case '+':
    case '=':
    case ';': // where a Japanese keyboard has its +
    case WXK_NUMPAD_ADD:
        zoom(PageBar::next_zoom(view_->percent(), 1));
        return true;
    case '-':
    case WXK_NUMPAD_SUBTRACT:
        if (view_->percent() > 100)
            zoom(PageBar::next_zoom(view_->percent(), -1));
        return true;
    case '0':
    case WXK_NUMPAD0:
        zoom({Zoom::Fit::whole_page});
        return true;
    default:
        return false;
    }
}

bool PreviewWindow::refused() const
{
    return job_.strict && pages_ && std::any_of(pages_->issues().begin(), pages_->issues().end(), is_grave);
}

void PreviewWindow::enable()
{
    for (wxButton* each : outward_)
        each->Enable(pages_ && !refused());
}

void PreviewWindow::save(PaperFormat format)
{
    if (!ready())
        return;
    busy_ = true;
    PrintJob job = job_;
    job.format = format;
    job.dpi = picture_dpi;
    const auto file = ask_where_to_save(this, *face_, job, pages_->pages());
    busy_ = file.has_value();
    if (!file)
        return;
    job.output = *file;
    trouble_->put_away(Message::trouble);
    say(T("Saving…")); // the buttons stay as they are, so that the keyboard keeps its place

    const auto printed = std::make_shared<Printed>();
    desk_.in_background([job = std::move(job), printed] { *printed = print(job); },
        [window = wxWeakRef<PreviewWindow>(this), &desk = desk_, printed](const std::optional<Text>& trouble) {
            if (window)
                window->saved(*printed, trouble);
            else if (trouble)
                desk.tell_trouble(*trouble);
            else
                desk.tell_news(saved_words(*printed));
        });
}

void PreviewWindow::saved(const Printed& printed, const std::optional<Text>& trouble)
{
    busy_ = false;
    if (trouble)
        tell_trouble(*trouble);
    else
        say(saved_words(printed));
}

void PreviewWindow::print_it()
{
    if (!ready())
        return;
    busy_ = true;
    trouble_->put_away(Message::trouble);
    try {
        say(native::print_with_dialog(*this, GetTitle(), pages_, page_) ? T("Handed over for printing.") : Text{});
    } catch (const Failure& failure) {
        tell_trouble(failure.text());
    }
    busy_ = false;
}

} // namespace

void show_preview(wxWindow* parent, Desk& desk, const Text& title, PrintJob job, std::optional<PrintJob> masked)
{
    // An older preview of the same paper shows an office as it was.
    for (wxWindow* child : parent->GetChildren())
        if (auto* older = dynamic_cast<PreviewWindow*>(child); older && older->title() == title)
            older->CallAfter([older] { older->Close(); });
    (new PreviewWindow(parent, desk, title, std::move(job), std::move(masked)))->Show();
}

} // namespace junbi
