// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/computer.h"
#include "wizard/platform/windows/service_state.h"

#include <windows.h>

#include <memory>
#include <optional>
#include <system_error>
#include <vector>

namespace junbi {
namespace {

using namespace windows;

constexpr auto smart_card_service = L"SCardSvr";

struct CloseService {
    void operator()(SC_HANDLE handle) const { CloseServiceHandle(handle); }
};
using Service = std::unique_ptr<std::remove_pointer_t<SC_HANDLE>, CloseService>;

std::optional<unsigned long> start_type(const Service& service)
{
    constexpr DWORD most = 8192; // the function's own limit
    std::vector<BYTE> bytes(most);
    DWORD needed = 0;
    auto* const config = reinterpret_cast<QUERY_SERVICE_CONFIGW*>(bytes.data());
    return QueryServiceConfigW(service.get(), config, most, &needed) ? std::optional<unsigned long>(config->dwStartType) : std::nullopt;
}

bool has_triggers(const Service& service)
{
    constexpr DWORD trigger_information = 8; // SERVICE_CONFIG_TRIGGER_INFO, from Windows 7 on
    DWORD needed = 0;
    std::vector<BYTE> bytes(8192);
    return QueryServiceConfig2W(service.get(), trigger_information, bytes.data(), static_cast<DWORD>(bytes.size()), &needed)
        && *reinterpret_cast<const DWORD*>(bytes.data()) > 0; // begins with how many there are
}

[[noreturn]] void not_told() { throw std::system_error(static_cast<int>(GetLastError()), std::system_category(), "SCardSvr"); }

} // namespace

CardService look_at_card_service(const std::filesystem::path&)
{
    CardService seen;
    seen.manager = "windows";
    const Service manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    if (!manager)
        not_told();
    const Service service(OpenServiceW(manager.get(), smart_card_service, SERVICE_QUERY_STATUS | SERVICE_QUERY_CONFIG));
    if (!service && GetLastError() == ERROR_SERVICE_DOES_NOT_EXIST) {
        seen.state = "not_installed";
        return seen;
    }
    SERVICE_STATUS status{};
    if (!service || !QueryServiceStatus(service.get(), &status))
        not_told();
    seen.state = service_state({status.dwCurrentState, start_type(service).value_or(0), has_triggers(service)});
    return seen;
}

} // namespace junbi
