// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <utility>

namespace junbi {

/// Runs `end` when the block is left, however it is left: a context or card that is not given back blocks others.
class AtEnd {
public:
    explicit AtEnd(std::function<void()> end) : end_(std::move(end)) { }
    ~AtEnd() { end_(); }
    AtEnd(const AtEnd&) = delete;
    AtEnd& operator=(const AtEnd&) = delete;

private:
    std::function<void()> end_;
};

} // namespace junbi
