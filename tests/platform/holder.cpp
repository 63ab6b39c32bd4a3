// SPDX-License-Identifier: Apache-2.0
// holder READER exclusive|transaction|briefly: another program that uses the card of a reader. Says "held" and goes on until it is ended,
// "briefly" for 300 ms.
#include <winscard.h>

#include <chrono>
#include <cstdio>
#include <string_view>
#include <thread>

int main(int count, char** words)
{
    using namespace std::chrono_literals;
    if (count != 3)
        return 64;
    const std::string_view how = words[2];
    const DWORD share = how == "exclusive" ? SCARD_SHARE_EXCLUSIVE : SCARD_SHARE_SHARED;
    SCARDCONTEXT context = 0;
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS
        || SCardConnect(context, words[1], share, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol) != SCARD_S_SUCCESS
        || (how != "exclusive" && SCardBeginTransaction(card) != SCARD_S_SUCCESS))
        return 1;
    std::puts("held");
    std::fflush(stdout);
    std::this_thread::sleep_for(how == "briefly" ? 300ms : std::chrono::milliseconds(1h));
}
