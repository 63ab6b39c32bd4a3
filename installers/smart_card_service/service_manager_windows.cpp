// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/service_manager.h"

#include <windows.h>

#include <shellapi.h>

#include <array>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

namespace junbi {
namespace {

struct CloseService {
    void operator()(SC_HANDLE handle) const { CloseServiceHandle(handle); }
};
using ServiceHandle = std::unique_ptr<std::remove_pointer_t<SC_HANDLE>, CloseService>;

ManagedService::Start start_of(DWORD type)
{
    switch (type) {
    case SERVICE_DISABLED:
        return ManagedService::Start::never;
    case SERVICE_DEMAND_START:
        return ManagedService::Start::when_needed;
    default:
        return ManagedService::Start::with_computer;
    }
}

ManagedService look()
{
    ManagedService seen;
    const ServiceHandle manager(OpenSCManagerW(nullptr, nullptr, SC_MANAGER_CONNECT));
    const ServiceHandle service(manager ? OpenServiceW(manager.get(), L"SCardSvr", SERVICE_QUERY_CONFIG | SERVICE_QUERY_STATUS) : nullptr);
    if (!service) {
        const DWORD error = GetLastError();
        seen.trouble = error == ERROR_SERVICE_DOES_NOT_EXIST ? "" : std::to_string(error);
        return seen;
    }
    seen.there = true;
    DWORD size = 0;
    QueryServiceConfigW(service.get(), nullptr, 0, &size);
    std::vector<std::max_align_t> room(size / sizeof(std::max_align_t) + 1);
    auto* settings = reinterpret_cast<QUERY_SERVICE_CONFIGW*>(room.data());
    SERVICE_STATUS status{};
    if (!QueryServiceConfigW(service.get(), settings, static_cast<DWORD>(room.size() * sizeof(std::max_align_t)), &size)
        || !QueryServiceStatus(service.get(), &status)) {
        seen.trouble = std::to_string(GetLastError());
        return seen;
    }
    seen.start = start_of(settings->dwStartType);
    seen.running = status.dwCurrentState == SERVICE_RUNNING || status.dwCurrentState == SERVICE_START_PENDING;
    return seen;
}

bool have_administrators_rights()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return false;
    TOKEN_ELEVATION elevation{};
    DWORD size = sizeof elevation;
    const bool known = GetTokenInformation(token, TokenElevation, &elevation, size, &size) != 0;
    CloseHandle(token);
    return known && elevation.TokenIsElevated != 0;
}

/// The program of the system itself, whatever lies in the folder that is open or on the person's PATH.
std::wstring command_program()
{
    std::array<wchar_t, MAX_PATH> folder{};
    const UINT size = GetSystemDirectoryW(folder.data(), static_cast<UINT>(folder.size()));
    return std::wstring(folder.data(), size) + L"\\cmd.exe";
}

Ended run(const std::string& line, std::chrono::milliseconds limit)
{
    Ended ended;
    const std::wstring program = command_program(), words = L"/d /c \"" + std::wstring(line.begin(), line.end()) + L"\""; // ASCII
    SHELLEXECUTEINFOW order{};
    order.cbSize = sizeof order;
    order.fMask = SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
    order.lpVerb = have_administrators_rights() ? nullptr : L"runas";
    order.lpFile = program.c_str();
    order.lpParameters = words.c_str();
    order.nShow = SW_HIDE;
    if (!ShellExecuteExW(&order) || !order.hProcess) {
        ended.started = false;
        ended.exit = GetLastError() == ERROR_CANCELLED ? rights_refused : -1;
        return ended;
    }
    ended.too_long = WaitForSingleObject(order.hProcess, static_cast<DWORD>(limit.count())) == WAIT_TIMEOUT;
    if (DWORD code = 0; !ended.too_long && GetExitCodeProcess(order.hProcess, &code))
        ended.exit = static_cast<int>(code);
    CloseHandle(order.hProcess);
    return ended;
}

} // namespace

ServiceManager this_service_manager() { return {have_administrators_rights(), look, run}; }

} // namespace junbi
