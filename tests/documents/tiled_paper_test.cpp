// SPDX-License-Identifier: Apache-2.0
// Posters over several sheets: what a person cuts and glues is the poster, the marks are where they are needed and nowhere else.
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/paper/tiling.h"
#include "wizard/documents/papers.h"
#include "wizard/parts/part.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cairo.h>

#include <cmath>
#include <regex>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

constexpr int fine = 4;                             ///< pixels for a millimetre
constexpr double unprinted = 5, free_at_seam = 1.5; ///< millimetres

/// A picture in greys.
class Picture {
public:
    Picture(int width, int height) : width_(width), height_(height), greys_(static_cast<std::size_t>(width * height), 255) { }

    /// A page as it comes out of a printer.
    Picture(const LaidOut& pages, int page) : Picture(pixels(pages.size().width / millimetre), pixels(pages.size().height / millimetre))
    {
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_, height_), cairo_surface_destroy);
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()), cairo_destroy);
        cairo_set_source_rgb(cairo.get(), 1, 1, 1);
        cairo_paint(cairo.get());
        cairo_scale(cairo.get(), fine / millimetre, fine / millimetre);
        pages.draw(page, cairo.get());
        cairo_surface_flush(surface.get());
        const unsigned char* bytes = cairo_image_surface_get_data(surface.get());
        const int stride = cairo_image_surface_get_stride(surface.get());
        for (int y = 0; y < height_; ++y)
            for (int x = 0; x < width_; ++x)
                at(x, y) = (bytes[y * stride + 4 * x] + bytes[y * stride + 4 * x + 1] + bytes[y * stride + 4 * x + 2]) / 3;
    }

    static int pixels(double millimetres) { return static_cast<int>(std::lround(millimetres * fine)); }
    int width() const { return width_; }
    int height() const { return height_; }
    int& at(int x, int y) { return greys_.at(static_cast<std::size_t>(y * width_ + x)); }
    int at(int x, int y) const { return greys_.at(static_cast<std::size_t>(y * width_ + x)); }

    /// Lays the part of another picture that begins at (from_x, from_y) on (x, y).
    void lay(const Picture& other, int from_x, int from_y, int x, int y, int width, int height)
    {
        for (int row = 0; row < height; ++row)
            for (int column = 0; column < width; ++column)
                if (x + column < width_ && y + row < height_)
                    at(x + column, y + row) = other.at(from_x + column, from_y + row);
    }
    /// Seen from so far that a millimetre is one dot.
    Picture from_afar() const
    {
        Picture far(width_ / fine, height_ / fine);
        for (int y = 0; y < far.height(); ++y)
            for (int x = 0; x < far.width(); ++x) {
                int sum = 0;
                for (int i = 0; i < fine * fine; ++i)
                    sum += at(x * fine + i % fine, y * fine + i / fine);
                far.at(x, y) = sum / (fine * fine);
            }
        return far;
    }
    /// Dots of an area, in millimetres, that are darker than paper.
    int dark_in(double x, double y, double width, double height, int darker_than = 250) const
    {
        int dark = 0;
        for (int row = pixels(y); row < pixels(y + height); ++row)
            for (int column = pixels(x); column < pixels(x + width); ++column)
                dark += at(column, row) < darker_than;
        return dark;
    }

private:
    int width_, height_;
    std::vector<int> greys_;
};

const Wizard& invented()
{
    static const Day today(std::chrono::days(20780));
    static const Wizard wizard(
        {.checks = {}, .rules = {}, .today = today, .source = nullptr, .runner = nullptr, .now = [] { return Moment{}; }},
        demo_office(today));
    return wizard;
}

PrintJob job_of(const std::string& paper, const PaperOrder& order, const std::string& language = "en")
{
    return find_paper(paper)->job(invented(), Speaker(language, places().locale).say(), language, order);
}

struct Poster {
    std::string paper;
    PaperOrder order; ///< with the sheets it is spread over
    int tiles;
    friend std::ostream& operator<<(std::ostream& out, const Poster& poster)
    {
        return out << poster.paper << (poster.order.landscape ? " lying " : " ") << int(poster.order.size) << " on "
                   << int(*poster.order.tile);
    }

    PrintJob whole() const
    {
        PaperOrder same = order;
        same.tile.reset();
        return job_of(paper, same);
    }
    PrintJob tiled() const { return job_of(paper, order); }
    Tiling tiling() const
    {
        const PageSize size = lay_out(whole())->size();
        return *tiling_of(size, *order.tile);
    }
};

const std::vector<Poster> posters{
    {"poster-card", {.size = SheetSize::a2, .tile = SheetSize::a4}, 8},
    {"poster-card", {.size = SheetSize::a2, .landscape = true, .tile = SheetSize::a4}, 8},
    {"poster-consent", {.size = SheetSize::a2, .tile = SheetSize::a3}, 4},
    {"poster-start", {.size = SheetSize::a3, .tile = SheetSize::a4}, 4},
    {"poster-start", {.size = SheetSize::a3, .landscape = true, .tile = SheetSize::a4}, 4},
};

