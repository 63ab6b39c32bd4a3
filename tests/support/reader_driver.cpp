// SPDX-License-Identifier: Apache-2.0
// A card-reader driver for tests (IFD handler 3.0), loaded by the real pcscd. One folder is one reader, named in pcscd's settings or,
// plugged in on a USB that does not exist, by fake_libudev.cpp ("usb:054c/0dc9:libudev:0:FOLDER"): a card is on it
// while <folder>/card.sock can be connected (test_card.cpp); <folder>/channel holds its CHANNEL_ID, if it has one.
// <folder>/looked-at appears when pcscd has looked for a card: from then on it tells of cards that come.
#include "tests/support/card_wire.h"

extern "C" { // the header has no C++ guard
#include <ifdhandler.h>
}
#include <poll.h>
#include <reader.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace {

namespace wire = junbi::card_wire;

constexpr int answer_seconds = 5; // a command that is not answered within this time fails
constexpr int atr_ms = 1000;      // no ATR within this time: present but mute
constexpr int look_every_ms = 5;  // cards that come and go are noticed within this time

struct Reader {
    std::string folder;
    int card = -1;
    wire::Bytes atr;
    bool looked_at = false;
    bool pulled = false; // pcscd must see "absent" once, even if the next card is already there
    std::mutex mutex;
    std::atomic<bool> stop_waiting{false};

    ~Reader() { drop(); }
    void drop()
    {
        if (card >= 0) {
            close(card);
            pulled = true;
        }
        card = -1;
        atr.clear();
    }
    bool readable(int ms) const
    {
        pollfd watched{card, POLLIN, 0};
        return card >= 0 && poll(&watched, 1, ms) > 0;
    }
    /// True where a card is there; looks for one that has come.
    bool attach()
    {
        char byte;
        if (readable(0) && recv(card, &byte, 1, MSG_PEEK) <= 0)
            drop(); // the card hung up
        sockaddr_un address;
        if (card >= 0 || pulled || !wire::unix_address(folder + "/card.sock", address))
            return card >= 0;
        const int made = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            close(made);
            return false;
        }
        const timeval limit{answer_seconds, 0};
        setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        card = made;
        return true;
    }
};

struct Readers {
    std::map<DWORD, std::shared_ptr<Reader>> all;
    std::mutex mutex;
};
Readers& readers() // pcscd knows a reader by its number only
{
    static Readers known;
    return known;
}

std::shared_ptr<Reader> find(DWORD number)
{
    const std::lock_guard lock(readers().mutex);
    const auto found = readers().all.find(number);
    return found == readers().all.end() ? nullptr : found->second;
}

template <class Body>
RESPONSECODE with_reader(DWORD number, Body body)
{
    const auto reader = find(number);
    if (!reader)
        return IFD_COMMUNICATION_ERROR;
    const std::lock_guard lock(reader->mutex);
    return body(*reader);
}

/// Returns as soon as a card comes or goes, so that pcscd looks at once.
RESPONSECODE wait_for_change(DWORD number, int limit_ms)
{
    const auto reader = find(number);
    if (!reader)
        return IFD_COMMUNICATION_ERROR;
    const auto present = [&](bool look) {
        const std::lock_guard lock(reader->mutex);
        return look ? reader->attach() : reader->card >= 0;
    };
    const bool before = present(false);
    if (!std::exchange(reader->looked_at, true))
        std::ofstream(reader->folder + "/looked-at");
    for (int waited = 0; waited < limit_ms && !reader->stop_waiting.exchange(false); waited += look_every_ms) {
        std::this_thread::sleep_for(std::chrono::milliseconds(look_every_ms));
        if (present(true) != before)
            break;
    }
    return IFD_SUCCESS;
}

RESPONSECODE stop_waiting(DWORD number)
{
    if (const auto reader = find(number))
        reader->stop_waiting = true;
    return IFD_SUCCESS;
}

RESPONSECODE give(const void* value, std::size_t size, PDWORD room, PUCHAR into)
{
    if (*room < size)
        return IFD_ERROR_INSUFFICIENT_BUFFER;
    *room = size;
    if (size > 0)
        std::memcpy(into, value, size);
    return IFD_SUCCESS;
}

RESPONSECODE power(Reader& reader, DWORD action, PUCHAR atr, PDWORD size)
{
    const auto command = action == IFD_POWER_DOWN ? wire::power_off : action == IFD_POWER_UP ? wire::power_on : wire::reset;
    const bool on = command != wire::power_off;
    bool well = reader.attach() && wire::send_frame(reader.card, {command}) && (!on || wire::send_frame(reader.card, {wire::give_atr}));
    if (well && on && !reader.readable(atr_ms))
        return IFD_ERROR_POWER_ACTION; // mute, but still there
    wire::Bytes answer;
    if (well && on)
        well = wire::receive_frame(reader.card, answer) && answer.size() <= MAX_ATR_SIZE;
    if (!well) {
        reader.drop();
        return IFD_ERROR_POWER_ACTION;
    }
    reader.atr = answer;
    if (!atr || !size)
        return IFD_SUCCESS;
    *size = MAX_ATR_SIZE;
    return give(answer.data(), answer.size(), size, atr);
}

