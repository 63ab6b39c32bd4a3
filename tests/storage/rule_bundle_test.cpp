// SPDX-License-Identifier: Apache-2.0
// The form of a bundle of rule tables and what becomes of its tables; who signed it is tested with the whole program (tests/cli).
#include "checks/contract/days.h"
#include "tests/support/folder.h"
#include "wizard/engine/failure.h"
#include "wizard/storage/rule_store.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

const std::string signature(64, '\x5a');

RuleRow row(const std::string& id, const std::string& value)
{
    return {{"id", id}, {"value", value}, {"source", "出典 <&\"'>\n2行目"}, {"checked", "2026-11-20"}};
}

RuleBundle bundle(const std::string& version)
{
    return {*parse_moment("2026-12-01T03:00:00Z"), {{"office.dates", {version, {row("a", "new"), row("c", "more")}}}}};
}

Rules shipped(const std::string& version)
{
    Rules rules;
    rules.add("office.dates",
        {version, {{"id", "value", "source", "checked"}, {{"a", "old", "s", "2026-11-20"}, {"b", "old", "s", "2026-11-20"}}}});
    return rules;
}

bool is_sealed(const std::string& bytes)
{
    return !trouble_of([&] { read_seal(bytes); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(rule_bundles)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again)
{
    const RuleBundle made = bundle("2026-12-01");
    const SealedBundle seal = read_seal(sealed({"KEY", signature, message_of(made)}));
    BOOST_TEST(seal.key == "KEY");
    BOOST_TEST(seal.signature == signature);
    const RuleBundle read = read_bundle(seal.message);
    BOOST_TEST((read.made == made.made));
    BOOST_TEST(read.tables.at("office.dates").version == "2026-12-01");
    BOOST_TEST((read.tables.at("office.dates").rows == made.tables.at("office.dates").rows));
}

BOOST_AUTO_TEST_CASE(a_seal_is_written_in_one_way_only)
{
    const std::string good = sealed({"KEY", signature, message_of(bundle("2026-12-01"))});
    BOOST_TEST(is_sealed(good));
    const auto with = [&](const std::string& what, const std::string& other) {
        std::string bytes = good;
        return bytes.replace(bytes.find(what), what.size(), other);
    };
    for (const std::string& each : {with("5a", "5A"), with("5a", "5"), with("5a", "5a0"), with("KEY ", "KEY"), with("5a\n", "5a \n"),
             with("5a\n", "5a\r\n"), with("Rule tables", "rule tables"), with("junbi-rules", "junbi_rules")})
        BOOST_TEST(!is_sealed(each), each.substr(0, 60));
    BOOST_TEST(!is_sealed(good + std::string(largest_bundle, ' ')));
}

BOOST_AUTO_TEST_CASE(whole_tables_take_the_place_of_those_that_are_not_newer)
{
    const Rules taken = with_tables(shipped("2026-11-22"), bundle("2026-12-01"));
    BOOST_TEST(taken.value("office.dates", "a") == "new");
    BOOST_TEST(taken.value("office.dates", "b").empty());
    BOOST_TEST(taken.tables().at("office.dates").version == "2026-12-01");
    BOOST_TEST(with_tables(shipped("2026-12-02"), bundle("2026-12-01")).value("office.dates", "a") == "old");
}

BOOST_AUTO_TEST_CASE(rows_lie_over_a_table_and_leave_its_version)
{
    const Rules laid = with_rows(shipped("2026-11-22"), bundle("2026-12-01"));
    BOOST_TEST(laid.value("office.dates", "a") == "new");
    BOOST_TEST(laid.value("office.dates", "b") == "old");
    BOOST_TEST(laid.value("office.dates", "c") == "more");
    BOOST_TEST(laid.tables().at("office.dates").version == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(keys_and_the_address_are_kept_and_forgotten)
{
    const TemporaryFolder folder;
    const RuleStore store(folder.path() / "bundles", folder.path() / "keys");
    BOOST_TEST(store.keys().empty());
    BOOST_TEST(store.address().url.empty());
    store.prepare();
    store.add_key({"本社", "LINE"});
    store.add_key({"本社", "LINE"});
    write_file(folder.path() / "keys/stray.pub", "no key");
    BOOST_REQUIRE(store.keys().size() == 1u);
    BOOST_TEST(store.keys().front().name == "本社");
    BOOST_TEST(store.keys().front().line == "LINE");
    for (const char* name : {"", ".x", "a/b", "a\\b", "a\nb"})
        BOOST_CHECK_THROW(store.add_key({name, "OTHER"}), Failure);
    BOOST_CHECK_THROW(store.add_key({"本社", "OTHER"}), Failure);
    write_file(store.of("本社"), "rows");
    store.remove_key("本社");
    BOOST_TEST(!std::filesystem::exists(store.of("本社")));
    BOOST_CHECK_THROW(store.remove_key("本社"), Failure);

    store.keep_address({"https://example.jp/r", "W/\"a&b\"", "junbi.junbirules"});
    BOOST_TEST(store.address().etag == "W/\"a&b\"");
    write_file(store.bundles() / "address.xml", "<damaged");
    BOOST_TEST(store.address().url.empty());
}

BOOST_AUTO_TEST_SUITE_END()
