// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"

#include <wx/gdicmn.h>
#include <wx/string.h>

#include <functional>
#include <string>
#include <vector>

class wxChoice;
class wxColour;
class wxDataViewCtrl;
class wxStaticText;
class wxTextCtrl;
class wxTopLevelWindow;
class wxWindow;

namespace junbi {
class Theme;
struct Palette;
} // namespace junbi

/// What native controls need beyond wxWidgets, per system: one header, one source file per system, chosen by CMake.
namespace junbi::native {

/// The family of letters of the window.
std::string text_face();
/// True where the system's own controls have a dark look.
bool has_dark_look();
/// The colours of the window: ours, or those that a person who needs strong contrasts has told the system.
const Palette& palette(bool dark);
/// The look of all controls; a second call replaces the first.
void use_look(const Theme& theme);
/// What the system does not understand of a style sheet, or empty; empty too where there are no style sheets.
std::string style_error(const std::string& css);
/// Controls that the system draws follow the dark or the light palette.
void prefer_dark(bool dark);
/// Calls `changed` when the system's colours, or the fineness of the screen that this window is on, became others; not where the
/// toolkit follows by itself.
void follow_look(wxTopLevelWindow& window, std::function<void()> changed);
/// The program's picture in the title of the window and on the bar of tasks; not where the desktop's own files say it.
void show_icon(wxTopLevelWindow& window);
void add_class(wxWindow& window, const char* name);
void remove_class(wxWindow& window, const char* name);
/// What a button needs at least, where the toolkit says `reckoned`; nothing where its picture is ours.
wxSize least_size(wxSize reckoned);
/// Says in what colour a window paints its own ground, for what stands on it.
void tell_ground(wxWindow& window, const wxColour& ground);
/// A line to type in gets the edge and the room of our lines; after it has its font.
void dress_entry(wxTextCtrl& entry);
/// A list that folds out is as high as a button; after it has its font.
void dress_list(wxChoice& list);
/// What a screen reader says of a control: its name, and more about it where there is more.
void describe(wxWindow& window, const wxString& name, const wxString& more = {});
/// Says that all rows of a list are equally high, so that many of them cost nothing. Its columns have widths already.
void even_rows(wxDataViewCtrl& list);
/// What does not fit into its cell is shown whole when the mouse rests on it, or for the keyboard with Ctrl+F1.
void tell_cut_cells(wxDataViewCtrl& list);
/// Distance of the lines of a label, as a factor of the height of BIZ UD letters, which have no line gap.
void set_line_height(wxStaticText& label, double factor);
/// The same in pixels of this window, with its font.
double line_height(const wxWindow& window, double factor);

/// Words of which some are marked: heavier, underlined and in a colour of their own.
struct Run {
    wxString words; ///< with their line ends
    bool marked = false;
};
void show_runs(wxStaticText& label, const std::vector<Run>& runs, const wxColour& mark);

/// A label that is read aloud as soon as it changes.
void announce_changes(wxWindow& label);
/// A line for a password is told what it is: nothing that helps with typing remembers what is typed there.
void keep_secret(wxTextCtrl& entry);
/// What is typed there, without a copy in a string.
Secret typed_secret(wxTextCtrl& entry);
/// Empties it and overwrites the memory where it was.
void wipe(wxTextCtrl& entry);
/// The words that the window's own toolkit adds (file and print dialogs) are in this language; before the toolkit starts.
void choose_language(const std::string& language);

/// The sign before what folds out or in, with a space: one that the letters of the window have on this system.
wxString fold_sign(bool open);
/// The libraries of others that the program is made of on this system, to be named.
std::string libraries();

} // namespace junbi::native
