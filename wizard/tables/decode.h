// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Bytes of a text file in UTF-8.
struct Decoded {
    std::string text;
    std::string encoding;               ///< one of table_encodings()
    std::optional<Text> broken = {};    ///< there are bytes that are no characters, each marked with U+FFFD: what to say about them
    std::size_t private_characters = 0; ///< 外字: characters of one computer, which no font draws
};

/// Reads them as `wanted`, or as what they are: by their byte order mark, UTF-16 where every separator shows it, UTF-8 where all of it
/// is, else CP932 (Shift_JIS as Windows writes it). Lines in UTF-8 among others are marked as broken: no encoding fits them all.
/// A last byte 0x1A, which very old programs write, is dropped. Throws Failure (usage) for an encoding that is not known.
Decoded decode(std::string bytes, const std::string& wanted = {});

} // namespace junbi
