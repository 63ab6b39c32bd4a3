// SPDX-License-Identifier: Apache-2.0
// wxPrinter prints the wrong pages, or none, where a range of pages is chosen (wx 3.2 on GTK), so GTK is asked itself.
#include "wizard/gui/paper/system_print.h"

#include "wizard/engine/failure.h"

#include <gtk/gtk.h>

#include <wx/window.h>

#include <algorithm>
#include <cmath>

namespace junbi::native {
namespace {

template <auto free>
struct Free {
    template <class T>
    void operator()(T* object) const
    {
        free(object);
    }
};
using Operation = std::unique_ptr<GtkPrintOperation, Free<g_object_unref>>;
using Settings = std::unique_ptr<GtkPrintSettings, Free<g_object_unref>>;
using Setup = std::unique_ptr<GtkPageSetup, Free<g_object_unref>>;
using PaperSize = std::unique_ptr<GtkPaperSize, Free<gtk_paper_size_free>>;
using Error = std::unique_ptr<GError, Free<g_error_free>>;

struct Sheets {
    std::shared_ptr<const LaidOut> pages;
    bool drawn = true; ///< false once a page could not be drawn
};

constexpr double same_size = 3; ///< points; names of paper sizes are rounded to millimetres

PaperSize paper_of(double width, double height)
{
    for (const char* name : {GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3, GTK_PAPER_NAME_A5}) {
        PaperSize paper(gtk_paper_size_new(name));
        if (std::abs(gtk_paper_size_get_width(paper.get(), GTK_UNIT_POINTS) - width) < same_size
            && std::abs(gtk_paper_size_get_height(paper.get(), GTK_UNIT_POINTS) - height) < same_size)
            return paper;
    }
    return PaperSize(gtk_paper_size_new_custom("junbi", "Junbi", width, height, GTK_UNIT_POINTS));
}

Setup setup_of(const PageSize& size)
{
    Setup setup(gtk_page_setup_new());
    const PaperSize paper = paper_of(std::min(size.width, size.height), std::max(size.width, size.height));
    gtk_page_setup_set_paper_size(setup.get(), paper.get());
    if (size.width > size.height)
        gtk_page_setup_set_orientation(setup.get(), GTK_PAGE_ORIENTATION_LANDSCAPE);
    return setup;
}

/// On other paper than proposed the page is made smaller or larger as a whole, and stands in the middle.
void draw_page(GtkPrintOperation* operation, GtkPrintContext* context, int number, void* data)
{
    auto& sheets = *static_cast<Sheets*>(data);
    const PageSize size = sheets.pages->size();
    const double width = gtk_print_context_get_width(context), height = gtk_print_context_get_height(context);
    const bool own = std::abs(width - size.width) < same_size && std::abs(height - size.height) < same_size;
    const double scale = own ? 1 : std::min(width / size.width, height / size.height);
    cairo_t* page = gtk_print_context_get_cairo_context(context);
    cairo_save(page);
    if (!own)
        cairo_translate(page, (width - size.width * scale) / 2, (height - size.height * scale) / 2);
    cairo_scale(page, scale, scale);
    try {
        sheets.pages->draw(number + 1, page);
    } catch (const std::exception&) { // must not pass through the toolkit
        sheets.drawn = false;
        gtk_print_operation_cancel(operation);
    }
    cairo_restore(page);
}

} // namespace

bool print_with_dialog(wxWindow& parent, const wxString& name, std::shared_ptr<const LaidOut> pages, int page)
{
    const Operation operation(gtk_print_operation_new());
    const Setup setup = setup_of(pages->size());
    Sheets sheets{std::move(pages)};
    const Settings settings(gtk_print_settings_new());
    gtk_print_settings_set(settings.get(), GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name.utf8_str()); // where printing goes to a file
    gtk_print_operation_set_print_settings(operation.get(), settings.get());
    gtk_print_operation_set_job_name(operation.get(), name.utf8_str());
    gtk_print_operation_set_default_page_setup(operation.get(), setup.get());
    gtk_print_operation_set_embed_page_setup(operation.get(), TRUE);
    gtk_print_operation_set_use_full_page(operation.get(), TRUE);
    gtk_print_operation_set_unit(operation.get(), GTK_UNIT_POINTS);
    gtk_print_operation_set_n_pages(operation.get(), sheets.pages->pages());
    gtk_print_operation_set_current_page(operation.get(), page - 1);
    g_signal_connect(operation.get(), "draw-page", G_CALLBACK(draw_page), &sheets);

    GError* error = nullptr;
    const auto result = gtk_print_operation_run(operation.get(), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
        GTK_WINDOW(gtk_widget_get_toplevel(static_cast<GtkWidget*>(parent.GetHandle()))), &error);
    const Error reason(error);
    if (result == GTK_PRINT_OPERATION_RESULT_ERROR || !sheets.drawn)
        throw Failure(Ending::file,
            T("It could not be printed ({1}). Nothing was lost: try again, or save it as PDF.", reason ? reason->message : "draw"));
    return result != GTK_PRINT_OPERATION_RESULT_CANCEL;
}

} // namespace junbi::native
