// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/trouble_bar.h"
#include "wizard/gui/paper/choices_pane.h"
#include "wizard/gui/paper/issue_list.h"
#include "wizard/gui/paper/page_bar.h"

#include <wx/frame.h>

namespace junbi {

/// The window around one paper. It has its own copy of how Junbi looks and speaks, and makes itself anew when that changes.
class PreviewFrame : public wxFrame {
public:
    PreviewFrame(wxWindow* parent, Desk& desk, const Paper& paper, const std::string& computer);

    const Paper& paper() const { return paper_; }
    /// What is being typed is in the office then; the window shows it no longer than until it is closed.
    void leave_office();

private:
    // Look: preview_window.cpp
    void take_look();
    void follow_look();
    void make_anew();
    void build();
    wxSizer* make_head();
    wxWindow* make_mask();
    wxSizer* make_middle();
    void lay_out();
    void say(const Text& words);
    void tell_trouble(const Text& words, std::vector<std::pair<wxString, Action>> ways = {});

    // Pages: preview_pages.cpp
    PrintJob make_job() const;
    void choose();
    void prepare();
    void laid_out(std::shared_ptr<const LaidOut> pages, const std::optional<Text>& trouble);
    void prepared(std::shared_ptr<const LaidOut> pages);
    void hide_names(bool hidden);
    void show_pages();
    void show_issues();
    void turn(int page);
    void tell_page();
    void zoom(const Zoom& zoom);

    // Keys: preview_keys.cpp
    void screen(int direction);
    bool press(const wxKeyEvent& event);
    bool press_with_control(int key);

    // Out of the window: preview_outward.cpp
    bool refused() const;
    bool ready() const { return pages_ && !busy_ && !refused(); }
    void enable();
    void save(PaperFormat format);
    void saved(const Printed& printed, const std::optional<Text>& trouble);
    void print_it();

    Desk& desk_;
    const Paper& paper_;
    Choices choices_;
    PrintJob job_;
    bool laying_out_ = false, again_ = false; ///< again: something was chosen meanwhile
    bool print_then_ = false;                 ///< printing waits for the pages
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
    ChoicesPane* pane_ = nullptr; ///< null where there is nothing to choose
    PageBar* bar_ = nullptr;
    std::vector<wxButton*> outward_; ///< printing and saving
    wxButton* mail_ = nullptr;       ///< one of them; of papers that are sent to somebody
};

} // namespace junbi
