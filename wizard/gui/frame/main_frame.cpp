// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/main_frame.h"

#include "wizard/catalogues/speaker.h"
#include "wizard/documents/papers.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/typed_text.h"
#include "wizard/gui/dialogs/ask_name.h"
#include "wizard/gui/paper/preview_window.h"
#include "wizard/gui/style/native.h"
#include "wizard/parts/part.h"

#include <wx/app.h>
#include <wx/display.h>
#include <wx/settings.h>
#include <wx/sizer.h>

namespace junbi {
namespace {

constexpr int save_after = 300; ///< milliseconds after a change; with the time for typing still within a second

} // namespace

MainFrame::MainFrame(const Start& start, Preferences preferences, Tools tools)
    : wxFrame(nullptr, wxID_ANY, wxString::FromUTF8("じゅんび"))
    , preferences_(std::move(preferences))
    , tools_(std::move(tools))
    , language_(!start.language.empty()       ? start.language
              : preferences_.language == "en" ? "en"
                                              : "ja")
    , hot_plug_(for_hot_plug())
    , dialogs_([this] {
        CallAfter([this] {
            for (const Action& each : std::exchange(waiting_, {}))
                each();
        });
    })
    , jobs_(post())
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    begin_profile(start.profile.empty() ? preferences_.profile : start.profile);
    make_face();
    wxSize size = FromDIP(wxSize(1180, 820));
    size.DecTo(wxDisplay(this).GetClientArea().GetSize());
    SetSize(size);
    SetMinSize(FromDIP(wxSize(760, 520)));
    save_soon_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { save(); });
    each_minute_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { follow_day(); });
    each_minute_.Start(60'000);
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) { // also after a night asleep
        event.Skip();
        follow_day();
    });
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::close, this);
    tools_.answered = [this] {
        wxTheApp->CallAfter([this] {
            if (wxTheApp->GetTopWindow() != this || !view_) // it was closed meanwhile
                return;
            wizard().judge_again();
            view_->refresh();
        });
    };
    native::show_icon(*this);
    native::follow_look(*this, [this] { when_quiet([this] { rebuild(); }); });
    make_menus(); // a menu bar that comes after the window was shown leaves parts of the page unpainted
    content_ = new wxPanel(this);
    content_->SetBackgroundColour(theme_->colours().page);
    GetSizer()->Add(content_, wxSizerFlags(1).Expand());
    content_->Bind(wxEVT_PAINT, [this, start, begun = false](wxPaintEvent& event) mutable { // the window is there at once
        event.Skip();
        if (!std::exchange(begun, true))
            CallAfter([this, start] { begin_with(start); });
    });
}

void MainFrame::begin_with(const Start& start)
{
    if (start.demo)
        show_demo();
    else {
        show_welcome();
        if (!start.office.empty())
            open(std::filesystem::absolute(start.office));
    }
}

MainFrame::~MainFrame() { give_up_look(); }

Jobs::Post MainFrame::post()
{
    return [this](Jobs::Work work) { CallAfter(std::move(work)); };
}

void MainFrame::make_face()
{
    const bool dark = native::has_dark_look()
        && (preferences_.colours == "dark" || (preferences_.colours == "system" && wxSystemSettings::GetAppearance().IsDark()));
    auto theme = std::make_unique<Theme>(preferences_.zoom, dark);
    face_ = std::make_unique<Face>(Face{*theme, Speaker(language_, places().locale, tools_.words).say(), language_});
    theme_ = std::move(theme);
    native::prefer_dark(dark);
    native::use_look(*theme_);
    SetFont(theme_->font(Type::body));
    SetBackgroundColour(theme_->colours().page);
}

/// The same place in new words, colours or sizes.
void MainFrame::rebuild()
{
    const std::optional<Place> place = view_ ? std::optional(view_->place()) : std::nullopt;
    const Beginning begun = welcome_ ? welcome_->typed() : Beginning{};
    Freeze();
    drop_content();
    make_face();
    if (place)
        show_view(*place);
    else
        show_welcome({}, begun);
    Thaw();
}

void MainFrame::drop_content()
{
    if (view_)
        view_->keep_typed();
    content_->Destroy();
    content_ = nullptr;
    view_ = nullptr;
    welcome_ = nullptr;
}

void MainFrame::show_view(const Place& place)
{
    watch_page(place);
    content_ = view_ = new OfficeView(this, *this, drafts_, place);
    GetSizer()->Add(content_, wxSizerFlags(1).Expand());
    make_menus();
    tell_state();
    if (save_trouble_)
        tell_unsaved(*save_trouble_);
    Layout();
}

void MainFrame::go(const Place& place)
{
    when_quiet([this, place] {
        if (!view_ || place.page.empty())
            return;
        if (place.page != view_->place().page)
            view_->trouble().put_away(Message::news);
        watch_page(place);
        view_->go(place);
        remember_place();
    });
}

/// Does it after the event at hand, and not before every dialog is closed: it may take the page away.
void MainFrame::when_quiet(Action action)
{
    CallAfter([this, action = std::move(action)] {
        if (dialogs_.any())
            waiting_.push_back(action);
        else
            action();
    });
}

void MainFrame::tell(const Text& what)
{
    if (view_)
        tell_trouble(what);
    else if (welcome_)
        welcome_->tell(what);
    else
        show_welcome(what); // nothing is open yet
}

