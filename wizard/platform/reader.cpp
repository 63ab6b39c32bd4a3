// SPDX-License-Identifier: Apache-2.0
// One reader: connecting, and how it is plugged in.
#include "wizard/platform/at_end.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/reader_names.h"
#include "wizard/platform/readers.h"

namespace junbi {
namespace {

/// Told by the connection, on Linux.
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
    if (!pcsc.usb)
        seen.usb = usb_of(pcsc, card, root);
    return 0;
}

/// A line that broke off may be the one to the card, or that to a service that has just ended.
void demand_service(const Pcsc& pcsc, Pcsc::Context context)
{
    std::vector<std::string> names;
    const PcscCode code = pcsc.list(context, names);
    if (code != 0 && code != pcsc::no_readers_available)
        throw Unseen(trouble_for_code(code), code_text(code));
}

} // namespace

CardReader look_at_reader(const Pcsc& pcsc, Pcsc::Context context, const std::string& name, const std::filesystem::path& root)
{
    CardReader seen;
    seen.name = reader_name(name);
    if (pcsc.usb)
        seen.usb = pcsc.usb(context, name);
    if (const PcscCode code = look_with_card(pcsc, context, name, root, seen)) {
        seen.card = card_for_code(code);
        if (seen.card != Card::none)
            seen.detail = code_text(code);
        PcscCard reader;
        if (!pcsc.usb && pcsc.connect_direct(context, name, reader) == 0) {
            const AtEnd leave([&] { pcsc.disconnect(reader); });
            seen.usb = usb_of(pcsc, reader, root);
        }
    }
    if (seen.card == Card::interrupted)
        demand_service(pcsc, context);
    return seen;
}

} // namespace junbi
