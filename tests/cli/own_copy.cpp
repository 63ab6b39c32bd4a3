// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/own_copy.h"

#include <boost/test/unit_test.hpp>

#include <regex>

namespace junbi {
namespace {

namespace fs = std::filesystem;

void openssl(std::vector<std::string> words)
{
    words.insert(words.begin(), "openssl");
    const Ran ran = run(words);
    BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
}

/// All tables are of one day, and one of them is known: newer ones in the sources change no test.
void pin_tables(const fs::path& folder)
{
    static const std::regex version("<rules version=\"[^\"]*\"");
    for (const auto& each : fs::recursive_directory_iterator(folder))
        if (each.is_regular_file())
            write_file(each.path(), std::regex_replace(read_file(each.path()), version, "<rules version=\"2026-11-22\""));
    const std::string end = R"(" name="n" source="試験" checked="2026-11-22" mark="S"/>)";
    write_file(folder / "office/dates.xml",
        "<rules version=\"2026-11-22\"><row id=\"registration_until\" value=\"2026-12-31" + end
            + "<row id=\"link_moves\" value=\"2027-01-01" + end + "</rules>");
}

} // namespace

OwnCopy::OwnCopy()
{
    const fs::path built = fs::path(JUNBI).parent_path().parent_path();
    fs::create_directories(installed("bin"));
    fs::create_directories(installed("share/junbi"));
    fs::copy_file(JUNBI, installed("bin/junbi")); // a link would lead it back to the files it was built with
    fs::create_directory_symlink(built / "lib", installed("lib"));
    fs::create_directory_symlink(built / "share/locale", installed("share/locale"));
    for (const auto& each : fs::directory_iterator(built / "share/junbi"))
        if (each.path().filename() != "rule_keys.xml" && each.path().filename() != "rules")
            fs::create_symlink(each.path(), installed("share/junbi") / each.path().filename());
    fs::copy(built / "share/junbi/rules", installed("share/junbi/rules"), fs::copy_options::recursive);
    pin_tables(installed("share/junbi/rules"));
    make_key("project");
    publish_keys({"project"});
}

void OwnCopy::publish_keys(const std::vector<std::string>& names) const
{
    std::string keys = "<rule-keys format=\"1\">";
    for (const std::string& each : names)
        keys += "<key name=\"" + each + "\" public=\"" + key_line(each) + "\"/>";
    write_file(installed("share/junbi/rule_keys.xml"), keys + "</rule-keys>");
}

std::map<std::string, std::string> OwnCopy::environment() const
{
    return {{"HOME", file("home").string()}, {"XDG_CONFIG_HOME", file("config").string()}, {"XDG_DATA_HOME", file("data").string()},
        {"http_proxy", ""}, {"https_proxy", ""}};
}

Ran OwnCopy::operator()(std::vector<std::string> words, const std::string& day) const
{
    words.insert(words.begin(), {installed("bin/junbi").string(), "--lang", "en", "--today", day});
    return run(words, {.env = environment(), .folder = folder_.path()});
}

std::unique_ptr<Background> OwnCopy::begin(std::vector<std::string> words, const std::string& day) const
{
    words.insert(words.begin(), {installed("bin/junbi").string(), "--lang", "en", "--today", day});
    return std::make_unique<Background>(words, RunOptions{.env = environment(), .folder = folder_.path()});
}

void OwnCopy::make_key(const std::string& name, const std::string& passphrase) const
{
    std::vector<std::string> words{"genpkey", "-algorithm", "ED25519", "-out", file(name + ".pem").string()};
    if (!passphrase.empty())
        words.insert(words.end(), {"-aes256", "-pass", "pass:" + passphrase});
    openssl(words);
    openssl(
        {"pkey", "-in", file(name + ".pem").string(), "-passin", "pass:" + passphrase, "-pubout", "-out", file(name + ".pub").string()});
}

std::string OwnCopy::key_line(const std::string& name) const
{
    const std::string pem = read_file(file(name + ".pub"));
    const auto begin = pem.find('\n') + 1;
    return pem.substr(begin, pem.find('\n', begin) - begin);
}

fs::path OwnCopy::sign(const std::string& key, const std::string& message, const std::string& name) const
{
    write_file(file("message"), message);
    openssl({"pkeyutl", "-sign", "-rawin", "-inkey", file(key + ".pem").string(), "-in", file("message").string(), "-out",
        file("signature").string()});
    std::string digits;
    for (const unsigned char each : read_file(file("signature")))
        digits += {"0123456789abcdef"[each >> 4], "0123456789abcdef"[each & 15]};
    write_file(file(name), "junbi-rules-signature " + key_line(key) + " " + digits + "\n" + message);
    return file(name);
}

std::string OwnCopy::message(const std::string& made, const std::string& version, const std::string& registration_until)
{
    const std::string end = R"(" name="n" source="試験" checked="2026-11-30" mark="S"/>)";
    return "Rule tables for Junbi, format 1\n<bundle made=\"" + made + "T03:00:00Z\"><table name=\"office.dates\" version=\"" + version
        + "\"><row id=\"registration_until\" value=\"" + registration_until + end + "<row id=\"link_moves\" value=\"2027-01-01" + end
        + "</table></bundle>\n";
}

fs::path OwnCopy::bundle(const std::string& made, const std::string& registration_until) const
{
    return sign("project", message(made, made, registration_until), "junbi-rules-" + made + ".junbirules");
}

std::string OwnCopy::registration_until() const
{
    const Ran ran = (*this)({"check", "office", "--format", "json"});
    const auto finding = ran.out.find("office.registration\"");
    const auto due = ran.out.find("\"due\": \"", finding);
    BOOST_REQUIRE_MESSAGE(finding != std::string::npos && due != std::string::npos, ran.out + ran.err);
    return ran.out.substr(due + 8, 10);
}

bool says(const Ran& ran, const std::string& words) { return (ran.out + ran.err).find(words) != std::string::npos; }

} // namespace junbi
