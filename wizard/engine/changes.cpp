// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/changes.h"

#include "wizard/engine/failure.h"

#include <algorithm>

namespace junbi {
namespace {

const ChangePlace* place_of(const ChangePreview& preview, const std::string& id)
{
    const auto found = std::find_if(preview.places.begin(), preview.places.end(), [&](const ChangePlace& each) { return each.id == id; });
    return found == preview.places.end() ? nullptr : &*found;
}

/// An installer that throws knows nothing.
Standing look_back(const Installer& installer, const std::string& place, const std::vector<Made>& made)
{
    try {
        return installer.read_back(place, made);
    } catch (const std::exception&) {
        return Standing::unknown;
    }
}

/// One place on its way through the ledger.
class OnePlace {
public:
    OnePlace(const Installer& installer, Ledger& ledger, const std::function<Moment()>& now, const ChangeStep& step, ChangePlace place)
        : installer_(installer), ledger_(ledger), now_(now), step_(step), made_{std::move(place)}
    {
    }

    PlaceChange change(const Order& order)
    {
        if (!made_.place.possible)
            return failed(made_.place.effect);
        if (made_.place.makes.empty())
            return look_again(order);
        made_.entry = ledger_.add({{}, installer_.id, made_.place.id, name(), ChangeState::intent, now_(), made_.place.makes});
        tell(ChangeState::intent);
        const Applied applied = guarded([&] { return installer_.apply(order, made_.place); });
        if (applied.trouble)
            return applied.may_still_come ? left_open(*applied.trouble) : failed(*applied.trouble);
        come_to(ChangeState::applied);
        return read_back();
    }

private:
    /// The browser's own name is the same in every language; without one the id tells the place.
    std::string name() const
    {
        const Text& text = made_.place.name;
        const auto* word = text.args.size() == 1 ? std::get_if<std::string>(&text.args[0]) : nullptr;
        if (text.args.empty())
            return text.empty() ? made_.place.id : text.msgid;
        return text.msgid == "{1}" && word ? *word : made_.place.id;
    }
    /// An installer that throws has failed like one that says so.
    static Applied guarded(const std::function<Applied()>& work)
    {
        try {
            return work();
        } catch (const std::exception& error) {
            return {T("Something unexpected went wrong ({1}).", error.what())};
        }
    }
    void tell(ChangeState state)
    {
        made_.state = state;
        if (step_)
            step_(made_.place, state);
    }
    void come_to(ChangeState state)
    {
        if (!made_.entry.empty())
            ledger_.move(made_.entry, state, now_());
        tell(state);
    }
    PlaceChange failed(const Text& why)
    {
        made_.trouble = why;
        come_to(ChangeState::failed);
        return made_;
    }
    /// Stays begun in the ledger: the next start looks how it came out.
    PlaceChange left_open(const Text& why)
    {
        made_.trouble = why;
        return made_;
    }
    PlaceChange read_back()
    {
        switch (look_back(installer_, made_.place.id, made_.place.makes)) {
        case Standing::there:
            come_to(ChangeState::verified);
            break;
        case Standing::gone:
            return failed(T("It was put there, but it is not there now. {1}", installer_.again));
        case Standing::partly:
            made_.trouble = T("Only a part of it is there now. Take it back with “junbi undo {1} --yes”, then try again.", made_.entry);
            break;
        case Standing::unknown:
            made_.trouble = T("It was put there, but it could not be read back. {1}", installer_.again);
            break;
        }
        return made_;
    }
    /// Nothing is to be made there; whether that is still so is seen in a fresh preview.
    PlaceChange look_again(const Order& order)
    {
        const ChangePreview fresh = installer_.preview(order);
        const ChangePlace* now = place_of(fresh, made_.place.id);
        if (!now || !now->possible || !now->makes.empty())
            return failed(T("It has changed since it was looked at. Try again."));
        come_to(ChangeState::verified);
        return made_;
    }

