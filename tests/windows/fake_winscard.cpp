// SPDX-License-Identifier: Apache-2.0
// A winscard.dll for tests: which readers and cards there are, and which call fails with which code, stands in a text file that is read
// again at every call, so that readers and cards come and go while a program runs. The file is named by JUNBI_READERS, and has lines:
//   reader NAME          a reader is plugged in
//   card NAME TOKEN      a card lies on it; TOKEN: what its application calls itself, or "other"
//   device NAME INSTANCE which device Windows says the reader is
//   fail CALL CODE       that call (establish, list, wait, connect, begin, transmit) returns the code, in hexadecimal digits
//   log FILE             every command sent to a card is written there, one line each
#define WINSCARDAPI __declspec(dllexport) // the header would import
#define WINSCARDDATA __declspec(dllexport)
#include <windows.h>

#include <winscard.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

struct World {
    std::vector<std::wstring> readers;
    std::map<std::wstring, std::string> cards;
    std::map<std::wstring, std::wstring> devices;
    std::map<std::string, LONG> failures;
    std::wstring log;
};

std::wstring wide(const std::string& utf8)
{
    std::wstring text(utf8.size() + 1, L'\0');
    text.resize(static_cast<std::size_t>(
        MultiByteToWideChar(CP_UTF8, 0, utf8.data(), static_cast<int>(utf8.size()), text.data(), static_cast<int>(text.size()))));
    return text;
}

/// Names have blanks: between the first word and the last one.
void take(World& world, const std::string& line)
{
    const auto first = line.find(' '), last = line.rfind(' ');
    if (first == line.npos)
        return;
    const std::string what = line.substr(0, first), name = line.substr(first + 1), end = line.substr(last + 1);
    const std::string middle = last > first ? line.substr(first + 1, last - first - 1) : std::string();
    if (what == "reader")
        world.readers.push_back(wide(name));
    else if (what == "card")
        world.cards[wide(middle)] = end;
    else if (what == "device")
        world.devices[wide(middle)] = wide(end);
    else if (what == "fail")
        world.failures[middle] = static_cast<LONG>(std::stoul(end, nullptr, 16));
    else if (what == "log")
        world.log = wide(name);
}

World world()
{
    World now;
    wchar_t file[1024] = L"";
    GetEnvironmentVariableW(L"JUNBI_READERS", file, 1024);
    std::ifstream lines{std::wstring(file).c_str()};
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == '\n'))
            line.pop_back();
        take(now, line);
    }
    return now;
}

LONG failure(const World& now, const char* call)
{
    const auto found = now.failures.find(call);
    return found == now.failures.end() ? SCARD_S_SUCCESS : found->second;
}

/// A text or list of texts as Windows hands it over: into the caller's memory, or only its length.
LONG hand_over(const std::wstring& text, wchar_t* to, DWORD* size)
{
    const auto needed = static_cast<DWORD>(text.size());
    const DWORD room = *size;
    *size = needed;
    if (!to)
        return SCARD_S_SUCCESS;
    if (room < needed)
        return SCARD_E_INSUFFICIENT_BUFFER;
    std::memcpy(to, text.data(), needed * sizeof(wchar_t));
    return SCARD_S_SUCCESS;
}

bool is_there(const World& now, const std::wstring& reader)
{
    for (const std::wstring& each : now.readers)
        if (each == reader)
            return true;
    return false;
}

DWORD state_of(const World& now, const std::wstring& reader)
{
    if (reader == L"\\\\?PnP?\\Notification") // the number of readers, in the upper half
        return static_cast<DWORD>(now.readers.size() << 16);
    if (!is_there(now, reader))
        return SCARD_STATE_UNKNOWN;
    return now.cards.contains(reader) ? SCARD_STATE_PRESENT : SCARD_STATE_EMPTY;
}

/// The reader of each connection; a handle is its place, counted from 1.
std::vector<std::wstring>& connections()
{
    static std::vector<std::wstring> all;
    return all;
}

void write_down(const World& now, const BYTE* command, DWORD size)
{
    if (now.log.empty())
        return;
    std::ofstream log(now.log.c_str(), std::ios::app);
    constexpr auto digits = "0123456789ABCDEF";
    for (DWORD i = 0; i < size; ++i)
        log << digits[command[i] >> 4] << digits[command[i] & 15];
    log << "\n";
}

std::string answer_to(const BYTE* command, DWORD size, const std::string& token)
{
    static constexpr BYTE application[] = {0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01};
    static constexpr BYTE token_file[] = {0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x06}, read[] = {0x00, 0xB0, 0x00, 0x00, 0x20};
    const auto is = [&](const BYTE* known, std::size_t length) { return size == length && std::memcmp(command, known, length) == 0; };
    const bool own = token != "other";
    if (own && (is(application, sizeof application) || is(token_file, sizeof token_file)))
        return "\x90" + std::string(1, '\0');
    if (own && is(read, sizeof read)) {
        std::string name = token;
        name.resize(32, ' ');
        return name + "\x90" + std::string(1, '\0');
    }
    return "\x6A\x82";
}

} // namespace

