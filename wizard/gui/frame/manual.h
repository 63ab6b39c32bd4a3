// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/style/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// A piece of the manual as the window shows it: a heading, a paragraph, a point of a list, a row of a table, a command.
struct ManualPiece {
    Type type = Type::body;
    std::string words;
    friend bool operator==(const ManualPiece&, const ManualPiece&) = default;
};

/// The manual's Markdown (docs/manual.ja.md) without pictures, table of contents and marks.
std::vector<ManualPiece> manual_pieces(std::string_view markdown);

} // namespace junbi
