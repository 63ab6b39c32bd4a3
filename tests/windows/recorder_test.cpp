// SPDX-License-Identifier: Apache-2.0
// The recorder for Windows as it goes onto a stick, run by Wine: with certificates, with readers and cards of our own winscard.dll, and
// what an office on Linux makes of what it recorded.
#include "tests/support/test_ca.h"
#include "tests/windows/compile.h"
#include "tests/windows/wine.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <thread>

using namespace junbi;
namespace fs = std::filesystem;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

namespace {

using Words = std::vector<std::string>;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// The library of readers and the program that puts certificates into Windows' stores, built once.
struct Tools {
    Tools()
        : winscard(build_for_windows("winscard.dll", {"tests/windows/fake_winscard.cpp"}, folder.path(), told))
        , probe(build_probe(folder.path(), told))
    {
    }
    TemporaryFolder folder;
    std::string told;
    fs::path winscard, probe;
};
const Tools& tools()
{
    static const Tools once;
    return once;
}

fs::path program() { return windows_stage() / "junbi-facts.exe"; }

bool can_try()
{
    if (!has_wine() || !has_windows_program(program()))
        return false;
    BOOST_REQUIRE_MESSAGE(!tools().winscard.empty() && !tools().probe.empty(), tools().told);
    return true;
}

/// A Windows 10 with our library of readers, and a stick with the recorder on it.
class Desk {
public:
    Desk() : stick(place.path() / "USB 記録用")
    {
        fs::create_directories(stick);
        fs::copy(program(), stick / "junbi-facts.exe");
        fs::copy(tools().winscard, wine_.drive() / "windows/system32/winscard.dll", fs::copy_options::overwrite_existing);
        options_ = wine_.options();
        options_.env["WINEDLLOVERRIDES"] = "mscoree,mshtml=;winscard=n";
        options_.env["JUNBI_READERS"] = "Z:" + (place.path() / "readers").string();
        options_.env["TZ"] = "Asia/Tokyo";
        options_.limit = 90s;
        registry("HKCU\\Software\\Wine", "Version", "win10");
        registry("HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion", "EditionID", "Professional");
        readers("");
    }

    void registry(const std::string& key, const std::string& name, const std::string& value) const
    {
        Words words{wine, "reg", "add", key, "/v", name, "/d", value, "/f"};
        if (name.empty())
            words = {wine, "reg", "add", key, "/ve", "/d", value, "/f"};
        BOOST_REQUIRE(run(words, options_).exit == 0);
    }
    void readers(const std::string& lines) const
    {
        write_file(place.path() / "readers.new", "log Z:" + (place.path() / "commands").string() + "\n" + lines);
        fs::rename(place.path() / "readers.new", place.path() / "readers"); // never seen half written
    }
    Words command(Words more) const
    {
        more.insert(more.begin(), {wine, (stick / "junbi-facts.exe").string()});
        return more;
    }
    Ran record(const Words& more)
    {
        const Ran ran = run(command(more), options_);
        said_ = ran.out + ran.err;
        return ran;
    }
    /// Judges the recordings on the stick as the office does, on this system.
    Ran judged(const Words& steps) const
    {
        const std::string office = (place.path() / "office.junbi").string();
        RunOptions here;
        here.env = {{"HOME", place.path().string()}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}};
        const auto junbi = [&](Words words) {
            words.insert(words.begin(), {JUNBI, "--lang", "en", "--today", "2026-11-22", "--office", office});
            return run(words, here);
        };
        BOOST_REQUIRE(junbi({"new", "--number", "4799999992", "--name", "Invented office", office}).exit == 0);
        BOOST_REQUIRE(junbi({"add-computer", recording().string()}).exit == 0);
        Words check{"check", "--format", "json"};
        check.insert(check.end(), steps.begin(), steps.end());
        return junbi(check);
    }
    /// The only one.
    fs::path recording() const
    {
        std::vector<fs::path> all;
        for (const auto& each : fs::directory_iterator(stick))
            if (each.path().extension() == ".xml")
                all.push_back(each.path());
        BOOST_REQUIRE_MESSAGE(all.size() == 1U, said_);
        return all.front();
    }
    std::string recorded() const { return read_file(recording()); }
    /// The folder of programs' settings of the only person in this Windows.
    fs::path roaming() const
    {
        for (const auto& each : fs::directory_iterator(wine_.drive() / "users"))
            if (each.path().filename() != "Public")
                return each.path() / "AppData/Roaming";
        return {};
    }
    void forget() const { fs::remove(recording()); }
    const RunOptions& options() const { return options_; }

    TemporaryFolder place;
    const fs::path stick;

private:
    Wine wine_;
    RunOptions options_;
    std::string said_ = {}; ///< by the recorder, the last time
};

