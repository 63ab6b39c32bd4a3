// SPDX-License-Identifier: Apache-2.0
// Bundles of rule tables: made, taken over, forgotten; keys of one's own. The openssl command is the witness.
#include "tests/cli/own_copy.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace junbi;

namespace {

nlohmann::json listed(const OwnCopy& junbi) { return nlohmann::json::parse(junbi({"rules", "list", "--format", "json"}).out); }

nlohmann::json table(const OwnCopy& junbi, const std::string& name)
{
    const auto all = listed(junbi);
    for (const auto& each : all.at("tables"))
        if (each.at("name") == name)
            return each;
    throw std::out_of_range(name);
}

/// True where the openssl command says that this key signed everything behind the first line.
bool openssl_agrees(const OwnCopy& junbi, const std::filesystem::path& bundle, const std::string& key)
{
    const std::string bytes = read_file(bundle);
    const auto line_end = bytes.find('\n');
    write_file(junbi.file("seen"), bytes.substr(line_end + 1));
    std::string signature;
    for (std::size_t at = line_end - 128; at < line_end; at += 2)
        signature += static_cast<char>(std::stoi(bytes.substr(at, 2), nullptr, 16));
    write_file(junbi.file("seal"), signature);
    return run({"openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", junbi.file(key + ".pub").string(), "-in",
                   junbi.file("seen").string(), "-sigfile", junbi.file("seal").string()})
               .exit
        == 0;
}

/// Rows of a company's own.
void write_company_rows(const OwnCopy& junbi)
{
    write_file(junbi.file("company/office/dates.xml"),
        R"(<rules version="2026-12-01"><row id="registration_until" value="2026-12-15" source="本社" checked="2026-12-01"/></rules>)");
}

} // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(all_tables_are_made_into_one_file_that_openssl_and_junbi_agree_on)
{
    const OwnCopy junbi;
    const Ran made = junbi({"rules", "make", "--key", "project.pem", "-o", "all.junbirules"});
    BOOST_TEST(made.exit == 0, made.err);
    BOOST_TEST(openssl_agrees(junbi, junbi.file("all.junbirules"), "project"));
    const Ran updated = junbi({"rules", "update", "all.junbirules"});
    BOOST_TEST(updated.exit == 0, updated.err);
    BOOST_TEST(updated.out.empty());
    const auto all = listed(junbi);
    BOOST_TEST(all.at("schema") == "junbi-rules/1");
    BOOST_TEST(all.at("tables").size() >= 10u);
    for (const auto& each : all.at("tables")) {
        BOOST_TEST(each.at("from") == "bundle");
        BOOST_TEST(each.at("bundle") == "2026-12-10");
        BOOST_TEST(each.at("key") == "project");
        BOOST_TEST(each.at("age_days").get<int>() > 0);
    }
    const Ran again = junbi({"rules", "update", "all.junbirules"});
    BOOST_TEST(again.exit == 0);
    BOOST_TEST(says(again, "already the newest"), again.err);
}

BOOST_AUTO_TEST_CASE(its_rows_count_until_they_are_forgotten)
{
    const OwnCopy junbi;
    BOOST_TEST(junbi.registration_until() == "2026-12-31");
    BOOST_TEST(junbi({"rules", "update", junbi.bundle("2026-12-01", "2027-01-31").string()}).exit == 0);
    BOOST_TEST(junbi.registration_until() == "2027-01-31");
    BOOST_TEST(table(junbi, "office.dates").at("version") == "2026-12-01");
    BOOST_TEST(table(junbi, "office.dates").at("age_days") == 9);
    BOOST_TEST(table(junbi, "office.holidays").at("from") == "shipped"); // not in that bundle
    BOOST_TEST(junbi({"rules", "update", junbi.bundle("2026-12-02", "2027-02-28").string()}).exit == 0);
    BOOST_TEST(junbi.registration_until() == "2027-02-28");
    BOOST_TEST(junbi({"rules", "forget"}).exit == 0);
    BOOST_TEST(junbi.registration_until() == "2026-12-31");
    BOOST_TEST(junbi({"rules", "forget"}).exit == 0);
}

BOOST_AUTO_TEST_CASE(a_newer_table_of_a_newer_junbi_wins)
{
    const OwnCopy junbi;
    BOOST_TEST(junbi({"rules", "update", junbi.bundle("2026-12-01", "2027-01-31").string()}).exit == 0);
    const auto file = junbi.installed("share/junbi/rules/office/dates.xml");
    std::string shipped = read_file(file);
    shipped.replace(shipped.find("2026-11-22"), 10, "2026-12-05");
    write_file(file, shipped);
    BOOST_TEST(junbi.registration_until() == "2026-12-31");
    BOOST_TEST(table(junbi, "office.dates").at("from") == "shipped");
}

BOOST_AUTO_TEST_CASE(a_key_with_a_password_signs_only_with_it)
{
    const OwnCopy junbi;
    junbi.make_key("locked", "himitsu");
    const auto make = [&](const std::string& typed) {
        return run({junbi.installed("bin/junbi").string(), "--lang", "en", "rules", "make", "--key", junbi.file("locked.pem").string(),
                       "-o", junbi.file("locked.junbirules").string(), "--password-stdin"},
            {.env = {{"XDG_CONFIG_HOME", junbi.file("config").string()}, {"XDG_DATA_HOME", junbi.file("data").string()}},
                .input = typed + "\n"});
    };
    const Ran wrong = make("other");
    BOOST_TEST(wrong.exit == 74);
    BOOST_TEST(says(wrong, "password does not fit"), wrong.err);
    BOOST_TEST(!std::filesystem::exists(junbi.file("locked.junbirules")));
    const Ran right = make("himitsu");
    BOOST_TEST(right.exit == 0, right.err);
    BOOST_TEST(!says(right, "himitsu"));
    BOOST_TEST(openssl_agrees(junbi, junbi.file("locked.junbirules"), "locked"));
}

