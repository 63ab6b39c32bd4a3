// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/form_view.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/form/text_entry.h"
#include "wizard/gui/style/native.h"

#include <algorithm>

namespace junbi {

FormView::FormView(wxWindow* parent, Desk& desk, Drafts& drafts, const Check& check, Scope scope, std::string computer, Action relaid)
    : wxPanel(parent)
    , desk_(desk)
    , drafts_(drafts)
    , step_(check.id)
    , scope_(scope)
    , computer_(std::move(computer))
    , relaid_(std::move(relaid))
    , column_(new wxBoxSizer(wxVERTICAL))
    , form_(full_form(check))
{
    for (const Field& field : form_)
        if (field.scope == scope)
            still_to_add_.push_back(field);
    std::reverse(still_to_add_.begin(), still_to_add_.end());
    SetSizer(column_);
}

int FormView::questions(const Check& check, Scope scope)
{
    const Form form = full_form(check);
    return static_cast<int>(std::count_if(form.begin(), form.end(), [&](const Field& each) { return each.scope == scope; }));
}

void FormView::add_next()
{
    add(still_to_add_.back());
    still_to_add_.pop_back();
    retell(*lines_.back());
    show_what_applies();
}

const Answers& FormView::answers() const
{
    static const Answers none;
    const Office& office = desk_.wizard().office();
    if (scope_ == Scope::office)
        return office.of(step_);
    const Computer* computer = office.find(computer_);
    return computer ? computer->of(step_) : none;
}

void FormView::add(const Field& field)
{
    Line& line = *lines_.emplace_back(std::make_unique<Line>(Line{field}));
    const Face& face = desk_.face();
    if (!field.group.empty()) {
        line.heading = new WrappedText(this, face.theme, Type::heading, face(field.group));
        column_->Add(line.heading, wxSizerFlags().Expand().Border(wxTOP, gap(24)));
    }
    if (field.kind != Kind::tick)
        line.label = new WrappedText(this, face.theme, Type::body, face(field.label));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* question = new wxBoxSizer(wxVERTICAL);
    row->Add(question, wxSizerFlags(1).Expand());
    if (line.label)
        question->Add(line.label, wxSizerFlags().Expand());
    if (!field.hint.empty()) {
        line.hint = new WrappedText(this, face.theme, Type::small, face(field.hint), face.theme.colours().quiet);
        if (field.kind != Kind::tick)
            question->Add(line.hint, wxSizerFlags().Expand().Border(wxTOP, gap(2)));
    }
    column_->Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(14)));
    add_editor_of(line, *question, row);
    if (line.hint && field.kind == Kind::tick)
        question->Add(line.hint, wxSizerFlags().Expand().Border(wxLEFT, gap(32)));
    line.told = new WrappedText(this, face.theme, Type::small, wxString());
    question->Add(line.told, wxSizerFlags().Expand().Border(wxTOP, gap(2)));
}

void FormView::add_editor_of(Line& line, wxSizer& column, wxSizer* beside)
{
    const std::string id = line.field.id;
    const auto draft = drafts_.find(key(id));
    const std::string value = draft == drafts_.end() ? answers().text(id) : draft->second;
    const Face& face = desk_.face();
    if (line.field.kind == Kind::table)
        line.editor = table_of(line);
    else
        line.editor = make_editor({this, desk_, line.field, face(line.field.label), value,
            [this, id](const std::string& typed, bool now) { keep(id, typed, now); }});
    if (!line.editor.control)
        line.editor.control = line.editor.window;
    if (line.editor.beside_label)
        beside->Add(line.editor.window, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(16)));
    else
        column.Add(line.editor.window, wxSizerFlags().Expand().Border(wxTOP, gap(line.editor.own_label ? 0 : 4)));
}

void FormView::keep(const std::string& id, const std::string& typed, bool now)
{
    if (!desk_.writable())
        return;
    const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const auto& each) { return each->field.id == id; });
    Line& line = **found;
    const std::string value = canonical(line.field, typed, desk_.wizard().today());
    const bool wrong = complaint(line.field, value, desk_.wizard().rules()).has_value();
    if (wrong)
        drafts_[key(id)] = typed;
    else {
        drafts_.erase(key(id));
        desk_.wizard().answer(step_, id, typed, computer_);
    }
    const bool words_changed = line.told->words() != wxString();
    tell(line, wrong && !now ? std::string() : typed); // no scolding while a word is half typed
    const bool applies_changed = show_what_applies();
    if (!wrong)
        desk_.changed();
    if (applies_changed || words_changed || !line.told->words().empty())
        relaid_();
}

void FormView::tell(Line& line, const std::string& typed)
{
    const Face& face = desk_.face();
    const std::string value = canonical(line.field, typed, desk_.wizard().today());
    const auto wrong = complaint(line.field, value, desk_.wizard().rules());
    Text words;
    if (wrong && line.field.kind != Kind::table)
        words = T("Not kept yet: {1}", *wrong);
    else if (const auto day = parse_day(value); line.field.kind == Kind::date && day)
        words = Text{"{1}", {*day}};
    else if (line.field.shape_only && !value.empty())
        words = T("Only the shape is kept: {1}", value);
    else if (line.field.kind == Kind::choice && face.theme.large())
        for (const Option& each : options_of(line.field, desk_.wizard().rules()))
            if (each.id == value)
                words = each.label; // the list may be too narrow for it
    line.told->SetForegroundColour(wrong ? face.theme.colours().problem : face.theme.colours().quiet);
    line.told->say(face(words));
}

bool FormView::show_what_applies()
{
    bool changed = false;
    const auto show = [&](wxWindow* window, bool visible) {
        if (window && window->IsShown() != visible) {
            window->Show(visible);
            changed = true;
        }
    };
    for (const auto& line : lines_) {
        const bool applies = shown(line->field, answers());
        show(line->heading, applies);
        show(line->label, applies);
        show(line->hint, applies);
        show(line->editor.window, applies);
        show(line->told, applies && !line->told->words().empty());
        if (!applies)
            drafts_.erase(key(line->field.id)); // nobody sees it any more, so nobody could mend it
    }
    return changed;
}

bool FormView::focus(const std::string& id)
{
    for (const auto& line : lines_)
        if (line->field.id == id && line->editor.window->IsShown()) {
            line->editor.control->SetFocus();
            return true;
        }
    return false;
}

void FormView::keep_typed()
{
    for (const auto& line : lines_)
        if (auto* entry = dynamic_cast<TextEntry*>(line->editor.control))
            entry->keep(true);
}

bool FormView::refresh()
{
    bool moved = false;
    for (const auto& line : lines_) {
        retell(*line);
        if (line->editor.refresh)
            moved |= line->editor.refresh();
    }
    return show_what_applies() || moved;
}

void FormView::retell(Line& line)
{
    const std::string& id = line.field.id;
    const auto* entry = dynamic_cast<TextEntry*>(line.editor.control);
    if (line.field.kind != Kind::table && !(entry && entry->half_typed()))
        tell(line, drafts_.contains(key(id)) ? drafts_[key(id)] : answers().text(id));
}

} // namespace junbi
