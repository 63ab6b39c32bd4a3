// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/lane.h"
#include "wizard/platform/pcsc.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace junbi {

/// The ways to the readers, one for each name. Shared with questions that hang: they may outlive everybody.
class ReaderLanes {
public:
    std::shared_ptr<Lane> to(const std::string& reader);
    /// `then` hears of every question that nobody waited for any more and that has ended after all.
    void when_freed(std::function<void()> then) { freed_ = std::move(then); }
    void freed() const
    {
        if (freed_)
            freed_();
    }

private:
    std::function<void()> freed_; ///< set before the first question
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Lane>> lanes_;
};

/// What a look at the readers is told. It lives with the thread that looks.
struct ReaderLook {
    std::filesystem::path root;              ///< in front of sys/
    std::chrono::milliseconds limit{5000};   ///< of the whole look; a reader that takes nearly all of it is given up before
    std::shared_ptr<ReaderLanes> lanes = {}; ///< of the whole program; null: of this look
};

/// Every reader and what lies on it. Sends a card three commands and no others: SELECT of the JPKI application,
/// SELECT of EF 0006, READ BINARY of the 32 bytes of the token name. Never a PIN, never the ATR. A security module is told, never asked.
/// A reader that another program keeps busy (in a transaction PC/SC lets everybody wait without end) is told as held, the others as
/// ever. Throws Unseen where the smart-card service cannot be asked.
std::vector<CardReader> look_at_readers(const Pcsc& pcsc, const ReaderLook& look, const Stop& stop);

/// One reader and what lies on it, by its name in PC/SC. May hang.
CardReader look_at_reader(const Pcsc& pcsc, Pcsc::Context context, const std::string& name, const std::filesystem::path& root);

/// What lies on one reader; `detail` gets the code where something went wrong.
Card look_at_card(const Pcsc& pcsc, const PcscCard& card, std::string& detail);

/// Why there is no card to ask, from the code of a connection or a command. Throws Unseen where the service is gone.
Card card_for_code(PcscCode code);

/// Why the service cannot be asked, from its code.
Trouble trouble_for_code(PcscCode code);

/// The code as people look it up: "8010000B".
std::string code_text(PcscCode code);

} // namespace junbi
