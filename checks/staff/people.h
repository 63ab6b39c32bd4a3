// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"
#include "checks/contract/text.h"
#include "checks/staff/folding.h"
#include "checks/staff/interning.h"

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi::staff_step {

inline constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();

/// One row as it is compared. Equal numbers mean equal texts, over both lists; 0 is none.
struct Person {
    std::uint32_t row = 0;
    std::uint32_t name = 0;  ///< without spaces, width and variants: the strongest sameness that needs no person
    std::uint32_t plain = 0; ///< the same with variants kept apart
    std::uint32_t number = 0, reading = 0, job = 0;
    std::int32_t birth = no_day;              ///< days since 1970
    std::uint32_t split = 0;                  ///< characters of `name` that are the family name; 0: not known
    std::uint64_t written = 0;                ///< hash of the name as it stands there
    std::uint64_t content = 0;                ///< hash of all that the row says: an order that does not go by rows
    std::uint32_t note_at = 0, note_size = 0; ///< where in `name` something in brackets stands that is no reading
    std::uint32_t decided = 0;                ///< which identity of the decisions it has; 0: none
    bool left = false, unreadable = false, titled = false, bracketed = false;
};

/// Where the columns stand in a table; they are looked for once.
class Columns {
public:
    explicit Columns(const Table& table, const std::string& prefix = {});
    enum Column { number, name, family, given, kana, family_kana, given_kana, birth, job, left_on, count };
    /// The cell, empty where there is no such column.
    const std::string& cell(std::size_t row, Column column) const;
    /// The name as it stands in the row: in one column, or family and given name together. Where there is none: the reading.
    std::string name_of(std::size_t row) const;

private:
    const Table& table_;
    std::array<std::size_t, count> at_{};
};

/// Makes people of rows. One reader for both lists and the decisions, so that equal texts have equal numbers.
class PeopleReader {
public:
    PeopleReader(const Variants& variants, Day today);
    /// Rows with a name, in their order. `nameless` gets the others.
    std::vector<Person> read(const Table& table, std::vector<std::uint32_t>& nameless, const std::string& prefix = {});
    const Texts& texts() const { return texts_; }
    Texts& texts() { return texts_; }
    Folding& folding() { return folding_; }

private:
    std::optional<Person> person(const Columns& columns, std::size_t row);
    void read_name(const Columns& columns, std::size_t row, Person& person);
    void read_reading(const Columns& columns, std::size_t row, Person& person);

    std::pmr::monotonic_buffer_resource memory_;
    Texts texts_;
    Folding folding_;
    Folded folded_;
    std::u32string reading_in_brackets_;
    Day today_;
};

/// "1980-01-02", "1980/1/2" or "1980年1月2日" as a number of days; no_day for anything else.
std::int32_t day_in(const std::string& text);

} // namespace junbi::staff_step
