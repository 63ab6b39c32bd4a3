// SPDX-License-Identifier: Apache-2.0
// Whole processes, ours and the well-known tools', by turns on the same parts; the median of many runs of each.
#include "tests/bench/certificates.h"
#include "tests/bench/contenders.h"
#include "tests/bench/hot_plug.h"
#include "tests/bench/paper.h"
#include "tests/bench/people_window.h"
#include "tests/bench/reader_names.h"
#include "tests/bench/staff.h"
#include "tests/bench/steps.h"
#include "tests/bench/window.h"
#include "tests/support/nss_database.h"
#include "tests/support/private_pcscd.h"
#include "tests/support/test_ca.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

using namespace junbi;

namespace {

/// From the start of a program until its window can be seen, and the most memory that took.
void compare_windows()
{
    const std::vector<Contender> contenders{{"junbi-wizard --demo", {{JUNBI_WIZARD, "--demo"}}}, {"empty window", {{EMPTY_WINDOW}}}};
    const Display display;
    std::map<std::string, long> peaks;
    std::map<std::string, std::vector<double>> complete;
    compare("first paint", contenders, 20, [&](const Contender& each) {
        const Painted painted = first_paint(each.commands.front(), display);
        peaks[each.name] = std::max(peaks[each.name], painted.peak_kib);
        complete[each.name].push_back(painted.complete);
        return painted.first;
    });
    for (auto& [name, times] : complete) {
        std::sort(times.begin(), times.end());
        std::printf("  %-44s %7.2f complete\n", name.c_str(), times[times.size() / 2]);
    }
    for (const auto& [name, kib] : peaks)
        std::printf("  %-44s %7.1f MB at most\n", name.c_str(), static_cast<double>(kib) / 1024);
}

void print_median(const char* name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("  %-44s %7.2f  [%.2f – %.2f]\n", name, times[times.size() / 2], times.front(), times.back());
}

/// The page heals by itself.
void show_hot_plug()
{
    constexpr int rounds = 20;
    const Noticed noticed = notice_cards(rounds);
    std::printf("window, nobody presses a key (%d runs each, median and spread, ms)\n", rounds);
    print_median("card laid on until it is recognised", noticed.laid);
    print_median("card taken until it is missed", noticed.taken);
}

/// The window with two lists of 10,000 people.
void show_people_window()
{
    const PeopleSilence silence = silence_with_ten_thousand_people();
    std::printf("window with 10,000 people, longest silence (ms)\n  %-44s %7.1f\n  %-44s %7.1f\n  %-44s %7.1f\n", "typing", silence.typing,
        "deciding about a pair", silence.deciding, "importing 10,000 rows", silence.importing);
}

/// The same call with more and more steps from outside; a home for each.
void compare_steps(const std::string& junbi)
{
    std::vector<Contender> contenders;
    const TemporaryFolder homes;
    for (const int count : {0, 20, 200}) {
        const std::filesystem::path home = homes.path() / std::to_string(count);
        put_data_steps(home, count);
        contenders.push_back({count == 0 ? "junbi list"
                : count == 20            ? "… with 20 steps that are data"
                                         : "… with 200 steps that are data",
            {{"env", "-u", "XDG_DATA_HOME", "HOME=" + home.string(), junbi, "list"}}});
    }
    compare("steps from outside", contenders, 40);
    const PutModule module(GOOD_MODULE);
    compare("a module", {{"junbi list with one module", {contenders.front().commands.front()}}}, 40);
}

/// A database with a thousand certificates: of others, which are only counted, and of the office, which are all judged.
void compare_certificates(const std::string& junbi)
{
    for (const auto& [title, name] : {std::pair("1,000 certificates of others", "見本"), std::pair("1,000 of the office", "4799999992")}) {
        const TemporaryFolder home;
        const NssDatabase store(home.path() / ".pki/nssdb");
        put_certificates(store.folder(), 1000, name);
        const std::string own_home = "HOME=" + home.path().string(), office = (home.path() / "o.junbi").string();
        run_silently({junbi, "new", "--number", "4799999992", "--name", "試験", office});
        compare(title,
            {{"junbi check certificate --here", {{"env", own_home, junbi, "--office", office, "check", "certificate", "--here"}}},
                {"certutil -L", {{"env", own_home, "certutil", "-L", "-d", "sql:" + store.folder().string()}}}},
            30);
    }
}

} // namespace

