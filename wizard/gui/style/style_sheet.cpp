// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/style/theme.h"

namespace junbi {
namespace {

/// The sheet with @name for the colours and $n for distances that grow with the text.
constexpr const char* sheet = R"(
window, window.background, dialog { background-color: @page; color: @ink; }
button.step { background: none; border: none; box-shadow: none; border-radius: $8px; padding: $4px $10px; color: @ink; text-shadow: none; }
button.step image { margin-right: $10px; }
button.step:hover { background: @hover; }
button.step.current { background: @current; }
button.primary { background: @accent; color: @on_accent; border: $1px solid @accent; border-radius: $8px; box-shadow: none; text-shadow: none; padding: $6px $16px; }
button.primary:hover { background: @accent_hover; }
button.primary:disabled { background: @sunk; color: @quiet; border-color: @line; }
button.plain { background: @card; color: @ink; border: $1px solid @edge; border-radius: $8px; box-shadow: none; text-shadow: none; padding: $6px $14px; }
button.plain:hover { background: @hover; }
button.plain:disabled { color: @quiet; border-color: @line; }
button.pill { background: @card; color: @ink; border: $1px solid @edge; border-radius: $8px; box-shadow: none; text-shadow: none; padding: $4px $14px; }
button.pill:hover { background: @hover; }
button.pill:checked { background: @accent; color: @on_accent; border-color: @accent; }
button.pill:disabled { color: @quiet; border-color: @line; }
button.pill:checked:disabled { background: @todo; color: @page; }
button.link { background: none; border: none; box-shadow: none; padding: $2px $4px; color: @accent; text-shadow: none; }
button.link label { text-decoration-line: underline; }
button.step:focus, button.primary:focus, button.plain:focus, button.pill:focus, button.link:focus { outline: $3px solid @focus; outline-offset: -$3px; }
checkbutton:focus, checkbutton label:focus { outline: none; }
checkbutton:focus check { border-color: @focus; box-shadow: 0 0 0 $2px @focus; }
button.primary:focus, button.pill:checked:focus { outline-color: @on_accent; outline-offset: -$5px; }
entry { min-height: $36px; border-radius: $6px; background: @card; color: @ink; border: $1px solid @edge; box-shadow: none; padding: 0 $8px; }
entry:focus, textview:focus, combobox button:focus { border-color: @focus; box-shadow: inset 0 0 0 $1px @focus; }
entry:disabled { background: @sunk; color: @quiet; }
entry.settled { background: @sunk; border: $1px dashed @line; }
combobox button { border: $1px solid @edge; border-radius: $6px; background: @card; color: @ink; box-shadow: none; text-shadow: none; padding: $4px $10px; }
combobox button:disabled { background: @sunk; color: @quiet; border-color: @line; }
checkbutton { color: @ink; }
checkbutton:disabled, checkbutton:disabled label { color: @quiet; }
checkbutton check { min-width: $18px; min-height: $18px; border-color: @edge; background: @card; color: @accent; }
checkbutton check:checked { background: @accent; color: @on_accent; border-color: @accent; }
checkbutton check:disabled { background: @sunk; border-color: @line; }
checkbutton check:checked:disabled { background: @todo; color: @page; }
progressbar trough, progressbar progress { min-height: $8px; border-radius: $4px; }
progressbar progress { background: @accent; border-color: @accent; }
treeview.view { background: @card; color: @ink; -GtkTreeView-vertical-separator: $8; }
treeview.view:selected { background: @current; color: @ink; }
treeview.view header button { padding: $6px; background: @sunk; color: @ink; }
)";

void replace_all(std::string& text, const std::string& what, const std::string& by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

} // namespace

std::string Theme::style_sheet() const
{
    const Palette& c = colours();
    std::string css = sheet;
    // Longer names first: @accent_hover before @accent.
    for (const auto& [name, colour] : {std::pair{"@accent_hover", c.accent_hover}, {"@on_accent", c.on_accent}, {"@accent", c.accent},
             {"@current", c.current}, {"@problem", c.problem}, {"@page", c.page}, {"@card", c.card}, {"@sunk", c.sunk}, {"@ink", c.ink},
             {"@quiet", c.quiet}, {"@line", c.line}, {"@edge", c.edge}, {"@hover", c.hover}, {"@todo", c.todo}, {"@focus", c.focus}})
        replace_all(css, name, hex(colour));
    for (std::size_t at = css.find('$'); at != std::string::npos; at = css.find('$', at)) {
        const std::size_t end = css.find_first_not_of("0123456789", at + 1);
        css.replace(at, end - at, std::to_string(px(std::stoi(css.substr(at + 1, end - at - 1)))));
    }
    return css;
}

} // namespace junbi
