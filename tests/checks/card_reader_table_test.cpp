// SPDX-License-Identifier: Apache-2.0
// The reader table as it is shipped, and the script that writes it.
#include "checks/card_reader/judging.h"
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

namespace {

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::card_reader_step;

const Table& shipped()
{
    static const Rules rules = real_rules();
    return reader_table(rules);
}

std::vector<std::string> alternatives(const std::string& all)
{
    std::vector<std::string> found;
    std::istringstream parts(all + "|");
    for (std::string part; !all.empty() && std::getline(parts, part, '|');)
        found.push_back(part);
    return found;
}

std::string content(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::filesystem::path step = std::filesystem::path(JUNBI_SOURCE) / "checks/card_reader";

/// "1.5.2" of the libccid whose list is in the table.
std::string version_in_table()
{
    for (std::size_t i = 0; i < shipped().size(); ++i)
        if (shipped().at(i, "source").starts_with("libccid ") && shipped().at(i, "tier") == "descriptor")
            return shipped().at(i, "source").substr(8);
    return {};
}

std::string version_here()
{
    const std::string list = content("/etc/libccid_Info.plist");
    std::smatch found;
    return std::regex_search(list, found, std::regex("CFBundleShortVersionString</key>\\s*<string>([^<]+)")) ? found[1].str() : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_table)

BOOST_AUTO_TEST_CASE(each_row_is_sound)
{
    const std::set<std::string> tiers{"", "claimed", "known", "descriptor", "unsuitable", "token", "virtual"};
    std::set<std::string> ids;
    BOOST_TEST(shipped().size() > 400U);
    for (std::size_t i = 0; i < shipped().size(); ++i) {
        const auto cell = [&](const char* column) -> const std::string& { return shipped().at(i, column); };
        BOOST_TEST_CONTEXT(cell("id"))
        {
            BOOST_TEST(ids.insert(cell("id")).second);
            BOOST_TEST(std::regex_match(cell("id"), std::regex("[a-z0-9_]+")));
            BOOST_TEST(!cell("name").empty());
            BOOST_TEST(tiers.contains(cell("tier")), cell("tier"));
            BOOST_TEST((cell("tier") == "claimed") == (cell("claim") == "maker"));
            BOOST_TEST((cell("linux").empty() || cell("linux") == "unsupported" || cell("linux") == "not_ccid"));
            BOOST_TEST(!cell("source").empty());
            BOOST_TEST(parse_day(cell("checked")).has_value());
            for (const std::string& part : alternatives(cell("names")))
                BOOST_TEST(part.size() >= 4U, part);
            for (const std::string& id : alternatives(cell("usb")))
                BOOST_TEST(std::regex_match(id, std::regex("[0-9a-f]{4}:[0-9a-f]{4}")), id);
            BOOST_TEST((cell("driver_url").empty() || cell("driver_url").starts_with("http")));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_name_and_its_ids_mean_the_same_family)
{
    const ReaderIndex index(shipped());
    for (std::size_t i = 0; i < shipped().size(); ++i) {
        const std::string& family = shipped().at(i, "family").empty() ? shipped().at(i, "name") : shipped().at(i, "family");
        for (const std::string& part : alternatives(shipped().at(i, "names")))
            BOOST_TEST(known_by_name(part, index).family == family, part);
        for (const std::string& id : alternatives(shipped().at(i, "usb")))
            BOOST_TEST(known_by_usb(id, index).family == family, id);
        if (shipped().at(i, "tier") == "descriptor")
            BOOST_TEST(known_by_name(shipped().at(i, "name"), index).family == family, shipped().at(i, "name"));
    }
}

BOOST_AUTO_TEST_CASE(a_family_has_readers_or_things_that_take_no_card_but_not_both)
{
    const ReaderIndex index(shipped());
    for (const ReaderFamily& family : index.families())
        for (const std::uint32_t row : family.rows)
            BOOST_TEST(takes_no_card(tier_named(shipped().at(row, "tier"))) == takes_no_card(family.tier), family.name);
}

BOOST_AUTO_TEST_CASE(all_of_the_libccid_list_is_there)
{
    std::set<std::string> ids;
    for (std::size_t i = 0; i < shipped().size(); ++i)
        for (const std::string& id : alternatives(shipped().at(i, "usb")))
            ids.insert(id);
    BOOST_TEST(ids.size() > 562U);
}

BOOST_AUTO_TEST_CASE(the_script_writes_the_table_byte_for_byte)
{
    const std::string here = version_here(), listed = version_in_table();
    BOOST_TEST(!listed.empty());
    if (here != listed) {
        BOOST_TEST_MESSAGE("not compared: the table is of libccid " << listed << ", here is " << (here.empty() ? "none" : here));
        return;
    }
    const TemporaryFolder folder;
    const Ran ran = run({"python3", (step / "make_readers").string(), "-o", (folder.path() / "readers.xml").string()});
    BOOST_TEST(ran.exit == 0, ran.err);
    BOOST_TEST((content(folder.path() / "readers.xml") == content(step / "readers.xml")),
        "readers.xml is not what checks/card_reader/make_readers writes: run it");
}

BOOST_AUTO_TEST_CASE(a_list_that_cannot_be_is_refused)
{
    const TemporaryFolder folder;
    const auto list = folder.path() / "Info.plist", out = folder.path() / "readers.xml";
    write_file(list, R"(<plist version="1.0"><dict><key>CFBundleShortVersionString</key><string>9</string>
        <key>ifdVendorID</key><array><string>0x1234</string></array><key>ifdProductID</key><array/>
        <key>ifdFriendlyName</key><array><string>Reader</string></array></dict></plist>)");
    const Ran ran = run({"python3", (step / "make_readers").string(), "--libccid", list.string(), "-o", out.string()});
    BOOST_TEST(ran.exit == 1);
    BOOST_TEST(ran.err.find("not equally long") != std::string::npos, ran.err);
    BOOST_TEST(!std::filesystem::exists(out));
}

BOOST_AUTO_TEST_CASE(a_coming_list_is_taken_over)
{
    const TemporaryFolder folder;
    const auto list = folder.path() / "Info.plist", out = folder.path() / "readers.xml";
    write_file(list, R"(<plist version="1.0"><dict><key>CFBundleShortVersionString</key><string>9.9</string>
        <key>ifdVendorID</key><array><string>0x1234</string><string>0x1234</string><string>0x31AA</string><string>0x1050</string></array>
        <key>ifdProductID</key><array><string>0x0001</string><string>0x0002</string><string>0x3002</string><string>0x0999</string></array>
        <key>ifdFriendlyName</key><array><string>New New Reader (x)</string><string>New Reader</string><string>Other name</string>
        <string>Yubico YubiKey 9</string></array></dict></plist>)");
    BOOST_TEST(run({"python3", (step / "make_readers").string(), "--libccid", list.string(), "-o", out.string()}).exit == 0);
    const Table table = read_rule_table(out).rows;
    const ReaderIndex index(table);
    BOOST_TEST(known_by_usb("1234:0002", index).family == "New Reader"); // one row for both
    BOOST_TEST(index.by_usb("1234:0001").rows.front() == index.by_usb("1234:0002").rows.front());
    BOOST_TEST(known_by_name("Other name 00 00", index).family == "AB Circle CIR315"); // its id is known
    BOOST_TEST((known_by_usb("1050:0999", index).tier == Tier::token));
}

BOOST_AUTO_TEST_SUITE_END()
