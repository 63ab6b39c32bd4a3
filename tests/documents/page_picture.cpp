// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/page_picture.h"

#include <cairo.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace junbi {
namespace {

constexpr int place_size = 6;

double difference_of_place(const PagePicture& a, const PagePicture& b, int left, int top)
{
    long sum = 0;
    const int right = std::min(left + place_size, a.width), bottom = std::min(top + place_size, a.height);
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x)
            for (std::size_t channel = 0; channel < 3; ++channel)
                sum += std::abs(int(a.at(x, y)[channel]) - int(b.at(x, y)[channel]));
    return double(sum) / (3.0 * (right - left) * (bottom - top));
}

} // namespace

PagePicture read_png(const std::filesystem::path& file)
{
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_from_png(file.c_str()), cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(file.string() + " is no PNG");
    PagePicture picture{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get())};
    const unsigned char* row = cairo_image_surface_get_data(surface.get());
    for (int y = 0; y < picture.height; ++y, row += cairo_image_surface_get_stride(surface.get()))
        for (int x = 0; x < picture.width; ++x) {
            const auto* pixel = row + 4 * x; // cairo: blue, green, red, unused; in the order of a little-endian machine
            picture.pixels.push_back({pixel[2], pixel[1], pixel[0]});
        }
    return picture;
}

std::optional<Difference> greatest_difference(const PagePicture& a, const PagePicture& b)
{
    if (a.width != b.width || a.height != b.height)
        return std::nullopt;
    Difference greatest;
    for (int top = 0; top < a.height; top += place_size / 2)
        for (int left = 0; left < a.width; left += place_size / 2)
            if (const double amount = difference_of_place(a, b, left, top); amount > greatest.amount)
                greatest = {left + place_size / 2, top + place_size / 2, amount};
    return greatest;
}

} // namespace junbi
