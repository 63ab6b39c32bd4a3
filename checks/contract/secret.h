// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>

namespace junbi {

/// A password while it is needed. It lies in one piece of memory that never moves and is wiped at the end; it cannot be
/// copied, shown or kept. UTF-8, at most `most` bytes.
class Secret {
public:
    static constexpr std::size_t most = 1024;

    Secret() = default;
    explicit Secret(std::string_view text)
    {
        for (const char each : text)
            add(each);
    }
    ~Secret() { wipe(); }
    Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) { }
    Secret& operator=(Secret&& other) noexcept
    {
        wipe();
        bytes_ = std::move(other.bytes_);
        size_ = std::exchange(other.size_, 0);
        return *this;
    }

    /// False where it is full.
    bool add(char byte)
    {
        if (!bytes_)
            bytes_ = std::make_unique<char[]>(most + 1); // zeroed: always ends in a zero byte
        if (size_ == most)
            return false;
        bytes_[size_++] = byte;
        return true;
    }
    /// Ends in a zero byte, for C libraries.
    const char* data() const { return bytes_ ? bytes_.get() : ""; }
    std::string_view text() const { return {data(), size_}; }
    bool empty() const { return size_ == 0; }
    void wipe()
    {
        if (bytes_)
            std::fill_n(static_cast<volatile char*>(bytes_.get()), most, '\0'); // volatile: not optimised away
        size_ = 0;
    }

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0;
};

} // namespace junbi
