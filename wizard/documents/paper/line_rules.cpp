// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/line_rules.h"

#include <pango/pango.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace junbi {
namespace {

/// Making one reads a dictionary; one per thread is enough.
icu::BreakIterator* phrase_breaks()
{
    thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createLineInstance(icu::Locale("ja@lw=phrase"), error));
    }();
    return breaks.get();
}

/// Where the phrase that ends at `end` really ends: ICU cuts the polite お and ご off the word that they belong to ("引き続きお｜使い").
std::size_t phrase_end(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::string_view phrase = text.substr(begin, end - begin);
    const bool polite = phrase.ends_with("お") || phrase.ends_with("ご");
    return polite && !phrase.ends_with("なお") && end < text.size() ? end - std::string_view("お").size() : end;
}

} // namespace

void keep_together(PangoAttrList* attributes, std::size_t from, std::size_t to)
{
    PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
    whole->start_index = static_cast<guint>(from);
    whole->end_index = static_cast<guint>(to);
    pango_attr_list_insert(attributes, whole);
}

void keep_phrases(PangoAttrList* attributes, const std::string& text)
{
    icu::BreakIterator* phrases = phrase_breaks();
    UErrorCode error = U_ZERO_ERROR;
    UText* source = utext_openUTF8(nullptr, text.c_str(), static_cast<int64_t>(text.size()), &error);
    if (phrases && U_SUCCESS(error)) {
        phrases->setText(source, error);
        std::size_t from = 0;
        phrases->first();
        for (int32_t to; (to = phrases->next()) != icu::BreakIterator::DONE;) {
            const std::size_t end = phrase_end(text, from, static_cast<std::size_t>(to));
            if (end > from)
                keep_together(attributes, from, end);
            from = end;
        }
    }
    utext_close(source);
}

void keep_signs(PangoAttrList* attributes, const std::string& text)
{
    constexpr std::string_view sign = "～";
    for (auto at = text.find(sign, 1); at != std::string::npos; at = text.find(sign, at + 1)) {
        auto before = at - 1;
        while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80)
            --before;
        keep_together(attributes, before, at + sign.size());
    }
}

} // namespace junbi