BOOST_AUTO_TEST_CASE(rows_of_a_trusted_key_lie_over_the_tables_and_are_named)
{
    const OwnCopy junbi;
    junbi.make_key("company");
    write_company_rows(junbi);
    BOOST_TEST(junbi({"rules", "make", "--key", "company.pem", "-o", "company.junbirules", "company"}).exit == 0);
    const Ran stranger = junbi({"rules", "update", "company.junbirules"});
    BOOST_TEST(stranger.exit == 74);
    BOOST_TEST(says(stranger, "a key that Junbi does not know"), stranger.err);

    const Ran shown = junbi({"rules", "trust", "company.pub", "--name", "本社"});
    BOOST_TEST(shown.exit == 3);
    const std::string hash
        = run({"sh", "-c", "openssl pkey -pubin -in '" + junbi.file("company.pub").string() + "' -outform DER | sha256sum"}).out;
    BOOST_TEST(shown.out.find(hash.substr(0, 4) + " " + hash.substr(4, 4) + " ") != std::string::npos, shown.out);
    BOOST_TEST(junbi({"rules", "update", "company.junbirules"}).exit == 74); // only shown

    BOOST_TEST(junbi({"rules", "trust", "company.pub", "--name", "本社", "--yes"}).exit == 0);
    BOOST_TEST(junbi({"rules", "update", "company.junbirules"}).exit == 0);
    BOOST_TEST(junbi.registration_until() == "2026-12-15");
    BOOST_TEST(table(junbi, "office.dates").at("changed_by") == nlohmann::json({"本社"}));
    BOOST_TEST(table(junbi, "office.dates").at("version") == "2026-11-22"); // theirs do not make the official ones younger
    BOOST_TEST(listed(junbi).at("keys").at(0).at("fingerprint") == hash.substr(0, 64));
    BOOST_TEST(junbi({"rules", "update", junbi.bundle("2026-12-01", "2027-01-31").string()}).exit == 0);
    BOOST_TEST(junbi.registration_until() == "2026-12-15"); // still over it, and still named
    BOOST_TEST(table(junbi, "office.dates").at("from") == "bundle");

    BOOST_TEST(junbi({"rules", "distrust", "本社"}).exit == 0);
    BOOST_TEST(junbi.registration_until() == "2027-01-31");
    BOOST_TEST(junbi({"rules", "distrust", "本社"}).exit == 64);
}

BOOST_AUTO_TEST_CASE(a_key_is_known_by_one_name_and_a_name_means_one_key)
{
    const OwnCopy junbi;
    junbi.make_key("a");
    junbi.make_key("b");
    BOOST_TEST(junbi({"rules", "trust", "a.pub", "--name", "x", "--yes"}).exit == 0);
    BOOST_TEST(junbi({"rules", "trust", "a.pub", "--name", "x", "--yes"}).exit == 0);
    for (const std::vector<std::string>& refused : std::vector<std::vector<std::string>>{{"b.pub", "--name", "x"}, {"a.pub", "--name", "y"},
             {"project.pub", "--name", "z"}, {"b.pub", "--name", "../x"}, {"b.pub", "--name", ".x"}}) {
        std::vector<std::string> words{"rules", "trust"};
        words.insert(words.end(), refused.begin(), refused.end());
        words.emplace_back("--yes");
        BOOST_TEST(junbi(words).exit == 64, refused[2]);
    }
    for (const char* file : {"b.pem", "none.pub", "message"})
        BOOST_TEST(junbi({"rules", "trust", file, "--yes"}).exit == 74, file);
    BOOST_TEST(run({"openssl", "ecparam", "-genkey", "-name", "prime256v1", "-noout", "-out", junbi.file("ec.pem").string()}).exit == 0);
    BOOST_TEST(run({"openssl", "ec", "-in", junbi.file("ec.pem").string(), "-pubout", "-out", junbi.file("ec.pub").string()}).exit == 0);
    BOOST_TEST(says(junbi({"rules", "trust", "ec.pub", "--yes"}), "another kind"));
}

BOOST_AUTO_TEST_CASE(old_tables_are_told_and_young_ones_are_not)
{
    const OwnCopy junbi;
    BOOST_TEST(!says(junbi({"check", "office"}, "2027-03-22"), "was last brought up to date")); // 120 days
    BOOST_TEST(says(junbi({"check", "office"}, "2027-03-23"), "was last brought up to date"));
    BOOST_TEST(junbi({"rules", "update", junbi.bundle("2027-03-01", "2027-03-31").string()}, "2027-03-23").exit == 0);
    BOOST_TEST(!says(junbi({"check", "office"}, "2027-03-23"), "was last brought up to date"));
}

BOOST_AUTO_TEST_CASE(wrong_use_is_told)
{
    const OwnCopy junbi;
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"rules", "dance"}, {"rules", "update"},
             {"rules", "make"}, {"rules", "trust"}, {"rules", "update", "a", "b"}, {"rules", "forget", "x"}})
        BOOST_TEST(junbi(words).exit == 64, words.back());
}

BOOST_AUTO_TEST_SUITE_END()
