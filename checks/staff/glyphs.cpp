// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/glyphs.h"

#include "checks/staff/code_points.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>

namespace junbi::staff_step {

struct Glyphs::Unicode {
    const icu::Normalizer2 *casefolded = nullptr, *composing = nullptr;
    Unicode()
    {
        UErrorCode error = U_ZERO_ERROR;
        casefolded = icu::Normalizer2::getNFKCCasefoldInstance(error);
        composing = icu::Normalizer2::getNFCInstance(error);
        if (U_FAILURE(error))
            throw std::runtime_error(u_errorName(error));
    }
};

namespace {

constexpr char32_t voiced_mark = 0x3099, half_voiced_mark = 0x309A;

/// Signs that people type for ー or between words.
bool is_dash(char32_t c)
{
    switch (c) {
    case 0x30A0: // the double hyphen stands between words only
        return false;
    case 0x2212:
    case 0x2500:
    case 0x2501:
    case 0x007E:
    case 0x223C:
        return true;
    default:
        return u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION;
    }
}

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x2800 || c == 0x3164 || c == 0xFFA0; }

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_P_MASK | U_GC_SK_MASK)) != 0 || c == U'='; }

Sign sign_of(char32_t plain)
{
    const auto type = u_charType(static_cast<UChar32>(plain));
    if (is_blank(plain))
        return Sign::space;
    if (type == U_CONTROL_CHAR)
        return Sign::control;
    if (is_dash(plain))
        return Sign::dash;
    if (type == U_START_PUNCTUATION)
        return Sign::opening;
    if (type == U_END_PUNCTUATION)
        return Sign::closing;
    return is_mark(plain) ? Sign::mark : Sign::letter;
}

} // namespace

bool is_all_kana(const std::u32string& text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_kana); }

Glyphs::Glyphs(const Variants& variants) : variants_(variants), unicode_(std::make_unique<const Unicode>()), pages_(0x1100) { }

Glyphs::~Glyphs() = default;

Glyph Glyphs::looked_up(char32_t c) const
{
    if (c == voiced_mark || c == half_voiced_mark || c == 0xFF9E || c == 0xFF9F)
        return {Sign::voicing, c == voiced_mark || c == 0xFF9E ? voiced_mark : half_voiced_mark, 0};
    if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR))
        return {Sign::selector, 0, 0};
    if (is_blank(c))
        return {Sign::space, U' ', U' '};
    if (u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR)
        return {Sign::control, 0, 0};
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString folded = unicode_->casefolded->normalize(icu::UnicodeString(static_cast<UChar32>(c)), error);
    if (folded.isEmpty())
        return {Sign::invisible, 0, 0};
    if (folded.countChar32() != 1 || !unicode_->casefolded->hasBoundaryBefore(static_cast<UChar32>(c)))
        return {Sign::composed, c, variants_.same(c)};
    const auto plain = static_cast<char32_t>(folded.char32At(0));
    return {sign_of(plain), plain, variants_.same(plain)};
}

const Glyph& Glyphs::of(char32_t character)
{
    if (character >= broken_byte) {
        broken_ = {Sign::letter, character, character};
        return broken_;
    }
    std::unique_ptr<Page>& page = pages_[character >> 8];
    if (!page)
        page = std::make_unique<Page>();
    Glyph& found = (*page)[character & 0xFF];
    if (found.sign == Sign::unknown)
        found = looked_up(character);
    return found;
}

std::string Glyphs::composed(std::string_view text) const
{
    UErrorCode error = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    unicode_->casefolded->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink, nullptr, error);
    return U_FAILURE(error) ? std::string(text) : out;
}

char32_t Glyphs::voiced(char32_t kana, char32_t mark) const
{
    const UChar32 made = unicode_->composing->composePair(static_cast<UChar32>(kana), static_cast<UChar32>(mark));
    return made < 0 ? 0 : static_cast<char32_t>(made);
}

} // namespace junbi::staff_step
