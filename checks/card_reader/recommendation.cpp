// SPDX-License-Identifier: Apache-2.0
// Which type suits the scenes, and how many readers they take (guide 1-5 and 2-2).
#include "checks/card_reader/choosing.h"

#include <algorithm>

namespace junbi::card_reader_step {
namespace {

std::vector<Text> names_of(const std::vector<std::string>& types)
{
    std::vector<Text> names;
    for (const std::string& each : types)
        names.push_back(type_name(each));
    return names;
}

/// "At users' homes: Contactless (the card is laid on): the device is taken out each time …"
void add_reasons(Finding& made, const std::vector<Scene>& scenes)
{
    for (const Scene& each : scenes)
        made.evidence.push_back({each.id, each.name, T("{1}: {2}", either(names_of(best_types({each}))), each.why)});
}

Text in_scenes(const std::vector<Scene>& scenes)
{
    Text all;
    for (const Scene& each : scenes)
        all = all.empty() ? each.name : T("{1}, {2}", all, each.name);
    return all;
}

Finding recommended(const std::string& chosen, const std::vector<Scene>& scenes)
{
    const std::vector<Scene> decide = deciding(scenes);
    const std::vector<std::string> best = best_types(decide);
    const Text suited = either(names_of(best));
    if (chosen.empty() || chosen == "undecided")
        return todo("card_reader.recommended_type", T("For your scenes suits best: {1}.", suited),
            T("Read the reason for each scene. Then choose it under “{1}”.", T("Type of card reader")));
    if (std::find(best.begin(), best.end(), chosen) != best.end())
        return ok("card_reader.recommended_type", T("What you chose suits your scenes: {1}.", type_name(chosen)));
    if (suits(chosen, decide).worst == Fit::poor) {
        std::vector<Scene> failed;
        std::copy_if(
            decide.begin(), decide.end(), std::back_inserter(failed), [&](const Scene& each) { return each.fits.of(chosen) == Fit::poor; });
        return todo("card_reader.recommended_type", T("What you chose ({1}) does not suit: {2}.", type_name(chosen), in_scenes(failed)),
            T("For your scenes suits best: {1}. Choose it under “{2}”, or take the scene out where no cards are read.", suited,
                T("Type of card reader")));
    }
    return ok("card_reader.recommended_type",
        T("What you chose ({1}) can be used in your scenes; best would suit: {2}.", type_name(chosen), suited));
}

Finding needed(long long needed, std::optional<long long> count)
{
    if (!count)
        return todo("card_reader.readers_needed", T("By your scenes, {1} card readers are needed.", needed),
            T("Decide how many you use and enter it under “{1}”.", T("Number of card readers")));
    if (*count < needed)
        return todo("card_reader.readers_needed", T("By your scenes, {1} card readers are needed; you plan with {2}.", needed, *count),
            T("Enter more under “{1}”, or lower the numbers of the scenes if readers can be shared.", T("Number of card readers")));
    return ok("card_reader.readers_needed", T("You plan with {2} card readers; by your scenes {1} are needed.", needed, *count));
}

void add_numbers(Finding& made, const std::vector<Scene>& scenes)
{
    for (const Scene& each : scenes)
        if (each.readers)
            made.evidence.push_back({each.id, each.name, *each.readers});
}

} // namespace

std::vector<Finding> judge_scenes(const Case& c, const std::vector<Scene>& scenes)
{
    std::vector<Finding> all;
    if (scenes.empty())
        return all;
    all.push_back(recommended(c.own.text("type"), scenes).asked("card_reader.type").of({"2-2.c1"}));
    add_reasons(all.back(), scenes);
    const auto number = readers_needed(scenes);
    if (number && c.own.text("type") != "nfc_device") {
        all.push_back(needed(*number, c.own.number("readers_count")).asked("card_reader.readers_count").of({"2-2.c1"}));
        add_numbers(all.back(), scenes);
    }
    return all;
}

std::optional<long long> readers_wanted(const Case& c, const std::vector<Scene>& scenes)
{
    const auto count = c.own.number("readers_count");
    return count ? count : readers_needed(scenes);
}

} // namespace junbi::card_reader_step
