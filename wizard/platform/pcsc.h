// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace junbi {

/// What a PC/SC call returned: the lower 32 bits, the same on every system. 0: success.
using PcscCode = std::uint32_t;
using Bytes = std::vector<std::uint8_t>;

/// A connection to a card, or to a reader without one.
struct PcscCard {
    std::intptr_t handle = 0;
    unsigned long protocol = 0;
};

/// A reader whose state is asked for or waited for; the flags are those of pcsc_codes.h.
struct PcscState {
    std::string reader;
    std::uint32_t known = 0; ///< what is known already; 0: nothing
    std::uint32_t now = 0;   ///< low 16 bits: flags; high 16 bits: how often a card came or went
};

/// The few PC/SC calls that looking needs. Each system fills the table from its own library at run time;
/// tests fill it with functions that return what they like.
struct Pcsc {
    using Context = std::intptr_t;

    std::function<PcscCode(Context&)> establish;
    std::function<void(Context)> release;
    std::function<PcscCode(Context, std::vector<std::string>& names)> list;
    /// Waits until a reader's state is not the one known, or the time is over (code: timeout); with no time it only asks.
    std::function<PcscCode(Context, std::vector<PcscState>&, std::chrono::milliseconds)> wait;
    std::function<PcscCode(Context, const std::string& reader, PcscCard&)> connect;        ///< to its card, shared with others
    std::function<PcscCode(Context, const std::string& reader, PcscCard&)> connect_direct; ///< to the reader alone
    std::function<void(PcscCard)> disconnect;                                              ///< leaves the card as it is
    std::function<PcscCode(PcscCard)> begin;                                               ///< nobody else in between …
    std::function<void(PcscCard)> end;                                                     ///< … until here
    std::function<PcscCode(PcscCard, const Bytes& command, Bytes& answer)> transmit;
    std::function<PcscCode(PcscCard, std::uint32_t& channel)> channel; ///< CHANNEL_ID: how the reader is plugged in
    std::function<std::string(Context, const std::string& reader)> usb
        = {}; ///< "054c:0dc9" where the library itself knows; may be left out
};

/// The system's PC/SC library. Throws Unseen (not_installed) where there is none.
Pcsc load_pcsc(const std::string& library);

} // namespace junbi
