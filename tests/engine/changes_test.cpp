// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/sample.h"
#include "wizard/engine/changes.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace junbi;
using namespace junbi::sample;

namespace junbi {

std::ostream& operator<<(std::ostream& out, ChangeState state) { return out << name_of(state); }

} // namespace junbi

namespace {

/// A drawer for each place, into which the invented installer puts a key.
struct Drawers {
    std::map<std::string, std::set<std::string>> in{{"left", {"old"}}, {"right", {}}};
    std::set<std::string> stuck, mute;           ///< refuse to take something; cannot be looked into
    std::function<void()> after_preview = [] {}; ///< somebody else is quicker
    std::string kept;                            ///< "half": only a part stays, "none": nothing stays
    std::string told;                            ///< what was called, in order
};

std::string state_of(const std::set<std::string>& drawer)
{
    std::string state;
    for (const std::string& each : drawer)
        state += each + ";";
    return state;
}

std::vector<Made> keys() { return {{"key", {{"name", "new"}}}, {"tag", {{"name", "tag"}}}}; }

ChangePreview preview_of(const Drawers& drawers)
{
    ChangePreview preview{T("Put the key into the drawers"), {}, {}, {}};
    for (const auto& [id, drawer] : drawers.in)
        preview.places.push_back({.id = id,
            .name = verbatim("The " + id + " drawer"),
            .makes = drawer.contains("new") ? std::vector<Made>{} : keys(),
            .state = state_of(drawer)});
    return preview;
}

std::optional<Text> put(Drawers& drawers, const ChangePlace& place)
{
    drawers.told += "apply " + place.id + "\n";
    auto& drawer = drawers.in.at(place.id);
    if (drawers.stuck.contains(place.id))
        return T("It is stuck.");
    if (state_of(drawer) != place.state)
        return T("It has moved.");
    if (drawers.kept != "none")
        drawer.insert("new");
    if (drawers.kept.empty())
        drawer.insert("tag");
    return std::nullopt;
}

Standing standing(const Drawers& drawers, const std::string& place)
{
    if (drawers.mute.contains(place))
        return Standing::unknown;
    const auto& drawer = drawers.in.at(place);
    const bool key = drawer.contains("new"), tag = drawer.contains("tag");
    return key && tag ? Standing::there : key || tag ? Standing::partly : Standing::gone;
}

Installer installer_for(Drawers& drawers)
{
    Installer made;
    made.id = "key";
    made.preview = [&](const Order&) { return preview_of(drawers); };
    made.apply = [&](const Order&, const ChangePlace& place) { return Applied{put(drawers, place)}; };
    made.read_back = [&](const std::string& place, const std::vector<Made>&) {
        drawers.told += "read " + place + "\n";
        return standing(drawers, place);
    };
    made.undo = [&](const std::string& place, const std::vector<Made>& all) -> std::optional<Text> {
        drawers.told += "undo " + place + "\n";
        if (drawers.stuck.contains(place))
            return T("It is stuck.");
        for (const Made& each : all)
            drawers.in.at(place).erase(each.values.at("name"));
        return std::nullopt;
    };
    return made;
}

/// A ledger that notes among the installer's calls when it was written.
struct Noted : PassingLedger {
    explicit Noted(Drawers& drawers) : all(drawers) { }
    std::string add(const LedgerEntry& entry) override
    {
        const std::string id = PassingLedger::add(entry);
        all.told += "ledger " + id + " " + std::string(name_of(entry.state)) + "\n";
        return id;
    }
    void move(const std::string& id, ChangeState state, Moment at) override
    {
        PassingLedger::move(id, state, at);
        all.told += "ledger " + id + " " + std::string(name_of(state)) + "\n";
    }
    Drawers& all;
};

/// The program is ended here.
struct Killed { };

struct Desk {
    Drawers drawers;
    Noted ledger{drawers};
    Installer installer = installer_for(drawers);
    Answers none;
    Facts facts;
    Rules rules;
    Secret secret;
    Moment clock = day(2026, 11, 22);

