// SPDX-License-Identifier: Apache-2.0
// A card for the test reader driver: test_card READER-FOLDER PROFILE [N]
//   my_number basic_resident phone     the JPKI application with their token name
//   strange_token no_token             the JPKI application with another token name, or with none that can be read
//   other refusing mute                a card without that application; one that refuses the question; one that never answers
// N: the card is pulled while it answers its N-th command. It is taken away when this program ends.
// Every command and answer goes to standard output. A line PIN-DATA means that somebody sent a PIN: no test may see one.
#include "tests/support/card_wire.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

namespace {

using junbi::card_wire::Bytes;
namespace wire = junbi::card_wire;

Bytes from_hex(const std::string& text)
{
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(i, 2), nullptr, 16)));
    return bytes;
}

std::string to_hex(const Bytes& bytes)
{
    std::string text;
    for (const auto each : bytes) {
        char two[3];
        std::snprintf(two, sizeof two, "%02X", each);
        text += two;
    }
    return text;
}

class TestCard {
public:
    explicit TestCard(std::string profile) : profile_(std::move(profile)) { }

    bool mute() const { return profile_ == "mute"; }
    void reset()
    {
        selected_ = false;
        file_ = -1;
    }
    Bytes atr() const { return from_hex(profile_ == "other" ? "3B8F8001804F0CA000000306030001000000006A" : "3BE000FF8131FE4514"); }

    Bytes answer(const Bytes& command)
    {
        if (command.size() < 4)
            return from_hex("6700");
        Bytes data;
        if (command.size() > 5)
            data.assign(
                command.begin() + 5, command.begin() + 5 + static_cast<long>(std::min<std::size_t>(command[4], command.size() - 5)));
        switch (command[1]) {
        case 0xA4:
            return command[2] == 0x04 ? select_application(data) : select_file(data);
        case 0xB0:
            return read(command);
        case 0x20:
            return tries_left(data);
        default:
            return from_hex("6D00");
        }
    }

private:
    Bytes select_application(const Bytes& name)
    {
        reset();
        if (profile_ == "refusing")
            return from_hex("6985");
        selected_ = profile_ != "other" && name == from_hex("D392F000260100000001");
        return from_hex(selected_ ? "9000" : "6A82");
    }
    Bytes select_file(const Bytes& id)
    {
        constexpr std::array known{0x06, 0x18, 0x1B, 0x17, 0x1A, 0x0A, 0x01, 0x0B, 0x02}; // token, PINs, keys, certificates
        if (!selected_)
            return from_hex("6985");
        file_ = id.size() == 2 ? id[0] << 8 | id[1] : -1;
        if (std::find(known.begin(), known.end(), file_) == known.end() || (file_ == 0x06 && profile_ == "no_token"))
            file_ = -1;
        return from_hex(file_ < 0 ? "6A82" : "9000");
    }
    Bytes read(const Bytes& command) const
    {
        if (file_ != 0x06) // no certificate and no personal data is in this card
            return from_hex(file_ == 0x01 ? "6982" : "6A82");
        static const std::map<std::string, std::string> names{{"my_number", "JPKIAPICCTOKEN2"}, {"basic_resident", "JPKIAPICCTOKEN"},
            {"phone", "JPKIAPGPSETOKEN"}, {"strange_token", "SOMETHINGELSE"}};
        std::string name = names.at(profile_);
        name.resize(160, ' ');
        const std::size_t offset = static_cast<std::size_t>(command[2] << 8 | command[3]);
        const std::size_t length = command.size() > 4 && command[4] != 0 ? command[4] : 256;
        const std::string part = offset < name.size() ? name.substr(offset, length) : "";
        Bytes answer(part.begin(), part.end());
        answer.insert(answer.end(), {0x90, 0x00});
        return answer;
    }
    /// VERIFY without data asks how many tries are left; with data it would be a PIN.
    Bytes tries_left(const Bytes& pin) const
    {
        if (!pin.empty())
            std::puts("PIN-DATA");
        if (file_ != 0x18 && file_ != 0x1B)
            return from_hex("6A88");
        return from_hex(file_ == 0x18 ? "63C3" : "63C5");
    }

    std::string profile_;
    bool selected_ = false;
    int file_ = -1;
};

/// Until the reader hangs up; true where the card was pulled.
bool serve(int reader, TestCard& card, int& commands_left)
{
    for (Bytes frame; wire::receive_frame(reader, frame);) {
        if (frame.size() == 1 && frame[0] <= wire::reset) {
            card.reset();
            continue;
        }
        if (card.mute())
            continue;
        const bool asks_atr = frame.size() == 1 && frame[0] == wire::give_atr;
        if (!asks_atr && commands_left > 0 && --commands_left == 0) {
            std::printf("%s pulled\n", to_hex(frame).c_str());
            return true;
        }
        const Bytes answer = asks_atr ? card.atr() : card.answer(frame);
        if (!asks_atr)
            std::printf("%s %s\n", to_hex(frame).c_str(), to_hex(answer).c_str());
        if (!wire::send_frame(reader, answer))
            break;
    }
    return false;
}

} // namespace

int main(int count, char** words)
{
    if (count < 3)
        return 64;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::string path = std::string(words[1]) + "/card.sock";
    sockaddr_un address;
    if (!wire::unix_address(path, address))
        return 64;
    unlink(path.c_str());
    const int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || listen(listening, 4) != 0)
        return 74;
    TestCard card(words[2]);
    int commands_left = count > 3 ? std::atoi(words[3]) : 0;
    for (bool pulled = false; !pulled;) {
        const int reader = accept(listening, nullptr, nullptr);
        pulled = serve(reader, card, commands_left);
        if (pulled)
            unlink(path.c_str()); // before hanging up: it must not be found again
        close(reader);
    }
}
