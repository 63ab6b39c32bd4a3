// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/calendar.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"
#include "wizard/reports/wording.h"

#include <array>
#include <cstdint>

namespace junbi {
namespace {

constexpr std::size_t longest_line = 75; // octets without the line end, RFC 5545 section 3.1
constexpr auto reminder = "-P6DT15H";    // nine in the morning, a week before: an all-day event begins at midnight

/// "20261122T010000Z"
std::string compact(Moment moment)
{
    std::string text;
    for (const char c : iso_moment(moment))
        if (c != '-' && c != ':')
            text += c;
    return text;
}

std::string compact(Day day) { return compact(Moment(day)).substr(0, 8); }

/// A value of type TEXT, section 3.3.11.
std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : clean(text)) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\t' || c == '\r')
            out += ' ';
        else {
            if (c == '\\' || c == ';' || c == ',')
                out += '\\';
            out += c;
        }
    }
    return out;
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Writes content lines: folded at 75 octets, never inside a character.
class Lines {
public:
    void add(std::string_view line)
    {
        std::size_t room = longest_line;
        while (line.size() > room) {
            std::size_t cut = room;
            while (cut > 0 && continues_character(line[cut]))
                --cut;
            text_.append(line.substr(0, cut)).append("\r\n ");
            line.remove_prefix(cut);
            room = longest_line - 1; // the blank counts
        }
        text_.append(line).append("\r\n");
    }
    void add(std::string_view name, const std::string& value) { add(std::string(name) + ":" + value); }
    std::string text() && { return std::move(text_); }

private:
    std::string text_;
};

/// FNV-1a of the parts, each closed by a zero byte; `start` makes two of them differ.
std::uint64_t hash(std::uint64_t start, const std::array<std::string, 4>& parts)
{
    for (const std::string& part : parts)
        for (std::size_t i = 0; i <= part.size(); ++i) {
            start ^= i < part.size() ? static_cast<unsigned char>(part[i]) : 0U;
            start *= 0x100000001b3U;
        }
    return start;
}

std::string hexadecimal(std::uint64_t number)
{
    std::string text(16, '0');
    for (auto at = text.rbegin(); at != text.rend(); ++at, number >>= 4)
        *at = "0123456789abcdef"[number & 15];
    return text;
}

/// The finding's identity, told to nobody: the same finding is the same event in every export.
std::string identity(const Placed& placed, const CalendarHead& head)
{
    const std::array<std::string, 4> parts{head.number, placed.finding.id, placed.computer, placed.finding.subject};
    return hexadecimal(hash(0xcbf29ce484222325U, parts)) + hexadecimal(hash(0x84222325cbf29ce4U, parts)) + "@junbi";
}

/// The step first: beside other people's dates, a sentence alone says too little.
std::string description(const Placed& placed, const Shown& shown)
{
    const Finding& finding = placed.finding;
    const Say& say = shown.say;
    std::string text;
    for (const Check& each : shown.checks)
        if (each.id == step_of(finding))
            text = each.section + " " + say(each.title) + "\n";
    text += say(finding.what);
    if (!finding.advice.empty())
        text += "\n→ " + say(finding.advice);
    for (const std::string& link : finding.links)
        text += "\n" + link;
    return text;
}

void add_reminder(Lines& lines, const std::string& words)
{
    lines.add("BEGIN:VALARM");
    lines.add("ACTION:DISPLAY");
    lines.add("DESCRIPTION", words);
    lines.add("TRIGGER", reminder);
    lines.add("END:VALARM");
}

void add_event(Lines& lines, const Placed& placed, const Shown& shown, const CalendarHead& head)
{
    const Day due = *placed.finding.due;
    const std::string words
        = escaped((placed.computer.empty() ? "" : "[" + placed.computer + "] ") + one_line(shown.say(placed.finding.what)));
    lines.add("BEGIN:VEVENT");
    lines.add("UID", identity(placed, head));
    lines.add("DTSTAMP", compact(head.made));
    lines.add("DTSTART;VALUE=DATE", compact(due));
    lines.add("DTEND;VALUE=DATE", compact(due + std::chrono::days(1)));
    lines.add("SUMMARY", words);
    lines.add("DESCRIPTION", escaped(description(placed, shown)));
    lines.add("TRANSP:TRANSPARENT"); // a date to keep, not a day that is taken
    if (due - std::chrono::days(7) >= shown.report.today)
        add_reminder(lines, words);
    lines.add("END:VEVENT");
}

} // namespace

std::string plan_calendar(const Shown& shown, const CalendarHead& head)
{
    const std::vector<Placed> events = plan(shown.report);
    if (events.empty())
        return {};
    Lines lines;
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Junbi//Junbi " JUNBI_VERSION "//EN");
    lines.add("CALSCALE:GREGORIAN");
    lines.add("METHOD:PUBLISH");
    lines.add("X-WR-CALNAME", escaped(one_line(head.name.empty() ? std::string("Junbi") : "Junbi " + head.name)));
    for (const Placed& each : events)
        add_event(lines, each, shown, head);
    lines.add("END:VCALENDAR");
    return std::move(lines).text();
}

} // namespace junbi