    Order order(std::vector<std::string> places = {}) { return {today, none, none, facts, rules, secret, std::move(places)}; }
    std::vector<PlaceChange> change(std::vector<std::string> places = {}, const ChangeStep& step = {})
    {
        const ChangePreview preview = preview_of(drawers);
        drawers.after_preview();
        return carry_out(
            installer, order(std::move(places)), preview, ledger, [this] { return clock++; }, step);
    }
    std::vector<LedgerEntry> settle() { return junbi::settle({installer}, ledger, clock); }
    std::optional<Text> undo(const std::string& id) { return take_back({installer}, id, ledger, clock); }
    std::string states() const
    {
        std::string all;
        for (const LedgerEntry& each : ledger.entries())
            all += each.place + " " + std::string(name_of(each.state)) + "\n";
        return all;
    }
};

std::string sentence_of(const std::function<void()>& work)
{
    const auto trouble = trouble_of(work);
    return trouble ? trouble->msgid : std::string();
}

} // namespace

BOOST_AUTO_TEST_SUITE(changes)

BOOST_AUTO_TEST_CASE(each_step_is_written_down_before_the_next_one_is_made)
{
    Desk desk;
    std::string seen;
    const auto made = desk.change({}, [&](const ChangePlace& place, ChangeState state) {
        seen += place.id + " " + std::string(name_of(state)) + "\n";
        BOOST_TEST(desk.drawers.told.ends_with(std::string(name_of(state)) + "\n")); // told only after it is written down
    });
    BOOST_TEST(desk.drawers.told
        == "ledger 1 intent\napply left\nledger 1 applied\nread left\nledger 1 verified\n"
           "ledger 2 intent\napply right\nledger 2 applied\nread right\nledger 2 verified\n");
    BOOST_TEST(seen == "left intent\nleft applied\nleft verified\nright intent\nright applied\nright verified\n");
    BOOST_REQUIRE(made.size() == 2);
    BOOST_TEST(made[0].verified());
    BOOST_TEST(made[1].entry == "2");
    const LedgerEntry entry = desk.ledger.entries()[0];
    BOOST_TEST(entry.place_name == "The left drawer");
    BOOST_TEST(entry.installer == "key");
    BOOST_TEST((entry.made == keys()));
    BOOST_TEST((entry.at == day(2026, 11, 22) + std::chrono::seconds(2)));
}

BOOST_AUTO_TEST_CASE(a_place_that_fails_does_not_stop_the_next_one)
{
    Desk desk;
    desk.drawers.stuck = {"left"};
    const auto made = desk.change();
    BOOST_TEST(made[0].trouble->msgid == "It is stuck.");
    BOOST_TEST(made[1].verified());
    BOOST_TEST(desk.states() == "left failed\nright verified\n");
    desk.drawers.stuck.clear();
    desk.installer.apply = [](const Order&, const ChangePlace&) -> Applied { throw std::runtime_error("boom"); };
    BOOST_TEST(desk.change()[0].trouble.has_value());
}

BOOST_AUTO_TEST_CASE(a_refused_preview_and_an_unknown_place_change_nothing)
{
    Desk desk;
    ChangePreview refused = preview_of(desk.drawers);
    refused.findings = {problem("key.bent", T("The key is bent."), T("Take another one."))};
    const auto now = [&] { return desk.clock; };
    BOOST_CHECK_THROW(carry_out(desk.installer, desk.order(), refused, desk.ledger, now), Failure);
    BOOST_CHECK_THROW(desk.change({"right", "roof"}), Failure);
    BOOST_TEST(desk.drawers.told.empty());
    BOOST_TEST(desk.ledger.entries().empty());
}

