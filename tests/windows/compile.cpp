// SPDX-License-Identifier: Apache-2.0
#include "tests/windows/compile.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace junbi {
namespace {

namespace fs = std::filesystem;

const fs::path source(JUNBI_SOURCE);

bool ends_with(const fs::path& file, const char* end) { return file.filename().string().ends_with(end); }

/// What draws windows and pages needs libraries that are here only for this system: it is compiled with the whole program.
bool needs_other_libraries(const fs::path& file)
{
    const std::string path = file.string();
    return path.find("/wizard/gui/") != path.npos || path.find("/wizard/documents/") != path.npos;
}

bool is_for_windows(const fs::path& file)
{
    const bool of_the_system = ends_with(file, "_windows.cpp") || file.parent_path().filename() == "windows";
    const bool of_the_recorder = file.parent_path().filename() == "recorder" && !ends_with(file, "_linux.cpp");
    return file.extension() == ".cpp" && (of_the_system || of_the_recorder) && !needs_other_libraries(file);
}

/// Third-party headers that are the same on every system, in a folder of their own: beside them lie this system's.
void link_headers(const fs::path& into)
{
    fs::create_directories(into / "openssl");
    for (const char* folder : {"/usr/include/openssl", "/usr/include/x86_64-linux-gnu/openssl"})
        for (const auto& each : fs::directory_iterator(folder))
            fs::create_symlink(each.path(), into / "openssl" / each.path().filename());
}

const fs::path& common_headers()
{
    static const TemporaryFolder folder;
    static std::once_flag once;
    std::call_once(once, [] { link_headers(folder.path()); });
    return folder.path();
}

/// The object of a source: two sources may have the same name.
fs::path object_of(const fs::path& file, const fs::path& folder)
{
    std::string name = file.lexically_relative(source).string() + ".o";
    std::replace(name.begin(), name.end(), '/', '.');
    return folder / name;
}

} // namespace

bool has_program(const std::string& name) { return name.starts_with("/") ? fs::exists(name) : run({"which", name}).exit == 0; }

std::vector<fs::path> windows_sources()
{
    std::vector<fs::path> all;
    for (const char* folder : {"checks", "installers", "wizard"})
        for (const fs::directory_entry& each : fs::recursive_directory_iterator(source / folder))
            if (is_for_windows(each.path()))
                all.push_back(each.path());
    std::sort(all.begin(), all.end());
    return all;
}

Ran compile_for_windows(const fs::path& file, const fs::path& object)
{
    // The same warnings and definitions as in cmake/JunbiTargets.cmake.
    RunOptions options;
    options.limit = std::chrono::seconds(300); // on a busy machine
    return run({windows_compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror", "-Wno-array-bounds",
                   "-Wno-restrict", "-Wno-stringop-overflow", "-Wno-stringop-overread", "-D_WIN32_WINNT=0x0601", "-DUNICODE", "-D_UNICODE",
                   "-DNOMINMAX", "-DWIN32_LEAN_AND_MEAN", "-DJUNBI_MODULE_MEMORY=512", "-I" + source.string(), "-isystem",
                   common_headers().string(), "-c", file.string(), "-o", object.string()},
        options);
}

std::string compile_all(const std::vector<fs::path>& files, const fs::path& folder)
{
    std::string told;
    std::mutex mutex;
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) {
            const Ran ran = compile_for_windows(files[i], object_of(files[i], folder));
            const std::lock_guard lock(mutex);
            told += ran.err;
            if (ran.exit != 0)
                told += files[i].string() + ": not compiled\n";
        }
    };
    common_headers(); // before several want them
    std::thread other(work);
    work();
    other.join();
    return told;
}

fs::path build_for_windows(const std::string& name, const std::vector<std::string>& sources, const fs::path& folder, std::string& told)
{
    std::vector<fs::path> files;
    std::vector<std::string> link{windows_compiler, "-static", "-o", (folder / name).string()};
    if (name.ends_with(".dll"))
        link.push_back("-shared");
    for (const std::string& each : sources) {
        files.push_back(source / each);
        link.push_back(object_of(files.back(), folder).string());
    }
    for (const char* library : {"-lcrypt32", "-lncrypt", "-ladvapi32"})
        link.push_back(library);
    told += compile_all(files, folder);
    const Ran linked = told.empty() ? run(link) : Ran();
    told += linked.err;
    return linked.exit == 0 ? folder / name : fs::path{};
}

fs::path build_probe(const fs::path& folder, std::string& told)
{
    return build_for_windows("probe.exe",
        {"installers/stores/crypt_windows.cpp", "installers/stores/keys_windows.cpp", "installers/stores/places_windows.cpp",
            "installers/stores/system_store_windows.cpp", "installers/stores/home.cpp", "installers/stores/profiles_ini.cpp",
            "installers/stores/nss.cpp", "installers/stores/nss_presence.cpp", "installers/stores/nss_library_windows.cpp",
            "installers/stores/nss_session_windows.cpp", "installers/stores/nss_objects_windows.cpp", "tests/windows/probe.cpp"},
        folder, told);
}

} // namespace junbi
