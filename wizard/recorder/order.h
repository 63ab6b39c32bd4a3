// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// What the recorder is asked for. Opened by a double click it is asked for nothing.
struct RecordingOrder {
    bool help = false;
    std::string computer = {};         ///< its name in the office; empty: its own in the network
    std::string number = {};           ///< the office's, for recognising its certificates
    std::filesystem::path folder = {}; ///< where to write; empty: beside the program
    std::optional<int> wait = {};      ///< seconds to wait for a card; nothing: as long as a person sits there
    std::string language = "ja";
};

/// Throws Failure (usage) where a word is not known or lacks its value.
RecordingOrder order_in(const std::vector<std::string>& words);

} // namespace junbi
