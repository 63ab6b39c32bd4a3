// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/keychain_macos.h"

#include <Security/Security.h>

#include <array>

namespace junbi::macos {

Query::Query() : words_(CFDictionaryCreateMutable(nullptr, 0, &kCFTypeDictionaryKeyCallBacks, &kCFTypeDictionaryValueCallBacks)) { }

Query& Query::set(CFStringRef name, CFTypeRef value)
{
    CFDictionarySetValue(words_.get(), name, value);
    return *this;
}

Owned<CFDataRef> data_of(std::string_view bytes)
{
    return Owned<CFDataRef>(CFDataCreate(nullptr, reinterpret_cast<const UInt8*>(bytes.data()), static_cast<CFIndex>(bytes.size())));
}

std::vector<std::uint8_t> bytes_of(CFDataRef data)
{
    const UInt8* first = CFDataGetBytePtr(data);
    return {first, first + CFDataGetLength(data)};
}

std::vector<CFTypeRef> elements_of(CFTypeRef array)
{
    const auto list = static_cast<CFArrayRef>(array);
    std::vector<CFTypeRef> elements;
    for (CFIndex i = 0; i < CFArrayGetCount(list); ++i)
        elements.push_back(CFArrayGetValueAtIndex(list, i));
    return elements;
}

std::string hexadecimal(CFDataRef data, const char* between)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t each : bytes_of(data)) {
        text += text.empty() ? "" : between;
        text += digits[each >> 4];
        text += digits[each & 15];
    }
    return text;
}

std::string trouble_of(std::int32_t status)
{
    std::string text = std::to_string(status);
    const Owned<CFStringRef> message(SecCopyErrorMessageString(status, nullptr));
    std::array<char, 512> words{};
    if (message && CFStringGetCString(message.get(), words.data(), words.size(), kCFStringEncodingUTF8))
        text += std::string(" ") + words.data();
    return text;
}

} // namespace junbi::macos
