// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <atomic>
#include <stdexcept>
#include <string>

namespace junbi {

/// Thrown by a probe that could not look; LiveFacts turns it (and every other exception) into a Trouble.
class Unseen : public std::runtime_error {
public:
    explicit Unseen(Trouble trouble, const std::string& detail = {}) : std::runtime_error(detail), trouble_(trouble) { }
    Trouble trouble() const { return trouble_; }

private:
    Trouble trouble_;
};

/// Set when nobody waits for the look any more: a probe that sees it may end at once, with any result.
using Stop = std::atomic<bool>;

} // namespace junbi