double in_mm(double points) { return points / millimetre; }

Area in_mm(const Area& area) { return {in_mm(area.x), in_mm(area.y), in_mm(area.width), in_mm(area.height)}; }

std::string text_of(const std::filesystem::path& pdf, int first, int last)
{
    const std::string text = run({"pdftotext", "-raw", "-f", std::to_string(first), "-l", std::to_string(last), pdf.string(), "-"}).out;
    return std::regex_replace(text, std::regex("[\\s]+"), "");
}

} // namespace

BOOST_AUTO_TEST_SUITE(tiled_paper)

BOOST_DATA_TEST_CASE(what_is_cut_and_glued_is_the_poster, data::make(posters), poster)
{
    const Picture whole(*lay_out(poster.whole()), 1);
    const auto pages = lay_out(poster.tiled());
    const Tiling tiling = poster.tiling();
    BOOST_REQUIRE(pages->pages() == poster.tiles + 1);
    BOOST_TEST((pages->size().width == tiling.sheet.width && pages->size().height == tiling.sheet.height));
    Picture glued(whole.width(), whole.height());
    for (std::size_t i = 0; i < tiling.tiles.size(); ++i) {
        const Tile& tile = tiling.tiles[i];
        const Area cut = in_mm(tiling.on_paper(tile, tile.seen)), place = in_mm(tile.seen);
        glued.lay(Picture(*pages, static_cast<int>(i) + 2), Picture::pixels(cut.x), Picture::pixels(cut.y), Picture::pixels(place.x),
            Picture::pixels(place.y), Picture::pixels(cut.width) + 1, Picture::pixels(cut.height) + 1);
    }
    const Picture one = whole.from_afar(), other = glued.from_afar();
    double sum = 0;
    int unlike = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const int apart = std::abs(one.at(x, y) - other.at(x, y));
            sum += apart;
            unlike += apart > 60;
        }
    const double dots = one.width() * one.height();
    BOOST_TEST(sum / dots < 1.5);
    BOOST_TEST(unlike / dots < 0.002);
}

BOOST_DATA_TEST_CASE(marks_stand_where_they_are_cut_off_or_covered_and_nowhere_else, data::make(posters), poster)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "empty.xml",
        poster.order.landscape ? R"(<page w="297" h="210" title="Empty"/>)" : R"(<page w="210" h="297" title="Empty"/>)");
    PrintJob job = poster.tiled();
    job.layout = folder.path() / "empty.xml"; // so that there is nothing but marks
    const auto pages = lay_out(job);
    const Tiling tiling = poster.tiling();
    const double wide = in_mm(tiling.sheet.width), high = in_mm(tiling.sheet.height), dot = 1.0 / fine;
    for (const Tile& tile : tiling.tiles) {
        const Picture sheet(*pages, tile.row * tiling.columns + tile.column + 2);
        const Area printed = in_mm(tiling.on_paper(tile, tile.printed)), seen = in_mm(tiling.on_paper(tile, tile.seen));
        const double right = seen.x + seen.width, bottom = seen.y + seen.height, far_bottom = printed.y + printed.height,
                     far_right = printed.x + printed.width;
        const bool last_column = tile.column + 1 == tiling.columns, last_row = tile.row + 1 == tiling.rows;
        BOOST_TEST(sheet.dark_in(seen.x + dot, seen.y + dot, seen.width - 2 * dot, seen.height - 2 * dot) == 0);
        if (!last_column) // a cut that is not quite straight shows no mark
            BOOST_TEST(sheet.dark_in(right - dot, seen.y + dot, free_at_seam, seen.height - 2 * dot) == 0);
        if (!last_row)
            BOOST_TEST(sheet.dark_in(seen.x + dot, bottom - dot, seen.width - 2 * dot, free_at_seam) == 0);
        // nothing where printers do not print
        BOOST_TEST(sheet.dark_in(0, 0, wide, unprinted - dot) + sheet.dark_in(0, high - unprinted + dot, wide, unprinted - dot) == 0);
        BOOST_TEST(sheet.dark_in(0, 0, unprinted - dot, high) + sheet.dark_in(wide - unprinted + dot, 0, unprinted - dot, high) == 0);
        // beside each edge that is cut a line from edge to edge
        BOOST_TEST(sheet.dark_in(printed.x - 2 * dot, unprinted, 3 * dot, high - 2 * unprinted) >= Picture::pixels(high - 2 * unprinted));
        BOOST_TEST(sheet.dark_in(unprinted, printed.y - 2 * dot, wide - 2 * unprinted, 3 * dot) >= Picture::pixels(wide - 2 * unprinted));
        // words at those that are cut before gluing
        const double middle_x = printed.x + printed.width / 2, middle_y = printed.y + printed.height / 2;
        BOOST_TEST((sheet.dark_in(printed.x - 4.8, middle_y - 8, 4, 16, 128) > 50) == (tile.column > 0));
        BOOST_TEST((sheet.dark_in(middle_x - 8, printed.y - 4.8, 16, 4, 128) > 50) == (tile.row > 0));
        // the strips hatched over all of their length, every ten millimetres of it
        const double strip = in_mm(tile_overlap) - free_at_seam;
        for (double y = printed.y; !last_column && y + 10 < far_bottom; y += 10)
            BOOST_TEST(sheet.dark_in(right + free_at_seam, y, strip, 10) > 80);
        for (double x = printed.x; !last_row && x + 10 < far_right; x += 10)
            BOOST_TEST(sheet.dark_in(x, bottom + free_at_seam, 10, strip) > 80);
        // where the next sheet begins
        if (!last_column)
            BOOST_TEST(sheet.dark_in(right - 2 * dot, far_bottom + 1, 4 * dot, 4) > 10);
        if (!last_row)
            BOOST_TEST(sheet.dark_in(far_right + 1, bottom - 2 * dot, 4, 4 * dot) > 10);
        // the place of the sheet
        BOOST_TEST(sheet.dark_in(printed.x + 2, far_bottom + 1, printed.width / 2, high - unprinted - far_bottom - 1, 128) > 300);
    }
}

