// SPDX-License-Identifier: Apache-2.0
#include "tests/windows/setup_stage.h"

namespace junbi {
namespace {

namespace fs = std::filesystem;

const std::string source = JUNBI_SOURCE;
const std::string launcher_source = source + "/installers/packages/windows/launcher";

std::string with(std::string text, const std::string& name, const std::string& value)
{
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size())
        text.replace(at, name.size(), value);
    return text;
}

} // namespace

SetupStage::SetupStage()
{
    build_for_windows("junbi-wizard.exe", {"tests/windows/stand_in.cpp"}, folder_.path(), told_);
    build_for_windows("run_line.exe", {"tests/windows/run_line.cpp"}, folder_.path(), told_);
    build_launcher();
}

/// With its resources, as its CMakeLists.txt makes it.
void SetupStage::build_launcher()
{
    std::string resources = read_file(launcher_source + "/launcher.rc.in");
    for (const char* part : {"MAJOR", "MINOR", "PATCH"})
        resources = with(resources, std::string("@PROJECT_VERSION_") + part + "@", "7");
    resources = with(
        with(with(resources, "@PROJECT_VERSION@", "7.7.7"), "@CMAKE_CURRENT_SOURCE_DIR@", launcher_source), "@PROJECT_SOURCE_DIR@", source);
    const std::string script = (folder_.path() / "launcher.rc").string(), object = (folder_.path() / "resources.o").string(),
                      code = (folder_.path() / "launcher.o").string();
    write_file(script, resources);
    told_ += run({"x86_64-w64-mingw32-windres", "-O", "coff", script, object}).err;
    told_ += compile_for_windows(launcher_source + "/launcher_windows.cpp", code).err;
    told_ += run({windows_compiler, "-mwindows", "-municode", "-static", "-s", code, object, "-o", launcher().string()}).err;
}

void SetupStage::make(const fs::path& stage, const std::map<std::string, std::string>& files) const
{
    fs::create_directories(stage / "bin");
    fs::copy(launcher(), stage / "Junbi.exe");
    fs::copy(stand_in(), stage / "bin/junbi-wizard.exe");
    for (const auto& [path, content] : files)
        write_file(stage / path, content);
}

Ran make_setup(const fs::path& stage, const std::string& version, const fs::path& output)
{
    return run({source + "/installers/packages/windows/make-setup", stage.string(), version, output.string()});
}

} // namespace junbi
