// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <cstdint>
#include <exception>
#include <string>
#include <utility>

struct zip;
struct zip_file;

namespace junbi {

/// A workbook holds what no spreadsheet program writes: what, for the brackets of a sentence.
class Damaged : public std::exception {
public:
    explicit Damaged(Text why) : why_(std::move(why)) { }
    const Text& why() const { return why_; }

private:
    Text why_;
};
/// A file inside the archive that needs a password.
class Locked : public std::exception { };
/// Far more comes out of the archive than a list can be: it is made to fill the computer's memory.
class TooMuch : public std::exception { };

/// One file inside the archive, unpacked bit by bit and never held as a whole.
class PackedFile {
public:
    /// Fills at most `size` bytes; 0: that was all. Throws Damaged, TooMuch.
    std::size_t read(char* to, std::size_t size);
    PackedFile(PackedFile&&) noexcept;
    ~PackedFile();

private:
    friend class Archive;
    PackedFile(zip_file* file, std::uint64_t packed, std::uint64_t& budget);
    zip_file* file_;
    std::uint64_t packed_, unpacked_ = 0;
    std::uint64_t& budget_;
};

/// A zip archive in memory. Nothing of it is written anywhere.
class Archive {
public:
    /// The bytes must outlive it. Throws Damaged.
    explicit Archive(const std::string& bytes);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    bool has(const std::string& name) const;
    /// Throws Damaged (there is none), Locked.
    PackedFile open(const std::string& name);
    /// The whole of a small file; throws Damaged also where it is larger than 8 MB or holds a document type.
    std::string text(const std::string& name);

private:
    zip* zip_ = nullptr;
    std::uint64_t budget_ = 300u << 20; ///< what may still be unpacked, in bytes
};

} // namespace junbi
