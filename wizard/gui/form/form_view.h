// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/drafts.h"
#include "wizard/gui/form/editors.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/panel.h>
#include <wx/sizer.h>

#include <optional>

namespace junbi {

/// The questions of one step about the office or about one computer, drawn from its form alone, in groups, each with its
/// help, what was understood, and what is wrong with it. Everything typed is kept at once.
class FormView : public wxPanel {
public:
    /// `relaid` is called when lines appeared or vanished, so that the page can be laid out anew.
    FormView(wxWindow* parent, Desk& desk, Drafts& drafts, const Check& check, Scope scope, std::string computer, Action relaid);

    /// How many questions of that scope the step has.
    static int questions(const Check& check, Scope scope);
    /// Makes the next question; called once for each, so that a long form can be made bit by bit.
    void add_next();
    /// Puts the keyboard on the question; false where it is not here or not shown.
    bool focus(const std::string& field);
    /// Keeps what is typed and not kept yet.
    void keep_typed();
    /// Says anew what was understood and shows the questions that apply now; true where some came or went.
    bool refresh();

private:
    struct Line {
        Field field;
        WrappedText* heading = nullptr;
        WrappedText* label = nullptr;
        WrappedText* hint = nullptr;
        Editor editor = {};
        WrappedText* told = nullptr; ///< what was understood, or what is wrong
    };

    void add(const Field& field);
    void retell(Line& line);
    void add_editor_of(Line& line, wxSizer& column, wxSizer* beside);
    Editor table_of(Line& line);
    void keep_table(const std::string& field, Table rows);
    void erase_personal();
    void keep(const std::string& field, const std::string& typed, bool now);
    void tell(Line& line, const std::string& typed);
    bool show_what_applies();
    const Answers& answers() const;
    QuestionKey key(const std::string& field) const { return {step_, field, computer_}; }
    int gap(int at_100) const { return FromDIP(desk_.face().theme.px(at_100)); }

    Desk& desk_;
    Drafts& drafts_;
    std::string step_;
    Scope scope_;
    std::string computer_;
    Action relaid_;
    wxBoxSizer* column_;
    Form form_; ///< all of the step's questions: an editor may need to know others
    Form still_to_add_;
    std::vector<std::unique_ptr<Line>> lines_; ///< editors hold on to their field
};

} // namespace junbi
