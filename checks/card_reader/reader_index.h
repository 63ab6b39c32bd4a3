// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/card_reader/tiers.h"
#include "checks/contract/table.h"

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace junbi::card_reader_step {

/// Readers that cannot be told apart by their name in PC/SC: several products may share it.
struct ReaderFamily {
    std::string_view name; ///< "AB Circle CIR315"
    Tier tier = Tier::unknown;
    std::vector<std::uint32_t> rows; ///< of the table, in its order
};

/// The reader table, ready for looking up names and USB ids: built once per judgement, asked as often as wanted. A name costs about as
/// much as reading it: the first four letters of all parts are a filter that nearly no wrong place of a name passes.
class ReaderIndex {
public:
    /// What was found; the rows are those with the part or the id, the family is that of the first of them.
    struct Found {
        const ReaderFamily* family = nullptr;
        std::span<const std::uint32_t> rows = {};
        explicit operator bool() const { return family; }
    };

    /// Keeps a view of the table, which must outlive it. A part of fewer than four letters says too little and is left out.
    explicit ReaderIndex(const Table& table);

    /// By the longest part that the name in PC/SC contains, whatever the case of its letters.
    Found by_name(std::string_view name) const&;
    Found by_name(std::string_view) && = delete; // what is found is kept in the index
    /// By the USB id, "054c:0dc9".
    Found by_usb(std::string_view id) const&;
    Found by_usb(std::string_view) && = delete;

    const std::string& at(std::uint32_t row, std::string_view column) const { return table_->at(row, column); }
    const std::vector<ReaderFamily>& families() const { return families_; }

private:
    static constexpr std::size_t key_length = 4;
    struct Part {
        std::uint32_t key;           ///< its first letters
        std::uint32_t begin, length; ///< in letters_
        std::uint32_t row;
    };

    void add_row(std::uint32_t row, std::string_view names, std::string_view usb);
    void sort();
    std::string_view text(const Part& part) const { return std::string_view(letters_).substr(part.begin, part.length); }
    const Part* longest_at(std::string_view letters) const;
    Found found(std::span<const std::uint32_t> rows) const;

    const Table* table_;
    std::string letters_;     ///< of all parts, in lower case
    std::vector<Part> parts_; ///< by key, then the longest first
    std::vector<std::uint32_t> part_rows_;
    std::bitset<65536> keys_;                                  ///< may hold the key; most others are kept out
    std::vector<std::pair<std::uint32_t, std::uint32_t>> usb_; ///< id and row, sorted
    std::vector<std::uint32_t> usb_rows_;
    std::vector<ReaderFamily> families_;
    std::vector<std::uint32_t> family_of_; ///< of each row
};

} // namespace junbi::card_reader_step
