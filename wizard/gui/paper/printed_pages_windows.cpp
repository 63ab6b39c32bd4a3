// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/printed_pages_windows.h"

#include "wizard/parts/whole_file.h"

#include <cairo-win32.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <system_error>

namespace junbi::native {
namespace {

constexpr double same_size = 3;     ///< points
constexpr double picture_dpi = 600; ///< of what the printer cannot be told in lines and areas

template <auto free>
struct Free {
    template <class T>
    void operator()(T* object) const
    {
        free(object);
    }
};

Text system_reason() { return reason_for({static_cast<int>(GetLastError()), std::system_category()}); }

/// Points of the whole sheet, in the dots of the printer: Windows counts from where the printer begins to print, the page from its corner.
void take_sheet(cairo_t* page, HDC printer, const PageSize& size)
{
    const double across = GetDeviceCaps(printer, LOGPIXELSX) / 72., down = GetDeviceCaps(printer, LOGPIXELSY) / 72.;
    const double width = GetDeviceCaps(printer, PHYSICALWIDTH) / across, height = GetDeviceCaps(printer, PHYSICALHEIGHT) / down;
    cairo_translate(page, -GetDeviceCaps(printer, PHYSICALOFFSETX), -GetDeviceCaps(printer, PHYSICALOFFSETY));
    cairo_scale(page, across, down);
    if (std::abs(width - size.width) < same_size && std::abs(height - size.height) < same_size)
        return;
    // On other paper than proposed the page is made smaller or larger as a whole, and stands in the middle.
    const double scale = std::min(width / size.width, height / size.height);
    cairo_translate(page, (width - size.width * scale) / 2, (height - size.height * scale) / 2);
    cairo_scale(page, scale, scale);
}

bool draw(HDC printer, const LaidOut& pages, int number)
{
    const std::unique_ptr<cairo_surface_t, Free<cairo_surface_destroy>> surface(cairo_win32_printing_surface_create(printer));
    cairo_surface_set_fallback_resolution(surface.get(), picture_dpi, picture_dpi);
    const std::unique_ptr<cairo_t, Free<cairo_destroy>> page(cairo_create(surface.get()));
    take_sheet(page.get(), printer, pages.size());
    try {
        pages.draw(number, page.get());
    } catch (const std::exception&) {
        return false; // the job has to be ended first
    }
    cairo_surface_show_page(surface.get()); // only now anything is drawn
    return cairo_status(page.get()) == CAIRO_STATUS_SUCCESS && cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS;
}

} // namespace

std::optional<Text> print_pages(HDC printer, const wchar_t* name, const LaidOut& pages, const std::vector<int>& wanted)
{
    DOCINFOW job{};
    job.cbSize = sizeof job;
    job.lpszDocName = name;
    if (StartDocW(printer, &job) <= 0)
        return GetLastError() == ERROR_CANCELLED ? std::nullopt : std::optional(system_reason()); // given up where it goes to a file
    SetLastError(0);
    for (const int each : wanted) {
        if (StartPage(printer) <= 0 || !draw(printer, pages, each) || EndPage(printer) <= 0) {
            const Text reason = GetLastError() ? system_reason() : verbatim("draw");
            AbortDoc(printer);
            return reason;
        }
    }
    return EndDoc(printer) > 0 ? std::nullopt : std::optional(system_reason());
}

} // namespace junbi::native
