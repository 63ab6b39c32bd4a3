// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// The few PC/SC calls that looking needs. Each system fills the table from its own library at run time;
/// tests fill it with functions that return what they like.
struct Pcsc {
    using Context = std::intptr_t;

    std::function<PcscCode(Context&)> establish;
    std::function<void(Context)> release;
    std::function<PcscCode(Context, std::vector<std::string>& names)> list;
    std::function<PcscCode(Context, const std::string& reader, PcscCard&)> connect;        ///< to its card, shared with others
    std::function<PcscCode(Context, const std::string& reader, PcscCard&)> connect_direct; ///< to the reader alone
    std::function<void(PcscCard)> disconnect;                                              ///< leaves the card as it is
    std::function<PcscCode(PcscCard)> begin;                                               ///< nobody else in between …
    std::function<void(PcscCard)> end;                                                     ///< … until here
    std::function<PcscCode(PcscCard, const Bytes& command, Bytes& answer)> transmit;
    std::function<PcscCode(PcscCard, std::uint32_t& channel)> channel; ///< CHANNEL_ID: how the reader is plugged in
};

/// The system's PC/SC library. Throws Unseen (not_installed) where there is none.
Pcsc load_pcsc(const std::string& library);

} // namespace junbi