/// `bench certificates`: only large databases of certificates; `bench window`: only the window; `bench hot-plug`: only cards that come and
/// go; `bench readers`: only start-up and the card reader; `bench steps`: only steps from outside; `bench names`: only the names of
/// readers; `bench staff`: only the two lists of staff; `bench people`: only the window with
/// them; `bench paper`: only paper.
int main(int count, char** words)
{
    const std::string junbi = JUNBI;
    if (count > 3 && words[1] == std::string("staff-once"))
        return compare_staff_once(words[2], words[3]);
    if (count > 3 && words[1] == std::string("paper-once"))
        return print_paper_once(words[2], words[3]);
    if (count > 1 && words[1] == std::string("paper")) {
        measure_paper(junbi, words[0]);
        return 0;
    }
    if (count > 1 && words[1] == std::string("staff")) {
        measure_staff(junbi, words[0]);
        return 0;
    }
    if (count > 1 && words[1] == std::string("window")) {
        compare_windows();
        return 0;
    }
    if (count > 1 && words[1] == std::string("people")) {
        show_people_window();
        return 0;
    }
    if (count > 1 && words[1] == std::string("hot-plug")) {
        show_hot_plug();
        return 0;
    }
    if (count > 1 && words[1] == std::string("certificates")) {
        compare_certificates(junbi);
        return 0;
    }
    if (count > 1 && words[1] == std::string("names")) {
        measure_reader_names();
        return 0;
    }
    if (count > 1 && words[1] == std::string("steps")) {
        compare_steps(junbi);
        return 0;
    }
    PrivatePcscd pcscd;
    pcscd.let_others_ask();
    pcscd.add_reader("Test reader");
    pcscd.start();
    pcscd.insert("Test reader", "my_number");
    setenv("PCSCLITE_CSOCK_NAME", pcscd.socket().c_str(), 1);

    TestCa ca;
    ca.issue("office");
    const TemporaryFolder home;
    setenv("HOME", home.path().c_str(), 1);
    NssDatabase store(home.path() / ".pki/nssdb");
    store.import_pkcs12(ca.pkcs12("office"));
    const std::string database = "sql:" + store.folder().string();
    const std::string office = (home.path() / "o.junbi").string();
    run_silently({junbi, "new", "--number", "4799999992", "--name", "試験", office});

    compare("start-up", {{"junbi --version", {{junbi, "--version"}}}, {"junbi list", {{junbi, "list"}}}, {"true", {{"true"}}}});
    compare("card reader",
        {{"junbi check card_reader --here", {{junbi, "check", "card_reader", "--here"}}}, {"opensc-tool -l", {{"opensc-tool", "-l"}}},
            {"opensc-tool -n", {{"opensc-tool", "-n"}}}});
    if (count > 1 && words[1] == std::string("readers"))
        return 0;
    compare("certificate",
        {{"junbi check certificate --here, kept on disk", {{junbi, "--office", office, "check", "certificate", "--here"}}},
            {"junbi check certificate --here, not kept", {{junbi, "check", "certificate", "--here"}}},
            {"certutil -L and openssl verify",
                {{"certutil", "-L", "-d", database},
                    {"openssl", "verify", "-CAfile", ca.root().string(), "-untrusted", ca.intermediate().string(),
                        ca.file("office.pem").string()}}}});
    compare_certificates(junbi);
    compare_windows();
    compare_steps(junbi);
    measure_reader_names();
    measure_staff(junbi, words[0]);
    measure_paper(junbi, words[0]);
    return 0;
}
