// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi::card_reader_step {

/// How well something suits a scene.
enum class Fit { poor, possible, good };

/// How well each type of reader suits.
struct Fits {
    Fit contactless = Fit::possible, contact = Fit::possible, nfc_device = Fit::possible;
    /// Of the type with that id ("contactless"); of "both" the better one, of an unknown type `possible`.
    Fit of(const std::string& type) const;
};

/// One way in which cards are read, and what suits it (domain knowledge: guide 1-5, 2-2, FAQ KB0010166).
struct Scene {
    std::string id; ///< the question that tells of it: "scene_home_visit"
    Text name;      ///< "At users' homes"
    Fits fits;
    Text why;
    bool is_place = true;                  ///< false: a device that is carried to the places
    bool at_computer = false;              ///< the reader is joined to a computer, so by USB
    bool wants_bluetooth = false;          ///< a reader for it is joined by Bluetooth, or by USB where possible
    bool itself = false;                   ///< the device reads by itself: no reader is bought for it
    std::optional<long long> readers = {}; ///< how many are used at the same time there, as the office says
};

/// The scenes that the office ticked, in the order of the page.
std::vector<Scene> scenes_of(const Answers& own);

/// Those that decide the type: the places; where none is ticked, the devices.
std::vector<Scene> deciding(const std::vector<Scene>& scenes);

/// How well a type suits all scenes: as in the worst of them first, then on the whole.
struct Suits {
    Fit worst = Fit::good;
    int sum = 0;
    auto operator<=>(const Suits&) const = default;
};
Suits suits(const std::string& type, const std::vector<Scene>& scenes);

/// The types that suit the scenes best, all alike; none without a scene.
std::vector<std::string> best_types(const std::vector<Scene>& scenes);

/// "Contactless (the card is laid on)".
Text type_name(const std::string& type);

/// "a or b or c"; empty without any.
Text either(const std::vector<Text>& names);

/// How many readers the scenes take together; nothing where no number was answered.
std::optional<long long> readers_needed(const std::vector<Scene>& scenes);

} // namespace junbi::card_reader_step
