// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace junbi {

/// A picture in memory, to be compared.
struct PagePicture {
    int width = 0, height = 0;
    std::vector<std::array<std::uint8_t, 3>> pixels = {}; ///< red, green, blue; row by row

    const std::array<std::uint8_t, 3>& at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * width + x]; }
};

/// Reads a PNG; throws std::runtime_error where it is none.
PagePicture read_png(const std::filesystem::path& file);

/// Where two pictures differ most.
struct Difference {
    int x = 0, y = 0;  ///< the middle of the place, in pixels
    double amount = 0; ///< 0 (the same) to 255, as the mean over the place
};

/// The place of 6 × 6 pixels that differs most: single pixels at the edge of a letter do not count, a moved word does. Nothing where the
/// pictures are not equally large.
std::optional<Difference> greatest_difference(const PagePicture& a, const PagePicture& b);

} // namespace junbi
