// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/readers.h"

#include "wizard/platform/computer.h"
#include "wizard/platform/pcsc_codes.h"

#include <cctype>
#include <cstdio>
#include <memory>
#include <string_view>

namespace junbi {
namespace {

/// Runs `end` when the block is left, however it is left: a context or card that is not given back blocks others.
class AtEnd {
public:
    explicit AtEnd(std::function<void()> end) : end_(std::move(end)) { }
    ~AtEnd() { end_(); }
    AtEnd(const AtEnd&) = delete;
    AtEnd& operator=(const AtEnd&) = delete;

private:
    std::function<void()> end_;
};

std::string usb_of(const Pcsc& pcsc, const PcscCard& card, const std::filesystem::path& root)
{
    std::uint32_t channel = 0;
    return pcsc.channel(card, channel) == 0 ? usb_id(channel, root) : std::string();
}

/// With a card: one connection tells the card and the way the reader is plugged in.
PcscCode look_with_card(
    const Pcsc& pcsc, Pcsc::Context context, const std::string& name, const std::filesystem::path& root, CardReader& seen)
{
    PcscCard card;
    if (const PcscCode code = pcsc.connect(context, name, card))
        return code;
    const AtEnd leave([&] { pcsc.disconnect(card); });
    if (const PcscCode code = pcsc.begin(card))
        return code;
    {
        const AtEnd end([&] { pcsc.end(card); });
        seen.card = look_at_card(pcsc, card, seen.detail);
    }
    seen.usb = usb_of(pcsc, card, root);
    return 0;
}

CardReader look_at_reader(const Pcsc& pcsc, Pcsc::Context context, const std::string& name, const std::filesystem::path& root)
{
    CardReader seen;
    seen.name = reader_name(name);
    const PcscCode code = look_with_card(pcsc, context, name, root, seen);
    if (code == 0)
        return seen;
    seen.card = card_for_code(code);
    if (seen.card != Card::none)
        seen.detail = code_text(code);
    PcscCard reader;
    if (pcsc.connect_direct(context, name, reader) == 0) {
        const AtEnd leave([&] { pcsc.disconnect(reader); });
        seen.usb = usb_of(pcsc, reader, root);
    }
    return seen;
}

} // namespace

std::vector<CardReader> look_at_readers(const Pcsc& pcsc, const std::filesystem::path& root, const Stop& stop)
{
    Pcsc::Context context{};
    if (const PcscCode code = pcsc.establish(context))
        throw Unseen(trouble_for_code(code), code_text(code));
    const AtEnd release([&] { pcsc.release(context); });
    std::vector<std::string> names;
    const PcscCode code = pcsc.list(context, names);
    if (code == pcsc::no_readers_available)
        return {};
    if (code != 0)
        throw Unseen(trouble_for_code(code), code_text(code));
    std::vector<CardReader> readers;
    for (const std::string& name : names)
        if (!stop && !is_security_module(name))
            readers.push_back(look_at_reader(pcsc, context, name, root));
    return readers;
}

Trouble trouble_for_code(PcscCode code)
{
    switch (code) {
    case pcsc::no_service:
    case pcsc::service_stopped: // also: library and daemon of different versions
    case pcsc::comm_error:      // the daemon ended while it was asked
    case pcsc::comm_data_lost:
        return Trouble::service_not_running;
    case pcsc::security_violation:
        return Trouble::service_refused;
    case pcsc::timeout:
        return Trouble::timed_out;
    case pcsc::cancelled:
        return Trouble::cancelled;
    default:
        return Trouble::failed;
    }
}

Card card_for_code(PcscCode code)
{
    switch (code) {
    case pcsc::no_smartcard:
        return Card::none;
    case pcsc::sharing_violation:
        return Card::held;
    case pcsc::unresponsive_card: // Windows
    case pcsc::unpowered_card:    // pcsc-lite
        return Card::mute;
    case pcsc::not_transacted:
    case pcsc::reset_card:
    case pcsc::removed_card:
        return Card::pulled;
    case pcsc::unsupported_card:
        return Card::other;
    case pcsc::no_service:
    case pcsc::service_stopped:
    case pcsc::security_violation:
        throw Unseen(trouble_for_code(code), code_text(code));
    default:
        return Card::unreadable;
    }
}

bool is_security_module(const std::string& name)
{
    constexpr std::string_view word = "SAM";
    const auto is_letter = [&](std::size_t at) { return at < name.size() && std::isalpha(static_cast<unsigned char>(name[at])); };
    for (auto at = name.find(word); at != name.npos; at = name.find(word, at + 1))
        if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size()))
            return true;
    return false;
}

std::string reader_name(std::string name)
{
    for (auto open = name.find(" ("); open != name.npos; open = name.find(" (", open)) {
        const auto close = name.find(')', open);
        name.erase(open, close == name.npos ? close : close + 1 - open);
    }
    return name;
}

std::string code_text(PcscCode code)
{
    char text[16];
    std::snprintf(text, sizeof text, "%08X", code);
    return text;
}

} // namespace junbi
