// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/wide_windows.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/windows/devices.h"

#include <windows.h>

#include <setupapi.h>

namespace junbi {
namespace {

using namespace windows;

/// Windows' list of devices that are there now, closed at the end.
class DeviceList {
public:
    /// `where`: L"USB", L"BTHENUM"; null: everywhere.
    explicit DeviceList(const wchar_t* where) : list_(SetupDiGetClassDevsW(nullptr, where, nullptr, DIGCF_PRESENT | DIGCF_ALLCLASSES)) { }
    ~DeviceList()
    {
        if (list_ != INVALID_HANDLE_VALUE)
            SetupDiDestroyDeviceInfoList(list_);
    }
    DeviceList(const DeviceList&) = delete;
    DeviceList& operator=(const DeviceList&) = delete;

    bool at(DWORD index, SP_DEVINFO_DATA& device) const
    {
        device.cbSize = sizeof device;
        return list_ != INVALID_HANDLE_VALUE && SetupDiEnumDeviceInfo(list_, index, &device);
    }
    HDEVINFO get() const { return list_; }

private:
    HDEVINFO list_;
};

std::string instance_of(const DeviceList& list, SP_DEVINFO_DATA& device)
{
    std::wstring instance(MAX_PATH, L'\0');
    const bool told = SetupDiGetDeviceInstanceIdW(list.get(), &device, instance.data(), MAX_PATH, nullptr);
    return told ? narrow(instance.c_str()) : std::string();
}

/// The texts of a property, one after the other, each with its 0; empty where the device has none.
std::wstring texts(const DeviceList& list, SP_DEVINFO_DATA& device, DWORD property)
{
    std::wstring found(1024, L'\0');
    const auto size = static_cast<DWORD>((found.size() - 2) * sizeof(wchar_t)); // two zeros stay at the end
    const bool told
        = SetupDiGetDeviceRegistryPropertyW(list.get(), &device, property, nullptr, reinterpret_cast<BYTE*>(found.data()), size, nullptr);
    return told ? found : std::wstring(2, L'\0');
}

std::string text(const DeviceList& list, SP_DEVINFO_DATA& device, DWORD property) { return narrow(texts(list, device, property).c_str()); }

std::vector<std::string> all_texts(const DeviceList& list, SP_DEVINFO_DATA& device, DWORD property)
{
    std::vector<std::string> all;
    const std::wstring found = texts(list, device, property);
    for (const wchar_t* each = found.c_str(); *each; each += std::wcslen(each) + 1)
        all.push_back(narrow(each));
    return all;
}

/// The text that the device itself sends.
std::string reported_name(const DeviceList& list, SP_DEVINFO_DATA& device)
{
    static constexpr DEVPROPKEY bus_reported_description{
        {0x540b947e, 0x8b40, 0x45bc, {0xa8, 0xa2, 0x6a, 0x0b, 0x89, 0x4c, 0xbd, 0xa2}}, 4}; // DEVPKEY_Device_BusReportedDeviceDesc
    std::wstring name(512, L'\0');
    DEVPROPTYPE kind = 0;
    const auto size = static_cast<DWORD>((name.size() - 1) * sizeof(wchar_t));
    const bool told = SetupDiGetDevicePropertyW(
        list.get(), &device, &bus_reported_description, &kind, reinterpret_cast<BYTE*>(name.data()), size, nullptr, 0);
    return told && kind == DEVPROP_TYPE_STRING ? narrow(name.c_str()) : std::string();
}

Device told_of(const DeviceList& list, SP_DEVINFO_DATA& device)
{
    const std::string friendly = text(list, device, SPDRP_FRIENDLYNAME);
    return {instance_of(list, device), text(list, device, SPDRP_CLASS), all_texts(list, device, SPDRP_COMPATIBLEIDS),
        text(list, device, SPDRP_MFG), friendly.empty() ? text(list, device, SPDRP_DEVICEDESC) : friendly, reported_name(list, device)};
}

constexpr const wchar_t* looked_at[] = {L"USB", L"BTHENUM", L"BTHLE", L"BTHLEDEVICE"};

} // namespace

std::vector<UsbDevice> look_at_usb(const std::filesystem::path&)
{
    std::vector<Device> all;
    for (const wchar_t* where : looked_at) {
        const DeviceList list(where);
        SP_DEVINFO_DATA device{};
        for (DWORD i = 0; list.at(i, device); ++i)
            all.push_back(told_of(list, device));
    }
    return usb_devices(all);
}

std::string usb_names(const std::filesystem::path&)
{
    std::string names;
    for (const wchar_t* where : looked_at) {
        const DeviceList list(where);
        SP_DEVINFO_DATA device{};
        for (DWORD i = 0; list.at(i, device); ++i)
            names += instance_of(list, device) + "\n";
    }
    return names;
}

/// The number that a reader gives tells nothing here; WinSCard itself knows the device (Pcsc::usb).
std::string usb_id(std::uint32_t, const std::filesystem::path&) { return {}; }

} // namespace junbi
