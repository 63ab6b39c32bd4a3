// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/where_it_goes.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"

#include <algorithm>
#include <cstdio>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// What FAT, NTFS and people's mail programs stumble over becomes "-"; letters of any language stay.
std::string tame(const std::string& name)
{
    std::string tamed = name;
    std::replace_if(
        tamed.begin(), tamed.end(),
        [](char c) {
            return static_cast<unsigned char>(c) <= ' ' || c == 127 || std::string_view("<>:\"/\\|?*").find(c) != std::string_view::npos;
        },
        '-');
    return tamed.empty() ? "computer" : tamed;
}

/// The first of "NAME.xml", "NAME-2.xml" … that is free.
fs::path free_name(const fs::path& folder, const std::string& name)
{
    fs::path file = folder / std::u8string(name.begin(), name.end());
    const std::string stem = name.substr(0, name.rfind('.'));
    std::error_code none;
    for (int i = 2; fs::exists(file, none); ++i) {
        const std::string next = stem + "-" + std::to_string(i) + ".xml";
        file = folder / std::u8string(next.begin(), next.end());
    }
    return file;
}

} // namespace

std::string recording_name(const std::string& computer, Moment now)
{
    const Day day = day_in_japan(now);
    std::string date = iso_day(day);
    std::erase(date, '-');
    constexpr std::chrono::hours ahead_in_japan{9};
    const std::chrono::hh_mm_ss time(now + ahead_in_japan - Moment(day));
    char clock[16];
    std::snprintf(clock, sizeof clock, "%02d%02d%02d", static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()));
    return "junbi-" + tame(computer) + "-" + date + "-" + clock + ".xml";
}

Kept keep(const Recording& recording, const std::vector<fs::path>& folders, Moment now)
{
    Kept kept;
    for (const fs::path& folder : folders) {
        const fs::path file = free_name(folder, recording_name(recording.computer, now));
        const auto trouble = trouble_of([&] { write_recording(file, recording); });
        if (!trouble) {
            kept.file = file;
            return kept;
        }
        kept.troubles.push_back(*trouble);
    }
    return kept;
}

} // namespace junbi
