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
        for (int32_t from = phrases->first(), to; (to = phrases->next()) != icu::BreakIterator::DONE; from = to)
            keep_together(attributes, static_cast<std::size_t>(from), static_cast<std::size_t>(to));
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
