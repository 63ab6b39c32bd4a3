// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/page_canvas.h"

#include <wx/dc.h>
#include <wx/graphics.h>

#include <cairo.h>
#include <windows.h>

#include <memory>

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

/// What one clip of the window needs to be copied onto it: cairo's pixels are rows from the top, blue first, as Windows wants them.
BITMAPINFO as_windows_has_it(int width, int height)
{
    BITMAPINFO info{};
    info.bmiHeader.biSize = sizeof info.bmiHeader;
    info.bmiHeader.biWidth = width;
    info.bmiHeader.biHeight = -height; // from the top
    info.bmiHeader.biPlanes = 1;
    info.bmiHeader.biBitCount = 32;
    info.bmiHeader.biCompression = BI_RGB;
    return info;
}

} // namespace

/// Not with cairo's own Windows surface: its letters and ours are not drawn by the same library.
void draw_with_cairo(wxGraphicsContext& pen, wxDC& dc, const std::function<void(cairo_t*)>& draw)
{
    pen.Flush();
    const HDC target = static_cast<HDC>(dc.GetHandle());
    const wxSize size = dc.GetSize();
    if (size.x < 1 || size.y < 1)
        return;
    const BITMAPINFO info = as_windows_has_it(size.x, size.y);
    void* pixels = nullptr;
    const std::unique_ptr<std::remove_pointer_t<HBITMAP>, Free<DeleteObject>> picture(
        CreateDIBSection(target, &info, DIB_RGB_COLORS, &pixels, nullptr, 0));
    const std::unique_ptr<std::remove_pointer_t<HDC>, Free<DeleteDC>> memory(CreateCompatibleDC(target));
    if (!picture || !memory)
        return;
    const HGDIOBJ before = SelectObject(memory.get(), picture.get());
    BitBlt(memory.get(), 0, 0, size.x, size.y, target, 0, 0, SRCCOPY); // what is painted already
    GdiFlush();
    {
        const std::unique_ptr<cairo_surface_t, Free<cairo_surface_destroy>> surface(
            cairo_image_surface_create_for_data(static_cast<unsigned char*>(pixels), CAIRO_FORMAT_RGB24, size.x, size.y, size.x * 4));
        const std::unique_ptr<cairo_t, Free<cairo_destroy>> page(cairo_create(surface.get()));
        draw(page.get());
        cairo_surface_flush(surface.get());
    }
    BitBlt(target, 0, 0, size.x, size.y, memory.get(), 0, 0, SRCCOPY);
    SelectObject(memory.get(), before);
}

} // namespace junbi::native
