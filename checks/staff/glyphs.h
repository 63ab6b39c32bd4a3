// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/staff/variants.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace junbi::staff_step {

/// What one character is for comparing, before it is known what stands around it.
enum class Sign : std::uint8_t { unknown, letter, space, mark, dash, opening, closing, voicing, selector, invisible, control, composed };

struct Glyph {
    Sign sign = Sign::unknown;
    char32_t plain = 0; ///< without width and case
    char32_t same = 0;  ///< the character that stands for all variants of it
};

/// What Unicode's tables and the table of variants say of characters; each is looked up once.
class Glyphs {
public:
    explicit Glyphs(const Variants& variants);
    ~Glyphs();

    const Glyph& of(char32_t character);
    /// The text as Unicode folds it as a whole, for characters that become several or join with the one before.
    std::string composed(std::string_view text) const;
    /// A kana with its mark for a voiced sound; 0 where there is no such kana.
    char32_t voiced(char32_t kana, char32_t mark) const;
    const Variants& variants() const { return variants_; }

private:
    using Page = std::array<Glyph, 256>;
    Glyph looked_up(char32_t character) const;

    const Variants& variants_;
    struct Unicode;
    std::unique_ptr<const Unicode> unicode_;
    std::vector<std::unique_ptr<Page>> pages_;
    Glyph broken_;
};

/// Hiragana as katakana; everything else as it is.
inline char32_t as_katakana(char32_t c) { return (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E ? c + 0x60 : c; }
inline bool is_kana(char32_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x309D && c <= 0x309F) || (c >= 0x30A1 && c <= 0x30FF && c != 0x30FB);
}
bool is_all_kana(const std::u32string& text);

} // namespace junbi::staff_step
