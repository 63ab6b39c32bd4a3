// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/company_name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace junbi::vendor_step {
namespace {

icu::UnicodeString folded(std::string_view name)
{
    UErrorCode trouble = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(trouble);
    const auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
    const icu::UnicodeString made = U_SUCCESS(trouble) ? fold->normalize(text, trouble) : text;
    return U_SUCCESS(trouble) ? made : text;
}

icu::UnicodeString without_blanks(const icu::UnicodeString& text)
{
    icu::UnicodeString kept;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (!u_isUWhiteSpace(text.char32At(i)))
            kept.append(text.char32At(i));
    return kept;
}

constexpr std::array shortened_kinds{u"(株)", u"(有)", u"(合)", u"(同)", u"(社)", u"(福)", u"(医)", u"(特非)"};

} // namespace

std::string company_key(std::string_view name)
{
    icu::UnicodeString text = without_blanks(folded(name));
    for (const char16_t* kind : {u"株式会社", u"有限会社", u"合同会社", u"合資会社"})
        text.findAndReplace(kind, icu::UnicodeString());
    for (const char16_t* kind : shortened_kinds)
        text.findAndReplace(kind, icu::UnicodeString());
    std::string key;
    text.toUTF8String(key);
    return key;
}

bool is_shortened(std::string_view name)
{
    const icu::UnicodeString text = without_blanks(folded(name)); // ㈱ has become (株)
    return std::any_of(shortened_kinds.begin(), shortened_kinds.end(), [&](const char16_t* kind) { return text.indexOf(kind) >= 0; });
}

bool looks_like_mail(std::string_view address)
{
    const auto at = address.find('@');
    if (at == 0 || at == address.npos || address.find('@', at + 1) != address.npos)
        return false;
    const std::string_view host = address.substr(at + 1);
    const auto dot = host.find('.');
    return dot != host.npos && dot > 0 && host.back() != '.' && std::all_of(address.begin(), address.end(), [](char c) {
        return c > ' ' && c < 127 && std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos;
    });
}

} // namespace junbi::vendor_step
