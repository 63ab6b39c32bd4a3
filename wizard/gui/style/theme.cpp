// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/style/theme.h"

#include "wizard/gui/style/native.h"
#include "wizard/parts/part.h"

#include <wx/display.h>
#include <wx/window.h>

#include <cmath>

namespace junbi {
namespace {

wxFont font_of(double pixels, bool bold, int zoom)
{
    wxFontInfo info(pixels * 0.75 * zoom / 100); // 96 pixels an inch, 72 points
    info.FaceName(wxString::FromUTF8(native::text_face()));
    return wxFont(bold ? info.Bold() : info);
}

/// A picture of 24 by 24 units.
wxBitmapBundle picture(const std::string& body, int size)
{
    const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24' height='24'>" + body + "</svg>";
    return wxBitmapBundle::FromSVG(svg.c_str(), wxSize(size, size));
}

std::string disc(const wxColour& fill) { return "<circle cx='12' cy='12' r='11' fill='" + hex(fill) + "'/>"; }

std::string strokes(const wxColour& colour, const std::string& path)
{
    return "<path d='" + path + "' fill='none' stroke='" + hex(colour)
        + "' stroke-width='2.4' stroke-linecap='round' stroke-linejoin='round'/>";
}

std::string dot(const wxColour& colour, double y)
{
    return "<circle cx='12' cy='" + std::to_string(y) + "' r='1.5' fill='" + hex(colour) + "'/>";
}

std::string ring(const wxColour& colour, const std::string& dashes = {})
{
    return "<circle cx='12' cy='12' r='10' fill='none' stroke-width='2' stroke='" + hex(colour) + "'"
        + (dashes.empty() ? "" : " stroke-dasharray='" + dashes + "'") + "/>";
}

} // namespace

Theme::Theme(int zoom, bool dark) : zoom_(zoom), dark_(dark), palette_(&native::palette(dark))
{
    fonts_[Type::title] = font_of(25, true, zoom);
    fonts_[Type::heading] = font_of(17, true, zoom);
    fonts_[Type::strong] = font_of(15.5, true, zoom);
    fonts_[Type::letters] = font_of(22, false, zoom);
    fonts_[Type::body] = font_of(15, false, zoom);
    fonts_[Type::small] = font_of(13, false, zoom);
}

int Theme::px(int at_100) const { return static_cast<int>(std::lround(at_100 * zoom_ / 100.0)); }

wxBitmapBundle Theme::symbol(Status status) const
{
    const auto known = symbols_.find(status);
    return known != symbols_.end() ? known->second : symbols_.emplace(status, drawn(status)).first->second;
}

wxBitmapBundle Theme::drawn(Status status) const
{
    const wxColour& sign = palette_->on_state;
    const wxColour& colour = colour_of(status);
    const int size = px(22);
    switch (status) {
    case Status::ok:
        return picture(disc(colour) + strokes(sign, "M7 12.5 L10.7 16 L17 8.5"), size);
    case Status::problem:
        return picture(disc(colour) + strokes(sign, "M8.2 8.2 L15.8 15.8 M15.8 8.2 L8.2 15.8"), size);
    case Status::attention:
        return picture("<path d='M12 1.5 L23 21.5 L1 21.5 Z' fill='" + hex(colour) + "' stroke='" + hex(colour)
                + "' stroke-width='1.5' stroke-linejoin='round'/>" + strokes(sign, "M12 9 L12 14.5") + dot(sign, 18),
            size);
    case Status::unknown:
        return picture(disc(colour) + strokes(sign, "M9 9.3 A3 3 0 1 1 12.9 12.2 Q12 12.6 12 14") + dot(sign, 17.4), size);
    case Status::waived:
        return picture(ring(colour) + strokes(colour, "M12 6.8 L12 12.3 L15.6 14.4"), size);
    case Status::not_applicable:
        return picture(ring(colour) + strokes(colour, "M8 12 L16 12"), size);
    case Status::todo:
        break;
    }
    return picture(ring(colour), size);
}

wxBitmapBundle Theme::home_symbol() const
{
    return picture(
        disc(palette_->accent) + strokes(palette_->on_accent, "M6.5 12 L12 7 L17.5 12 M8.3 11 L8.3 16.8 L15.7 16.8 L15.7 11"), px(22));
}

wxBitmapBundle Theme::computers_symbol() const
{
    return picture(
        disc(palette_->accent) + strokes(palette_->on_accent, "M6.5 8 L17.5 8 L17.5 14.5 L6.5 14.5 Z M9.5 17.3 L14.5 17.3"), px(22));
}

wxBitmapBundle Theme::news_symbol() const
{
    return picture(disc(palette_->accent) + strokes(palette_->on_accent, "M12 11 L12 17") + dot(palette_->on_accent, 7), px(22));
}

const wxColour& Theme::colour_of(Status status) const
{
    switch (status) {
    case Status::ok:
        return palette_->done;
    case Status::attention:
        return palette_->attention;
    case Status::problem:
        return palette_->problem;
    case Status::unknown:
        return palette_->unknown;
    case Status::todo:
    case Status::waived:
    case Status::not_applicable:
        break;
    }
    return palette_->todo;
}

void Theme::dress(wxWindow& window, Type type) const { dress(window, type, palette_->ink); }

void Theme::dress(wxWindow& window, Type type, const wxColour& colour) const
{
    window.SetFont(font(type));
    window.SetForegroundColour(colour);
}

void load_fonts()
{
    for (const char* file : {"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"})
        wxFont::AddPrivateFont(wxString::FromUTF8((places().data / "fonts" / file).string()));
}

} // namespace junbi