BOOST_AUTO_TEST_CASE(only_the_places_asked_for_are_changed)
{
    Desk desk;
    BOOST_TEST(desk.change({"right"}).size() == 1);
    BOOST_TEST(desk.states() == "right verified\n");
    ChangePreview preview = preview_of(desk.drawers);
    preview.places[0].chosen = false;
    const auto now = [&] { return desk.clock; };
    BOOST_TEST(carry_out(desk.installer, desk.order(), preview, desk.ledger, now).size() == 1); // only what it offers by itself
    preview.places[0].possible = false;
    preview.places[0].effect = T("It is locked.");
    const auto made = carry_out(desk.installer, desk.order({"left"}), preview, desk.ledger, now);
    BOOST_TEST(made.at(0).trouble->msgid == "It is locked.");
    BOOST_TEST(made[0].entry.empty());
    BOOST_TEST(!desk.drawers.in["left"].contains("new"));
}

BOOST_AUTO_TEST_CASE(a_place_that_has_everything_is_looked_at_again_and_not_written_down)
{
    Desk desk;
    desk.change();
    desk.drawers.told.clear();
    for (const PlaceChange& each : desk.change()) {
        BOOST_TEST(each.verified());
        BOOST_TEST(each.entry.empty());
    }
    BOOST_TEST(desk.drawers.told.empty());
    desk.drawers.after_preview = [&] { desk.drawers.in["left"].clear(); };
    BOOST_TEST(!desk.change()[0].verified());
}

BOOST_AUTO_TEST_CASE(a_place_that_has_moved_since_it_was_shown_is_left_alone)
{
    Desk desk;
    desk.drawers.after_preview = [&] { desk.drawers.in["left"].insert("somebody else's"); };
    const auto made = desk.change();
    BOOST_TEST(made[0].trouble->msgid == "It has moved.");
    BOOST_TEST((desk.drawers.in["left"] == std::set<std::string>{"old", "somebody else's"}));
}

BOOST_AUTO_TEST_CASE(what_is_not_read_back_wholly_is_never_called_made_but_can_be_taken_back)
{
    Desk desk;
    desk.drawers.kept = "half";
    BOOST_TEST(!desk.change({"left"})[0].verified());
    desk.drawers.kept.clear();
    desk.drawers.mute = {"right"};
    BOOST_TEST(desk.change({"right"})[0].trouble.has_value());
    BOOST_TEST(desk.states() == "left applied\nright applied\n");
    desk.drawers.mute.clear();
    BOOST_TEST(!desk.undo("1"));
    BOOST_TEST(!desk.undo("2"));
    BOOST_TEST(desk.states() == "left undone\nright undone\n");
    desk.drawers.kept = "none";
    BOOST_TEST(desk.change({"left"})[0].trouble.has_value());
    BOOST_TEST(desk.ledger.entries()[2].state == ChangeState::failed);
}

BOOST_AUTO_TEST_CASE(a_change_is_taken_back_once_and_nothing_else_with_it)
{
    Desk desk;
    desk.change();
    BOOST_TEST(!desk.undo("1"));
    BOOST_TEST((desk.drawers.in["left"] == std::set<std::string>{"old"}));
    BOOST_TEST(desk.drawers.in["right"].size() == 2u);
    BOOST_TEST(sentence_of([&] { desk.undo("1"); }).find("taken back already") != std::string::npos);
    BOOST_TEST(desk.states() == "left undone\nright verified\n");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_taken_back_says_why)
{
    Desk desk;
    desk.drawers.stuck = {"left"};
    desk.change(); // left fails
    BOOST_TEST(sentence_of([&] { desk.undo("1"); }).find("never made") != std::string::npos);
    BOOST_TEST(sentence_of([&] { desk.undo("7"); }).find("no change") != std::string::npos);
    BOOST_TEST(sentence_of([&] { take_back({}, "2", desk.ledger, desk.clock); }).find("does not know") != std::string::npos);
    desk.drawers.stuck = {"right"};
    BOOST_TEST(desk.undo("2")->msgid == "It is stuck.");
    desk.drawers.stuck.clear();
    desk.installer.undo = [](const std::string&, const std::vector<Made>&) -> std::optional<Text> { return std::nullopt; };
    BOOST_TEST(desk.undo("2").has_value()); // it says so, but it is still there
    BOOST_TEST(desk.states() == "left failed\nright verified\n");
}

