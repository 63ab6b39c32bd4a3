// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/wide_windows.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/windows/registry.h"
#include "wizard/platform/windows/release.h"

#include <windows.h>

namespace junbi {
namespace {

using namespace windows;

/// A function of Windows that is newer than the oldest one this program runs on, or that no header has.
template <class Function>
Function* function_of(const wchar_t* library, const char* name)
{
    const HMODULE loaded = GetModuleHandleW(library);
    const FARPROC found = loaded ? GetProcAddress(loaded, name) : nullptr;
    return reinterpret_cast<Function*>(reinterpret_cast<void*>(found));
}

/// GetVersionEx tells a program what it was made for; this one tells what runs.
void ask_kernel(Release& release)
{
    OSVERSIONINFOW version{};
    version.dwOSVersionInfoSize = sizeof version;
    const auto ask = function_of<LONG WINAPI(OSVERSIONINFOW*)>(L"ntdll.dll", "RtlGetVersion");
    if (!ask || ask(&version) != 0)
        return;
    release.major = version.dwMajorVersion;
    release.minor = version.dwMinorVersion;
    release.build = version.dwBuildNumber;
}

Release this_release()
{
    Release release;
    ask_kernel(release);
    const auto said
        = [](const char* name) { return registry_text(Hive::computer, "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", name); };
    release.product = said("ProductName");
    release.edition = said("EditionID");
    release.display = said("DisplayVersion");
    if (release.display.empty())
        release.display = said("ReleaseId");
    release.installation = said("InstallationType");
    return release;
}

/// Of the computer, also where this program runs in an emulation (on Arm).
std::string architecture()
{
    USHORT here = 0, native = 0;
    const auto ask = function_of<BOOL WINAPI(HANDLE, USHORT*, USHORT*)>(L"kernel32.dll", "IsWow64Process2"); // from Windows 10 1511 on
    if (ask && ask(GetCurrentProcess(), &here, &native))
        return architecture_of(native);
    SYSTEM_INFO system{};
    GetNativeSystemInfo(&system);
    switch (system.wProcessorArchitecture) {
    case PROCESSOR_ARCHITECTURE_AMD64:
        return architecture_of(IMAGE_FILE_MACHINE_AMD64);
    case PROCESSOR_ARCHITECTURE_INTEL:
        return architecture_of(IMAGE_FILE_MACHINE_I386);
    default:
        return {};
    }
}

Tls13Setting tls13_setting()
{
    const auto set = [](const char* name) {
        return registry_number(
            Hive::computer, "SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.3\\Client", name);
    };
    return {set("Enabled"), set("DisabledByDefault")};
}

/// "Tokyo Standard Time": Windows' own name, the same in every language.
std::string time_zone()
{
    DYNAMIC_TIME_ZONE_INFORMATION zone{};
    return GetDynamicTimeZoneInformation(&zone) == TIME_ZONE_ID_INVALID ? std::string() : narrow(zone.TimeZoneKeyName);
}

} // namespace

System look_at_system(const std::filesystem::path&)
{
    const Release release = this_release();
    System system = system_of(release);
    system.architecture = architecture();
    system.time_zone = time_zone();
    system.offers_tls13 = offers_tls13(release, tls13_setting());
    return system;
}

} // namespace junbi
