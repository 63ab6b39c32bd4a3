// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct sockaddr_un;

/// What the test reader driver and the test card say to each other: frames of a 16-bit big-endian length and as many bytes.
/// One byte is a power command (answered only by give_atr), anything else a command APDU, answered by its response.
namespace junbi::card_wire {

using Bytes = std::vector<std::uint8_t>;
constexpr std::uint8_t power_off = 0, power_on = 1, reset = 2, give_atr = 4;

bool send_frame(int socket, const Bytes& frame);
bool receive_frame(int socket, Bytes& frame);

/// False where the path is too long for a socket (107 characters).
bool unix_address(const std::string& path, sockaddr_un& address);

} // namespace junbi::card_wire
