// SPDX-License-Identifier: Apache-2.0
// What the codes of PC/SC mean for the one who looks.
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/readers.h"

#include <cstdio>

namespace junbi {

Trouble trouble_for_code(PcscCode code)
{
    switch (code) {
    case pcsc::no_service:
    case pcsc::service_stopped: // also: library and daemon of different versions
    case pcsc::comm_error:      // the daemon ended while it was asked
    case pcsc::comm_data_lost:
        return Trouble::service_not_running;
    case pcsc::security_violation:
        return Trouble::service_refused;
    case pcsc::timeout:
        return Trouble::timed_out;
    case pcsc::cancelled:
        return Trouble::cancelled;
    default:
        return Trouble::failed;
    }
}

Card card_for_code(PcscCode code)
{
    switch (code) {
    case pcsc::no_smartcard:
        return Card::none;
    case pcsc::sharing_violation:
        return Card::held;
    case pcsc::unresponsive_card: // Windows
    case pcsc::unpowered_card:    // pcsc-lite
        return Card::mute;
    case pcsc::not_transacted:
    case pcsc::reset_card:
    case pcsc::removed_card:
        return Card::pulled;
    case pcsc::unsupported_card:
        return Card::unsupported;
    case pcsc::proto_mismatch:
        return Card::not_together;
    case pcsc::timeout:
        return Card::timed_out;
    case pcsc::comm_error:
    case pcsc::comm_data_lost:
        return Card::interrupted;
    case pcsc::unknown_reader:
    case pcsc::reader_unavailable:
        return Card::reader_gone;
    case pcsc::no_service:
    case pcsc::service_stopped:
    case pcsc::security_violation:
        throw Unseen(trouble_for_code(code), code_text(code));
    default:
        return Card::unreadable;
    }
}

std::string code_text(PcscCode code)
{
    char text[16];
    std::snprintf(text, sizeof text, "%08X", code);
    return text;
}

} // namespace junbi
