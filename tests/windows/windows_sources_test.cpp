// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_ca.h"
#include "tests/windows/compile.h"

#include <boost/test/unit_test.hpp>

#include <iostream>
#include <optional>
#include <sstream>

using namespace junbi;

namespace {

/// The probe, built once.
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

/// Says so on the way out, because a test that was left out must be seen: ctest shows it as skipped.
bool can_run(const char* program, const char* package)
{
    if (has_program(program))
        return true;
    std::cout << "skipped: " << program << " is not installed (Debian: " << package << ")" << std::endl;
    return false;
}

/// A Windows of its own with nothing in it, as Wine makes one.
class Windows {
public:
    explicit Windows(std::filesystem::path program) : program_(std::move(program))
    {
        options_.env = {{"WINEPREFIX", (folder_.path() / "prefix").string()}, {"WINEDEBUG", "-all"}, {"LC_ALL", "C.UTF-8"},
            {"WINEDLLOVERRIDES", "mscoree,mshtml="}, {"DISPLAY", ""}, {"HOME", folder_.path().string()}};
        Background boot({wine, "wineboot", "-i"}, options_); // in the background: what it leaves running would keep a pipe open
        BOOST_REQUIRE(wait_until([&] { return !boot.running(); }, std::chrono::seconds(60)));
        desktop_.emplace(std::vector<std::string>{wine, "explorer", "/desktop=test,800x600"}, options_);
    }
    ~Windows() { run({"/usr/lib/wine/wineserver64", "-k"}, options_); }
    Windows(const Windows&) = delete;
    Windows& operator=(const Windows&) = delete;

    Ran probe(std::vector<std::string> words, const std::string& input = {}) const
    {
        words.insert(words.begin(), {wine, program_.string()});
        RunOptions options = options_;
        options.input = input;
        Ran ran = run(words, options);
        std::erase(ran.out, '\r');
        std::erase(ran.err, '\r');
        return ran;
    }
    std::string list(const std::string& store = "windows:CurrentUser/MY") const { return probe({"list", store}).out; }

private:
    TemporaryFolder folder_;
    std::filesystem::path program_;
    RunOptions options_;
    std::optional<Background> desktop_; ///< holds Wine's own programs, so that each run ends with its program
};

/// One for all tests: making it takes seconds.
const Windows& windows_in_wine()
{
    static const Windows once(built().program);
    return once;
}

bool can_try()
{
    if (!can_run(windows_compiler, "g++-mingw-w64-x86-64-posix") || !can_run(wine, "wine64"))
        return false;
    BOOST_REQUIRE_MESSAGE(!built().program.empty(), built().told);
    return true;
}

/// NAME.der beside NAME.pem.
std::string der(const TestCa& ca, const std::string& name)
{
    const std::string made = ca.file(name + ".der").string();
    BOOST_REQUIRE(run({"openssl", "x509", "-in", ca.file(name + ".pem").string(), "-outform", "DER", "-out", made}).exit == 0);
    return made;
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

BOOST_AUTO_TEST_SUITE(in_wine)

// One certificate per Windows: in Wine all keys lie in one container (real Windows makes one for each).
BOOST_AUTO_TEST_CASE(a_certificate_goes_in_with_its_key_and_out_again)
{
    if (!can_try())
        return;
    const Windows& windows = windows_in_wine();
    TestCa ca;
    ca.issue("office", {.key = "RSA"});
    const std::string own = der(ca, "office"), between = der(ca, "intermediate"), root = der(ca, "root");
    const std::vector<std::string> add{"add", ca.pkcs12("office").string(), own, between, root};
    const std::string size = std::to_string(std::filesystem::file_size(own));

    BOOST_TEST(windows.probe({"stores"}).out == "windows:CurrentUser/MY changeable\nwindows:LocalMachine/MY\n");
    BOOST_TEST(windows.list() == "");

    const Ran refused = windows.probe(add, "wrong\n");
    BOOST_TEST(refused.exit == 1);
    BOOST_TEST(windows.list() == "");
    BOOST_TEST(windows.list("windows:CurrentUser/CA") == "");

    const Ran added = windows.probe(add, "test\n");
    BOOST_TEST(added.exit == 0, added.err);
    BOOST_TEST(windows.list() == size + " key\n");
    BOOST_TEST(windows.list("windows:CurrentUser/CA") == std::to_string(std::filesystem::file_size(between)) + " no-key\n");
    BOOST_TEST(added.out.find(" " + ca.fingerprint("office") + "\n") != std::string::npos, added.out);
    BOOST_TEST(added.out.find(ca.fingerprint("root")) == std::string::npos);

    const Ran again = windows.probe(add, "test\n");
    BOOST_TEST(again.exit == 0, again.err);
    BOOST_TEST(again.out == "");
    BOOST_TEST(windows.list() == size + " key\n");

    std::string foreign = added.out; // the same certificate by another fingerprint is not ours to remove
    foreign.replace(foreign.find(ca.fingerprint("office")), 2, "zz");
    BOOST_TEST(windows.probe({"remove"}, foreign).exit == 0);
    BOOST_TEST(windows.list() == size + " key\n");

    const Ran removed = windows.probe({"remove"}, added.out);
    BOOST_TEST(removed.exit == 0, removed.err);
    BOOST_TEST(windows.list() == "");
    BOOST_TEST(windows.list("windows:CurrentUser/CA") == "");
    BOOST_TEST(windows.probe({"remove"}, added.out).exit == 0); // nothing there: nothing to do
}

BOOST_AUTO_TEST_CASE(a_profile_of_firefox_is_named_and_said_not_to_be_readable)
{
    if (!can_try())
        return;
    const TemporaryFolder folder;
    const auto firefox = folder.path() / "home/AppData/Roaming/Mozilla/Firefox";
    std::filesystem::create_directories(firefox / "Profiles/a.事務室");
    write_file(firefox / "profiles.ini",
        "[Install4F]\r\nDefault=x\r\n[Profile0]\r\nName=事務室\r\nIsRelative=1\r\nPath=Profiles/a.事務室\r\n"
        "[Profile1]\r\nName=gone\r\nPath=Profiles/gone\r\n");
    BOOST_TEST(windows_in_wine().probe({"profiles", (folder.path() / "home").string()}).out
        == "Firefox (事務室): Firefox's own database cannot be read on this system\n");
}

BOOST_AUTO_TEST_SUITE_END()
