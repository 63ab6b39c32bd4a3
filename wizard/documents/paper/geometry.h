// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <compare>
#include <string_view>

namespace junbi {

constexpr double millimetre = 72.0 / 25.4; ///< in points, the unit of everything below a layout file

/// A rectangle in points; y grows downwards.
struct Area {
    double x = 0, y = 0, width = 0, height = 0;
};

struct Colour {
    double red = 0, green = 0, blue = 0; ///< 0 … 1
    friend auto operator<=>(const Colour&, const Colour&) = default;
};

/// "#1d2733"; the reader of layouts has seen to it that it is one.
inline Colour colour_of(std::string_view hex)
{
    unsigned value = 0;
    std::from_chars(hex.data() + 1, hex.data() + hex.size(), value, 16);
    return {(value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0};
}

/// The grey that is as bright: what a printer without colours makes of it.
inline Colour grey_of(const Colour& colour)
{
    const double grey = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
    return {grey, grey, grey};
}

/// Relative luminance as WCAG 2 defines it.
inline double luminance(const Colour& colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// Contrast of two colours as WCAG 2 defines it: 1 … 21.
inline double contrast(const Colour& one, const Colour& other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace junbi