/// Puts a certificate with its key into the store of the person.
void install(const Desk& desk, TestCa& ca, const std::string& name)
{
    const std::string certificate = ca.file(name + ".der").string();
    BOOST_REQUIRE(run({"openssl", "x509", "-in", ca.file(name + ".pem").string(), "-outform", "DER", "-out", certificate}).exit == 0);
    RunOptions options = desk.options();
    options.input = "test\n";
    const Ran added = run({wine, tools().probe.string(), "add", ca.pkcs12(name).string(), certificate}, options);
    BOOST_REQUIRE_MESSAGE(added.exit == 0, added.err);
}

} // namespace

BOOST_AUTO_TEST_SUITE(recorder_in_wine)

BOOST_AUTO_TEST_CASE(an_office_judges_what_was_recorded_on_windows)
{
    if (!can_try())
        return;
    Desk desk;
    TestCa ca;
    ca.issue("office", {.key = "RSA"});
    ca.issue("person", {.subject = "/C=JP/CN=Taro Personal", .key = "RSA"});
    install(desk, ca, "office");
    install(desk, ca, "person");
    const fs::path firefox = desk.roaming() / "Mozilla/Firefox";
    fs::create_directories(firefox / "Profiles/a.default");
    write_file(firefox / "profiles.ini", "[Profile0]\r\nName=default\r\nIsRelative=1\r\nPath=Profiles/a.default\r\n");
    desk.readers("reader 日本 Reader 0\ncard 日本 Reader 0 JPKIAPICCTOKEN2\ndevice 日本 Reader 0 USB\\VID_054C&PID_0DC9\\1234567\n");

    const Ran ran = desk.record({"--wait", "0", "--number", "4799999992", "--computer", "受付"});
    BOOST_TEST(ran.exit == 0, ran.out + ran.err);
    const std::string recorded = desk.recorded();
    BOOST_TEST(desk.recording().filename().string().starts_with("junbi-受付-"));
    BOOST_TEST(has(recorded, "<family>windows</family>"), recorded);
    BOOST_TEST(has(recorded, "<version>10.0.18362</version>"));
    BOOST_TEST(has(recorded, "<edition>Pro</edition>"));
    BOOST_TEST(has(recorded, "<architecture>x86_64</architecture>"));
    BOOST_TEST(has(recorded, "<offers_tls13>no</offers_tls13>"));
    BOOST_TEST(has(recorded, "<time_zone>Tokyo Standard Time</time_zone>"));
    BOOST_TEST(has(recorded, "<name>日本 Reader 0</name>"));
    BOOST_TEST(has(recorded, "<usb>054c:0dc9</usb>"));
    BOOST_TEST(has(recorded, "<card>my_number</card>"));
    BOOST_TEST(has(recorded, "<id>windows:CurrentUser/MY</id>"));
    BOOST_TEST(has(recorded, "<id>windows:LocalMachine/MY</id>"));
    BOOST_TEST(has(recorded, ca.fingerprint("office")));
    BOOST_TEST(has(recorded, "<has_private_key>yes</has_private_key>"));
    BOOST_TEST(has(recorded, "<others>1</others>"));
    BOOST_TEST(has(recorded, "<id>nss:~\\AppData"), recorded);
    for (const char* secret : {"Personal", "1234567", "users\\"})
        BOOST_TEST(!has(recorded, secret), secret);
    BOOST_TEST(read_file(desk.place.path() / "commands")
        == "00A4040C0AD392F0002601000000"
           "01\r\n00A4020C020006\r\n00B0000020\r\n");

    const Ran checked = desk.judged({"environment", "certificate", "card_reader"});
    for (const char* expected : {"card_reader.my_number_card", "environment.system", "environment.tls", "environment.time_zone"})
        BOOST_TEST(has(checked.out, std::string("\"id\": \"") + expected + "\""), expected << checked.out << checked.err);
    BOOST_TEST(has(checked.out, "This is Windows 10 (10.0.18362)"));
    BOOST_TEST(!has(checked.out, "\"id\": \"certificate.none\""));
}

BOOST_AUTO_TEST_CASE(it_speaks_japanese)
{
    if (!can_try())
        return;
    Desk desk;
    desk.readers("fail establish 8010001D\n");
    const Ran ran = desk.record({"--wait", "0"});
    BOOST_TEST(has(ran.out, "スマートカードのサービスが動いていません。"), ran.out);
}

