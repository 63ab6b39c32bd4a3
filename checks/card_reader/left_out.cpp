// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/devices.h"
#include "checks/card_reader/judging.h"

#include <utility>

namespace junbi::card_reader_step {
namespace {

bool is_left_out(const CardReader& reader, const ReaderIndex& index)
{
    if (reader.security_module)
        return true;
    const auto by_name = index.by_name(reader.name);
    const auto found = by_name ? by_name : index.by_usb(reader.usb);
    return found && takes_no_card(found.family->tier);
}

} // namespace

Sorted sorted(const std::vector<CardReader>& seen, const ReaderIndex& index)
{
    Sorted sorted;
    for (const CardReader& reader : seen)
        (is_left_out(reader, index) ? sorted.left_out : sorted.readers).push_back(reader);
    return sorted;
}

std::vector<Finding> judge_left_out(const std::vector<CardReader>& left_out, const ReaderIndex& index)
{
    if (left_out.empty())
        return {};
    std::vector<CardReader> slots, keys, programs;
    for (const CardReader& reader : left_out)
        (reader.security_module ? slots : known_reader(reader, index).tier == Tier::token ? keys : programs).push_back(reader);
    Finding made = not_applicable(
        "card_reader.left_out", T("The computer also names what no card can be laid on; it is left out: {1}.", names_of(left_out)));
    if (!slots.empty())
        made.evidence.push_back({"security_module", T("Slot inside a reader for a chip of its maker"), names_of(slots)});
    if (!keys.empty())
        made.evidence.push_back({"token", T("USB key with a chip of its own"), names_of(keys)});
    if (!programs.empty())
        made.evidence.push_back({"virtual", T("Reader made by a program, or built in for the computer's own use"), names_of(programs)});
    return {std::move(made)};
}

} // namespace junbi::card_reader_step
