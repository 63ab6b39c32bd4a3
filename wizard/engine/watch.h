// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace junbi {

/// Handed down while looking takes time: lets the worker say what it waits for, lets the person stop it,
/// and holds the limit of each look. Copies share one "stop". (std::stop_token is not in every libc++ yet.)
class Watch {
public:
    using Tell = std::function<void(const Text&)>; ///< may be called from any thread

    explicit Watch(std::chrono::milliseconds limit = std::chrono::seconds(5), Tell tell = {}) : limit_(limit), tell_(std::move(tell)) { }

    void tell(const Text& text) const
    {
        if (tell_)
            tell_(text);
    }
    void cancel() const { *cancelled_ = true; }
    bool cancelled() const { return *cancelled_; }
    /// How long one look may take before it is given up.
    std::chrono::milliseconds limit() const { return limit_; }

private:
    std::chrono::milliseconds limit_;
    Tell tell_;
    std::shared_ptr<std::atomic<bool>> cancelled_ = std::make_shared<std::atomic<bool>>(false);
};

} // namespace junbi
