// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/devices.h"

#include <algorithm>
#include <cctype>

namespace junbi::card_reader_step {
namespace {

bool is_hex(char c) { return std::isxdigit(static_cast<unsigned char>(c)); }

/// The name without the number of the reader: " RR SS" becomes " SS" on Linux (reader and slot, hexadecimal), " N" goes on Windows;
/// macOS counts slots, "(1)", which stays.
std::string slot_name(const std::string& name)
{
    const std::size_t size = name.size();
    if (size > 6 && name[size - 6] == ' ' && is_hex(name[size - 5]) && is_hex(name[size - 4]) && name[size - 3] == ' '
        && is_hex(name[size - 2]) && is_hex(name[size - 1]))
        return name.substr(0, size - 6) + name.substr(size - 3);
    const auto last = name.find_last_not_of("0123456789");
    return last != name.npos && last + 1 < size && name[last] == ' ' ? name.substr(0, last) : name;
}

bool is_slot_of(const ReaderDevice& device, const CardReader& reader)
{
    return !reader.usb.empty() && reader.usb == device.slots.front().usb
        && std::none_of(device.slots.begin(), device.slots.end(),
            [&](const CardReader& slot) { return slot_name(slot.name) == slot_name(reader.name); });
}

} // namespace

bool ReaderDevice::has(Card card) const
{
    return std::any_of(slots.begin(), slots.end(), [&](const CardReader& slot) { return slot.card == card; });
}

std::vector<ReaderDevice> devices_of(const std::vector<CardReader>& readers)
{
    std::vector<ReaderDevice> devices;
    for (const CardReader& reader : readers) {
        const auto same = std::find_if(
            devices.begin(), devices.end(), [&](const ReaderDevice& device) { return device.slots.front().name == reader.name; });
        if (same != devices.end())
            continue;
        const auto found
            = std::find_if(devices.begin(), devices.end(), [&](const ReaderDevice& device) { return is_slot_of(device, reader); });
        if (found != devices.end())
            found->slots.push_back(reader);
        else
            devices.push_back({{reader}});
    }
    return devices;
}

std::string names_of(const std::vector<CardReader>& readers)
{
    std::string all;
    for (const CardReader& reader : readers)
        all += (all.empty() ? "" : ", ") + reader.name;
    return all;
}

} // namespace junbi::card_reader_step
