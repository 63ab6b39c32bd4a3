// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/forms.h"
#include "wizard/gui/form/form_view.h"
#include "wizard/gui/pages/finding_card.h"
#include "wizard/gui/pages/look_bar.h"
#include "wizard/gui/pages/page.h"

class wxChoice;

namespace junbi {

/// The page of one step, drawn from its Check alone: purpose, looking, findings, questions, papers, notes of the guide.
class StepPage : public Page {
public:
    StepPage(wxWindow* parent, Desk& desk, Drafts& drafts, const Check& check, const Place& place);

    void keep_typed() override;

private:
    void show_changes() override;
    void focus_field(const std::string& field) override;
    void add_title();
    void add_waiting();
    /// On which open steps this one builds, as far as that is not shown already.
    bool show_waiting();
    void add_practice_bar();
    void add_look_bar();
    void add_computer_choice();
    void add_cards();
    void add_card(const FindingGroup& group);
    /// Cards that are as many as that stand behind one line that unfolds them.
    void add_folded(const std::vector<FindingGroup>& groups, std::size_t many, bool& unfolded, const Text& what);
    void add_questions(Scope scope, const Text& heading);
    void add_papers();
    void add_notes();
    FindingActions actions_for(const FindingGroup& group);
    std::vector<std::pair<Text, Action>> changes_for(const FindingGroup& group);
    bool is_here(const Question& question) const;
    bool asks_here(const FindingGroup& group) const;
    std::vector<Placed> findings() const;
    wxString with_state(const std::string& computer);
    void refresh_choice();
    std::size_t choice_count();
    int gap(int at_100) const { return FromDIP(theme().px(at_100)); }

    Drafts& drafts_;
    const Check& check_;
    std::string computer_; ///< whose questions and findings are shown; empty: everybody's findings
    wxPanel* waiting_ = nullptr;
    std::vector<std::string> waits_for_; ///< what it shows now
    LookBar* look_bar_ = nullptr;
    wxChoice* choice_ = nullptr;
    std::size_t choice_shown_ = 0; ///< how many computers the page was made for
    wxPanel* cards_ = nullptr;
    std::vector<Placed> shown_; ///< what the cards show now
    bool settled_unfolded_ = false;
    bool unanswered_unfolded_ = false;
    std::vector<FormView*> forms_;
};

} // namespace junbi
