// SPDX-License-Identifier: Apache-2.0
#include "tests/windows/compile.h"

#include <boost/test/unit_test.hpp>

#include <iostream>

using namespace junbi;

namespace {

/// Says so on the way out, because a test that was left out must be seen: ctest shows it as skipped.
bool can_run(const char* program, const char* package)
{
    if (has_program(program))
        return true;
    std::cout << "skipped: " << program << " is not installed (Debian: " << package << ")" << std::endl;
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(compiling)

BOOST_AUTO_TEST_CASE(the_sources_for_windows_compile_without_a_warning)
{
    if (!can_run(windows_compiler, "g++-mingw-w64-x86-64-posix"))
        return;
    const TemporaryFolder folder;
    BOOST_TEST(windows_sources().size() >= 30U);
    BOOST_TEST(compile_all(windows_sources(), folder.path()) == "");
}

BOOST_AUTO_TEST_CASE(a_mistake_in_one_of_them_is_seen)
{
    if (!can_run(windows_compiler, "g++-mingw-w64-x86-64-posix"))
        return;
    const TemporaryFolder folder;
    const auto wrong = folder.path() / "wrong_windows.cpp";
    write_file(
        wrong, "#include \"installers/stores/crypt_windows.h\"\nint main(int unused, char**) { return junbi::windows::commit({}); }\n");
    const Ran compiled = compile_for_windows(wrong, folder.path() / "wrong.o");
    BOOST_TEST(compiled.exit != 0);
    BOOST_TEST(compiled.err.find("unused") != std::string::npos, compiled.err);
}

BOOST_AUTO_TEST_SUITE_END()
