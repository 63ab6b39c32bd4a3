// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace junbi {

using Day = std::chrono::sys_days;       ///< a calendar day, without a time zone
using Moment = std::chrono::sys_seconds; ///< a point in time, UTC

/// An amount of money in whole yen, tax as the text around it says.
struct Yen {
    long long amount = 0;
    friend bool operator==(const Yen&, const Yen&) = default;
};

/// A value that may contain its own kind: copied by sharing, compared by content.
template <class T>
class Box {
public:
    Box(T value) : value_(std::make_shared<const T>(std::move(value))) { }
    const T& operator*() const { return *value_; }
    friend bool operator==(const Box& a, const Box& b) { return *a == *b; }

private:
    std::shared_ptr<const T> value_;
};

struct Text;

/// What fills a slot of a Text. It is formatted where it is shown, in the language shown.
using Arg = std::variant<std::string, long long, Day, Yen, Box<Text>>;

/// A sentence for people, not yet in any language: an English msgid and the values for its {1}, {2} … slots.
struct Text {
    std::string msgid;
    std::vector<Arg> args = {};

    bool empty() const { return msgid.empty(); }
    friend bool operator==(const Text&, const Text&) = default;
};

/// Puts a Text into the language of the person who reads it.
using Say = std::function<std::string(const Text&)>;

inline Arg to_arg(std::string_view value) { return std::string(value); }
inline Arg to_arg(const char* value) { return std::string(value); }
inline Arg to_arg(std::string value) { return value; }
inline Arg to_arg(Day value) { return value; }
inline Arg to_arg(Yen value) { return value; }
inline Arg to_arg(Text value) { return Box<Text>(std::move(value)); }
template <std::integral Number>
Arg to_arg(Number value)
{
    return static_cast<long long>(value);
}

/// Stands between the id of a step that comes from outside and its msgid ("keys\x04Look after the keys"), as in gettext:
/// each such step brings its own words; what it has no words for is looked up among ours.
inline constexpr char context_end = '\x04';

/// The xgettext keyword: every literal given to T() lands in locale/junbi.pot.
template <class... Args>
Text T(std::string_view msgid, Args... args)
{
    return {std::string(msgid), {to_arg(std::move(args))...}};
}

/// A name that is the same in every language (a model, a file, an address): shown as it is.
inline Text verbatim(std::string_view name) { return name.empty() ? Text{} : Text{"{1}", {std::string(name)}}; }

} // namespace junbi