void MainFrame::changed()
{
    workspace_->touch();
    save_soon_.StartOnce(save_after);
    tell_state();
    CallAfter([this] {
        if (view_)
            view_->refresh();
    });
}

void MainFrame::name_this_computer(const std::string& name)
{
    this_computer_ = name;
    remember_place();
    if (view_)
        watch_page(view_->place());
    CallAfter([this] {
        if (view_)
            view_->refresh();
    });
}

void MainFrame::computer_renamed(const std::string& from, const std::string& to)
{
    Drafts kept;
    for (const auto& [key, typed] : drafts_)
        if (key.computer != from)
            kept.emplace(key, typed);
        else if (!to.empty())
            kept.emplace(QuestionKey{key.step, key.field, to}, typed);
    drafts_ = std::move(kept);
    if (this_computer_ == from)
        name_this_computer(to);
}

/// True where this computer has a name of its own in the office now.
bool MainFrame::ask_what_this_is_called()
{
    const std::string name = ask_name(this, face(), T("What do you call this computer?"), computer_name()).value_or("");
    if (name.empty())
        return false;
    const Computer* known = wizard().office().find(name);
    if (known && (known->by_hand || known->seen() != Moment{})) {
        tell_trouble(T("“{1}” is another computer of this office. Nothing was changed: choose another name for this one.", name));
        return false;
    }
    if (const auto trouble = trouble_of([&] { wizard().add_computer(name); })) {
        tell_trouble(*trouble);
        return false;
    }
    this_computer_ = name;
    return true;
}

void MainFrame::tell_trouble(const Text& what)
{
    if (view_)
        view_->trouble().tell(face()(what), {});
}

void MainFrame::tell_news(const Text& what)
{
    if (view_)
        view_->trouble().tell_news(face()(what));
}

void MainFrame::in_background(std::function<void()> work, std::function<void(const std::optional<Text>&)> then)
{
    const auto trouble = std::make_shared<std::optional<Text>>();
    jobs_.run([work = std::move(work), trouble] { *trouble = trouble_of(work); }, [then = std::move(then), trouble] { then(*trouble); });
}

void MainFrame::preview(const std::string& id, const std::string& computer)
{
    view_->keep_typed();
    const Paper* paper = papers_.find(id);
    if (!paper)
        return;
    show_preview(this, *this, *paper, computer);
}

void MainFrame::remember_place()
{
    if (workspace_->path().empty())
        return;
    const Answers& office = wizard().office().of("office");
    keep({workspace_->path(), office.text("name"), office.text("number"), this_computer_, view_ ? view_->place().page : "start"});
}

void MainFrame::keep(const RecentOffice& office)
{
    keep([office](Preferences& all) { all.remember(office); });
}

/// In the background: a disk may be slow. What is wrong is told once; it would come at every step.
void MainFrame::keep(const std::function<void(Preferences&)>& change)
{
    change(preferences_);
    ++unkept_preferences_;
    const auto kept = std::make_shared<Preferences>();
    const auto trouble = std::make_shared<std::optional<Text>>();
    jobs_.queue([change, kept, trouble] { *trouble = trouble_of([&] { *kept = change_preferences(preferences_file(), change); }); },
        [this, kept, trouble] {
            if (--unkept_preferences_ == 0 && !*trouble)
                preferences_.recent = kept->recent; // with what another window added
            if (*trouble && view_ && !std::exchange(told_of_preferences_, true))
                tell_trouble(T("Junbi cannot remember where you were, nor how you like its words and colours ({1}). Your office is kept as "
                               "ever; nothing needs to be done.",
                    preferences_file().string())); // not what the disk said: nobody is to save or try anything again
        });
}

void MainFrame::set_language(const std::string& language)
{
    if (language == face().language)
        return;
    language_ = language;
    keep([language](Preferences& all) { all.language = language; });
    when_quiet([this] {
        rebuild();
        tell_news(T("The words of the system (choosing files, printing) change when Junbi is started the next time."));
    });
}

void MainFrame::set_zoom(int zoom)
{
    zoom = std::clamp(zoom, 100, 200);
    if (zoom == preferences_.zoom)
        return;
    keep([zoom](Preferences& all) { all.zoom = zoom; });
    when_quiet([this] { rebuild(); });
}

void MainFrame::set_colours(const std::string& colours)
{
    if (colours == preferences_.colours)
        return;
    keep([colours](Preferences& all) { all.colours = colours; });
    when_quiet([this] { rebuild(); });
}

void MainFrame::tell_state()
{
    if (!view_)
        return;
    Text words;
    if (workspace_->path().empty())
        words = T("An invented office, to look at and try. Nothing of it is kept.");
    else if (!writable())
        words = T("Opened for reading and printing only. Nothing can be changed.");
    else if (save_trouble_)
        words = T("Not saved yet.");
    else if (workspace_->unsaved())
        words = T("Saving…");
    else if (!drafts_.empty())
        words = T("Not saved yet, because they cannot be used as they are: {1}", drafts_.size());
    else if (saved_at_.empty())
        words = T("What you enter is saved by itself.");
    else
        words = T("Saved by itself at {1}", saved_at_);
    view_->footer().say(face()(words));
}

} // namespace junbi
