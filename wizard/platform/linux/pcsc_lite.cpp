// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/pcsc.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/unseen.h"

#include <dlfcn.h>
#include <reader.h>
#include <winscard.h>

#include <array>
#include <cstring>

namespace junbi {
namespace {

PcscCode code_of(LONG result) { return static_cast<PcscCode>(result); } // LONG has 64 bits here, 32 on Windows

template <class Function>
Function* find(void* library, const char* name)
{
    void* symbol = dlsym(library, name);
    if (!symbol)
        throw Unseen(Trouble::not_installed, name);
    return reinterpret_cast<Function*>(symbol);
}

PcscCode list_readers(decltype(&SCardListReaders) call, SCARDCONTEXT context, std::vector<std::string>& names)
{
    for (;;) {
        DWORD size = 0;
        if (const PcscCode code = code_of(call(context, nullptr, nullptr, &size)))
            return code;
        std::vector<char> text(size + 2);
        const PcscCode code = code_of(call(context, nullptr, text.data(), &size));
        if (code == pcsc::insufficient_buffer)
            continue; // one was plugged in between the two calls
        for (const char* each = text.data(); code == 0 && *each; each += std::strlen(each) + 1)
            names.emplace_back(each);
        return code;
    }
}

PcscCode wait_for_state(
    decltype(&SCardGetStatusChange) call, SCARDCONTEXT context, std::vector<PcscState>& states, std::chrono::milliseconds time)
{
    std::vector<SCARD_READERSTATE> asked(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) {
        asked[i].szReader = states[i].reader.c_str();
        asked[i].dwCurrentState = states[i].known;
    }
    const PcscCode code = code_of(call(context, static_cast<DWORD>(time.count()), asked.data(), asked.size()));
    for (std::size_t i = 0; i < states.size(); ++i)
        states[i].now = static_cast<std::uint32_t>(asked[i].dwEventState);
    return code;
}

PcscCode send(decltype(&SCardTransmit) call, const PcscCard& card, const Bytes& command, Bytes& answer)
{
    const SCARD_IO_REQUEST protocol{card.protocol, sizeof(SCARD_IO_REQUEST)};
    std::array<BYTE, 258> buffer;
    DWORD size = buffer.size();
    const PcscCode code = code_of(call(card.handle, &protocol, command.data(), command.size(), nullptr, buffer.data(), &size));
    if (code == 0)
        answer.assign(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
    return code;
}

PcscCode read_channel(decltype(&SCardGetAttrib) call, const PcscCard& card, std::uint32_t& channel)
{
    std::array<BYTE, 264> buffer; // pcsc-lite refuses larger ones
    DWORD size = buffer.size();
    const PcscCode code = code_of(call(card.handle, SCARD_ATTR_CHANNEL_ID, buffer.data(), &size));
    if (code != 0 || size < sizeof channel)
        return code != 0 ? code : pcsc::insufficient_buffer;
    std::memcpy(&channel, buffer.data(), sizeof channel);
    return 0;
}

} // namespace

Pcsc load_pcsc(const std::string& name)
{
    void* library = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL); // stays loaded: a hung thread may be in it
    if (!library) {
        const char* why = dlerror();
        throw Unseen(Trouble::not_installed, why ? why : name);
    }
    const auto establish = find<decltype(SCardEstablishContext)>(library, "SCardEstablishContext");
    const auto release = find<decltype(SCardReleaseContext)>(library, "SCardReleaseContext");
    const auto list = find<decltype(SCardListReaders)>(library, "SCardListReaders");
    const auto status_change = find<decltype(SCardGetStatusChange)>(library, "SCardGetStatusChange");
    const auto connect = find<decltype(SCardConnect)>(library, "SCardConnect");
    const auto disconnect = find<decltype(SCardDisconnect)>(library, "SCardDisconnect");
    const auto begin = find<decltype(SCardBeginTransaction)>(library, "SCardBeginTransaction");
    const auto end = find<decltype(SCardEndTransaction)>(library, "SCardEndTransaction");
    const auto transmit = find<decltype(SCardTransmit)>(library, "SCardTransmit");
    const auto attribute = find<decltype(SCardGetAttrib)>(library, "SCardGetAttrib");
    const auto open = [connect](Pcsc::Context context, const std::string& reader, PcscCard& card, DWORD share, DWORD protocols) {
        SCARDHANDLE handle = 0;
        DWORD protocol = 0;
        const PcscCode code = code_of(connect(context, reader.c_str(), share, protocols, &handle, &protocol));
        card = {static_cast<std::intptr_t>(handle), protocol};
        return code;
    };

    Pcsc pcsc;
    pcsc.establish = [establish](Pcsc::Context& context) {
        SCARDCONTEXT made = 0;
        const PcscCode code = code_of(establish(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &made));
        context = made;
        return code;
    };
    pcsc.release = [release](Pcsc::Context context) { release(context); };
    pcsc.list = [list](Pcsc::Context context, std::vector<std::string>& names) { return list_readers(list, context, names); };
    pcsc.wait = [status_change](Pcsc::Context context, std::vector<PcscState>& states, std::chrono::milliseconds time) {
        return wait_for_state(status_change, context, states, time);
    };
    pcsc.connect = [open](Pcsc::Context context, const std::string& reader, PcscCard& card) {
        return open(context, reader, card, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1);
    };
    pcsc.connect_direct = [open](Pcsc::Context context, const std::string& reader, PcscCard& card) {
        return open(context, reader, card, SCARD_SHARE_DIRECT, 0);
    };
    pcsc.disconnect = [disconnect](PcscCard card) { disconnect(card.handle, SCARD_LEAVE_CARD); };
    pcsc.begin = [begin](PcscCard card) { return code_of(begin(card.handle)); };
    pcsc.end = [end](PcscCard card) { end(card.handle, SCARD_LEAVE_CARD); };
    pcsc.transmit = [transmit](PcscCard card, const Bytes& command, Bytes& answer) { return send(transmit, card, command, answer); };
    pcsc.channel = [attribute](PcscCard card, std::uint32_t& channel) { return read_channel(attribute, card, channel); };
    return pcsc;
}

} // namespace junbi
