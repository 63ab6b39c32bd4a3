// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/staff.h"

#include "tests/bench/contenders.h"
#include "tests/staff/quality.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace junbi {
namespace {

namespace fs = std::filesystem;

double seconds_of(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double peak_mb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// Made once, then kept in the build folder: Shift_JIS as Windows writes it, the same rows as workbooks and in UTF-8.
fs::path lists_of(int rows)
{
    const fs::path folder = fs::path(JUNBI_BUILD) / "staff-lists" / std::to_string(rows);
    if (!fs::exists(folder / "registered-utf8.csv")) {
        testing::make_lists(folder, {"--rows", std::to_string(rows), "--seed", "7", "--encoding", "cp932", "--xlsx"});
        for (const char* list : {"roster", "registered"})
            write_file(folder / (std::string(list) + "-utf8.csv"),
                run({"iconv", "-f", "CP932", "-t", "UTF-8", (folder / (std::string(list) + ".csv")).string()}).out);
    }
    return folder;
}

/// What compare_staff_once printed, part by part: medians of several processes.
void print_once(const std::string& self, const std::string& kind, int rows, int rounds)
{
    std::vector<std::vector<double>> parts(5);
    for (int i = 0; i < rounds; ++i) {
        std::istringstream printed(run({self, "staff-once", kind, lists_of(rows).string()}).out);
        for (auto& part : parts)
            printed >> part.emplace_back();
    }
    for (auto& part : parts)
        std::sort(part.begin(), part.end());
    const auto median = [&](std::size_t part) { return parts[part][parts[part].size() / 2]; };
    std::printf("  %7d rows, %-4s  import %.3f + %.3f s, compare %.3f s, all %.3f s [%.3f – %.3f], at most %.0f MB\n", rows, kind.c_str(),
        median(0), median(1), median(2), median(3), parts[3].front(), parts[3].back(), median(4));
}

/// daff, put into the build folder; an empty path where it cannot be had here.
fs::path daff()
{
    const fs::path folder = fs::path(JUNBI_BUILD) / "daff", program = folder / "node_modules/.bin/daff";
    if (!fs::exists(program) && run({"npm", "--version"}).exit == 0)
        run({"npm", "install", "--prefix", folder.string(), "--fetch-retries=0", "--no-audit", "--no-fund", "daff"});
    return fs::exists(program) ? program : fs::path();
}

void beside_daff(const std::string& self)
{
    const fs::path lists = lists_of(100000), other = daff();
    std::vector<Contender> contenders{{"junbi: both CSV imported and compared", {{self, "staff-once", "csv", lists.string()}}}};
    if (other.empty())
        std::printf("daff is not here (npm install --prefix %s/daff daff): left out\n", JUNBI_BUILD);
    else
        contenders.push_back({"daff --id number -w -i (UTF-8 copies)",
            {{other.string(), "--output", (lists / "daff.csv").string(), "--id", "number", "-w", "-i", (lists / "roster-utf8.csv").string(),
                (lists / "registered-utf8.csv").string()}}});
    compare("two lists of 100,000 people, whole processes", std::move(contenders), 7);
}

void whole_sequence(const std::string& junbi)
{
    const TemporaryFolder home;
    const std::string office = (home.path() / "o.junbi").string(), own_home = "HOME=" + home.path().string();
    const fs::path lists = lists_of(100000);
    run_silently({junbi, "new", "--number", "4799999992", "--name", "試験", office});
    const auto step = [&](const char* name, Command words) {
        words.insert(words.begin(), {"env", own_home, junbi, "--office", office});
        return Contender{name, {std::move(words)}};
    };
    compare("the same on the command line, step by step",
        {step("junbi import staff.roster (CP932)", {"import", "staff.roster", (lists / "roster.csv").string()}),
            step("junbi import staff.registered (CP932)", {"import", "staff.registered", (lists / "registered.csv").string()}),
            step("junbi import staff.roster (xlsx)", {"import", "staff.roster", (lists / "roster.xlsx").string()}),
            step("junbi check staff", {"check", "staff"}),
            step("junbi export staff.matches", {"export", "staff.matches", "--yes", "-o", (home.path() / "m.csv").string()}),
            step("junbi print staff-corrections -o x.csv", {"print", "staff-corrections", "-o", (home.path() / "c.csv").string()})},
        5);
}

} // namespace

int compare_staff_once(const std::string& kind, const std::string& folder)
{
    testing::KnownLists lists;
    const double roster = seconds_of([&] { lists.roster = testing::read_list(fs::path(folder) / ("roster." + kind), "roster"); });
    const double registered
        = seconds_of([&] { lists.registered = testing::read_list(fs::path(folder) / ("registered." + kind), "registered"); });
    std::size_t lines = 0;
    const double comparing = seconds_of([&] { lines = testing::compared(lists).tables.at("matches").size(); });
    std::printf("%f %f %f %f %f\n", roster, registered, comparing, roster + registered + comparing, peak_mb());
    return lines > 0 ? 0 : 4;
}

void measure_staff(const std::string& junbi, const std::string& self)
{
    std::printf("two lists of staff in one process (medians of 5 processes)\n");
    for (const int rows : {1000, 10000, 100000})
        print_once(self, "csv", rows, 5);
    print_once(self, "xlsx", 100000, 5);
    beside_daff(self);
    whole_sequence(junbi);
}

} // namespace junbi
