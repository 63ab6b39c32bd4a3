// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace junbi::testing {

/// A reader as a system names it, or by its USB id, and what the rule table must say of it.
struct RecordedName {
    std::string system, what, family, tier;
    bool is_usb() const { return system == "any"; }
};
inline std::ostream& operator<<(std::ostream& out, const RecordedName& each) { return out << each.system << ": " << each.what; }

/// A line of CSV; a comma counts outside of quotes only.
inline std::vector<std::string> csv_cells(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line)
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

/// tests/data/readers/names.csv: seen in public logs and lists, or built as the system builds its names.
inline std::vector<RecordedName> recorded_names()
{
    std::ifstream file(std::string(JUNBI_SOURCE) + "/tests/data/readers/names.csv");
    std::vector<RecordedName> all;
    std::string line;
    std::getline(file, line); // the names of the columns
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = csv_cells(line);
        if (cells.size() != 4)
            throw std::runtime_error("names.csv: " + line);
        all.push_back({cells[0], cells[1], cells[2], cells[3]});
    }
    return all;
}

} // namespace junbi::testing
