// SPDX-License-Identifier: Apache-2.0
// Every page of every paper looks as it did when somebody last looked at it.
#include "tests/documents/page_picture.h"
#include "tests/documents/whole_office.h"
#include "tests/support/folder.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/parts/part.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

namespace fs = std::filesystem;
using namespace junbi;

namespace {

const fs::path golden = fs::path(JUNBI_SOURCE) / "tests/documents/golden/pages";
constexpr double dots = 36;      // of an inch: small files, in which a moved line is still seen
constexpr double tolerated = 24; // of 255, over a place of 4 × 4 mm: letters of another version of FreeType stay below

/// One way to print a paper.
struct Variant {
    std::string name, language;
    PaperOrder order = {};
};

std::vector<Variant> variants_of(const Paper& paper)
{
    if (!paper.notice)
        return {{paper.id, "ja"}};
    std::vector<Variant> all{{paper.id, "ja"}, {paper.id + "-furigana", "ja@furigana"}, {paper.id + "-easy", "ja@easy"},
        {paper.id + "-en-grey", "en", {.monochrome = true}}};
    if (fs::exists(layout_file(paper.id + "-landscape")))
        all.push_back({paper.id + "-landscape", "ja", {.landscape = true}});
    return all;
}

bool update()
{
    const char* asked = std::getenv("JUNBI_UPDATE_GOLDEN");
    return asked && *asked == '1';
}

void compare(const fs::path& page, const fs::path& expected)
{
    BOOST_TEST_CONTEXT(expected.filename() << " (JUNBI_UPDATE_GOLDEN=1 writes it anew, then look at it)")
    {
        BOOST_REQUIRE(fs::exists(expected));
        const auto difference = greatest_difference(read_png(page), read_png(expected));
        BOOST_REQUIRE_MESSAGE(difference, "the page has another size");
        BOOST_TEST(difference->amount < tolerated,
            "differs by " << difference->amount << " at " << difference->x / dots * 25.4 << " mm from the left, "
                          << difference->y / dots * 25.4 << " mm from the top");
    }
}

/// The files of one variant, all pages.
std::vector<fs::path> printed(const Paper& paper, const Variant& variant, const Wizard& wizard, const fs::path& folder)
{
    PrintJob job = paper.job(wizard, Speaker(variant.language, places().locale).say(), variant.language, variant.order);
    job.format = PaperFormat::png;
    job.dpi = dots;
    job.output = folder / (variant.name + ".png");
    return print(job).files;
}

} // namespace

BOOST_AUTO_TEST_SUITE(golden_pages)

BOOST_AUTO_TEST_CASE(every_page_looks_as_it_did)
{
    const Wizard wizard = whole_wizard(demo_office(sheets_day));
    const TemporaryFolder folder;
    std::size_t pages = 0;
    for (const Paper& paper : papers())
        for (const Variant& variant : variants_of(paper))
            for (const fs::path& page : printed(paper, variant, wizard, folder.path())) {
                const fs::path expected = golden / page.filename();
                if (update())
                    fs::copy_file(page, expected, fs::copy_options::overwrite_existing);
                compare(page, expected);
                ++pages;
            }
    const auto known = std::distance(fs::directory_iterator(golden), fs::directory_iterator());
    BOOST_TEST(pages == static_cast<std::size_t>(known), "a page in " << golden << " is printed no more");
}

BOOST_AUTO_TEST_CASE(a_moved_word_is_seen_and_the_edge_of_a_letter_is_not)
{
    PagePicture page{60, 60, std::vector<std::array<std::uint8_t, 3>>(3600, {255, 255, 255})};
    PagePicture moved = page, edge = page;
    for (int x = 10; x < 20; ++x)
        for (int y = 10; y < 13; ++y)
            moved.pixels[static_cast<std::size_t>(y) * 60 + x] = {29, 39, 51};
    edge.pixels[615] = {120, 120, 120};
    BOOST_TEST(greatest_difference(page, moved)->amount > tolerated);
    BOOST_TEST(greatest_difference(page, edge)->amount < tolerated);
    BOOST_TEST(!greatest_difference(page, PagePicture{1, 1, {{0, 0, 0}}}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
