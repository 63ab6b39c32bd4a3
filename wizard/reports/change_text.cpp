// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/change_text.h"

#include "wizard/reports/reports.h"
#include "wizard/reports/wording.h"

#include <algorithm>

namespace junbi {
namespace {

std::string remark_text(const ShownChange::Remark& remark)
{
    std::string out = "  " + std::string(mark_for(remark.status)) + " " + remark.what + "\n";
    if (is_open(remark.status) && !remark.advice.empty())
        out += "      → " + remark.advice + "\n";
    return out;
}

/// ✓ is there, × is not, ▸ would be changed, － is left alone.
std::string mark_of(const ShownChange::Place& place)
{
    if (place.state.empty())
        return !place.chosen ? "－" : place.complete ? "✓" : place.possible ? "▸" : "×";
    return place.state == name_of(ChangeState::verified) ? "✓" : "×";
}

std::string place_text(const ShownChange::Place& place, const Say& say)
{
    std::string out = "  " + mark_of(place) + " " + place.name + "  " + place.id + "\n";
    const std::string under = "      ";
    if (place.state.empty())
        return place.effect.empty() ? out : out + under + place.effect + "\n";
    std::string line = place.complete ? say(T("was there already; confirmed")) : say(word_for(*change_state_named(place.state)));
    if (!place.trouble.empty())
        line = place.trouble;
    if (!place.entry.empty())
        line += "  " + say(T("(change {1})", place.entry));
    return out + under + line + "\n";
}

} // namespace

std::string change_text(const ShownChange& change, const Say& say)
{
    std::string out = change.what + "\n";
    for (const auto& each : change.seen)
        out += "  " + say(T("{1}: {2}", each.label, each.value)) + "\n";
    if (!change.findings.empty())
        out += "\n";
    for (const auto& each : change.findings)
        out += remark_text(each);
    if (!change.places.empty() && change.outcome != "refused") {
        out += "\n";
        for (const auto& each : change.places)
            out += place_text(each, say);
    }
    if (change.outcome == "verified" || change.outcome == "incomplete")
        out += "\n" + say(T("{1} of {2} confirmed by reading back", change.verified(), change.chosen())) + "\n";
    if (!change.next.empty())
        out += change.next + "\n";
    return out;
}

std::string ledger_text(const std::vector<ShownEntry>& entries, const Say& say)
{
    std::string out;
    for (const auto& [entry, what] : entries) {
        std::string id = entry.id;
        id.resize(std::max<std::size_t>(id.size(), 4), ' ');
        out += id + clock_text(entry.at) + "  " + say(word_for(entry.state)) + "\t" + one_line(entry.place_name)
            + (what.empty() ? "" : "\t" + one_line(what)) + "\n";
    }
    return out;
}

} // namespace junbi
