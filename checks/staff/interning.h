// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory_resource>
#include <string_view>
#include <utility>
#include <vector>

namespace junbi::staff_step {

/// One number for each different text, from 1 on; 0 is the empty text. Texts are compared whole, never only by a hash.
class Texts {
public:
    explicit Texts(std::pmr::memory_resource& memory) : memory_(memory), slots_(1024) { texts_.emplace_back(); }

    std::uint32_t id(std::u32string_view text)
    {
        if (text.empty())
            return 0;
        if (texts_.size() * 2 > slots_.size())
            grow();
        const auto hash = static_cast<std::uint32_t>(std::hash<std::u32string_view>{}(text));
        std::size_t at = hash & (slots_.size() - 1);
        for (; slots_[at].id != 0; at = (at + 1) & (slots_.size() - 1))
            if (slots_[at].hash == hash && texts_[slots_[at].id] == text)
                return slots_[at].id;
        slots_[at] = {hash, static_cast<std::uint32_t>(texts_.size())};
        texts_.push_back(kept(text));
        return slots_[at].id;
    }
    std::u32string_view text(std::uint32_t id) const { return texts_[id]; }
    std::size_t size() const { return texts_.size(); }

private:
    struct Slot {
        std::uint32_t hash = 0, id = 0;
    };
    void grow()
    {
        std::vector<Slot> wider(slots_.size() * 4);
        for (const Slot& each : slots_)
            if (each.id != 0) {
                std::size_t at = each.hash & (wider.size() - 1);
                while (wider[at].id != 0)
                    at = (at + 1) & (wider.size() - 1);
                wider[at] = each;
            }
        slots_ = std::move(wider);
    }
    std::u32string_view kept(std::u32string_view text)
    {
        auto* copy = static_cast<char32_t*>(memory_.allocate(text.size() * sizeof(char32_t), alignof(char32_t)));
        text.copy(copy, text.size());
        return {copy, text.size()};
    }

    std::pmr::memory_resource& memory_;
    std::vector<std::u32string_view> texts_;
    std::vector<Slot> slots_;
};

} // namespace junbi::staff_step
