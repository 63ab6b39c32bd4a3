// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/catalogues/speaker.h"
#include "wizard/documents/papers.h"
#include "wizard/gui/frame/desk.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

namespace junbi {

/// What was chosen about a paper.
struct Choices {
    PaperOrder order = {};
    std::string language = {}; ///< of a notice: one of notice_languages()
};

/// Beside the pages of a paper: what can be chosen about it, and the words that the office may put on it.
class ChoicesPane : public wxScrolledWindow {
public:
    /// `chosen` is called after each choice and while somebody types; answers are in the office by then.
    ChoicesPane(wxWindow* parent, Desk& desk, const Face& face, const Paper& paper, Choices choices, std::function<void()> chosen);

    /// True where there is anything to choose about the paper.
    static bool has_any(const Paper& paper) { return paper.notice || paper.about != About::office || !paper.texts.empty(); }

    const Choices& choices() const { return choices_; }
    /// So wide, and its lines broken for that.
    void lay_out(int width);
    /// Keeps what is being typed; afterwards the pane leaves the office alone.
    void leave_office();

private:
    struct List {
        WrappedText* label = nullptr;
        wxChoice* list = nullptr;
    };

    // Lists and ticks: choices_lists.cpp
    void add_subjects();
    void add_languages();
    void add_sizes();
    void offer_sheets();
    void add_ticks();
    List add_list(const Text& label, const std::vector<wxString>& entries, std::size_t selected, std::function<void(std::size_t)> choose);
    void add_tick(const Text& label, bool on, std::function<void(bool)> choose);

    // Words: choices_pane.cpp
    void add_texts();
    void add_text(const std::string& name);
    void keep(const std::string& step, const std::string& field, const std::string& typed, bool now);

    Desk& desk_;
    const Face& face_;
    const Paper& paper_;
    Choices choices_;
    std::function<void()> chosen_;
    std::vector<class TextEntry*> entries_;
    List sheets_;                                ///< on how many sheets a notice comes
    std::vector<std::optional<SheetSize>> ways_; ///< the entries of that list
    WrappedText* trouble_ = nullptr;
    bool left_ = false;
    wxTimer changed_soon_; ///< the window around is told once for several letters
};

} // namespace junbi
