// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"

#include <wx/string.h>

#include <string>

class wxDataViewCtrl;
class wxTextCtrl;
class wxWindow;

/// What native controls need beyond wxWidgets, per system: one header, one source file per system, chosen by CMake.
namespace junbi::native {

/// The look of all controls; a second call replaces the first.
void use_style_sheet(const std::string& css);
/// What the system does not understand in the sheet, or empty.
std::string style_error(const std::string& css);
/// Controls that the system draws follow the dark or the light palette.
void prefer_dark(bool dark);
void add_class(wxWindow& window, const char* name);
void remove_class(wxWindow& window, const char* name);
/// What a screen reader says of a control: its name, and more about it where there is more.
void describe(wxWindow& window, const wxString& name, const wxString& more = {});
/// Says that all rows of a list are equally high, so that many of them cost nothing. Its columns have widths already.
void even_rows(wxDataViewCtrl& list);
/// What does not fit into its cell is shown whole when the mouse rests on it, or for the keyboard with Ctrl+F1.
void tell_cut_cells(wxDataViewCtrl& list);
/// Distance of the lines of a label, as a factor of the font's own: BIZ UD fonts have no line gap.
void set_line_height(wxWindow& label, double factor);
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

} // namespace junbi::native
