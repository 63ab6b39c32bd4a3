// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/reader_names.h"

#include "checks/card_reader/judging.h"
#include "tests/checks/reader_names.h"
#include "wizard/storage/rule_files.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

namespace junbi {
namespace {

using namespace card_reader_step;

constexpr int rounds = 50;
constexpr std::size_t count = 10000;

void measure(const char* name, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    std::printf("  %-44s %7.2f  [%.2f – %.2f]\n", name, times[times.size() / 2], times.front(), times.back());
}

std::vector<std::string> many_names()
{
    std::vector<std::string> recorded, names;
    for (const testing::RecordedName& each : testing::recorded_names())
        if (!each.is_usb())
            recorded.push_back(each.what);
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(recorded[i % recorded.size()] + " " + std::to_string(i));
    return names;
}

} // namespace

void measure_reader_names()
{
    const Rules rules = read_rules(std::string(JUNBI_SOURCE) + "/checks");
    const Table& table = reader_table(rules);
    const std::vector<std::string> names = many_names();
    std::size_t found = 0;
    std::printf("names of readers, %zu rows (%d runs each, median and spread, ms)\n", table.size(), rounds);
    measure("reading all rule tables", [] { read_rules(std::string(JUNBI_SOURCE) + "/checks"); });
    measure("building the index", [&] { found += ReaderIndex(table).families().size(); });
    measure("building the index and asking 10,000 names", [&] {
        const ReaderIndex index(table);
        for (const std::string& name : names)
            found += index.by_name(name) ? 1 : 0;
    });
    std::printf("  %zu found in all\n", found);
}

} // namespace junbi
