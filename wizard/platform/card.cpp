// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/files.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/readers.h"

#include <cstdio>
#include <utility>

namespace junbi {
namespace {

constexpr unsigned success = 0x9000;
constexpr unsigned not_found = 0x6A82;

struct Answer {
    PcscCode code = 0;
    unsigned status = 0; ///< SW1 SW2
    Bytes data;
};

Answer ask(const Pcsc& pcsc, const PcscCard& card, const Bytes& command)
{
    Answer answer;
    answer.code = pcsc.transmit(card, command, answer.data);
    if (answer.code == 0 && answer.data.size() < 2) // "success" without a status word: the card was pulled
        answer.code = pcsc::removed_card;
    if (answer.code != 0)
        return answer;
    const auto size = answer.data.size();
    answer.status = static_cast<unsigned>(answer.data[size - 2] << 8 | answer.data[size - 1]);
    answer.data.resize(size - 2);
    return answer;
}

std::string status_text(unsigned status)
{
    char text[8];
    std::snprintf(text, sizeof text, "SW %04X", status & 0xFFFF);
    return text;
}

/// A card that was there a moment ago and does not answer any more: what one would call mute at the start.
Card during_reading(PcscCode code)
{
    const Card card = card_for_code(code);
    return card == Card::none || card == Card::mute ? Card::pulled : card;
}

Card card_for_token(const Bytes& bytes, std::string& detail)
{
    const std::string token = trimmed(std::string(bytes.begin(), bytes.end()));
    if (token == "JPKIAPICCTOKEN2") // the whole name is compared: the next one is its beginning
        return Card::my_number;
    if (token == "JPKIAPICCTOKEN")
        return Card::basic_resident;
    if (token == "JPKIAPGPSETOKEN" || token == "JPKIAPIOSTOKEN")
        return Card::phone;
    if (!token.empty())
        return Card::new_token; // what it is called is a stranger's and not kept
    detail = "EF 0006";         // the file of the token name
    return Card::no_token;
}

} // namespace

Card look_at_card(const Pcsc& pcsc, const PcscCard& card, std::string& detail)
{
    const Bytes select_jpki{0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01};
    const Bytes select_token_name{0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x06};
    const Bytes read_32_bytes{0x00, 0xB0, 0x00, 0x00, 0x20};

    Answer answer = ask(pcsc, card, select_jpki);
    if (answer.code == 0 && answer.status != success) {
        if (answer.status == not_found)
            return Card::other;
        detail = status_text(answer.status);
        return Card::refused;
    }
    for (const Bytes& command : {select_token_name, read_32_bytes}) {
        if (answer.code == 0)
            answer = ask(pcsc, card, command);
        if (answer.code != 0) {
            detail = code_text(answer.code);
            return during_reading(answer.code);
        }
        if (answer.status != success) {
            detail = status_text(answer.status);
            return Card::no_token;
        }
    }
    return card_for_token(answer.data, detail);
}

} // namespace junbi
