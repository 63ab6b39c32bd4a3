// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/computer.h"
#include "wizard/platform/files.h"

#include <algorithm>
#include <set>

namespace junbi {
namespace {

namespace fs = std::filesystem;

constexpr auto linux_root_hub = "1d6b"; // vendor number of the kernel's own hubs
constexpr auto smart_card_class = "0b";

std::string id_of(const fs::path& device)
{
    std::string id = first_line(device / "idVendor") + ":" + first_line(device / "idProduct");
    std::transform(id.begin(), id.end(), id.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return id;
}

bool has_smart_card_interface(const fs::path& devices, const std::string& device, const std::set<std::string>& names)
{
    const std::string prefix = device + ":";
    for (auto each = names.lower_bound(prefix); each != names.end() && each->starts_with(prefix); ++each)
        if (first_line(devices / *each / "bInterfaceClass") == smart_card_class)
            return true;
    return false;
}

} // namespace

std::vector<UsbDevice> look_at_usb(const fs::path& root)
{
    const fs::path devices = root / "sys/bus/usb/devices";
    const auto names = names_in(devices); // "1-2" is a device, "1-2:1.0" one of its interfaces
    std::vector<UsbDevice> found;
    for (const auto& name : names) {
        const fs::path device = devices / name;
        const std::string vendor = first_line(device / "idVendor");
        if (vendor.empty() || vendor == linux_root_hub) // an interface has none
            continue;
        found.push_back({id_of(device), first_line(device / "manufacturer"), first_line(device / "product"),
            has_smart_card_interface(devices, name, names)});
    }
    return found;
}

std::string usb_names(const fs::path& root)
{
    std::string words;
    for (const std::string& name : names_in(root / "sys/bus/usb/devices"))
        words += name + "\n";
    return words;
}

std::string usb_id(std::uint32_t channel, const fs::path& root)
{
    constexpr std::uint32_t usb = 0x0020;
    if (channel >> 16 != usb)
        return {};
    const std::string bus = std::to_string(channel >> 8 & 0xFF), address = std::to_string(channel & 0xFF);
    const fs::path devices = root / "sys/bus/usb/devices";
    for (const auto& name : names_in(devices))
        if (first_line(devices / name / "busnum") == bus && first_line(devices / name / "devnum") == address)
            return id_of(devices / name);
    return {};
}

} // namespace junbi
