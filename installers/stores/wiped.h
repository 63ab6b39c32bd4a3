// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace junbi {

/// Bytes that nobody may find afterwards: a private key, a password on its way. One piece of memory that never moves and is
/// wiped at the end; it cannot be copied.
class WipedBytes {
public:
    WipedBytes() = default;
    explicit WipedBytes(std::size_t size) : bytes_(std::make_unique<unsigned char[]>(size)), size_(size) { }
    WipedBytes(const unsigned char* from, std::size_t size) : WipedBytes(size) { std::copy_n(from, size, bytes_.get()); }
    ~WipedBytes() { wipe(); }
    WipedBytes(WipedBytes&& other) noexcept : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) { }
    WipedBytes& operator=(WipedBytes&& other) noexcept
    {
        wipe();
        bytes_ = std::move(other.bytes_);
        size_ = std::exchange(other.size_, 0);
        return *this;
    }

    unsigned char* data() { return bytes_.get(); }
    const unsigned char* data() const { return bytes_.get(); }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

private:
    void wipe()
    {
        if (bytes_)
            std::fill_n(static_cast<volatile unsigned char*>(bytes_.get()), size_, static_cast<unsigned char>(0)); // not optimised away
    }

    std::unique_ptr<unsigned char[]> bytes_;
    std::size_t size_ = 0;
};

} // namespace junbi
