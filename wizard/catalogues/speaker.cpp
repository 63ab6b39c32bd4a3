// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/speaker.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace junbi {

namespace {

std::string with_commas(long long number)
{
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return (number < 0 ? "-" : "") + digits;
}

/// 令和 from its first day (2019-05-01); days before it are written in the western calendar.
std::string japanese_day(std::chrono::year_month_day date)
{
    char text[64];
    const int year = int(date.year());
    const bool reiwa = Day(date) >= Day(std::chrono::year(2019) / 5 / 1);
    if (reiwa && year == 2019)
        std::snprintf(text, sizeof text, "令和元年%u月%u日", unsigned(date.month()), unsigned(date.day()));
    else
        std::snprintf(text, sizeof text, "%s%d年%u月%u日", reiwa ? "令和" : "", reiwa ? year - 2018 : year, unsigned(date.month()),
            unsigned(date.day()));
    return text;
}

std::string english_day(std::chrono::year_month_day date)
{
    static constexpr std::array months{
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    return std::to_string(unsigned(date.day())) + " " + months[unsigned(date.month()) - 1] + " " + std::to_string(int(date.year()));
}

struct Shown {
    const Speaker& speaker;
    bool japanese() const { return speaker.language() == "ja"; }

    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(long long number) const { return std::to_string(number); }
    std::string operator()(Day day) const { return japanese() ? japanese_day(day) : english_day(day); }
    std::string operator()(Yen yen) const { return japanese() ? with_commas(yen.amount) + "円" : "¥" + with_commas(yen.amount); }
    std::string operator()(const Box<Text>& text) const { return speaker(*text); }
};

std::map<std::string, std::string> words_in(const std::string& language, const Words& words)
{
    const auto found = words.find(language);
    return found == words.end() ? std::map<std::string, std::string>() : found->second;
}

} // namespace

Speaker::Speaker(std::string language, const std::filesystem::path& locale, const Words& brought)
    : language_(std::move(language))
    , words_(std::make_shared<const Catalogue>(locale / language_ / "LC_MESSAGES/junbi.mo"))
    , brought_(std::make_shared<const std::map<std::string, std::string>>(words_in(language_, brought)))
{
}

/// The sentence with its slots, in this language.
std::string Speaker::pattern_of(const std::string& msgid) const
{
    if (msgid == "{1}")
        return msgid;
    const auto context = msgid.find(context_end);
    if (context == std::string::npos)
        return words_->of(msgid);
    const auto own = brought_->find(msgid);
    if (own != brought_->end())
        return own->second;
    const std::string plain = msgid.substr(context + 1);
    return plain.empty() ? plain : words_->of(plain);
}

std::string Speaker::operator()(const Text& text) const
{
    if (text.empty()) // the empty msgid is the catalogue's header
        return {};
    const std::string pattern = pattern_of(text.msgid);
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool slot
            = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const std::size_t index = slot ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (slot && index < text.args.size()) {
            result += std::visit(Shown{*this}, text.args[index]);
            i += 2;
        } else
            result += pattern[i];
    }
    return result;
}

Say Speaker::say() const
{
    return [copy = *this](const Text& text) { return copy(text); };
}

std::string language_of_environment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("en") ? "en" : "ja";
    return "ja";
}

} // namespace junbi
