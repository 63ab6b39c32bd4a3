// SPDX-License-Identifier: Apache-2.0
#include "tests/windows/probe_in_wine.h"

#include "tests/windows/compile.h"

#include <boost/test/unit_test.hpp>

#include <iostream>

namespace junbi {
namespace {

struct Built {
    Built() : program(build_probe(folder.path(), told)) { }
    TemporaryFolder folder;
    std::string told; ///< by the compiler
    std::filesystem::path program;
};
const Built& built()
{
    static const Built once;
    return once;
}

} // namespace

bool can_probe()
{
    if (!has_wine())
        return false;
    if (!has_program(windows_compiler)) {
        std::cout << "skipped: " << windows_compiler << " is not installed (Debian: g++-mingw-w64-x86-64-posix)" << std::endl;
        return false;
    }
    BOOST_REQUIRE_MESSAGE(!built().program.empty(), built().told);
    return true;
}

Ran Probe::operator()(const std::vector<std::string>& words, const std::string& input) const
{
    Ran ran = windows_.run(program_, words, {}, input);
    std::erase(ran.out, '\r');
    std::erase(ran.err, '\r');
    return ran;
}

const Probe& probe()
{
    static const Probe once(built().program);
    return once;
}

} // namespace junbi
