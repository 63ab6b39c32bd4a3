// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/wide_windows.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/files.h"
#include "wizard/platform/real_name.h"
#include "wizard/platform/windows/registry.h"
#include "wizard/platform/windows/smbios.h"

#include <windows.h>

namespace junbi {
namespace {

using namespace windows;

std::string firmware_table()
{
    constexpr DWORD smbios = 0x52534D42; // "RSMB"
    std::string table(GetSystemFirmwareTable(smbios, 0, nullptr, 0), '\0');
    const UINT size = table.empty() ? 0 : GetSystemFirmwareTable(smbios, 0, table.data(), static_cast<DWORD>(table.size()));
    return size <= table.size() ? table.substr(0, size) : std::string();
}

/// The same as Windows itself has read it.
std::string in_registry(const char* name)
{
    return real_name(trimmed(registry_text(Hive::computer, "HARDWARE\\DESCRIPTION\\System\\BIOS", name)));
}

/// The name in the network, not cut to 15 letters.
std::string host_name()
{
    std::wstring name(256, L'\0');
    auto size = static_cast<DWORD>(name.size());
    return GetComputerNameExW(ComputerNamePhysicalDnsHostname, name.data(), &size) ? narrow({name.data(), size}) : std::string();
}

long long memory_in_mib()
{
    MEMORYSTATUSEX memory{};
    memory.dwLength = sizeof memory;
    constexpr unsigned long long mib = 1024 * 1024;
    return GlobalMemoryStatusEx(&memory) ? static_cast<long long>(memory.ullTotalPhys / mib) : 0;
}

} // namespace

Machine look_at_machine(const std::filesystem::path&)
{
    Machine machine = machine_in_smbios(firmware_table());
    if (machine.maker.empty())
        machine.maker = in_registry("SystemManufacturer");
    if (machine.model.empty())
        machine.model = in_registry("SystemProductName");
    machine.host_name = host_name();
    machine.memory_mib = memory_in_mib();
    return machine;
}

} // namespace junbi