    const Installer& installer_;
    Ledger& ledger_;
    const std::function<Moment()>& now_;
    const ChangeStep& step_;
    PlaceChange made_;
};

ChangeState seen_as(Standing standing, ChangeState before)
{
    switch (standing) {
    case Standing::there:
        return ChangeState::verified;
    case Standing::gone:
        return ChangeState::failed;
    case Standing::partly:
        return ChangeState::applied; // something of it is there: it can be taken back
    case Standing::unknown:
        break;
    }
    return before;
}

} // namespace

std::vector<ChangePlace> chosen_places(const Order& order, const ChangePreview& preview)
{
    std::vector<ChangePlace> chosen;
    if (order.places.empty())
        std::copy_if(preview.places.begin(), preview.places.end(), std::back_inserter(chosen),
            [](const ChangePlace& each) { return each.possible && each.chosen; });
    for (const std::string& id : order.places) {
        const ChangePlace* place = place_of(preview, id);
        if (!place)
            throw Failure(Ending::usage, T("There is no place “{1}” here that could be changed. Nothing was changed.", id));
        chosen.push_back(*place);
    }
    return chosen;
}

std::vector<PlaceChange> carry_out(const Installer& installer, const Order& order, const ChangePreview& preview, Ledger& ledger,
    const std::function<Moment()>& now, const ChangeStep& step)
{
    if (preview.refused())
        throw Failure(Ending::usage, T("This cannot be done as it is. Nothing was changed."));
    std::vector<PlaceChange> made;
    for (ChangePlace& each : chosen_places(order, preview))
        made.push_back(OnePlace(installer, ledger, now, step, std::move(each)).change(order));
    return made;
}

LedgerEntry entry_to_take_back(const Ledger& ledger, const std::string& id)
{
    for (const LedgerEntry& each : ledger.entries()) {
        if (each.id != id)
            continue;
        if (each.state == ChangeState::undone)
            throw Failure(Ending::usage, T("Change {1} was taken back already. Nothing was changed.", id));
        if (each.state == ChangeState::failed)
            throw Failure(Ending::usage, T("Change {1} was never made, so there is nothing to take back.", id));
        return each;
    }
    throw Failure(Ending::usage, T("There is no change {1} on this computer. “junbi ledger” shows all.", id));
}

std::optional<Text> take_back(const std::vector<Installer>& installers, const std::string& id, Ledger& ledger, Moment now)
{
    const LedgerEntry entry = entry_to_take_back(ledger, id);
    const Installer* installer = find(installers, entry.installer);
    if (!installer)
        throw Failure(Ending::usage,
            T("This Junbi does not know how to take back change {1} (“{2}”). Use the version that made it.", id, entry.installer));
    if (auto trouble = installer->undo(entry.place, entry.made))
        return trouble;
    switch (look_back(*installer, entry.place, entry.made)) {
    case Standing::gone:
        ledger.move(id, ChangeState::undone, now);
        return std::nullopt;
    case Standing::unknown:
        return T("Change {1} was taken back, but {2} could not be read afterwards. {3}", id, entry.place_name, installer->again);
    case Standing::there:
    case Standing::partly:
        break;
    }
    return T("Change {1} is still there in {2}. {3}", id, entry.place_name, installer->again);
}

std::vector<LedgerEntry> settle(const std::vector<Installer>& installers, Ledger& ledger, Moment now)
{
    std::vector<LedgerEntry> found;
    for (LedgerEntry& each : ledger.entries()) {
        if (!unfinished(each.state))
            continue;
        const Installer* installer = find(installers, each.installer);
        const ChangeState seen = installer ? seen_as(look_back(*installer, each.place, each.made), each.state) : each.state;
        if (seen != each.state) {
            ledger.move(each.id, seen, now);
            each.state = seen;
            each.at = now;
        }
        found.push_back(std::move(each));
    }
    return found;
}

const Installer* find(const std::vector<Installer>& installers, const std::string& id)
{
    const auto found = std::find_if(installers.begin(), installers.end(), [&](const Installer& each) { return each.id == id; });
    return found == installers.end() ? nullptr : &*found;
}

void note_changes(Computer& computer, const std::vector<LedgerEntry>& entries)
{
    for (const LedgerEntry& each : entries) {
        const auto known = std::find_if(computer.changes.begin(), computer.changes.end(), [&](const LedgerEntry& old) {
            return old.id == each.id && old.place == each.place && old.made == each.made; // another person's ledger may use the id too
        });
        if (known == computer.changes.end())
            computer.changes.push_back(each);
        else
            *known = each;
    }
}

} // namespace junbi
