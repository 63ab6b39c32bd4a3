// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/symbols.h"

#include <cairo.h>
#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace junbi {

namespace {

constexpr int quiet_zone = 4;
using Modules = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

Modules modules(const char* text) { return {QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M), QRcode_free}; }

} // namespace

int modules_of_code(const std::string& text)
{
    const Modules code = modules(text.c_str());
    return code ? code->width + 2 * quiet_zone : 0;
}

void draw_code(cairo_t* page, const char* text, const Area& area)
{
    const Modules code = modules(text);
    if (!code)
        throw std::runtime_error("too long for a 2D code");
    const int size = code->width;
    const double module = area.width / (size + 2 * quiet_zone);

    cairo_set_source_rgb(page, 1, 1, 1);
    cairo_rectangle(page, area.x, area.y, area.width, area.width);
    cairo_fill(page);
    cairo_set_source_rgb(page, 0, 0, 0);
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size;) {
            int end = column;
            while (end < size && code->data[row * size + end] & 1)
                ++end;
            if (end > column) // one rectangle per run: no hairlines between modules
                cairo_rectangle(
                    page, area.x + (column + quiet_zone) * module, area.y + (row + quiet_zone) * module, (end - column) * module, module);
            column = end > column ? end : column + 1;
        }
    }
    cairo_fill(page);
}

} // namespace junbi
