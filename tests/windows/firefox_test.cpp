// SPDX-License-Identifier: Apache-2.0
#include "tests/support/nss_database.h"
#include "tests/support/test_ca.h"
#include "tests/windows/compile.h"
#include "tests/windows/probe_in_wine.h"

#include <boost/test/unit_test.hpp>

#include <iostream>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

/// NSS for Windows as a Firefox brings it: the DLLs of its folder, copied there by hand (docs/ports.md).
fs::path nss_for_windows() { return windows_stage().parent_path() / "firefox"; }

bool has_nss()
{
    if (fs::exists(nss_for_windows() / "nss3.dll"))
        return true;
    std::cout << "skipped: no nss3.dll of a Firefox for Windows in " << nss_for_windows().string() << " (docs/ports.md)" << std::endl;
    return false;
}

/// A person with one profile of Firefox, and a Firefox that Windows knows of where one is given.
class Person {
public:
    explicit Person(const fs::path& firefox = {})
    {
        const fs::path all = folder_.path() / "home/AppData/Roaming/Mozilla/Firefox";
        profile_ = add_firefox_profile(all, "事務室");
        const std::string key = R"(HKCU\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\firefox.exe)";
        if (firefox.empty())
            registry({"delete", key, "/f"});
        else
            registry({"add", key, "/ve", "/d", "Z:" + (firefox / "firefox.exe").string(), "/f"});
    }
    const fs::path& profile() const { return profile_; }
    std::string looked_at() const { return probe()({"profiles", "Z:" + (folder_.path() / "home").string()}).out; }

private:
    static void registry(std::vector<std::string> words)
    {
        words.insert(words.begin(), "reg");
        probe().windows().run(words[0], {words.begin() + 1, words.end()});
    }
    TemporaryFolder folder_;
    fs::path profile_;
};

const std::string line = "Firefox (事務室): ";

std::string size_of(const TestCa& ca, const std::string& name)
{
    const std::string made = ca.file(name + ".der").string();
    BOOST_REQUIRE(run({"openssl", "x509", "-in", ca.file(name + ".pem").string(), "-outform", "DER", "-out", made}).exit == 0);
    return std::to_string(fs::file_size(made));
}

/// A Firefox whose library is built of these lines.
fs::path firefox_of(const std::string& code, const TemporaryFolder& folder)
{
    write_file(folder.path() / "nss3.cpp", code);
    const Ran built
        = run({windows_compiler, "-shared", "-static", (folder.path() / "nss3.cpp").string(), "-o", (folder.path() / "nss3.dll").string()});
    BOOST_REQUIRE_MESSAGE(built.exit == 0, built.err);
    return folder.path();
}

} // namespace

BOOST_AUTO_TEST_SUITE(firefox_in_wine)

BOOST_AUTO_TEST_CASE(a_profile_without_certificates_needs_no_firefox)
{
    if (!can_probe())
        return;
    const Person person;
    BOOST_TEST(person.looked_at() == line + "\n");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_told)
{
    if (!can_probe())
        return;
    const Person nobodys;
    const NssDatabase database(nobodys.profile());
    BOOST_TEST(nobodys.looked_at() == line + "Firefox: not installed\n");

    const TemporaryFolder gone, broken, other;
    const auto said_with = [](const fs::path& firefox) {
        const Person person(firefox);
        const NssDatabase made(person.profile());
        return person.looked_at();
    };
    BOOST_TEST(said_with(gone.path()) == line + "Firefox: nss3.dll 0x0000007E\n");
    write_file(broken.path() / "nss3.dll", "no library");
    BOOST_TEST(said_with(broken.path()) == line + "Firefox: nss3.dll 0x000000C1\n");
    const fs::path lacking = firefox_of("extern \"C\" __declspec(dllexport) void* NSS_InitContext() { return nullptr; }", other);
    BOOST_TEST(said_with(lacking) == line + "Firefox: nss3.dll without NSS_ShutdownContext\n");
}

BOOST_AUTO_TEST_CASE(certificates_and_keys_are_read_and_nothing_is_changed)
{
    if (!can_probe() || !has_nss())
        return;
    TestCa ca;
    ca.issue("office");
    const Person person(nss_for_windows());
    NssDatabase database(person.profile());
    database.import_pkcs12(ca.pkcs12("office"));
    const std::string before = read_file(person.profile() / "cert9.db") + read_file(person.profile() / "key4.db");
    const std::string said = person.looked_at();
    BOOST_TEST(said.starts_with(line + "\n"), said);
    BOOST_TEST(said.find("\n" + size_of(ca, "office") + " key \n") != said.npos, said);
    BOOST_TEST(said.find("\n" + size_of(ca, "intermediate") + " no-key \n") != said.npos, said);
    BOOST_TEST((read_file(person.profile() / "cert9.db") + read_file(person.profile() / "key4.db") == before));
}

BOOST_AUTO_TEST_CASE(a_key_behind_a_main_password_is_seen_as_locked)
{
    if (!can_probe() || !has_nss())
        return;
    TestCa ca;
    ca.issue("office");
    const Person person(nss_for_windows());
    NssDatabase database(person.profile(), "invented main password");
    database.import_pkcs12(ca.pkcs12("office"));
    const std::string said = person.looked_at();
    BOOST_TEST(said.find("\n" + size_of(ca, "office") + " key locked\n") != said.npos, said);
}

BOOST_AUTO_TEST_CASE(a_damaged_database_is_told_with_the_number_of_nss)
{
    if (!can_probe() || !has_nss())
        return;
    const Person person(nss_for_windows());
    write_file(person.profile() / "cert9.db", "not a database at all");
    write_file(person.profile() / "key4.db", "neither");
    const std::string said = person.looked_at();
    BOOST_TEST(said.starts_with(line + "-"), said);
}

BOOST_AUTO_TEST_SUITE_END()