BOOST_DATA_TEST_CASE(the_words_are_there_once_and_each_sheet_says_its_place, data::make(posters), poster)
{
    const TemporaryFolder folder;
    PrintJob job = poster.tiled(), whole = poster.whole();
    job.output = folder.path() / "tiled.pdf";
    whole.output = folder.path() / "whole.pdf";
    BOOST_TEST(print(job).pages == poster.tiles + 1);
    print(whole);
    BOOST_TEST(text_of(job.output, 1, 1).starts_with(text_of(whole.output, 1, 1)));
    const Tiling tiling = poster.tiling();
    for (const Tile& each : tiling.tiles) {
        const int number = each.row * tiling.columns + each.column + 1;
        std::string text = text_of(job.output, number + 1, number + 1);
        const std::string place = "Sheet" + std::to_string(number) + "of" + std::to_string(poster.tiles) + ":row"
            + std::to_string(each.row + 1) + "fromthetop,number" + std::to_string(each.column + 1) + "fromtheleft";
        BOOST_TEST(text.find(place) != text.npos, text);
        text = std::regex_replace(text, std::regex(place + "|Cutalongthisline|Gluehere"), "");
        BOOST_TEST(text.empty(), text); // no word of the poster
    }
    const std::string read_aloud = run({"pdfinfo", "-struct-text", job.output.string()}).out;
    BOOST_TEST(read_aloud.find("Sheet 1 of") == read_aloud.npos);
    BOOST_TEST(read_aloud.find("How the sheets") != read_aloud.npos);
}

BOOST_AUTO_TEST_CASE(every_page_of_a_leaflet_is_spread_and_says_which_it_is)
{
    const TemporaryFolder folder;
    PrintJob job = job_of("leaflet-a4", {.size = SheetSize::a2, .tile = SheetSize::a4});
    job.output = folder.path() / "leaflet.pdf";
    BOOST_TEST(print(job).pages == 2 * (1 + 8));
    BOOST_TEST(text_of(job.output, 3, 3).find("Page1.Sheet2of8") != std::string::npos, text_of(job.output, 3, 3));
    BOOST_TEST(text_of(job.output, 18, 18).find("Page2.Sheet8of8") != std::string::npos, text_of(job.output, 18, 18));
    job.format = PaperFormat::png;
    job.output = folder.path() / "leaflet.png";
    job.dpi = 20;
    BOOST_TEST(print(job).files.size() == 18u);
}

BOOST_AUTO_TEST_CASE(on_paper_as_large_or_larger_it_is_as_if_nobody_had_asked)
{
    const TemporaryFolder folder;
    for (const auto& [size, tile] : {std::pair{SheetSize::a4, SheetSize::a4}, {SheetSize::a4, SheetSize::a3},
             {SheetSize::a3, SheetSize::a3}, {SheetSize::a3, SheetSize::a2}, {SheetSize::a2, SheetSize::a2}})
        for (const bool landscape : {false, true}) {
            PrintJob with = job_of("poster-card", {.size = size, .landscape = landscape, .tile = tile}),
                     without = job_of("poster-card", {.size = size, .landscape = landscape});
            with.output = folder.path() / "with.pdf";
            without.output = folder.path() / "without.pdf";
            print(with);
            print(without);
            BOOST_TEST((read_file(with.output) == read_file(without.output)), int(size) << " on " << int(tile));
        }
}

BOOST_AUTO_TEST_CASE(furigana_and_what_is_typed_stand_on_the_sheets_in_every_language)
{
    for (const NoticeLanguage& language : notice_languages(places().locale)) {
        const auto whole = lay_out(job_of("poster-card", {.size = SheetSize::a2}, language.id)),
                   tiled = lay_out(job_of("poster-card", {.size = SheetSize::a2, .tile = SheetSize::a4}, language.id));
        BOOST_TEST(tiled->pages() == 9);
        BOOST_TEST((tiled->issues() == whole->issues()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