BOOST_AUTO_TEST_CASE(a_program_that_is_ended_anywhere_leaves_what_the_next_start_finds)
{
    for (const ChangeState at : {ChangeState::intent, ChangeState::applied}) {
        Desk desk;
        const auto die = [&](const ChangePlace&, ChangeState state) {
            if (state == at)
                throw Killed();
        };
        BOOST_CHECK_THROW(desk.change({"left"}, die), Killed);
        BOOST_TEST(desk.ledger.entries()[0].state == at);
        const auto found = desk.settle();
        BOOST_REQUIRE(found.size() == 1);
        BOOST_TEST(found[0].state == (at == ChangeState::intent ? ChangeState::failed : ChangeState::verified));
        BOOST_TEST((desk.ledger.entries() == found));
        BOOST_TEST(desk.settle().empty());
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_longer_waited_for_is_found_when_it_comes_after_all)
{
    Desk desk;
    desk.installer.apply = [&](const Order&, const ChangePlace&) { return Applied{T("It took too long."), true}; };
    BOOST_TEST(desk.change({"left"}).at(0).trouble->msgid == "It took too long.");
    BOOST_TEST(desk.states() == "left intent\n");
    desk.drawers.in["left"].insert({"new", "tag"});
    BOOST_TEST(desk.settle().at(0).state == ChangeState::verified);
    BOOST_TEST(!desk.undo("1"));
}

BOOST_AUTO_TEST_CASE(a_program_that_is_ended_between_the_place_and_the_ledger_is_found_out)
{
    Desk desk;
    const auto apply = desk.installer.apply;
    desk.installer.apply = [&](const Order& order, const ChangePlace& place) -> Applied {
        apply(order, place);
        throw Killed();
    };
    BOOST_CHECK_THROW(desk.change({"left"}), Killed);
    BOOST_TEST(desk.states() == "left intent\n");
    desk.drawers.mute = {"left"}; // the browser has it: nobody knows yet
    BOOST_TEST(desk.settle().at(0).state == ChangeState::intent);
    desk.drawers.mute.clear();
    desk.drawers.in["left"].erase("tag");
    BOOST_TEST(desk.settle().at(0).state == ChangeState::applied);
    desk.drawers.in["left"].insert("tag");
    BOOST_TEST(desk.settle().at(0).state == ChangeState::verified);
    BOOST_TEST(!desk.undo("1"));
    BOOST_TEST((desk.drawers.in["left"] == std::set<std::string>{"old"}));
}

BOOST_AUTO_TEST_CASE(entries_of_an_unknown_installer_are_told_and_stay_as_they_are)
{
    Desk desk;
    desk.ledger.add({{}, "from the future", "left", "The left drawer", ChangeState::intent, desk.clock, {}});
    BOOST_TEST(desk.settle().at(0).state == ChangeState::intent);
    BOOST_TEST(desk.states() == "left intent\n");
}

BOOST_AUTO_TEST_CASE(an_office_keeps_the_newest_word_on_each_change)
{
    Computer computer{"PC-01"};
    LedgerEntry entry{"1", "key", "left", "The left drawer", ChangeState::verified, {}, keys()};
    note_changes(computer, {entry});
    entry.state = ChangeState::undone;
    note_changes(computer, {entry});
    BOOST_TEST((computer.changes == std::vector{entry}));
    LedgerEntry another = entry;
    another.place = "right"; // of another person on that computer
    note_changes(computer, {another});
    BOOST_TEST((computer.changes == std::vector{entry, another}));
}

BOOST_AUTO_TEST_CASE(states_keep_their_names)
{
    for (const ChangeState each :
        {ChangeState::intent, ChangeState::applied, ChangeState::verified, ChangeState::failed, ChangeState::undone})
        BOOST_TEST((change_state_named(name_of(each)) == each));
    BOOST_TEST(!change_state_named("lost"));
}

BOOST_AUTO_TEST_SUITE_END()
