// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/pcsc.h"

/// PC/SC codes, the same in pcsc-lite and in Windows.
namespace junbi::pcsc {

constexpr PcscCode cancelled = 0x80100002;
constexpr PcscCode insufficient_buffer = 0x80100008;
constexpr PcscCode unknown_reader = 0x80100009;
constexpr PcscCode timeout = 0x8010000A;
constexpr PcscCode sharing_violation = 0x8010000B;
constexpr PcscCode no_smartcard = 0x8010000C;
constexpr PcscCode proto_mismatch = 0x8010000F;
constexpr PcscCode comm_error = 0x80100013;
constexpr PcscCode not_transacted = 0x80100016;
constexpr PcscCode reader_unavailable = 0x80100017;
constexpr PcscCode no_service = 0x8010001D;
constexpr PcscCode service_stopped = 0x8010001E;
constexpr PcscCode no_readers_available = 0x8010002E;
constexpr PcscCode comm_data_lost = 0x8010002F;
constexpr PcscCode unsupported_card = 0x80100065;
constexpr PcscCode unresponsive_card = 0x80100066;
constexpr PcscCode unpowered_card = 0x80100067;
constexpr PcscCode reset_card = 0x80100068;
constexpr PcscCode removed_card = 0x80100069;
constexpr PcscCode security_violation = 0x8010006A;

/// The reader that stands for all that are not plugged in yet: it changes when one is.
constexpr auto any_new_reader = R"(\\?PnP?\Notification)";

// What the state of a reader is made of.
constexpr std::uint32_t state_unknown = 0x0004;
constexpr std::uint32_t state_unavailable = 0x0008;
constexpr std::uint32_t state_empty = 0x0010;
constexpr std::uint32_t state_present = 0x0020;
constexpr std::uint32_t state_exclusive = 0x0080; ///< one program has the card for itself
constexpr std::uint32_t state_in_use = 0x0100;    ///< some program is connected
constexpr std::uint32_t state_mute = 0x0200;

} // namespace junbi::pcsc
