// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/change_json.h"
#include "wizard/reports/change_text.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

std::string plainly(const Text& text)
{
    std::string said = text.msgid;
    for (std::size_t i = 0; i < text.args.size(); ++i) {
        const std::string slot = "{" + std::to_string(i + 1) + "}";
        std::string value;
        if (const auto* word = std::get_if<std::string>(&text.args[i]))
            value = *word;
        else if (const auto* number = std::get_if<long long>(&text.args[i]))
            value = std::to_string(*number);
        for (auto at = said.find(slot); at != std::string::npos; at = said.find(slot))
            said.replace(at, slot.size(), value);
    }
    return said;
}

const Say say = plainly;

Installer an_installer()
{
    Installer made;
    made.id = "certificate";
    made.afterwards = T("Close the web browser completely and open it again. Only then is it sure to use what is new.");
    made.describe = [](const std::string& place, const std::vector<Made>&) { return T("Certificate in {1}", place); };
    return made;
}

ChangePreview a_preview()
{
    ChangePreview preview{T("Install it."), {{"serial", T("Serial number"), std::string("01")}},
        {attention("certificate_file.no_number", T("No number."), T("Look at it.")), ok("certificate_file.right", T("Right."))}, {}};
    preview.places = {{.id = "nss:~/a", .name = verbatim("Chromium"), .effect = T("Will be added."), .makes = {{"certificate", {}}}},
        {.id = "nss:~/b", .name = verbatim("Firefox \x01\xff"), .effect = T("Has it.")},
        {.id = "nss:~/c", .name = verbatim("Old"), .effect = T("It is locked."), .possible = false, .makes = {{"certificate", {}}}}};
    return preview;
}

std::vector<PlaceChange> made_of(const ChangePreview& preview)
{
    return {{preview.places[0], "4", ChangeState::verified}, {preview.places[1], "", ChangeState::verified}};
}

ShownChange before(const ChangePreview& preview)
{
    const Answers none;
    const Facts facts;
    const Rules rules;
    const Secret secret;
    return shown(an_installer(), {Day{}, none, none, facts, rules, secret}, preview, say);
}

} // namespace

BOOST_AUTO_TEST_SUITE(change_reports)

BOOST_AUTO_TEST_CASE(what_is_written_for_programs_is_read_back_whole)
{
    const ShownChange shown_before = before(a_preview());
    BOOST_TEST(shown_before.outcome == "previewed");
    BOOST_TEST(shown_before.chosen() == 2u);
    BOOST_TEST((read_change_json(change_json(shown_before)) == shown_before));
    ShownChange done = shown(an_installer(), a_preview(), made_of(a_preview()), say);
    BOOST_TEST(done.outcome == "verified");
    BOOST_TEST(!done.next.empty());
    BOOST_TEST((read_change_json(change_json(done)) == done));
    BOOST_TEST(change_json(done).find("\"verified\": 2,\n  \"of\": 2") != std::string::npos, change_json(done));
}

BOOST_AUTO_TEST_CASE(one_place_that_is_not_there_makes_it_incomplete)
{
    const ChangePreview preview = a_preview();
    std::vector<PlaceChange> made = made_of(preview);
    made.push_back({preview.places[2], "", ChangeState::failed, T("It is locked.")});
    const ShownChange done = shown(an_installer(), preview, made, say);
    BOOST_TEST(done.outcome == "incomplete");
    BOOST_TEST(change_text(done, say).find("2 of 3 confirmed") != std::string::npos, change_text(done, say));
    BOOST_TEST(shown(an_installer(), preview, {}, say).outcome == "incomplete"); // nothing chosen is nothing done
}

BOOST_AUTO_TEST_CASE(a_refused_preview_shows_why_and_no_places)
{
    ChangePreview preview = a_preview();
    preview.findings.push_back(problem("certificate_file.expired", T("It is over."), T("Renew it.")));
    const ShownChange refused = before(preview);
    BOOST_TEST(refused.outcome == "refused");
    BOOST_TEST(refused.chosen() == 0u);
    const std::string text = change_text(refused, say);
    BOOST_TEST(text.find("× It is over.\n      → Renew it.") != std::string::npos, text);
    BOOST_TEST(text.find("Chromium") == std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(the_ledger_is_read_back_whole)
{
    const Moment at = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(20);
    const std::vector<LedgerEntry> entries{
        {"1", "certificate", "nss:~/a", "Chromium", ChangeState::undone, at, {{"certificate", {{"serial", "01"}}}, {"authority", {}}}},
        {"2", "other", "x", "X", ChangeState::intent, at, {}}};
    const auto all = shown(entries, {an_installer()}, say);
    const auto read = read_ledger_json(ledger_json(all));
    BOOST_REQUIRE((read && read->size() == 2));
    for (std::size_t i = 0; i < 2; ++i) {
        BOOST_TEST((read->at(i).entry == entries[i]));
        BOOST_TEST(read->at(i).what == all[i].what);
    }
    BOOST_TEST(read->at(0).what == "Certificate in nss:~/a");
    BOOST_TEST(read->at(1).what.empty()); // nobody knows its installer
    BOOST_TEST(
        ledger_text(all, say).starts_with("1   2026-11-23 05:00  taken back\tChromium\tCertificate in nss:~/a\n"), ledger_text(all, say));
}

BOOST_AUTO_TEST_CASE(what_is_something_else_is_not_read)
{
    for (const char* text : {"", "{", "[]", "3", "{\"schema\": \"junbi/1\"}", "{\"schema\": 1}",
             "{\"schema\": \"junbi-fix/1\", \"places\": 3}", "{\"schema\": \"junbi-fix/1\", \"places\": [{\"id\": 7}]}"})
        BOOST_TEST(!read_change_json(text).has_value(), text);
    BOOST_TEST(!read_ledger_json("{\"schema\": \"junbi-fix/1\"}").has_value());
    BOOST_TEST(read_change_json("{\"schema\": \"junbi-fix/1\", \"colour\": \"blue\"}").has_value()); // the shape may grow
}

BOOST_AUTO_TEST_SUITE_END()
