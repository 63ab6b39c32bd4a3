// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/symbols.h"

#include <cairo.h>

#include <numbers>

namespace junbi {
namespace {

constexpr double turn = 2 * std::numbers::pi;

void use(cairo_t* page, const Colour& colour) { cairo_set_source_rgb(page, colour.red, colour.green, colour.blue); }

/// A regular polygon round the middle of the unit square, its first corner at `angle`.
void polygon(cairo_t* page, int corners, double radius, double angle, double middle = 0.5)
{
    for (int i = 0; i < corners; ++i)
        cairo_line_to(page, 0.5 + radius * std::cos(angle + i * turn / corners), middle + radius * std::sin(angle + i * turn / corners));
    cairo_close_path(page);
}

void disc(cairo_t* page, double radius)
{
    cairo_new_sub_path(page);
    cairo_arc(page, 0.5, 0.5, radius, 0, turn);
    cairo_close_path(page);
}

/// Filled, with soft corners.
void solid(cairo_t* page)
{
    cairo_set_line_width(page, 0.1);
    cairo_stroke_preserve(page);
    cairo_fill(page);
}

void outline(cairo_t* page)
{
    cairo_set_line_width(page, 0.1);
    cairo_stroke(page);
}

void stroke(cairo_t* page, double width, std::initializer_list<std::pair<double, double>> points)
{
    for (const auto& [x, y] : points)
        cairo_line_to(page, x, y);
    cairo_set_line_width(page, width);
    cairo_stroke(page);
}

void dot(cairo_t* page, double x, double y, double radius)
{
    cairo_new_sub_path(page);
    cairo_arc(page, x, y, radius, 0, turn);
    cairo_fill(page);
}

void draw_ok(cairo_t* page)
{
    disc(page, 0.5);
    cairo_fill(page);
    use(page, {1, 1, 1});
    stroke(page, 0.13, {{0.27, 0.52}, {0.44, 0.69}, {0.74, 0.33}});
}

void draw_attention(cairo_t* page)
{
    polygon(page, 3, 0.52, -turn / 4, 0.6);
    solid(page);
    use(page, {1, 1, 1});
    stroke(page, 0.13, {{0.5, 0.36}, {0.5, 0.6}});
    dot(page, 0.5, 0.77, 0.075);
}

void draw_problem(cairo_t* page)
{
    polygon(page, 8, 0.47, turn / 16);
    solid(page);
    use(page, {1, 1, 1});
    stroke(page, 0.13, {{0.32, 0.32}, {0.68, 0.68}});
    stroke(page, 0.13, {{0.68, 0.32}, {0.32, 0.68}});
}

void draw_todo(cairo_t* page)
{
    cairo_rectangle(page, 0.09, 0.09, 0.82, 0.82);
    outline(page);
}

void draw_unknown(cairo_t* page)
{
    disc(page, 0.45);
    outline(page);
    cairo_new_sub_path(page);
    cairo_arc(page, 0.5, 0.39, 0.145, turn * 0.5, turn * 1.1);
    cairo_curve_to(page, 0.58, 0.53, 0.5, 0.52, 0.5, 0.61);
    cairo_set_line_width(page, 0.1);
    cairo_stroke(page);
    dot(page, 0.5, 0.74, 0.06);
}

void draw_waived(cairo_t* page)
{
    disc(page, 0.45);
    outline(page);
    stroke(page, 0.11, {{0.3, 0.5}, {0.7, 0.5}});
}

void draw_not_applicable(cairo_t* page) { stroke(page, 0.11, {{0.22, 0.5}, {0.78, 0.5}}); }

struct Drawn {
    std::string_view name;
    Colour colour;
    void (*draw)(cairo_t*);
};

constexpr Colour ink{0x1d / 255.0, 0x27 / 255.0, 0x33 / 255.0}, quiet{0x56 / 255.0, 0x63 / 255.0, 0x7a / 255.0};

constexpr Drawn symbols[]{
    {"ok", {0x1a / 255.0, 0x7f / 255.0, 0x4b / 255.0}, draw_ok},
    {"attention", {0xb4 / 255.0, 0x5c / 255.0, 0}, draw_attention},
    {"problem", {0xb3 / 255.0, 0x26 / 255.0, 0x1e / 255.0}, draw_problem},
    {"todo", ink, draw_todo},
    {"unknown", {0x12 / 255.0, 0x57 / 255.0, 0xb0 / 255.0}, draw_unknown},
    {"waived", quiet, draw_waived},
    {"not_applicable", quiet, draw_not_applicable},
};

const Drawn* symbol_named(std::string_view name)
{
    for (const Drawn& each : symbols)
        if (each.name == name)
            return &each;
    return nullptr;
}

} // namespace

void draw_symbol(cairo_t* page, std::string_view status, const Area& area, const Colour& colour)
{
    const Drawn* symbol = symbol_named(status);
    if (!symbol)
        return;
    cairo_save(page);
    cairo_translate(page, area.x, area.y);
    cairo_scale(page, area.width, area.width);
    cairo_set_line_cap(page, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(page, CAIRO_LINE_JOIN_ROUND);
    cairo_new_path(page);
    use(page, colour);
    symbol->draw(page);
    cairo_restore(page);
}

Colour tone(std::string_view status)
{
    const Drawn* symbol = symbol_named(status);
    return symbol ? symbol->colour : ink;
}

} // namespace junbi
