// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/table_model.h"
#include "wizard/gui/widgets/buttons.h"

#include <wx/panel.h>

namespace junbi {

/// The decisions of before with their day, folded away until somebody wants to see them; each can be taken back.
class DecisionList : public wxPanel {
public:
    using Row = std::vector<std::string>;

    /// `take_back` hears which decision; `unfolded` that the page has to be laid out anew.
    DecisionList(
        wxWindow* parent, Desk& desk, const Field& decisions, const Form& form, std::function<void(const Row&)> take_back, Action unfolded);

    /// The table of decisions, newest last; shown newest first.
    void show(const Table& decisions);

private:
    const Face& face() const { return desk_.face(); }
    void choose_columns();
    void make_list();
    void fold_or_unfold();
    void take_back();
    void show_state();

    Desk& desk_;
    const Field& decisions_;
    const Form& form_;
    std::function<void(const Row&)> take_back_;
    Action unfolded_;
    Table rows_;  ///< newest first
    Field shown_; ///< the columns in which a decision says something
    bool open_ = false;
    wxButton *fold_, *back_;
    TableModel* model_ = nullptr;
    wxDataViewCtrl* list_ = nullptr;
};

} // namespace junbi
