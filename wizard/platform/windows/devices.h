// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <string>
#include <string_view>
#include <vector>

namespace junbi::windows {

/// One entry of Windows' list of devices. Its instance may end in a serial number: that goes no further.
struct Device {
    std::string instance; ///< R"(USB\VID_054C&PID_0DC9\1234567)", R"(USB\VID_04E6&PID_5724&MI_01\6&…)", R"(BTHENUM\DEV_…)"
    std::string group;    ///< setup class: "SmartCardReader", "USB", "Bluetooth"
    std::vector<std::string> compatible; ///< R"(USB\Class_0B&SubClass_00&Prot_00)"
    std::string maker, description;      ///< as the driver has them
    std::string reported;                ///< what the device itself calls itself, empty where Windows does not know it
};

/// "054c:0dc9" where the instance of a device is one on USB; else empty.
std::string usb_id_in(std::string_view instance);

/// Every USB device but the computer's own hubs; the functions of one that has several are one device. Then the card readers that are
/// paired over Bluetooth, with "bluetooth" for an id. No other Bluetooth device: their names are often their owners'.
std::vector<UsbDevice> usb_devices(const std::vector<Device>& all);

} // namespace junbi::windows
