// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/wide_windows.h"
#include "wizard/platform/pcsc.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/unseen.h"
#include "wizard/platform/windows/devices.h"

#include <windows.h>

#include <winscard.h>

#include <array>
#include <cstring>
#include <system_error>

namespace junbi {
namespace {

PcscCode code_of(LONG result) { return static_cast<PcscCode>(result); }

template <class Function>
Function* find_if_there(HMODULE library, const char* name)
{
    return reinterpret_cast<Function*>(reinterpret_cast<void*>(GetProcAddress(library, name)));
}

template <class Function>
Function* find(HMODULE library, const char* name)
{
    if (Function* found = find_if_there<Function>(library, name))
        return found;
    throw Unseen(Trouble::not_installed, name);
}

PcscCode list_readers(decltype(&SCardListReadersW) call, SCARDCONTEXT context, std::vector<std::string>& names)
{
    for (;;) {
        DWORD size = 0;
        if (const PcscCode code = code_of(call(context, nullptr, nullptr, &size)))
            return code;
        std::vector<wchar_t> text(size + 2);
        const PcscCode code = code_of(call(context, nullptr, text.data(), &size));
        if (code == pcsc::insufficient_buffer)
            continue; // one was plugged in between the two calls
        for (const wchar_t* each = text.data(); code == 0 && *each; each += std::wcslen(each) + 1)
            names.push_back(narrow(each));
        return code;
    }
}

/// The entry for readers that are not plugged in yet holds in its upper half how many readers are known; it changes with their number.
DWORD state_before(const PcscState& state, std::size_t readers)
{
    return state.reader == pcsc::any_new_reader ? static_cast<DWORD>(readers << 16) : state.known;
}

PcscCode wait_for_state(
    decltype(&SCardGetStatusChangeW) call, SCARDCONTEXT context, std::vector<PcscState>& states, std::chrono::milliseconds time)
{
    std::size_t readers = 0;
    std::vector<std::wstring> names;
    for (const PcscState& each : states) {
        names.push_back(wide(each.reader));
        readers += each.reader == pcsc::any_new_reader ? 0 : 1;
    }
    std::vector<SCARD_READERSTATEW> asked(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        asked[i].szReader = names[i].c_str();
        asked[i].dwCurrentState = state_before(states[i], readers);
    }
    const PcscCode code = code_of(call(context, static_cast<DWORD>(time.count()), asked.data(), static_cast<DWORD>(asked.size())));
    for (std::size_t i = 0; i < states.size(); ++i)
        states[i].now = asked[i].dwEventState;
    return code;
}

PcscCode send(decltype(&SCardTransmit) call, const PcscCard& card, const Bytes& command, Bytes& answer)
{
    const SCARD_IO_REQUEST protocol{card.protocol, sizeof(SCARD_IO_REQUEST)};
    std::array<BYTE, 258> buffer;
    DWORD size = buffer.size();
    const PcscCode code = code_of(call(static_cast<SCARDHANDLE>(card.handle), &protocol, command.data(), static_cast<DWORD>(command.size()),
        nullptr, buffer.data(), &size));
    if (code == 0)
        answer.assign(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
    return code;
}

/// From Windows 8 on.
using InstanceOfReader = LONG WINAPI(SCARDCONTEXT, LPCWSTR reader, LPWSTR instance, LPDWORD size);

/// What Windows itself knows of a reader: which device it is.
std::string usb_of(InstanceOfReader* call, SCARDCONTEXT context, const std::string& reader)
{
    std::array<wchar_t, 512> instance{};
    DWORD size = instance.size() - 1;
    const bool told = call && call(context, wide(reader).c_str(), instance.data(), &size) == SCARD_S_SUCCESS;
    return told ? windows::usb_id_in(narrow(instance.data())) : std::string();
}

/// An empty reader: pcsc-lite says "no card", Windows often "removed".
PcscCode of_connecting(LONG result)
{
    const PcscCode code = code_of(result);
    return code == pcsc::removed_card ? pcsc::no_smartcard : code;
}

} // namespace

Pcsc load_pcsc(const std::string& name)
{
    const HMODULE library = LoadLibraryExW(wide(name).c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH); // stays: a hung thread may be in it
    if (!library)
        throw Unseen(Trouble::not_installed, std::system_category().message(static_cast<int>(GetLastError())));
    const auto establish = find<decltype(SCardEstablishContext)>(library, "SCardEstablishContext");
    const auto release = find<decltype(SCardReleaseContext)>(library, "SCardReleaseContext");
    const auto list = find<decltype(SCardListReadersW)>(library, "SCardListReadersW");
    const auto status_change = find<decltype(SCardGetStatusChangeW)>(library, "SCardGetStatusChangeW");
    const auto connect = find<decltype(SCardConnectW)>(library, "SCardConnectW");
    const auto disconnect = find<decltype(SCardDisconnect)>(library, "SCardDisconnect");
    const auto begin = find<decltype(SCardBeginTransaction)>(library, "SCardBeginTransaction");
    const auto end = find<decltype(SCardEndTransaction)>(library, "SCardEndTransaction");
    const auto transmit = find<decltype(SCardTransmit)>(library, "SCardTransmit");
    const auto instance = find_if_there<InstanceOfReader>(library, "SCardGetReaderDeviceInstanceIdW");
    const auto handle_of = [](const PcscCard& card) { return static_cast<SCARDHANDLE>(card.handle); };
    const auto open = [connect](Pcsc::Context context, const std::string& reader, PcscCard& card, DWORD share, DWORD protocols) {
        SCARDHANDLE handle = 0;
        DWORD protocol = 0;
        const PcscCode code
            = of_connecting(connect(static_cast<SCARDCONTEXT>(context), wide(reader).c_str(), share, protocols, &handle, &protocol));
        card = {static_cast<std::intptr_t>(handle), protocol};
        return code;
    };

    Pcsc pcsc;
    pcsc.establish = [establish](Pcsc::Context& context) {
        SCARDCONTEXT made = 0;
        const PcscCode code = code_of(establish(SCARD_SCOPE_USER, nullptr, nullptr, &made));
        context = static_cast<Pcsc::Context>(made);
        return code;
    };
    pcsc.release = [release](Pcsc::Context context) { release(static_cast<SCARDCONTEXT>(context)); };
    pcsc.list = [list](Pcsc::Context context, std::vector<std::string>& names) {
        return list_readers(list, static_cast<SCARDCONTEXT>(context), names);
    };
    pcsc.wait = [status_change](Pcsc::Context context, std::vector<PcscState>& states, std::chrono::milliseconds time) {
        return wait_for_state(status_change, static_cast<SCARDCONTEXT>(context), states, time);
    };
    pcsc.connect = [open](Pcsc::Context context, const std::string& reader, PcscCard& card) {
        return open(context, reader, card, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1);
    };
    pcsc.connect_direct = [open](Pcsc::Context context, const std::string& reader, PcscCard& card) {
        return open(context, reader, card, SCARD_SHARE_DIRECT, 0);
    };
    pcsc.disconnect = [disconnect, handle_of](PcscCard card) { disconnect(handle_of(card), SCARD_LEAVE_CARD); };
    pcsc.begin = [begin, handle_of](PcscCard card) { return code_of(begin(handle_of(card))); };
    pcsc.end = [end, handle_of](PcscCard card) { end(handle_of(card), SCARD_LEAVE_CARD); };
    pcsc.transmit = [transmit](PcscCard card, const Bytes& command, Bytes& answer) { return send(transmit, card, command, answer); };
    pcsc.channel = [](PcscCard, std::uint32_t&) { return pcsc::no_service; }; // `usb` tells instead
    pcsc.usb = [instance](Pcsc::Context context, const std::string& reader) {
        return usb_of(instance, static_cast<SCARDCONTEXT>(context), reader);
    };
    return pcsc;
}

} // namespace junbi
