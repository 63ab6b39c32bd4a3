// SPDX-License-Identifier: Apache-2.0
#include "tests/support/card_wire.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <cstring>

namespace junbi::card_wire {
namespace {

bool receive_all(int socket, std::uint8_t* into, std::size_t size)
{
    while (size > 0) {
        const ssize_t got = recv(socket, into, size, 0);
        if (got <= 0)
            return false;
        into += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

bool send_frame(int socket, const Bytes& frame)
{
    Bytes all{static_cast<std::uint8_t>(frame.size() >> 8), static_cast<std::uint8_t>(frame.size())};
    all.insert(all.end(), frame.begin(), frame.end());
    return send(socket, all.data(), all.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(all.size());
}

bool receive_frame(int socket, Bytes& frame)
{
    std::uint8_t size[2];
    if (!receive_all(socket, size, sizeof size))
        return false;
    frame.resize(static_cast<std::size_t>(size[0] << 8 | size[1]));
    return receive_all(socket, frame.data(), frame.size());
}

bool unix_address(const std::string& path, sockaddr_un& address)
{
    address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return true;
}

} // namespace junbi::card_wire
