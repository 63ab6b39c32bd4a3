// SPDX-License-Identifier: Apache-2.0
// Opening, beginning, saving and leaving an office.
#include "wizard/demo/demo_office.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/gui/paper/preview_window.h"
#include "wizard/parts/clock.h"

#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stdpaths.h>
#include <wx/weakref.h>

namespace junbi {
namespace {

/// What is said before an office is left that holds something that cannot be kept.
bool ask_whether(
    wxWindow* parent, const Face& face, const Text& title, const Text& words, const Text& agree, const Text& give_up, bool risky = false)
{
    Dialog dialog(parent, face, face(title));
    dialog.risky = risky;
    dialog.column().Add(new WrappedText(dialog.body(), face.theme, Type::body, face(words)), wxSizerFlags().Expand());
    return dialog.ask(face(agree), face(give_up));
}

/// Throws Failure (file) where nothing lies under that name: it may lie elsewhere now.
void demand_file(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        throw Failure(Ending::file,
            T("“{1}” is not there. It may have been moved or given another name, or lie on a drive that is not connected now. Connect the "
              "drive, or look for the file with “Open an office file…”.",
                file.string()));
}

constexpr int patience = 3000; ///< milliseconds until a file may be left that does not open

} // namespace

/// For a file that is being opened or begun.
struct MainFrame::Wait {
    bool over = false; ///< it came, or nobody waits for it any more
    wxTimer patience;
    Dialog* asking = nullptr; ///< whether to go on waiting
};

/// The engine of the first page, which only needs the questions: rule tables that are broken are told and left out.
std::unique_ptr<Wizard> MainFrame::first_wizard(std::optional<Text>& trouble)
{
    Tools tools = without_profile(tools_);
    std::unique_ptr<Wizard> made;
    if (auto broken = trouble_of([&] { made = make_wizard(tools, std::make_unique<InlineRunner>(), {}); })) {
        tools.rules = Rules{};
        made = make_wizard(tools, std::make_unique<InlineRunner>(), {});
        trouble = std::move(broken);
    }
    return made;
}

void MainFrame::show_welcome(std::optional<Text> trouble, const Beginning& begun)
{
    auto wizard = first_wizard(trouble);
    if (content_)
        content_->Destroy();
    content_ = view_ = nullptr;
    give_up_look();
    workspace_.reset();
    practice_.reset();
    drafts_.clear();
    content_ = welcome_ = new WelcomePage(this, face(), preferences_, std::move(wizard),
        begun.computer.empty() ? Beginning{.computer = computer_name()} : begun,
        {[this](const std::filesystem::path& file) { when_quiet([this, file] { open(file); }); },
            [this](const Beginning& wish) { when_quiet([this, wish] { begin(wish); }); }, [this] { choose_file(); },
            [this] { when_quiet([this] { show_demo(); }); }, [this](const std::string& language) { set_language(language); },
            [this](const std::filesystem::path& file) { when_quiet([this, file] { forget(file); }); }});
    GetSizer()->Add(content_, wxSizerFlags(1).Expand());
    make_menus();
    SetTitle(wxString::FromUTF8("じゅんび"));
    Layout();
    find_recent();
    if (trouble)
        ask_whether(this, face(), T("That did not work"), *trouble, T("Understood"), {});
}

/// Tells the page which of its offices are not there now. One by one: a drive that does not answer hides no other.
void MainFrame::find_recent()
{
    for (const RecentOffice& each : preferences_.recent) {
        const auto missing = std::make_shared<bool>(false);
        in_background(
            [file = each.file, missing] {
                std::error_code unknown;
                *missing = std::filesystem::status(file, unknown).type() == std::filesystem::file_type::not_found;
            },
            [page = wxWeakRef<WelcomePage>(welcome_), file = each.file, missing](const std::optional<Text>&) {
                if (page && *missing)
                    page->tell_missing(file);
            });
    }
}

void MainFrame::forget(const std::filesystem::path& file)
{
    keep([file](Preferences& all) { all.forget(file); });
    rebuild();
}

void MainFrame::choose_file()
{
    wxFileDialog dialog(this, face()(T("Open an office file")), wxStandardPaths::Get().GetDocumentsDir(), wxString(),
        face()(T("Office files")) + wxS(" (*.junbi)|*.junbi"), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        const std::filesystem::path file = utf8(dialog.GetPath());
        leave_office([this, file] { open(file); });
    }
}

void MainFrame::open(const std::filesystem::path& file)
{
    const auto opening = std::make_shared<Opening>(Opening{tools_});
    const auto readable = std::make_shared<bool>(false);
    while_held(
        file,
        [file, opening, readable] {
            demand_file(file);
            OfficeFile::open(file, OfficeFile::For::reading);
            *readable = true;
            opening->read(OfficeFile::open(file, OfficeFile::For::changing));
        },
        [this, file, opening, readable](const std::optional<Text>& trouble) {
            if (!trouble)
                opened(std::move(*opening), true);
            else if (!*readable)
                ask_whether(this, face(), T("That did not work"), *trouble, T("Understood"), {});
            else if (ask_whether(this, face(), T("This file cannot be opened for changes"), *trouble, T("Open it for reading and printing"),
                         T("Cancel")))
                open_for_reading(file);
        });
}

void MainFrame::open_for_reading(const std::filesystem::path& file)
{
    const auto opening = std::make_shared<Opening>(Opening{tools_});
    while_held(
        file, [file, opening] { opening->read(OfficeFile::open(file, OfficeFile::For::reading)); },
        [this, opening](const std::optional<Text>& trouble) {
            if (trouble)
                show_welcome(trouble);
            else
                opened(std::move(*opening), false);
        });
}

void Opening::read(OfficeFile opened)
{
    office = opened.office();
    tools = with_steps(std::move(tools), opened.path());
    file = std::move(opened);
}

void MainFrame::opened(Opening opening, bool writable)
{
    const std::string host = computer_name();
    const Office& office = opening.office;
    const RecentOffice* recent = opening.file ? preferences_.find(opening.file->path()) : nullptr;
    const std::string page = recent ? recent->page : std::string();
    const Computer* remembered = recent ? office.find(recent->computer) : nullptr;
    const bool another = remembered && remembered->facts.machine && remembered->facts.machine->host_name != host; // a home on a server
    this_computer_ = remembered && !another ? remembered->name : office.here(host);
    if (content_)
        content_->Destroy();
    content_ = view_ = nullptr;
    welcome_ = nullptr;
    save_trouble_.reset();
    saved_at_.clear();
    give_up_look();
    drafts_.clear();
    tools_ = std::move(opening.tools);
    make_face(); // steps from outside bring words
    begin_profile(tools_.profile.id);
    practice_ = std::move(opening.practice);
    Tools tools = tools_;
    if (practice_)
        tools.eyes = practice_;
    workspace_ = std::make_unique<Workspace>(tools, std::move(opening.office), std::move(opening.file), writable, post());
    show_view({page_or_first(page)});
    const std::string& name = wizard().office().of("office").text("name");
    SetTitle(wx(name.empty() ? workspace_->path().filename().string() : name) + wxString::FromUTF8(" — じゅんび"));
    tell_profile();
    for (const Text& each : workspace_->told())
        tell_trouble(each);
    remember_place();
    find_interrupted();
}

void MainFrame::begin(const Beginning& wish)
{
    const auto opening = std::make_shared<Opening>(Opening{tools_});
    const std::shared_ptr<Wizard> wizard = make_wizard(without_profile(tools_), std::make_unique<InlineRunner>(), {});
    while_held(
        wish.file,
        [wish, opening, wizard] {
            wizard->answer("office", "number", wish.number);
            wizard->answer("office", "name", wish.name);
            wizard->add_computer(wish.computer);
            OfficeFile file = OfficeFile::create(wish.file);
            file.save(wizard->office(), wizard->rules(), now());
            opening->read(std::move(file));
        },
        [this, wish, opening](const std::optional<Text>& trouble) {
            if (trouble) {
                ask_whether(this, face(), T("That did not work"), *trouble, T("Understood"), {});
                return;
            }
            keep({wish.file, wish.name, wish.number, wish.computer, {}});
            opened(std::move(*opening), true);
        });
}

void MainFrame::show_demo() { opened({with_steps(tools_, {}), demo_office(tools_.today)}, true); }

void MainFrame::save_copy()
{
    wxFileDialog dialog(this, face()(T("Save a copy")), wxStandardPaths::Get().GetDocumentsDir(), wxString(),
        face()(T("Office files")) + wxS(" (*.junbi)|*.junbi"), wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (file.extension() != ".junbi")
        file += ".junbi";
    const bool people = !personal_tables(wizard().office()).empty();
    in_background(workspace_->copying_to(file), [this, file, people](const std::optional<Text>& trouble) {
        if (!trouble)
            tell_news(people
                    ? T("A copy was saved as “{1}”, without the lists of people. You go on working in the first file.", file.string())
                    : T("A copy was saved as “{1}”. You go on working in the first file.", file.string()));
        else if (save_trouble_)
            tell_unsaved(*trouble); // trying again is still to be offered
        else
            tell_trouble(*trouble);
    });
}

void MainFrame::save()
{
    if (!workspace_ || !workspace_->unsaved() || workspace_->saving())
        return;
    workspace_->save([this](const std::optional<Text>& trouble) { saved(trouble); });
}

void MainFrame::saved(const std::optional<Text>& trouble)
{
    const bool mended = save_trouble_ && !trouble;
    save_trouble_ = trouble;
    if (!trouble)
        saved_at_ = utf8(wxDateTime::Now().Format(wxS("%H:%M")));
    tell_state();
    if (mended)
        view_->trouble().put_away(Message::trouble);
    if (trouble || !workspace_->unsaved())
        for (const auto& each : std::exchange(once_kept_, {}))
            each(!trouble);
    if (trouble) {
        tell_unsaved(T("{1} What you entered is still in this window.", *trouble));
        const Action then = std::exchange(after_saving_, {});
        if (then)
            hold(false);
        if (then
            && ask_whether(this, face(), T("It could not be saved"), T("{1} If you go on now, what was entered since is lost.", *trouble),
                T("Leave all the same"), T("Go back"), true))
            then();
        return;
    }
    if (workspace_->unsaved()) {
        save();
        return;
    }
    if (after_saving_) {
        hold(false);
        std::exchange(after_saving_, {})();
    }
}

/// Keeps what is typed and not on disk yet, then says whether the file has all of it.
void MainFrame::when_kept(std::function<void(bool)> then)
{
    view_->keep_typed();
    if (!workspace_->unsaved()) {
        then(true);
        return;
    }
    once_kept_.push_back(std::move(then));
    save();
}

/// While the window is on its way from one office to another nothing can be typed that would get lost.
void MainFrame::hold(bool held)
{
    if (content_)
        content_->Enable(!held);
    for (std::size_t i = 0; GetMenuBar() && i < GetMenuBar()->GetMenuCount(); ++i)
        GetMenuBar()->EnableTop(i, !held);
}

/// Slow work between two offices: nothing can be typed meanwhile, it is begun once, and it can be left where it takes long.
void MainFrame::while_held(
    const std::filesystem::path& file, std::function<void()> work, std::function<void(const std::optional<Text>&)> then)
{
    const auto wait = std::make_shared<Wait>();
    hold(true);
    wait->patience.Bind(wxEVT_TIMER, [this, file, weak = std::weak_ptr(wait)](wxTimerEvent&) {
        if (const auto still = weak.lock())
            offer_to_leave(file, still);
    });
    wait->patience.StartOnce(patience);
    in_background(std::move(work), [this, wait, then = std::move(then)](const std::optional<Text>& trouble) {
        if (std::exchange(wait->over, true))
            return;
        wait->patience.Stop();
        hold(false);
        if (wait->asking)
            wait->asking->EndModal(wxID_CANCEL);
        when_quiet([then, trouble] { then(trouble); });
    });
}

void MainFrame::offer_to_leave(const std::filesystem::path& file, const std::shared_ptr<Wait>& wait)
{
    Dialog dialog(this, face(), face()(T("The disk does not answer")));
    dialog.column().Add(
        new WrappedText(dialog.body(), face().theme, Type::body,
            face()(T("“{1}” is still being opened. Its drive or the network may be slow, or not there any more.", file.string()))),
        wxSizerFlags().Expand());
    wait->asking = &dialog;
    const bool leave = dialog.ask(face()(T("Do not wait any longer")), face()(T("Wait")));
    wait->asking = nullptr;
    if (wait->over)
        return;
    if (!leave) {
        wait->patience.StartOnce(patience);
        return;
    }
    wait->over = true;
    hold(false);
}

void MainFrame::tell_unsaved(const Text& words)
{
    view_->trouble().tell(
        face()(words), {{face()(T("Try again")), [this] { save(); }}, {face()(T("Save a copy…")), [this] { save_copy(); }}});
}

/// True where the office may be left: nothing that was typed gets lost, or the person lets it go.
bool MainFrame::leave_drafts()
{
    if (drafts_.empty())
        return true;
    Text all;
    for (const auto& [key, typed] : drafts_) {
        const Text one = why_not_kept(key, typed);
        all = all.empty() ? one : T("{1}\n{2}", all, one);
    }
    const bool leave
        = ask_whether(this, face(), T("Something is not saved yet"), all, T("Leave without it"), T("Go back and mend it"), true);
    const QuestionKey first = drafts_.begin()->first;
    if (!leave)
        go({first.step, first.computer, first.field});
    return leave;
}

Text MainFrame::why_not_kept(const QuestionKey& key, const std::string& typed)
{
    const Check& check = wizard().step(key.step);
    const Form form = full_form(check);
    const Field& field = *find_field(form, key.field);
    const Text why = complaint(field, canonical(field, typed, wizard().today()), wizard().rules()).value_or(Text{});
    return T("What stands at “{1}” ({2}) cannot be saved as it is. {3}", field.label, check.title, why);
}

/// Keeps everything, then does what comes next.
void MainFrame::leave_office(Action then)
{
    if (!workspace_) {
        then();
        return;
    }
    view_->keep_typed();
    if (!leave_drafts())
        return;
    close_previews(*this);
    if (!workspace_->unsaved()) {
        then();
        return;
    }
    after_saving_ = std::move(then);
    hold(true);
    save();
}

/// A disk that does not answer must not keep the window open for ever.
void MainFrame::leave_without_saving()
{
    if (ask_whether(this, face(), T("The disk does not answer"),
            T("What was entered last is not saved yet. You can wait until the disk answers, or close and lose it."),
            T("Close all the same"), T("Wait")))
        std::_Exit(1); // nothing may wait for that disk any more
}

void MainFrame::close(wxCloseEvent& event)
{
    event.Veto();
    if (after_saving_) // asked before, and the disk has not answered since
        when_quiet([this] { leave_without_saving(); });
    else
        when_quiet([this] { leave_office([this] { Destroy(); }); });
}

} // namespace junbi
