// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// What goes between this program and the host of a module: a question or an answer, the step it is about, and what belongs
/// to it, as XML (case_xml.h) or as plain words. Before each stands its length, in ten digits.
struct Message {
    std::string what; ///< one of the names below
    std::string step = {};
    std::string body = {};
};

namespace question {
inline constexpr const char* describe = "describe"; ///< what does each step say about itself?
inline constexpr const char* rules = "rules";       ///< to judge by, from now on
inline constexpr const char* needs = "needs";       ///< of a step in a case
inline constexpr const char* office = "office";     ///< judge the office
inline constexpr const char* computer = "computer"; ///< judge one computer
} // namespace question

namespace answer {
inline constexpr const char* described = "described"; ///< strung together: step_xml of each
inline constexpr const char* taken = "taken";         ///< the rules
inline constexpr const char* needs = "needs";
inline constexpr const char* outcome = "outcome";
inline constexpr const char* threw = "threw";                   ///< the words of the exception
inline constexpr const char* no_memory = "no_memory";           ///< how many MB it may have
inline constexpr const char* no_library = "no_library";         ///< the system's words
inline constexpr const char* no_entry = "no_entry";             ///< it is a library, but no module
inline constexpr const char* other_contract = "other_contract"; ///< its number
} // namespace answer

/// Digits of a length.
inline constexpr std::size_t length_digits = 10;

/// The whole message as it goes over.
std::string framed(const Message& message);
/// How long what follows is, in bytes; nothing where these are no digits or it is longer than any answer can be.
std::optional<std::size_t> length_in(std::string_view digits);
/// What stands behind the length.
Message message_in(const std::string& content);

/// Several texts as one, each with its length before it.
std::string strung_together(const std::vector<std::string>& texts);
/// The reverse; what is cut off is left out.
std::vector<std::string> taken_apart(std::string_view text);

} // namespace junbi
