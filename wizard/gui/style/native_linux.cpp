// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/style/native.h"

#include "wizard/gui/style/theme.h"

#include <gtk/gtk.h>

#include <wx/dataview.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>
#include <wx/window.h>

#include <cstdlib>

namespace junbi::native {
namespace {

GtkWidget* widget_of(wxWindow& window) { return static_cast<GtkWidget*>(window.GetHandle()); }

/// What screen readers see: of a list its inner widget, not the frame with the scroll bars around it.
AtkObject* accessible_of(wxWindow& window)
{
    auto* list = dynamic_cast<wxDataViewCtrl*>(&window);
    return gtk_widget_get_accessible(list ? list->GtkGetTreeView() : widget_of(window));
}

/// wxWidgets makes the words before a control its label, and screen readers would read out a hint instead of its name.
void label_nothing(GtkLabel* label, GParamSpec*, void*)
{
    if (gtk_label_get_mnemonic_widget(label))
        gtk_label_set_mnemonic_widget(label, nullptr);
}

wxString escaped(const wxString& letters)
{
    wxString safe;
    for (const wxUniChar each : letters)
        safe += each == '&' ? wxString(wxS("&amp;"))
            : each == '<'   ? wxString(wxS("&lt;"))
            : each == '>'   ? wxString(wxS("&gt;"))
                            : wxString(each);
    return safe;
}

} // namespace

std::string text_face() { return "BIZ UDPGothic"; }

bool has_dark_look() { return true; }

const Palette& palette(bool dark) { return dark ? dark_palette() : light_palette(); }

void use_look(const Theme& theme)
{
    static GtkCssProvider* provider = nullptr; // the screen's own; there is one screen
    if (!provider) {
        provider = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(
            gdk_screen_get_default(), GTK_STYLE_PROVIDER(provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
    gtk_css_provider_load_from_data(
        provider, theme.style_sheet().c_str(), -1, nullptr); // without a GError one bad property loses only itself
}

std::string style_error(const std::string& css)
{
    GtkCssProvider* provider = gtk_css_provider_new();
    GError* error = nullptr;
    gtk_css_provider_load_from_data(provider, css.c_str(), -1, &error);
    const std::string message = error ? error->message : "";
    g_clear_error(&error);
    g_object_unref(provider);
    return message;
}

void prefer_dark(bool dark)
{
    constexpr const char* setting = "gtk-application-prefer-dark-theme";
    gboolean now = FALSE;
    g_object_get(gtk_settings_get_default(), setting, &now, nullptr);
    if ((now != FALSE) != dark) // GTK would read its whole theme anew, even for what is so already
        g_object_set(gtk_settings_get_default(), setting, dark ? TRUE : FALSE, nullptr);
}

void follow_look(wxTopLevelWindow&, std::function<void()>) { }

void show_icon(wxTopLevelWindow&) { }

wxSize least_size(wxSize reckoned) { return reckoned; }

void tell_ground(wxWindow&, const wxColour&) { }

void dress_entry(wxTextCtrl&) { }

void dress_list(wxChoice&) { }

void add_class(wxWindow& window, const char* name) { gtk_style_context_add_class(gtk_widget_get_style_context(widget_of(window)), name); }

void remove_class(wxWindow& window, const char* name)
{
    gtk_style_context_remove_class(gtk_widget_get_style_context(widget_of(window)), name);
}

void describe(wxWindow& window, const wxString& name, const wxString& more)
{
    const auto tell = [&](AtkObject* object) {
        if (!object)
            return;
        atk_object_set_name(object, name.utf8_str());
        atk_object_set_description(object, more.utf8_str());
    };
    GtkWidget* widget = widget_of(window);
    if (constexpr const char* done = "junbi-labels-nothing"; GTK_IS_LABEL(widget) && !g_object_get_data(G_OBJECT(widget), done)) {
        g_object_set_data(G_OBJECT(widget), done, widget);
        g_signal_connect(widget, "notify::mnemonic-widget", G_CALLBACK(label_nothing), nullptr);
    }
    tell(accessible_of(window));
    if (window.m_wxwindow) // what scrolls has the keyboard on an inner widget
        tell(gtk_widget_get_accessible(window.m_wxwindow));
    else if (GTK_IS_SCROLLED_WINDOW(widget)) // a text of several lines
        tell(gtk_widget_get_accessible(gtk_bin_get_child(GTK_BIN(widget))));
}

namespace {

gboolean pass_wheel_on(GtkWidget* frame, GdkEvent* event, gpointer list)
{
    if (gtk_widget_has_focus(GTK_WIDGET(list)))
        return FALSE;
    gtk_propagate_event(gtk_widget_get_parent(frame), event);
    return TRUE;
}

/// The words of a cell where they are wider than its column; else empty.
std::string cut_words(GtkTreeView* view, GtkTreeViewColumn* column, GtkTreeModel* model, GtkTreeIter* row)
{
    gtk_tree_view_column_cell_set_cell_data(column, model, row, FALSE, FALSE);
    GList* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(column));
    std::string words;
    for (GList* each = cells; each; each = each->next) {
        if (!GTK_IS_CELL_RENDERER_TEXT(each->data))
            continue;
        gchar* text = nullptr;
        int wanted = 0, width = 0;
        g_object_get(each->data, "text", &text, nullptr);
        gtk_cell_renderer_get_preferred_width(GTK_CELL_RENDERER(each->data), GTK_WIDGET(view), nullptr, &wanted);
        gtk_tree_view_column_cell_get_position(column, GTK_CELL_RENDERER(each->data), nullptr, &width);
        if (text && wanted > width)
            words = text;
        g_free(text);
    }
    g_list_free(cells);
    return words;
}

gboolean tell_cell(GtkWidget* widget, int x, int y, gboolean keyboard, GtkTooltip* tip, gpointer)
{
    GtkTreeView* view = GTK_TREE_VIEW(widget);
    GtkTreeModel* model = nullptr;
    GtkTreePath* path = nullptr;
    GtkTreeIter row;
    if (!gtk_tree_view_get_tooltip_context(view, &x, &y, keyboard, &model, &path, &row))
        return FALSE;
    GtkTreeViewColumn* column = nullptr;
    if (keyboard)
        gtk_tree_view_get_cursor(view, nullptr, &column);
    else
        gtk_tree_view_get_path_at_pos(view, x, y, nullptr, &column, nullptr, nullptr);
    const std::string words = column ? cut_words(view, column, model, &row) : std::string();
    if (!words.empty()) {
        gtk_tooltip_set_text(tip, words.c_str());
        gtk_tree_view_set_tooltip_cell(view, tip, path, column, nullptr);
    }
    gtk_tree_path_free(path);
    return !words.empty();
}

} // namespace

void tell_cut_cells(wxDataViewCtrl& list)
{
    GtkWidget* view = list.GtkGetTreeView();
    gtk_widget_set_has_tooltip(view, TRUE);
    g_signal_connect(view, "query-tooltip", G_CALLBACK(tell_cell), nullptr);
}

void even_rows(wxDataViewCtrl& list)
{
    GtkTreeView* view = GTK_TREE_VIEW(list.GtkGetTreeView());
    for (guint i = 0; i < gtk_tree_view_get_n_columns(view); ++i)
        gtk_tree_view_column_set_sizing(gtk_tree_view_get_column(view, static_cast<gint>(i)), GTK_TREE_VIEW_COLUMN_FIXED);
    gtk_tree_view_set_fixed_height_mode(view, TRUE);
    // A list that nobody works in lets the wheel turn the page it stands on.
    g_signal_connect(widget_of(list), "scroll-event", G_CALLBACK(pass_wheel_on), view);
}

void set_line_height(wxStaticText& label, double factor)
{
    if (!GTK_IS_LABEL(widget_of(label)))
        return;
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_line_height_new(factor));
    gtk_label_set_attributes(GTK_LABEL(widget_of(label)), attributes);
    pango_attr_list_unref(attributes);
    gtk_label_set_line_wrap(GTK_LABEL(widget_of(label)), FALSE); // our lines are broken already; GTK would try several widths
}

double line_height(const wxWindow& window, double factor) { return window.GetCharHeight() * factor; }

void show_runs(wxStaticText& label, const std::vector<Run>& runs, const wxColour& mark)
{
    const wxString begin = wxS("<span foreground='") + mark.GetAsString(wxC2S_HTML_SYNTAX) + wxS("'><b><u>"), end = wxS("</u></b></span>");
    wxString all;
    for (const Run& each : runs)
        all += each.marked ? begin + escaped(each.words) + end : escaped(each.words);
    label.SetLabelMarkup(all);
}

void announce_changes(wxWindow& label)
{
    if (AtkObject* object = accessible_of(label))
        atk_object_set_role(object, ATK_ROLE_STATUSBAR);
}

void keep_secret(wxTextCtrl& entry)
{
    GtkEntry* line = GTK_ENTRY(widget_of(entry));
    gtk_entry_set_input_purpose(line, GTK_INPUT_PURPOSE_PASSWORD);
    gtk_entry_set_input_hints(line, GTK_INPUT_HINT_NO_SPELLCHECK);
}

Secret typed_secret(wxTextCtrl& entry) { return Secret(gtk_entry_get_text(GTK_ENTRY(widget_of(entry)))); }

void wipe(wxTextCtrl& entry)
{
    // GTK overwrites what it takes out of an entry's buffer, and the old buffer whenever it gets a larger one.
    gtk_entry_buffer_delete_text(gtk_entry_get_buffer(GTK_ENTRY(widget_of(entry))), 0, -1);
}

void choose_language(const std::string& language)
{
    setenv("LANGUAGE", language.c_str(), 1);
    setenv("GDK_GL", "disable", 0); // nothing here is drawn with OpenGL, and looking for it costs 50 MB
}

wxString fold_sign(bool open) { return wxString::FromUTF8(open ? "▾ " : "▸ "); }

std::string libraries()
{
    return "GTK, cairo, Pango, pugixml, TinyXML-2, CLI11, nlohmann/json, NSS, OpenSSL, libcurl, qpdf, libqrencode, ICU, "
           "fontconfig, PC/SC (pcsc-lite), BIZ UDPGothic";
}

} // namespace junbi::native
