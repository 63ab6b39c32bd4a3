// SPDX-License-Identifier: Apache-2.0
// What installers/packages/windows/build hands out: whole, complete, and with every part named.
#include "tests/support/folder.h"
#include "tests/windows/wine.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

fs::path out() { return windows_stage().parent_path() / "out"; }

bool can_try() { return has_windows_program(out() / "SHA256SUMS.txt"); }

std::set<std::string> lines(const std::string& text)
{
    std::set<std::string> all;
    std::istringstream in(text);
    for (std::string each; std::getline(in, each);)
        all.insert(each);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(packages)

BOOST_AUTO_TEST_CASE(the_checksums_are_those_of_the_files)
{
    if (!can_try())
        return;
    RunOptions options;
    options.folder = out();
    const Ran checked = run({"sha256sum", "--check", "--strict", "SHA256SUMS.txt"}, options);
    BOOST_TEST(checked.exit == 0, checked.out << checked.err);
    BOOST_TEST(lines(checked.out).size() == 4U);
}

BOOST_AUTO_TEST_CASE(the_zip_holds_the_folder_as_it_is_installed)
{
    if (!can_try())
        return;
    const TemporaryFolder folder;
    fs::path zip;
    for (const auto& each : fs::directory_iterator(out()))
        if (each.path().extension() == ".zip")
            zip = each.path();
    BOOST_REQUIRE(run({"python3", "-m", "zipfile", "-e", zip.string(), folder.path().string()}).exit == 0);
    const std::string name = zip.stem().string().substr(0, zip.stem().string().find("-windows"));
    const Ran compared = run({"diff", "-r", (folder.path() / name).string(), windows_stage().string()});
    BOOST_TEST(compared.exit == 0, compared.out);
}

BOOST_AUTO_TEST_CASE(every_library_is_in_the_list_of_parts_and_has_its_terms_beside_it)
{
    if (!can_try())
        return;
    const std::string list = read_file(windows_stage() / "sbom.cdx.json");
    int found = 0;
    for (const auto& each : fs::directory_iterator(windows_stage() / "bin"))
        if (each.path().extension() == ".dll") {
            ++found;
            BOOST_TEST(list.find("\"bin/" + each.path().filename().string() + "\"") != std::string::npos, each.path().filename());
        }
    BOOST_TEST(found > 20);
    const auto names = lines(run(
        {"python3", "-c",
            "import json,sys\nfor each in json.load(open(sys.argv[1]))['components']:\n if each['type']=='library': print(each['name'])",
            (windows_stage() / "sbom.cdx.json").string()})
                                 .out);
    BOOST_TEST(names.size() > 20U);
    for (const std::string& each : names)
        BOOST_TEST(fs::file_size(windows_stage() / "licences" / (each + ".txt")) > 200U, each);
}

BOOST_AUTO_TEST_CASE(nothing_in_it_names_the_computer_it_was_made_on)
{
    if (!can_try())
        return;
    for (const std::string& place : {fs::path(JUNBI_SOURCE).string(), std::string("/.cache/junbi")}) {
        const Ran found = run({"grep", "-rlaF", place, windows_stage().string()});
        BOOST_TEST(found.out == "", place << ": " << found.out);
    }
}

BOOST_AUTO_TEST_SUITE_END()
