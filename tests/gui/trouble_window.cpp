// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/trouble_window.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace junbi {
namespace {

void junbi_says_well(std::vector<std::string> words)
{
    words.insert(words.begin(), JUNBI);
    const Ran ran = run(words);
    if (ran.exit > 3)
        throw std::runtime_error("junbi " + words[1] + ": " + ran.err);
}

/// What the first thread of a process ran so far, and what it waited for a processor, in nanoseconds.
struct OnProcessor {
    double ran = 0, waited = 0;
};

OnProcessor on_processor(int process)
{
    OnProcessor result;
    std::istringstream(read_file("/proc/" + std::to_string(process) + "/schedstat")) >> result.ran >> result.waited;
    return result;
}

std::string number_of(int computer) { return (computer < 10 ? "0" : "") + std::to_string(computer); }

} // namespace

void make_office(const std::filesystem::path& file, const Wanted& wanted)
{
    const std::string path = file;
    junbi_says_well({"new", "--number", "4799999992", "--name", "試験事業所", path});
    for (const std::string& each : wanted.answers)
        junbi_says_well({"--office", path, "set", each});
    if (wanted.computers == 0)
        return;
    const TemporaryFolder folder;
    const std::filesystem::path recording = folder.path() / "seen.xml";
    junbi_says_well({"facts", "--computer", "PC-00", "-o", recording});
    const std::string seen = read_file(recording);
    std::vector<std::string> add{"--office", path, "add-computer"};
    for (int i = 1; i <= wanted.computers; ++i) {
        std::string one = seen;
        one.replace(one.find("PC-00"), 5, "PC-" + number_of(i));
        add.push_back(folder.path() / (number_of(i) + ".xml"));
        write_file(add.back(), one);
    }
    junbi_says_well(add);
}

OpenOffice::OpenOffice(const Wanted& wanted) : made_((make_office(file, wanted), true)), window(display, {"--lang", "ja", file}, wanted.env)
{
    desktop.wait_for("準備が整います");
}

std::string vendors(int rows, char between)
{
    std::string text = "会社名,担当者,都道府県,電話番号\n";
    for (int i = 1; i <= rows; ++i)
        text += "見本システム" + std::to_string(i) + "号,見本 花子,東京都,03-0000-" + std::to_string(1000 + i % 9000) + "\n";
    std::replace(text.begin(), text.end(), ',', between);
    return text;
}

Clipboard::Clipboard(const Display& display, const std::string& text)
{
    const std::filesystem::path copied = display.home() / "copied", log = display.home() / "copied.log";
    write_file(copied, text);
    owner_ = std::make_unique<Background>(std::vector<std::string>{COPIED_TEXT, copied}, RunOptions{.env = display.environment()}, log);
    if (!wait_until([&] { return read_file(log) == "copied\n"; }))
        throw std::runtime_error("nothing was copied");
}

double longest_silence_of_best(const Desktop& desktop, const std::function<void(int)>& deed)
{
    constexpr int tries = 5;
    constexpr double quick = 100;
    const int window = desktop.root().process();
    double best = 1e9;
    for (int i = 0; i < tries && best >= quick; ++i) {
        const OnProcessor before = on_processor(window);
        const double silence = desktop.silence_during([&] { deed(i); });
        const OnProcessor after = on_processor(window);
        const double ran = after.ran - before.ran, waited = after.waited - before.waited;
        best = std::min(best, silence * ran / std::max(ran + waited, 1.0));
    }
    return best;
}

} // namespace junbi
