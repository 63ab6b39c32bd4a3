// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/ledger.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace junbi {
namespace {

constexpr std::array<std::string_view, 5> names{"intent", "applied", "verified", "failed", "undone"};

} // namespace

std::string_view name_of(ChangeState state) { return names[static_cast<std::size_t>(state)]; }

std::optional<ChangeState> change_state_named(std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<ChangeState>(found - names.begin());
}

Text word_for(ChangeState state)
{
    switch (state) {
    case ChangeState::intent:
        return T("begun; not known how far it came");
    case ChangeState::applied:
        return T("made, but not wholly confirmed");
    case ChangeState::verified:
        return T("made and confirmed");
    case ChangeState::failed:
        return T("not made");
    case ChangeState::undone:
        break;
    }
    return T("taken back");
}

long long last_id(const std::vector<LedgerEntry>& entries)
{
    long long last = 0;
    for (const LedgerEntry& each : entries) {
        long long id = 0;
        std::from_chars(each.id.data(), each.id.data() + each.id.size(), id);
        last = std::max(last, id);
    }
    return last;
}

std::string PassingLedger::add(const LedgerEntry& entry)
{
    const std::string id = std::to_string(last_id(entries_) + 1);
    entries_.push_back(entry);
    entries_.back().id = id;
    return id;
}

void PassingLedger::move(const std::string& id, ChangeState state, Moment at)
{
    for (LedgerEntry& each : entries_)
        if (each.id == id) {
            each.state = state;
            each.at = at;
        }
}

} // namespace junbi
