// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/windows/devices.h"

#include "wizard/platform/files.h"

#include <algorithm>
#include <array>
#include <set>

namespace junbi::windows {
namespace {

constexpr std::string_view usb = "USB\\", class_of_smart_cards = "USB\\CLASS_0B", vendor = "VID_", product = "&PID_", function = "&MI_";
constexpr std::string_view bluetooth = "BTH"; ///< BTHENUM\…, BTHLE\…, BTHLEDEVICE\…

std::string upper(std::string_view text)
{
    std::string all(text);
    std::transform(all.begin(), all.end(), all.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return all;
}

/// The four hexadecimal digits behind a word, in small letters; empty where there are none.
std::string digits_after(std::string_view text, std::string_view word)
{
    const auto at = text.find(word);
    if (at == text.npos || text.size() < at + word.size() + 4)
        return {};
    std::string digits(text.substr(at + word.size(), 4));
    for (char& c : digits) {
        if (c >= 'A' && c <= 'F')
            c = static_cast<char>(c - 'A' + 'a');
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return {};
    }
    return digits;
}

bool is_part_of_device(const Device& device) { return upper(device.instance).find(function) != std::string::npos; }

bool is_for_smart_cards(const Device& device)
{
    const auto named = [](const std::string& each) { return upper(each).starts_with(class_of_smart_cards); };
    return device.group == "SmartCardReader" || std::any_of(device.compatible.begin(), device.compatible.end(), named);
}

/// Where the driver is one of Windows' own, its maker says "(Standard …)" in the language of Windows.
std::string maker_of(const Device& device) { return device.maker.starts_with("(") ? std::string() : trimmed(device.maker); }

std::string name_of(const Device& device) { return trimmed(device.reported.empty() ? device.description : device.reported); }

/// Models with Bluetooth, as they call themselves, in capitals.
bool is_readers_name(const std::string& name)
{
    constexpr std::array known{"ACR1255", "ACR1311", "ACR3901", "ACR39", "CIR215", "CIR415", "CIR615", "BR301", "BR500", "RC-S390",
        "RC-S730", "TANJACK", "CYBERJACK", "CARD READER", "SMARTCARD", "SMART CARD", "カードリーダ"};
    const std::string capitals = upper(name);
    return std::any_of(known.begin(), known.end(), [&](const char* each) { return capitals.find(each) != std::string::npos; });
}

/// Bluetooth names end in a serial number: "ACR1255U-J1-001234" → "ACR1255U-J1".
std::string without_serial(std::string name)
{
    constexpr std::size_t shortest_serial = 5;
    const auto last = name.find_last_not_of("0123456789");
    if (last == name.npos || name.size() - last - 1 < shortest_serial)
        return name;
    name.resize(last + 1);
    name.resize(name.find_last_not_of("-_# ") + 1);
    return name;
}

bool is_bluetooth_reader(const Device& device)
{
    return upper(device.instance).starts_with(bluetooth) && (device.group == "SmartCardReader" || is_readers_name(device.description));
}

} // namespace

std::string usb_id_in(std::string_view instance)
{
    const std::string capitals = upper(instance);
    if (!capitals.starts_with(usb))
        return {};
    const std::string maker = digits_after(capitals, vendor), model = digits_after(capitals, product);
    return maker.empty() || model.empty() ? std::string() : maker + ":" + model;
}

std::vector<UsbDevice> usb_devices(const std::vector<Device>& all)
{
    std::set<std::string> with_smart_card_part;
    for (const Device& each : all)
        if (is_for_smart_cards(each))
            with_smart_card_part.insert(usb_id_in(each.instance));
    std::vector<UsbDevice> found;
    for (const Device& each : all) {
        const std::string id = usb_id_in(each.instance);
        if (!id.empty() && !is_part_of_device(each))
            found.push_back({id, maker_of(each), name_of(each), with_smart_card_part.contains(id)});
    }
    std::set<std::string> paired; // one reader has several entries
    for (const Device& each : all)
        if (is_bluetooth_reader(each) && paired.insert(without_serial(trimmed(each.description))).second)
            found.push_back({"bluetooth", maker_of(each), without_serial(trimmed(each.description)), false});
    return found;
}

} // namespace junbi::windows
