// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/wording.h"

#include "checks/contract/days.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace junbi {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// nlohmann-json knows which bytes are no UTF-8.
std::string valid_utf8(const std::string& text)
{
    using nlohmann::json;
    return json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace)).get<std::string>();
}

bool is_control(unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }

/// U+FFFE and U+FFFF are no characters; XML refuses them.
bool is_no_character(std::string_view text) { return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF"); }

struct Plain {
    const Say& say;
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(long long number) const { return std::to_string(number); }
    std::string operator()(Day day) const { return iso_day(day); }
    std::string operator()(Yen yen) const { return std::to_string(yen.amount); }
    std::string operator()(const Box<Text>& text) const { return say(*text); }
};

} // namespace

std::string clean(const std::string& text)
{
    const std::string valid = valid_utf8(text);
    std::string result;
    for (std::size_t at = 0; at < valid.size();) {
        const bool control = is_control(valid[at]), none = is_no_character(std::string_view(valid).substr(at));
        if (control || none)
            result += replacement;
        else
            result += valid[at];
        at += none ? 3 : 1;
    }
    return result;
}

std::string one_line(const std::string& text)
{
    std::string line = clean(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

std::string plain(const Arg& value, const Say& say) { return clean(std::visit(Plain{say}, value)); }

std::string title_of(const Placed& placed)
{
    std::string title = placed.finding.id;
    if (!placed.computer.empty())
        title += " [" + placed.computer + "]";
    if (!placed.finding.subject.empty())
        title += " " + placed.finding.subject;
    return one_line(title);
}

std::string evidence_of(const Finding& finding, const Say& say)
{
    std::string lines;
    for (const Evidence& each : finding.evidence)
        lines += (lines.empty() ? "" : "\n") + each.name + ": " + plain(each.value, say);
    return lines;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string line;
    for (const std::string& each : words)
        line += (line.empty() ? "" : " ") + each;
    return line;
}

std::string japanese_moment(Moment moment)
{
    std::string text = iso_moment(moment + std::chrono::hours(9));
    text.pop_back();
    return text + "+09:00";
}

std::string because(const Waiver& waiver, const Say& say)
{
    return one_line(say(T("Put off until {1}: {2}", waiver.until, waiver.reason)));
}

} // namespace junbi
