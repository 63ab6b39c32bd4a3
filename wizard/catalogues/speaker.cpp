// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/speaker.h"

#include <algorithm>
#include <array>
#include <cstdio>
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
    bool japanese() const { return speaker.language().starts_with("ja"); }

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

std::shared_ptr<const Catalogue> catalogue_of(const std::filesystem::path& locale, const std::string& language)
{
    return std::make_shared<const Catalogue>(locale / language / "LC_MESSAGES/junbi.mo");
}

} // namespace

Speaker::Speaker(std::string language, const std::filesystem::path& locale, const Words& brought)
    : language_(std::move(language))
    , words_(catalogue_of(locale, language_))
    , fallback_(language_.find('@') == std::string::npos ? nullptr : catalogue_of(locale, language_.substr(0, language_.find('@'))))
    , brought_(std::make_shared<const std::map<std::string, std::string>>(words_in(language_, brought)))
{
}

Speaker::Speaker(std::string language, Catalogue words)
    : language_(std::move(language))
    , words_(std::make_shared<const Catalogue>(std::move(words)))
    , brought_(std::make_shared<const std::map<std::string, std::string>>())
{
}

std::string Speaker::looked_up(const std::string& msgid) const
{
    std::string found = words_->of(msgid);
    return found == msgid && fallback_ ? fallback_->of(msgid) : found;
}

/// The sentence with its slots, in this language.
std::string Speaker::pattern_of(const std::string& msgid) const
{
    if (msgid == "{1}")
        return msgid;
    const auto context = msgid.find(context_end);
    if (context == std::string::npos)
        return looked_up(msgid);
    const auto own = brought_->find(msgid);
    if (own != brought_->end())
        return own->second;
    const std::string plain = msgid.substr(context + 1);
    return plain.empty() ? plain : looked_up(plain);
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

std::vector<NoticeLanguage> notice_languages(const std::filesystem::path& locale)
{
    const Text name = T("Name of this language");
    std::vector<NoticeLanguage> all{{"en", "English"}};
    std::error_code none;
    for (std::filesystem::directory_iterator at(locale, none), end; !none && at != end; at.increment(none)) {
        const std::string id = at->path().filename().string();
        const Speaker speaker(id, locale);
        if (const std::string own = speaker(name); own != name.msgid)
            all.push_back({id, own});
    }
    std::sort(all.begin(), all.end(), [](const NoticeLanguage& a, const NoticeLanguage& b) {
        const bool japanese = a.id.starts_with("ja"), other = b.id.starts_with("ja");
        return japanese != other ? japanese : a.id < b.id;
    });
    return all;
}

} // namespace junbi
