// SPDX-License-Identifier: Apache-2.0
#include "tests/windows/compile.h"

namespace junbi {
namespace {

namespace fs = std::filesystem;

const fs::path source(JUNBI_SOURCE);

void add_sources(const fs::path& folder, std::vector<fs::path>& all)
{
    for (const fs::directory_entry& each : fs::recursive_directory_iterator(source / folder))
        if (each.path().filename().string().ends_with("_windows.cpp"))
            all.push_back(each.path());
}

} // namespace

bool has_program(const std::string& name) { return name.starts_with("/") ? fs::exists(name) : run({"which", name}).exit == 0; }

std::vector<fs::path> windows_sources()
{
    std::vector<fs::path> all;
    for (const char* folder : {"checks", "installers", "wizard"})
        add_sources(folder, all);
    return all;
}

Ran compile_for_windows(const fs::path& file, const fs::path& object)
{
    // 0x0601: structures that carry their size are as in Windows 7, which Wine 8 knows too.
    return run({windows_compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", "-D_WIN32_WINNT=0x0601", "-DUNICODE", "-D_UNICODE",
        "-I" + source.string(), "-c", file.string(), "-o", object.string()});
}

fs::path build_probe(const fs::path& folder, std::string& told)
{
    std::vector<fs::path> parts = windows_sources();
    for (const char* each :
        {"installers/stores/home.cpp", "installers/stores/profiles_ini.cpp", "installers/stores/nss_unreadable.cpp",
            "installers/smart_card_service/by_the_system.cpp", "installers/smart_card_service/what_it_asks.cpp", "tests/windows/probe.cpp"})
        parts.push_back(source / each);
    std::vector<std::string> link{windows_compiler, "-static", "-o", (folder / "probe.exe").string()};
    for (const fs::path& each : parts) {
        const fs::path object = folder / (each.filename().string() + ".o");
        const Ran compiled = compile_for_windows(each, object);
        told += compiled.err;
        if (compiled.exit != 0)
            return {};
        link.push_back(object.string());
    }
    for (const char* library : {"-lcrypt32", "-lncrypt", "-ladvapi32"})
        link.push_back(library);
    const Ran linked = run(link);
    told += linked.err;
    return linked.exit == 0 ? folder / "probe.exe" : fs::path{};
}

} // namespace junbi
