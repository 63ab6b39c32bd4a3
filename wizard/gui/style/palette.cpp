// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/style/palette.h"

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

wxColour rgb(unsigned value) { return wxColour((value >> 16) & 255, (value >> 8) & 255, value & 255); }

double linear(unsigned char channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const wxColour& colour)
{
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

} // namespace

const Palette& light_palette()
{
    static const Palette palette{
        .page = rgb(0xffffff),
        .side = rgb(0xeef1f5),
        .card = rgb(0xffffff),
        .sunk = rgb(0xf6f7f9),
        .ink = rgb(0x1d2733),
        .quiet = rgb(0x56637a),
        .line = rgb(0xdde2e9),
        .edge = rgb(0x7d8899),
        .accent = rgb(0x1257b0),
        .on_accent = rgb(0xffffff),
        .accent_hover = rgb(0x0d4690),
        .current = rgb(0xdbe7f7),
        .hover = rgb(0xe3e9f2),
        .done = rgb(0x1a7f4b),
        .attention = rgb(0xa85500),
        .problem = rgb(0xb3261e),
        .todo = rgb(0x647083),
        .unknown = rgb(0x6a4fa3),
        .on_state = rgb(0xffffff),
        .focus = rgb(0x0b2f6b),
    };
    return palette;
}

const Palette& dark_palette()
{
    static const Palette palette{
        .page = rgb(0x1e2126),
        .side = rgb(0x171a1e),
        .card = rgb(0x262a31),
        .sunk = rgb(0x191c20),
        .ink = rgb(0xeef1f5),
        .quiet = rgb(0xb4bcc8),
        .line = rgb(0x444a53),
        .edge = rgb(0x8a93a0),
        .accent = rgb(0x6cb2ff),
        .on_accent = rgb(0x0b1a2b),
        .accent_hover = rgb(0x8cc3ff),
        .current = rgb(0x24344a),
        .hover = rgb(0x23272e),
        .done = rgb(0x5fd08a),
        .attention = rgb(0xffc257),
        .problem = rgb(0xff8a80),
        .todo = rgb(0x9aa3b0),
        .unknown = rgb(0xc3a8ff),
        .on_state = rgb(0x14171b),
        .focus = rgb(0xffc257),
    };
    return palette;
}

std::string hex(const wxColour& colour) { return colour.GetAsString(wxC2S_HTML_SYNTAX).utf8_string(); }

double contrast(const wxColour& a, const wxColour& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace junbi
