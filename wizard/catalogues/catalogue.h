// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace junbi {

/// A compiled gettext catalogue (.mo) without plural forms. Looks up in place: opening costs one read, whatever its size.
/// Format: GNU gettext manual, section "The Format of GNU MO Files".
class Catalogue {
public:
    /// A missing or damaged file gives an empty catalogue.
    explicit Catalogue(const std::filesystem::path& file);
    /// The bytes of such a file, for a program that carries its catalogue in itself.
    static Catalogue of_bytes(std::string bytes);
    /// The translation, or the msgid itself where there is none.
    std::string of(std::string_view msgid) const;

private:
    Catalogue() = default;
    void take(std::string bytes);
    std::string_view text(std::uint32_t table, std::uint32_t index) const;
    std::uint32_t number(std::size_t at) const;

    std::string bytes_;
    std::uint32_t count_ = 0, msgids_ = 0, translations_ = 0; ///< of the two tables, checked against the file's size
};

} // namespace junbi
