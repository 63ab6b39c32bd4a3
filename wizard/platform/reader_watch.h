// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/pcsc.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Waits for readers and cards to come and go, and for the service to begin and end. Asks no card. For one thread.
class ReaderWatch {
public:
    explicit ReaderWatch(std::function<Pcsc()> load) : load_(std::move(load)) { }
    ~ReaderWatch();
    ReaderWatch(const ReaderWatch&) = delete;
    ReaderWatch& operator=(const ReaderWatch&) = delete;

    /// What there is now, in words that are only good for comparing. Comes back soon after it is not what it was, and after half a
    /// second at the latest; hangs as long as the service hangs.
    std::string next();

private:
    std::string without_service(const std::string& why);
    PcscCode connect();
    PcscCode list();
    void leave();

    std::function<Pcsc()> load_;
    std::optional<Pcsc> pcsc_;
    std::optional<Pcsc::Context> context_; ///< a daemon that died takes it along: each needs a new one
    std::vector<PcscState> states_;
    bool without_service_ = false; ///< asked again only after a while
};

} // namespace junbi