RESPONSECODE exchange(Reader& reader, const wire::Bytes& command, PUCHAR answer, PDWORD size, DWORD room)
{
    if (reader.card < 0)
        return IFD_ICC_NOT_PRESENT;
    wire::Bytes got;
    errno = 0;
    const bool well = wire::send_frame(reader.card, command) && wire::receive_frame(reader.card, got);
    const bool silent = errno == EAGAIN;
    if (!well || got.size() > room) {
        reader.drop();
        return silent ? IFD_RESPONSE_TIMEOUT : IFD_COMMUNICATION_ERROR;
    }
    *size = room;
    return give(got.data(), got.size(), size, answer);
}

RESPONSECODE give_channel(DWORD number, PDWORD size, PUCHAR value)
{
    return with_reader(number, [&](Reader& reader) -> RESPONSECODE {
        std::ifstream in(reader.folder + "/channel");
        std::uint32_t channel = 0;
        return in >> std::hex >> channel ? give(&channel, sizeof channel, size, value) : IFD_ERROR_TAG;
    });
}

} // namespace

extern "C" {

RESPONSECODE IFDHCreateChannelByName(DWORD number, LPSTR name)
{
    auto reader = std::make_shared<Reader>();
    const std::string device = name;
    reader->folder = device.substr(device.starts_with("usb:") ? device.rfind(':') + 1 : 0);
    const std::lock_guard lock(readers().mutex);
    readers().all[number] = reader;
    return IFD_SUCCESS;
}
RESPONSECODE IFDHCreateChannel(DWORD, DWORD) { return IFD_NOT_SUPPORTED; }
RESPONSECODE IFDHCloseChannel(DWORD number)
{
    const std::lock_guard lock(readers().mutex);
    readers().all.erase(number);
    return IFD_SUCCESS;
}
RESPONSECODE IFDHSetCapabilities(DWORD, DWORD, DWORD, PUCHAR) { return IFD_NOT_SUPPORTED; }
RESPONSECODE IFDHSetProtocolParameters(DWORD, DWORD, UCHAR, UCHAR, UCHAR, UCHAR) { return IFD_SUCCESS; }
RESPONSECODE IFDHControl(DWORD, DWORD, PUCHAR, DWORD, PUCHAR, DWORD, LPDWORD) { return IFD_ERROR_NOT_SUPPORTED; }
RESPONSECODE IFDHGetCapabilities(DWORD number, DWORD tag, PDWORD size, PUCHAR value)
{
    static const std::uint8_t one = 1, sixteen = 16;
    static RESPONSECODE (*const waits)(DWORD, int) = wait_for_change;
    static RESPONSECODE (*const stops)(DWORD) = stop_waiting;
    switch (tag) {
    case TAG_IFD_ATR:
    case SCARD_ATTR_ATR_STRING:
        return with_reader(number, [&](Reader& reader) { return give(reader.atr.data(), reader.atr.size(), size, value); });
    case TAG_IFD_SLOTS_NUMBER:
    case TAG_IFD_THREAD_SAFE:
        return give(&one, 1, size, value);
    case TAG_IFD_SIMULTANEOUS_ACCESS:
        return give(&sixteen, 1, size, value);
    case TAG_IFD_POLLING_THREAD_WITH_TIMEOUT:
        return give(&waits, sizeof waits, size, value);
    case TAG_IFD_STOP_POLLING_THREAD:
        return give(&stops, sizeof stops, size, value);
    case SCARD_ATTR_CHANNEL_ID:
        return give_channel(number, size, value);
    default:
        return IFD_ERROR_TAG;
    }
}
RESPONSECODE IFDHPowerICC(DWORD number, DWORD action, PUCHAR atr, PDWORD size)
{
    if (size)
        *size = 0;
    return with_reader(number, [&](Reader& reader) { return power(reader, action, atr, size); });
}
RESPONSECODE IFDHTransmitToICC(
    DWORD number, SCARD_IO_HEADER protocol, PUCHAR command, DWORD length, PUCHAR answer, PDWORD size, PSCARD_IO_HEADER answered)
{
    const DWORD room = *size;
    *size = 0;
    if (answered)
        answered->Protocol = protocol.Protocol;
    return with_reader(
        number, [&](Reader& reader) { return exchange(reader, wire::Bytes(command, command + length), answer, size, room); });
}
RESPONSECODE IFDHICCPresence(DWORD number)
{
    return with_reader(number, [](Reader& reader) -> RESPONSECODE {
        const bool there = reader.attach();
        reader.pulled = false;
        return there ? IFD_ICC_PRESENT : IFD_ICC_NOT_PRESENT;
    });
}
}
