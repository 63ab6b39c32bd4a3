// SPDX-License-Identifier: Apache-2.0
#include "tests/steps/module_folder.h"

#include "wizard/catalogues/speaker.h"
#include "wizard/engine/failure.h"

#include <sys/stat.h>
#include <unistd.h>

#include <stdexcept>

namespace junbi::testing {
namespace {

/// The user that the folders of the system belong to: not the administrator where tests run in a name space of their own.
unsigned owner_of_the_system()
{
    struct stat root { };
    ::stat("/", &root);
    return root.st_uid;
}

} // namespace

ModuleFolder::ModuleFolder() : terms{JUNBI_STEP_HOST, place.path() / "cache", std::chrono::seconds(1), {::geteuid(), owner_of_the_system()}}
{
    std::filesystem::create_directories(path());
    ::chmod(path().c_str(), 0755);
}

std::filesystem::path ModuleFolder::put(const std::string& module) const
{
    const auto file = path() / (module + ".so");
    std::filesystem::copy_file(std::filesystem::path(JUNBI_TEST_MODULES) / (module + ".so"), file);
    ::chmod(file.c_str(), 0755);
    return file;
}

Check ModuleFolder::check(const std::string& module) const { return read_module(put(module), terms).at(0).check; }

std::string ModuleFolder::refused(const std::filesystem::path& file) const
{
    const auto trouble = trouble_of([&] { read_module(file, terms); });
    return trouble ? english(*trouble) : "";
}

std::string english(const Text& text) { return Speaker("en", std::filesystem::path())(text); }

std::string happened(const Finding& finding)
{
    for (const Evidence& each : finding.evidence)
        if (each.name == "happened")
            return english(*std::get<Box<Text>>(each.value));
    throw std::runtime_error(finding.id + " does not say what happened");
}

} // namespace junbi::testing
