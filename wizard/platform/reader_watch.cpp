// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/reader_watch.h"

#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/readers.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace junbi {
namespace {

using namespace std::chrono_literals;

/// A reader that is plugged in between listing and waiting makes no event: it is found when listed again.
constexpr auto at_most = 500ms;

/// Not among them: that some program is connected. Our own looks are.
constexpr std::uint32_t of_interest = pcsc::state_unknown | pcsc::state_unavailable | pcsc::state_empty | pcsc::state_present
    | pcsc::state_exclusive | pcsc::state_mute | 0xFFFF0000; // how often a card came or went

constexpr std::uint32_t state_changed = 0x0002;

std::string words_of(const std::vector<PcscState>& states)
{
    std::string words;
    for (const PcscState& each : states)
        if (each.reader != pcsc::any_new_reader)
            words += each.reader + " " + code_text(each.known & of_interest) + "\n";
    return words;
}

} // namespace

ReaderWatch::~ReaderWatch() { leave(); }

std::string ReaderWatch::next()
{
    if (std::exchange(without_service_, false))
        std::this_thread::sleep_for(at_most);
    try {
        if (!pcsc_)
            pcsc_ = load_();
    } catch (const Unseen& unseen) {
        return without_service(unseen.what());
    }
    if (const PcscCode code = connect())
        return without_service(code_text(code));
    const bool first = states_.empty(); // nothing to compare with: there is something to tell at once
    if (const PcscCode code = list())
        return without_service(code_text(code));
    const PcscCode code = pcsc_->wait(*context_, states_, first ? 0ms : at_most);
    if (code == pcsc::unknown_reader) // unplugged right now: the next list is without it
        return words_of(states_);
    if (code != 0 && code != pcsc::timeout)
        return without_service(code_text(code));
    for (PcscState& each : states_)
        if (code == 0 && each.reader != pcsc::any_new_reader)
            each.known = each.now & ~state_changed;
    return words_of(states_);
}

PcscCode ReaderWatch::connect()
{
    if (context_)
        return 0;
    Pcsc::Context made{};
    const PcscCode code = pcsc_->establish(made);
    if (code == 0)
        context_ = made;
    return code;
}

/// What was known of a reader that is still there is kept.
PcscCode ReaderWatch::list()
{
    std::vector<std::string> names;
    const PcscCode code = pcsc_->list(*context_, names);
    if (code != 0 && code != pcsc::no_readers_available)
        return code;
    std::vector<PcscState> states;
    for (const std::string& name : names) {
        const auto before = std::find_if(states_.begin(), states_.end(), [&](const PcscState& each) { return each.reader == name; });
        states.push_back({name, before == states_.end() ? 0 : before->known});
    }
    states.push_back({pcsc::any_new_reader}); // with it the list is never empty: waiting for nothing comes back at once
    states_ = std::move(states);
    return 0;
}

std::string ReaderWatch::without_service(const std::string& why)
{
    leave();
    without_service_ = true;
    return why;
}

void ReaderWatch::leave()
{
    if (context_)
        pcsc_->release(*context_);
    context_.reset();
    states_.clear();
}

} // namespace junbi