extern "C" {

const SCARD_IO_REQUEST g_rgSCardT0Pci = {SCARD_PROTOCOL_T0, sizeof(SCARD_IO_REQUEST)};
const SCARD_IO_REQUEST g_rgSCardT1Pci = {SCARD_PROTOCOL_T1, sizeof(SCARD_IO_REQUEST)};

WINSCARDAPI LONG WINAPI SCardEstablishContext(DWORD, LPCVOID, LPCVOID, LPSCARDCONTEXT context)
{
    *context = 1;
    return failure(world(), "establish");
}

WINSCARDAPI LONG WINAPI SCardReleaseContext(SCARDCONTEXT) { return SCARD_S_SUCCESS; }

WINSCARDAPI LONG WINAPI SCardListReadersW(SCARDCONTEXT, LPCWSTR, LPWSTR names, LPDWORD size)
{
    const World now = world();
    if (const LONG code = failure(now, "list"))
        return code;
    std::wstring all;
    for (const std::wstring& each : now.readers)
        all += each + L'\0';
    return all.empty() ? SCARD_E_NO_READERS_AVAILABLE : hand_over(all + L'\0', names, size);
}

WINSCARDAPI LONG WINAPI SCardGetStatusChangeW(SCARDCONTEXT, DWORD time, LPSCARD_READERSTATEW states, DWORD count)
{
    using Clock = std::chrono::steady_clock;
    for (const auto end = Clock::now() + std::chrono::milliseconds(time);;) {
        const World now = world();
        if (const LONG code = failure(now, "wait"))
            return code;
        bool changed = false;
        for (DWORD i = 0; i < count; ++i) {
            const DWORD state = state_of(now, states[i].szReader), before = states[i].dwCurrentState & ~DWORD(SCARD_STATE_CHANGED);
            states[i].dwEventState = state | (state != before ? DWORD(SCARD_STATE_CHANGED) : 0);
            changed = changed || state != before;
        }
        if (changed)
            return SCARD_S_SUCCESS;
        if (Clock::now() >= end)
            return SCARD_E_TIMEOUT;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

WINSCARDAPI LONG WINAPI SCardConnectW(SCARDCONTEXT, LPCWSTR reader, DWORD share, DWORD, LPSCARDHANDLE card, LPDWORD protocol)
{
    const World now = world();
    if (const LONG code = failure(now, "connect"))
        return code;
    if (!is_there(now, reader))
        return SCARD_E_UNKNOWN_READER;
    if (share != SCARD_SHARE_DIRECT && !now.cards.contains(reader))
        return SCARD_W_REMOVED_CARD; // what Windows says of an empty reader
    connections().push_back(reader);
    *card = connections().size();
    *protocol = share == SCARD_SHARE_DIRECT ? 0 : SCARD_PROTOCOL_T1;
    return SCARD_S_SUCCESS;
}

WINSCARDAPI LONG WINAPI SCardDisconnect(SCARDHANDLE, DWORD) { return SCARD_S_SUCCESS; }
WINSCARDAPI LONG WINAPI SCardBeginTransaction(SCARDHANDLE) { return failure(world(), "begin"); }
WINSCARDAPI LONG WINAPI SCardEndTransaction(SCARDHANDLE, DWORD) { return SCARD_S_SUCCESS; }
WINSCARDAPI LONG WINAPI SCardGetAttrib(SCARDHANDLE, DWORD, LPBYTE, LPDWORD) { return ERROR_NOT_SUPPORTED; }

WINSCARDAPI LONG WINAPI SCardTransmit(
    SCARDHANDLE card, LPCSCARD_IO_REQUEST, LPCBYTE command, DWORD size, LPSCARD_IO_REQUEST, LPBYTE answer, LPDWORD room)
{
    const World now = world();
    write_down(now, command, size);
    if (const LONG code = failure(now, "transmit"))
        return code;
    const auto found = now.cards.find(connections().at(card - 1));
    if (found == now.cards.end())
        return SCARD_W_REMOVED_CARD;
    const std::string bytes = answer_to(command, size, found->second);
    if (*room < bytes.size())
        return SCARD_E_INSUFFICIENT_BUFFER;
    std::memcpy(answer, bytes.data(), bytes.size());
    *room = static_cast<DWORD>(bytes.size());
    return SCARD_S_SUCCESS;
}

WINSCARDAPI LONG WINAPI SCardGetReaderDeviceInstanceIdW(SCARDCONTEXT, LPCWSTR reader, LPWSTR instance, LPDWORD size)
{
    const World now = world();
    const auto found = now.devices.find(reader);
    return found == now.devices.end() ? SCARD_E_UNKNOWN_READER : hand_over(found->second + L'\0', instance, size);
}
}
