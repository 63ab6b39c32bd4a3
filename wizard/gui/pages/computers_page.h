// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/dialogs/take_recordings.h"
#include "wizard/gui/pages/computer_card.h"
#include "wizard/gui/pages/look_bar.h"
#include "wizard/gui/pages/page.h"

#include <set>

namespace junbi {

/// The office's computers: this one, those taken from recordings, and those that are answered by hand.
class ComputersPage : public Page {
public:
    ComputersPage(wxWindow* parent, Desk& desk);

private:
    void show_changes() override;
    /// One card as it stands on the page.
    struct Shown {
        ComputerSummary summary;
        bool folds = false, folded = false;
        wxWindow* card = nullptr; ///< of a folded one a button
        bool same_as(const Shown& other) const { return folds == other.folds && folded == other.folded && summary == other.summary; }
    };
    /// Where the keyboard is among the cards.
    struct Focus {
        std::size_t card, control;
    };

    void add_head();
    WrappedText* add_line(wxButton* way);
    void add_here();
    void add_others();
    void show_words();
    void say(WrappedText& words, const Text& text);
    void show_cards();
    void add_card(Shown shown);
    std::vector<Shown> wanted();
    wxWindow* make_card(const Shown& shown);
    ComputerActions actions_for(const std::string& name);
    std::optional<Focus> focus() const;
    void give_focus(const Focus& focus);

    void say_which_is_here();
    void save_recording();
    void choose_recordings();
    void add_by_hand();
    void rename(const std::string& name);
    void remove(const std::string& name);
    bool wide() const { return !theme().large(); }
    int gap(int at_100) const { return FromDIP(theme().px(at_100)); }

    Symbols symbols_;
    std::vector<const Check*> steps_; ///< that concern computers
    WrappedText* count_ = nullptr;
    WrappedText* here_ = nullptr;
    wxButton* which_ = nullptr;
    LookBar* look_bar_ = nullptr;
    wxButton* take_ = nullptr;
    wxPanel* list_ = nullptr;
    std::vector<Shown> shown_;
    std::set<std::string> unfolded_; ///< computers whose card was unfolded by the person
    std::optional<Focus> return_to_; ///< where the keyboard was before a dialog changed something
    bool words_changed_ = false;
};

} // namespace junbi
