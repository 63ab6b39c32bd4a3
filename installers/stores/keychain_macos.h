// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CoreFoundation/CoreFoundation.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// Small wrappings of CoreFoundation for the Keychain's source. Only on macOS.
namespace junbi::macos {

struct Release {
    void operator()(CFTypeRef thing) const { CFRelease(thing); }
};
/// Owns what a function with Create or Copy in its name gave.
template <class Ref>
using Owned = std::unique_ptr<std::remove_pointer_t<Ref>, Release>;

/// A dictionary that says what is asked of the Keychain.
class Query {
public:
    Query();
    Query& set(CFStringRef name, CFTypeRef value);
    CFDictionaryRef get() const { return words_.get(); }

private:
    Owned<CFMutableDictionaryRef> words_;
};

Owned<CFDataRef> data_of(std::string_view bytes);
std::vector<std::uint8_t> bytes_of(CFDataRef data);

/// The elements of an array that SecItemCopyMatching gave; it stays theirs.
std::vector<CFTypeRef> elements_of(CFTypeRef array);

std::string hexadecimal(CFDataRef data, const char* between);

/// "-25299 The specified item already exists in the keychain."
std::string trouble_of(std::int32_t status);

} // namespace junbi::macos
