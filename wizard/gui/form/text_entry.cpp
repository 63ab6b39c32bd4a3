// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/text_entry.h"

#include "wizard/engine/typed_text.h"
#include "wizard/gui/form/copied_text.h"
#include "wizard/gui/style/native.h"

namespace junbi {
namespace {

constexpr int soon = 400;                   ///< milliseconds after the last key
constexpr std::size_t longest_paste = 2000; ///< letters; no question wants more, and a line of a million stops the window

} // namespace

TextEntry::TextEntry(wxWindow* parent, const EditorSite& site)
    : wxTextCtrl(parent, wxID_ANY, wx(site.value))
    , desk_(site.desk)
    , keep_(site.keep)
    , kept_(site.value)
    , shape_only_(site.field.shape_only)
{
    SetFont(site.desk.face().theme.font(Type::body));
    SetMinSize(wxSize(-1, FromDIP(site.desk.face().theme.px(entry_height))));
    native::dress_entry(*this);
    SetEditable(site.desk.writable());
    if (!site.desk.writable())
        native::add_class(*this, "settled"); // still to be selected and copied, so not disabled
    SetMaxLength(longest_paste);
    if (site.field.kind == Kind::date && site.desk.writable())
        SetHint(site.desk.face()(T("e.g. 令和8年3月15日, 3/15 or 2026-03-15")));
    kept_ = typed(); // as the control shows it
    native::describe(*this, site.label, site.desk.face()(site.field.hint));
    soon_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep(false); });
    Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (!soon_.IsRunning()) // also while somebody types without a pause
            soon_.StartOnce(soon);
    });
    Bind(wxEVT_TEXT_MAXLEN, [this](wxCommandEvent&) {
        desk_.tell_trouble(T("A line takes at most {1} letters. What came after them was not taken.", longest_paste));
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        keep(true);
        event.Skip();
    });
    Bind(wxEVT_TEXT_PASTE, &TextEntry::pasted, this);
}

std::string TextEntry::typed() const { return utf8(GetValue()); }

void TextEntry::take(const std::string& value)
{
    ChangeValue(wx(value));
    keep(true);
}

void TextEntry::keep(bool now)
{
    soon_.Stop();
    const bool fresh = (shape_only_ ? shape_of(typed()) : typed()) != kept_;
    if (!fresh && !(now && half_typed_))
        return;
    if (now && shape_only_) { // from here on nobody can read it, nor call it back
        ChangeValue(wx(shape_of(typed())));
        EmptyUndoBuffer();
    }
    kept_ = shape_only_ ? shape_of(typed()) : typed(); // the typed value itself never leaves the line
    half_typed_ = !now;
    keep_(kept_, now);
}

void TextEntry::pasted(wxClipboardTextEvent& event)
{
    const std::size_t letters = copied_text().length();
    if (letters > longest_paste)
        desk_.tell_trouble(
            T("The copied text has {1} letters; a line takes at most {2}. Nothing was pasted, and what stood there is unchanged.", letters,
                longest_paste));
    else
        event.Skip();
}

} // namespace junbi
