// SPDX-License-Identifier: Apache-2.0
// Readers are told by what the systems call them, and by their USB ids.
#include "checks/card_reader/judging.h"
#include "tests/checks/outcomes.h"
#include "tests/checks/reader_names.h"
#include "tests/checks/real_rules.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <set>

namespace {

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::card_reader_step;

const Rules& shipped()
{
    static const Rules rules = real_rules();
    return rules;
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

/// What the index must find, in the most simple way: every part is looked for in every name.
std::uint32_t plainly_told(const std::string& name, const Table& rows)
{
    std::uint32_t best = ~0U;
    std::size_t longest = 0;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        std::istringstream parts(
            lower(rows.at(row, "names").empty() && !rows.at(row, "usb").empty() ? rows.at(row, "name") : rows.at(row, "names")));
        for (std::string part; std::getline(parts, part, '|');)
            if (part.size() > longest && lower(name).find(part) != std::string::npos) {
                best = row;
                longest = part.size();
            }
    }
    return best;
}

Table small_table(std::initializer_list<std::vector<std::string>> rows) { return {{"name", "names", "usb", "tier"}, rows}; }

std::string told(const Table& table, const std::string& name)
{
    const ReaderIndex index(table);
    const auto found = index.by_name(name);
    return found ? std::string(found.family->name) : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_names)

BOOST_DATA_TEST_CASE(each_recorded_name_tells_family_and_tier, boost::unit_test::data::make(recorded_names()), each)
{
    const Known known = each.is_usb() ? known_by_usb(each.what, shipped()) : known_by_name(each.what, shipped());
    BOOST_TEST(known.family == each.family);
    BOOST_TEST((known.tier == tier_named(each.tier)));
}

BOOST_AUTO_TEST_CASE(names_of_all_three_systems_are_recorded)
{
    std::map<std::string, int> systems;
    for (const RecordedName& each : recorded_names())
        ++systems[each.system];
    for (const char* each : {"windows", "macos", "linux", "any"})
        BOOST_TEST(systems[each] > 10, each);
}

BOOST_AUTO_TEST_CASE(the_index_finds_what_a_plain_search_finds)
{
    const Table& rows = reader_table(shipped());
    const ReaderIndex index(rows);
    std::vector<std::string> names;
    for (const RecordedName& each : recorded_names())
        names.push_back(each.what);
    for (std::size_t i = 0; i < rows.size(); ++i)
        names.push_back("x " + rows.at(i, "name") + " [" + rows.at((i * 7) % rows.size(), "name") + "] 0" + std::to_string(i % 10) + " 00");
    for (const std::string& name : names) {
        const auto found = index.by_name(name);
        BOOST_TEST((found ? found.rows.front() : ~0U) == plainly_told(name, rows), name);
    }
}

BOOST_AUTO_TEST_CASE(the_longest_part_wins_and_then_the_first_row)
{
    const Table table = small_table(
        {{"Short", "reader", "", ""}, {"Long", "Reader X", "", ""}, {"Later", "READER X", "", ""}, {"Elsewhere", "other y", "", ""}});
    BOOST_TEST(told(table, "My Reader 0") == "Short");
    BOOST_TEST(told(table, "my reader x") == "Long");
    BOOST_TEST(told(table, "other y, reader") == "Elsewhere");
    BOOST_TEST(told(table, "read") == "");
    BOOST_TEST(told(table, "") == "");
    const ReaderIndex index(table);
    BOOST_TEST(index.by_name("reader x").rows.size() == 2U); // both say so
}

BOOST_AUTO_TEST_CASE(odd_tables_do_no_harm)
{
    const Table nothing;
    const ReaderIndex empty(nothing);
    BOOST_TEST(!empty.by_name("Reader"));
    BOOST_TEST(!empty.by_usb("054c:0dc9"));
    const Table table
        = small_table({{"A", "|abc||", "xyz|054c:0dc9|", "nonsense"}, {"Name only", "", "", ""}, {"B", "", "1234:abcd", "known"}});
    BOOST_TEST(told(table, "abc") == ""); // three letters say too little
    BOOST_TEST(told(table, "Name only") == "");
    BOOST_TEST(told(table, "a B it") == "");
    const ReaderIndex index(table);
    BOOST_TEST((index.by_usb("054C:0DC9").family->tier == Tier::unknown));
    BOOST_TEST((index.by_usb("1234:ABCD").family->tier == Tier::known));
    BOOST_TEST(!index.by_usb("xyz"));
    const Table ragged{{"usb", "name"}, {{"1234:abcd"}, {}}};
    const ReaderIndex of_ragged(ragged);
    BOOST_TEST(of_ragged.by_usb("1234:abcd").family->name.empty());
}

BOOST_AUTO_TEST_CASE(what_libccid_says_of_an_id_is_not_said_of_its_whole_family)
{
    BOOST_TEST(known_by_usb("058f:9540", shipped()).linux_driver == "unsupported");
    BOOST_TEST(known_by_usb("2ce3:9563", shipped()).linux_driver.empty());
    BOOST_TEST(known_by_name("Alcor Micro AU9540 00 00", shipped()).linux_driver == "unsupported");
    BOOST_TEST(known_by_name("Generic EMV Smartcard Reader 0", shipped()).linux_driver.empty()); // could be either
    BOOST_TEST(known_by_usb("054c:06c1", shipped()).linux_driver == "not_ccid");
    const ReaderIndex index(reader_table(shipped()));
    BOOST_TEST(known_reader({"Generic EMV Smartcard Reader 0", "058f:9540", Card::none, ""}, index).linux_driver == "unsupported");
    BOOST_TEST(known_reader({"Alcor Micro AU9540", "2ce3:9563", Card::none, ""}, index).linux_driver.empty());
}

BOOST_AUTO_TEST_CASE(families_of_models_as_people_type_them)
{
    for (const auto& [typed, family] : std::initializer_list<std::pair<const char*, const char*>>{
             {"Sony RC-S300", "Sony PaSoRi 4.0 (RC-S300)"}, {"ソニー rc-s300/p", "Sony PaSoRi 4.0 (RC-S300)"},
             {"ソニー RC-S380", "Sony PaSoRi 3.0 (RC-S380)"}, {"I-O DATA USB-NFC4", "AB Circle CIR315"}, {"CIR315A-02", "AB Circle CIR315"},
             {"エレコム MR-ICA001BK", "AB Circle CIR315"}, {"ACR39-NTTCom", "ACS ACR39"}, {"Sony", ""}, {"Reader 3", ""}, {"", ""}})
        BOOST_TEST(family_typed(typed, shipped()) == family, typed);
}

BOOST_AUTO_TEST_SUITE_END()