BOOST_AUTO_TEST_CASE(browsers_and_services_as_windows_lists_them)
{
    if (!can_try())
        return;
    Desk desk;
    const std::string programs = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\";
    desk.registry(programs + "msedge.exe", "", "Z:" + (desk.stick / "junbi-facts.exe").string()); // a program that says its version
    desk.registry(programs + "chrome.exe", "", "C:\\gone\\chrome.exe");
    desk.registry("HKCU\\SOFTWARE\\Clients\\StartMenuInternet\\Firefox-308046B0AF4A39CB\\shell\\open\\command", "",
        "\"C:\\windows\\notepad.exe\" -osint");
    BOOST_TEST(desk.record({"--wait", "0", "--lang", "en"}).exit == 0);
    std::string recorded = desk.recorded();
    BOOST_TEST(has(recorded, "<id>edge</id>"), recorded);
    BOOST_TEST(has(recorded, "<version>" JUNBI_VERSION "</version>"));
    BOOST_TEST(has(recorded, "<id>firefox</id>"));
    BOOST_TEST(!has(recorded, "<id>chrome</id>"));
    BOOST_TEST(has(recorded, "<state>not_installed</state>"));
    desk.forget();

    const Words create{wine, "sc", "create", "SCardSvr", "binPath=", "C:\\windows\\system32\\svchost.exe", "start=", "demand"};
    BOOST_REQUIRE(run(create, desk.options()).exit == 0);
    const auto is_stopped = [&] { // Wine's own service manager may be a moment behind
        desk.record({"--wait", "0"});
        recorded = desk.recorded();
        desk.forget();
        return has(recorded, "<state>stopped</state>");
    };
    BOOST_TEST(wait_until(is_stopped, 30s), recorded);
    BOOST_TEST(has(recorded, "<manager>windows</manager>"));
}

BOOST_AUTO_TEST_CASE(readers_and_cards_that_come_and_go_while_it_waits)
{
    if (!can_try())
        return;
    Desk desk;
    const fs::path log = desk.place.path() / "log";
    desk.readers("reader First 0\n");
    Background recorder(desk.command({"--wait", "80", "--lang", "en"}), desk.options(), log);
    const auto says = [&](const std::string& words) { return wait_until([&] { return has(read_file(log), words); }, 40s); };
    BOOST_TEST(says("Please put a My Number card on the reader"));
    desk.readers(""); // unplugged
    std::this_thread::sleep_for(1s);
    desk.readers("reader Second 0\n");
    std::this_thread::sleep_for(1s);
    desk.readers("reader Second 0\ncard Second 0 other\n"); // the wrong card first
    std::this_thread::sleep_for(1s);
    desk.readers("reader Second 0\n");
    std::this_thread::sleep_for(1s);
    desk.readers("reader Second 0\ncard Second 0 JPKIAPICCTOKEN2\n");
    BOOST_TEST(wait_until([&] { return !recorder.running(); }, 40s));
    const std::string recorded = desk.recorded();
    BOOST_TEST(has(recorded, "<name>Second 0</name>"), recorded);
    BOOST_TEST(has(recorded, "<card>my_number</card>"));
    BOOST_TEST(!has(recorded, "First"));
}

BOOST_AUTO_TEST_CASE(every_error_is_told_for_what_it_is)
{
    if (!can_try())
        return;
    Desk desk;
    struct Fault {
        std::string call, code, seen;
    };
    const std::vector<Fault> faults{{"establish", "8010001D", "trouble=\"service_not_running\" detail=\"8010001D\""},
        {"establish", "8010001E", "trouble=\"service_not_running\""}, {"establish", "80100001", "trouble=\"failed\" detail=\"80100001\""},
        {"establish", "000006BA", "trouble=\"failed\" detail=\"000006BA\""}, {"list", "8010001D", "trouble=\"service_not_running\""},
        {"list", "8010002E", "<readers seen="}, {"connect", "80100069", "<card>none</card>"}, {"connect", "8010000C", "<card>none</card>"},
        {"connect", "8010000B", "<card>held</card>"}, {"connect", "80100066", "<card>mute</card>"},
        {"connect", "80100065", "<card>unsupported</card>"}, {"connect", "8010000F", "<card>not_together</card>"},
        {"connect", "80100009", "<card>reader_gone</card>"}, {"connect", "8010001D", "trouble=\"service_not_running\""},
        {"begin", "80100068", "<card>pulled</card>"}, {"transmit", "80100069", "<card>pulled</card>"},
        {"transmit", "8010002F", "<card>interrupted</card>"}, {"transmit", "80100016", "<card>pulled</card>"},
        {"transmit", "80100001", "<card>unreadable</card>"}};
    for (const Fault& fault : faults) {
        desk.readers("reader R 0\ncard R 0 JPKIAPICCTOKEN2\nfail " + fault.call + " " + fault.code + "\n");
        BOOST_TEST(desk.record({"--wait", "0", "--lang", "en"}).exit == 0);
        BOOST_TEST(has(desk.recorded(), fault.seen), fault.call << " " << fault.code << "\n" << desk.recorded());
        desk.forget();
    }
}

BOOST_AUTO_TEST_CASE(a_windows_without_the_library_for_readers)
{
    if (!can_try())
        return;
    Desk desk;
    RunOptions options = desk.options();
    options.env["WINEDLLOVERRIDES"] = "mscoree,mshtml=;winscard=";
    BOOST_TEST(run(desk.command({"--wait", "0"}), options).exit == 0);
    BOOST_TEST(has(desk.recorded(), "trouble=\"not_installed\""), desk.recorded());
}

BOOST_AUTO_TEST_SUITE_END()
