// SPDX-License-Identifier: Apache-2.0
#include "tests/windows/wine.h"

#include <iostream>
#include <stdexcept>

namespace junbi {
namespace {

constexpr auto program = "/usr/lib/wine/wine64";
constexpr auto server = "/usr/lib/wine/wineserver64";

bool is_there(const std::filesystem::path& file, const char* where_from)
{
    if (std::filesystem::exists(file))
        return true;
    std::cout << "skipped: " << file.string() << " is not there (" << where_from << ")" << std::endl;
    return false;
}

} // namespace

bool has_wine() { return is_there(program, "Debian: wine64"); }

bool has_windows_program(const std::filesystem::path& file) { return is_there(file, "made by installers/packages/windows/build"); }

std::filesystem::path windows_stage() { return JUNBI_WINDOWS_STAGE; }

Wine::Wine(const std::string& screen)
{
    options_.env = {{"WINEPREFIX", (folder_.path() / "prefix").string()}, {"WINEDEBUG", "-all"}, {"LC_ALL", "C.UTF-8"},
        {"WINEDLLOVERRIDES", "mscoree,mshtml="}, {"DISPLAY", screen}, {"HOME", folder_.path().string()}};
    Background boot({program, "wineboot", "-i"}, options_); // in the background: what it leaves running would keep a pipe open
    if (!wait_until([&] { return !boot.running(); }, std::chrono::seconds(60)))
        throw std::runtime_error("Wine does not start");
    if (screen.empty())
        desktop_.emplace(std::vector<std::string>{program, "explorer", "/desktop=test,800x600"}, options_);
}

Wine::~Wine() { junbi::run({server, "-k"}, options_); }

std::unique_ptr<Background> Wine::start(
    const std::filesystem::path& file, const std::vector<std::string>& words, const std::filesystem::path& folder) const
{
    std::vector<std::string> command{program, file.string()};
    command.insert(command.end(), words.begin(), words.end());
    RunOptions options = options_;
    options.folder = folder;
    return std::make_unique<Background>(command, options);
}

Ran Wine::run(const std::filesystem::path& file, const std::vector<std::string>& words, const std::filesystem::path& folder,
    const std::string& input) const
{
    std::vector<std::string> command{program, file.string()};
    command.insert(command.end(), words.begin(), words.end());
    RunOptions options = options_;
    options.folder = folder;
    options.input = input;
    options.limit = std::chrono::seconds(180);
    return junbi::run(command, options);
}

} // namespace junbi
