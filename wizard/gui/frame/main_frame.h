// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/demo/practice.h"
#include "wizard/documents/own_layouts.h"
#include "wizard/documents/paper_shelf.h"
#include "wizard/gui/frame/hot_plug.h"
#include "wizard/gui/frame/office_view.h"
#include "wizard/gui/pages/welcome_page.h"
#include "wizard/storage/preferences.h"
#include "wizard/workspace/jobs.h"
#include "wizard/workspace/workspace.h"

#include <wx/frame.h>
#include <wx/modalhook.h>
#include <wx/timer.h>

#include <memory>

namespace junbi {

/// What the program was started with.
struct Start {
    std::filesystem::path office = {}; ///< opened at once
    bool demo = false;                 ///< the invented office, never written
    std::string language = {};         ///< "ja", "en"; empty: as remembered
    std::string profile = {};          ///< "office", "vendor" …; empty: as remembered
};

/// Counts the dialogs that are open now: while one is, the page below it must not be taken away.
class OpenDialogs : public wxModalDialogHook {
public:
    explicit OpenDialogs(Action closed) : closed_(std::move(closed)) { Register(); }
    ~OpenDialogs() override { Unregister(); }
    bool any() const { return count_ > 0; }

private:
    int Enter(wxDialog*) override { return ++count_, wxID_NONE; }
    void Exit(wxDialog*) override
    {
        if (--count_ == 0)
            closed_();
    }

    Action closed_;
    int count_ = 0;
};

/// An office on its way into the window, with the steps that lie beside its file.
struct Opening {
    Tools tools;
    Office office = {};
    std::optional<OfficeFile> file = {};           ///< nothing: the invented one
    std::shared_ptr<PracticeReader> practice = {}; ///< the eyes, where one practises

    /// Takes over an open file. May be slow: steps from outside are read.
    void read(OfficeFile opened);
};

/// The window: one office at a time, or the page where one is chosen or begun.
class MainFrame : public wxFrame, private Desk {
public:
    MainFrame(const Start& start, Preferences preferences, Tools tools);
    ~MainFrame() override;

    /// Says what went wrong, on whatever page the person is.
    void tell(const Text& what);

private:
    struct Wait;

    // Desk
    const Face& face() const override { return *face_; }
    Wizard& wizard() override { return workspace_->wizard(); }
    bool writable() const override { return workspace_->writable(); }
    std::string this_computer() const override { return this_computer_; }
    void name_this_computer(const std::string& name) override;
    void computer_renamed(const std::string& from, const std::string& to) override;
    void go(const Place& place) override;
    void changed() override;
    void look(const std::vector<std::string>& steps, bool network) override;
    void stop_looking() override;
    const std::optional<LookUnderWay>& looking() const override { return looking_; }
    bool notices() const override { return hot_plug_.active(); }
    void tell_trouble(const Text& what) override;
    void tell_news(const Text& what) override;
    const PaperShelf& papers() const override { return papers_; }
    void in_background(std::function<void()> work, std::function<void(const std::optional<Text>&)> then) override;
    void offer(const Change& change) override;
    void preview(const std::string& paper, const std::string& computer) override;
    PracticeReader* practice() override { return practice_.get(); }
    void end_practice() override;

    // Changes on this computer
    void change_computer(const Change& change, const std::filesystem::path& office);
    void show_changes();
    void find_interrupted();
    void note(const std::vector<LedgerEntry>& entries);
    void look_after_change(const std::string& installer);

    // What the outside world lays down
    void show_rules();
    void follow_rules();
    void follow_day();

    // Files
    void begin_with(const Start& start);
    void choose_file();
    void open(const std::filesystem::path& file);
    void open_for_reading(const std::filesystem::path& file);
    void opened(Opening opening, bool writable);
    void begin(const Beginning& wish);
    void show_demo();
    void begin_practice();
    void save_copy();
    void save();
    void saved(const std::optional<Text>& trouble);
    void when_kept(std::function<void(bool)> then);
    void tell_unsaved(const Text& words);
    void close(wxCloseEvent& event);
    bool leave_drafts();
    Text why_not_kept(const QuestionKey& key, const std::string& typed);
    void leave_without_saving();
    void leave_office(Action then);
    void remember_place();
    bool ask_what_this_is_called();

    void hold(bool held);
    void while_held(const std::filesystem::path& file, std::function<void()> work, std::function<void(const std::optional<Text>&)> then);
    void offer_to_leave(const std::filesystem::path& file, const std::shared_ptr<Wait>& wait);
    void find_recent();
    void forget(const std::filesystem::path& file);
    void give_up_look();
    HotPlug::Window for_hot_plug();
    void watch_page(const Place& place);
    void when_quiet(Action action);

    // Look
    std::unique_ptr<Wizard> first_wizard(std::optional<Text>& trouble);
    void show_welcome(std::optional<Text> trouble = {}, const Beginning& begun = {});
    void rebuild();
    void drop_content();
    void show_view(const Place& place);
    void make_face();
    void make_menus();
    wxMenu* make_paper_menu();
    void set_language(const std::string& language);
    void set_zoom(int zoom);
    void set_colours(const std::string& colours);
    void begin_profile(const std::string& id);
    void set_profile(const std::string& id);
    void follow_profile(const std::string& id);
    void tell_profile();
    std::string page_or_first(const std::string& page) const;
    void keep(const RecentOffice& office);
    void keep(const std::function<void(Preferences&)>& change);
    void tell_state();
    Jobs::Post post();

    Preferences preferences_;
    Tools tools_;
    std::optional<Text> profile_trouble_; ///< why the profile that was asked for or remembered is not followed
    std::string language_;                ///< spoken now
    std::unique_ptr<Theme> theme_;
    std::unique_ptr<Face> face_;
    std::shared_ptr<PracticeReader> practice_; ///< while one practises
    std::filesystem::path before_practice_;    ///< the office that was open; empty: none
    std::unique_ptr<Workspace> workspace_;
    std::string this_computer_;
    HotPlug hot_plug_; ///< after the office that it looks for
    Drafts drafts_;
    std::optional<LookUnderWay> looking_;
    std::optional<Watch> watch_;
    std::optional<Text> save_trouble_;
    int unkept_preferences_ = 0; ///< on their way to the disk
    bool told_of_preferences_ = false;
    std::string saved_at_;           ///< "10:24"; empty: nothing had to be saved yet
    OfficeView* view_ = nullptr;     ///< while an office is open
    WelcomePage* welcome_ = nullptr; ///< while none is
    wxWindow* content_ = nullptr;    ///< the view or the welcome page
    wxTimer save_soon_, each_minute_;
    OpenDialogs dialogs_;
    std::vector<Action> waiting_;                      ///< for the dialogs to be closed
    Action after_saving_;                              ///< what waits for the file to be written: closing, opening another
    std::vector<std::function<void(bool)>> once_kept_; ///< what needs the file as it is now, and hears whether it is
    PaperShelf papers_{own_layouts_folder()};
    Jobs jobs_; ///< opening, importing, laying out, remembering
};

} // namespace junbi
