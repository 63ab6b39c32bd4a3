// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/folding.h"

#include "checks/staff/code_points.h"

#include <algorithm>

namespace junbi::staff_step {

namespace {

constexpr std::size_t nowhere = std::u32string::npos;

/// Small kana as large ones, and those that sound alike as one: ヂ ジ, ヅ ズ, ヲ オ.
char32_t sounded(char32_t c)
{
    static constexpr std::u32string_view small = U"ァィゥェォッャュョヮヵヶヂヅヲヰヱ", large = U"アイウエオツヤユヨワカケジズオイエ";
    const auto at = small.find(c);
    return at == std::u32string_view::npos ? c : large[at];
}

/// Takes a title off that stands behind at least two characters.
void take_title(Folded& folded)
{
    for (const std::u32string_view title :
        {std::u32string_view(U"様"), std::u32string_view(U"さん"), std::u32string_view(U"氏"), std::u32string_view(U"殿")})
        if (folded.plain.size() >= title.size() + 2 && folded.plain.ends_with(title)) {
            folded.plain.resize(folded.plain.size() - title.size());
            folded.same.resize(folded.plain.size());
            folded.titled = true;
            return;
        }
}

/// Writes one text after the other characters, as their signs say.
class Writer {
public:
    Writer(Folded& folded, const Glyphs& glyphs, bool brackets) : folded_(folded), glyphs_(glyphs), brackets_(brackets) { folded.clear(); }
    void write(char32_t character, const Glyph& glyph);

private:
    void add(char32_t plain, char32_t same)
    {
        folded_.plain += plain;
        folded_.same += same;
    }
    void dash();
    void voice(char32_t mark);
    void close();

    Folded& folded_;
    const Glyphs& glyphs_;
    bool brackets_;
    std::size_t opened_ = nowhere;
};

/// After kana a dash is meant for the sign of a long vowel; elsewhere it only joins.
void Writer::dash()
{
    constexpr char32_t long_mark = 0x30FC;
    if (!folded_.plain.empty() && is_kana(folded_.plain.back()))
        add(long_mark, long_mark);
}

void Writer::voice(char32_t mark)
{
    if (folded_.plain.empty())
        return;
    if (const char32_t made = glyphs_.voiced(folded_.plain.back(), mark))
        folded_.plain.back() = folded_.same.back() = made;
}

/// A reading in brackets is taken out of the name; for anything else it is noted where it stands.
void Writer::close()
{
    if (brackets_ && opened_ != nowhere && opened_ != 0 && opened_ <= folded_.plain.size()) {
        const std::u32string within = folded_.plain.substr(opened_);
        if (is_all_kana(within)) {
            folded_.brackets = within;
            folded_.plain.resize(opened_);
            folded_.same.resize(opened_);
        } else {
            folded_.note_at = opened_;
            folded_.note_size = within.size();
        }
    }
    opened_ = nowhere;
}

void Writer::write(char32_t character, const Glyph& glyph)
{
    switch (glyph.sign) {
    case Sign::letter:
    case Sign::composed:
        folded_.unreadable |= character >= broken_byte || character == 0xFFFD;
        return add(glyph.plain, glyph.same);
    case Sign::space:
        if (folded_.split == 0 && opened_ == nowhere)
            folded_.split = folded_.plain.size();
        return;
    case Sign::dash:
        return dash();
    case Sign::voicing:
        return voice(glyph.plain);
    case Sign::opening:
        opened_ = folded_.plain.size();
        return;
    case Sign::closing:
        return close();
    case Sign::control:
        folded_.unreadable = true;
        return;
    case Sign::mark:
    case Sign::selector:
    case Sign::invisible:
    case Sign::unknown:
        return;
    }
}

} // namespace

void Folded::clear()
{
    plain.clear();
    same.clear();
    brackets.clear();
    split = note_at = note_size = 0;
    unreadable = titled = false;
}

void Folding::fold(std::string_view text, Folded& folded, bool brackets)
{
    std::string whole;
    for (bool again = false;; again = true) {
        Writer writer(folded, glyphs_, brackets);
        bool composed = false;
        for (std::size_t at = 0; at < text.size() && !composed;) {
            const char32_t character = next_character(text, at);
            const Glyph& glyph = glyphs_.of(character);
            composed = glyph.sign == Sign::composed && !again;
            writer.write(character, glyph);
        }
        if (!composed)
            break;
        whole = glyphs_.composed(text);
        text = whole;
    }
    if (folded.split >= folded.plain.size())
        folded.split = 0;
}

void Folding::name(std::string_view text, Folded& folded)
{
    fold(text, folded, true);
    take_title(folded);
    if (folded.split >= folded.plain.size())
        folded.split = 0;
    if (is_all_kana(folded.plain))
        std::transform(folded.plain.begin(), folded.plain.end(), folded.same.begin(), as_katakana);
}

void Folding::reading(std::string_view text, Folded& folded)
{
    fold(text, folded, false);
    for (char32_t& each : folded.plain)
        each = sounded(as_katakana(each));
    folded.same = folded.plain;
}

void Folding::number(std::string_view text, Folded& folded)
{
    fold(text, folded, false);
    const auto first = folded.plain.find_first_not_of(U'0');
    if (!folded.plain.empty())
        folded.plain.erase(0, std::min(first, folded.plain.size() - 1));
    folded.same = folded.plain;
}

void Folding::word(std::string_view text, Folded& folded) { fold(text, folded, false); }

} // namespace junbi::staff_step
