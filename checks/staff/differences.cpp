// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/code_points.h"
#include "checks/staff/comparison.h"

namespace junbi::staff_step {

namespace {

bool is_compatibility(char32_t c) { return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F); }

/// The reason for a character that is not compared at all, 0 for one that is.
Reasons left_out(const Glyph& glyph)
{
    switch (glyph.sign) {
    case Sign::space:
        return bit(Reason::space);
    case Sign::mark:
    case Sign::opening:
    case Sign::closing:
        return bit(Reason::mark);
    case Sign::selector:
        return bit(Reason::selector);
    case Sign::invisible:
    case Sign::control:
        return bit(Reason::invisible);
    default:
        return 0;
    }
}

/// Two names side by side, from their starts on.
class Walk {
public:
    Walk(std::string_view one, std::string_view other, Glyphs& glyphs) : one_(one), other_(other), glyphs_(glyphs) { }
    Reasons reasons();

private:
    struct Step {
        char32_t character = 0;
        Glyph glyph = {};
        std::size_t next = 0;
    };
    Step step(std::string_view text, std::size_t at)
    {
        Step made;
        made.next = at;
        made.character = next_character(text, made.next);
        made.glyph = glyphs_.of(made.character);
        return made;
    }
    Reasons of_characters(const Step& a, const Step& b) const;
    /// What stands only in one of them.
    bool skip(const Step& step, std::size_t& at);

    std::string_view one_, other_;
    Glyphs& glyphs_;
    Reasons found_ = 0;
};

Reasons Walk::of_characters(const Step& a, const Step& b) const
{
    if (a.glyph.sign == Sign::dash || b.glyph.sign == Sign::dash)
        return bit(Reason::dash);
    if (a.glyph.plain == b.glyph.plain) {
        if (is_compatibility(a.character) || is_compatibility(b.character))
            return bit(Reason::compatibility);
        const bool letter = (a.character ^ b.character) == 0x20 && a.character < 0x80;
        return bit(letter ? Reason::letter_case : Reason::width);
    }
    if (as_katakana(a.glyph.plain) == as_katakana(b.glyph.plain))
        return bit(Reason::kana);
    if (a.glyph.same == b.glyph.same)
        return bit(glyphs_.variants().by_own_rows(a.glyph.plain, b.glyph.plain) ? Reason::own_variant : Reason::variant);
    return bit(Reason::width);
}

bool Walk::skip(const Step& step, std::size_t& at)
{
    const Reasons reason = left_out(step.glyph);
    const bool lone_dash = step.glyph.sign == Sign::dash;
    if (reason == 0 && !lone_dash)
        return false;
    found_ |= lone_dash ? bit(Reason::mark) : reason;
    at = step.next;
    return true;
}

Reasons Walk::reasons()
{
    std::size_t i = 0, j = 0;
    while (i < one_.size() && j < other_.size()) {
        const Step a = step(one_, i), b = step(other_, j);
        if (a.character == b.character) {
            i = a.next;
            j = b.next;
            continue;
        }
        const bool dashes = (a.glyph.sign == Sign::dash || b.glyph.sign == Sign::dash)
            && (a.glyph.plain == 0x30FC || b.glyph.plain == 0x30FC || a.glyph.sign == b.glyph.sign);
        const bool skipped_a = !dashes && skip(a, i), skipped_b = !dashes && skip(b, j);
        if (skipped_a || skipped_b)
            continue;
        found_ |= of_characters(a, b);
        i = a.next;
        j = b.next;
        // A voiced kana of half width is two characters.
        if (a.glyph.sign != b.glyph.sign || i >= one_.size() || j >= other_.size())
            continue;
        if (const Step mark = step(one_, i); mark.glyph.sign == Sign::voicing)
            i = mark.next;
        if (const Step mark = step(other_, j); mark.glyph.sign == Sign::voicing)
            j = mark.next;
    }
    const auto rest = [&](std::string_view text, std::size_t at) {
        while (at < text.size())
            if (const Step left = step(text, at); !skip(left, at))
                at = left.next;
    };
    rest(one_, i);
    rest(other_, j);
    return found_;
}

} // namespace

Reasons differences(std::string_view one, std::string_view other, Folding& folding)
{
    if (one == other)
        return bit(Reason::exact);
    Folded a, b;
    folding.name(one, a);
    folding.name(other, b);
    Reasons found = 0;
    if (a.titled != b.titled)
        found |= bit(Reason::title);
    if (a.brackets.empty() != b.brackets.empty())
        found |= bit(Reason::bracket_reading);
    found |= Walk(one, other, folding.glyphs()).reasons();
    if (has(found, Reason::bracket_reading))
        found &= ~bit(Reason::mark);
    return found == 0 ? bit(Reason::width) : found;
}

Class class_of(Reasons differences)
{
    constexpr Reasons variants = bits(Reason::variant, Reason::own_variant, Reason::compatibility, Reason::selector);
    return has(differences, Reason::exact) ? Class::same : (differences & variants) != 0 ? Class::variant : Class::folded;
}

} // namespace junbi::staff_step
