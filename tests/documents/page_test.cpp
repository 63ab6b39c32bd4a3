// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>
#include <cairo.h>

using namespace junbi;

namespace {

/// A small layout written for one test.
struct Sheet {
    explicit Sheet(const std::string& inside, const std::string& attributes = "")
    {
        write_file(folder.path() / "sheet.xml",
            "<page w=\"100\" h=\"100\" left=\"10\" right=\"10\" top=\"10\" bottom=\"10\" title=\"Sheet\" " + attributes + ">" + inside
                + "</page>");
        job.layout = folder.path() / "sheet.xml";
        job.say = in_japanese;
        job.output = folder.path() / "sheet.pdf";
    }
    std::vector<Issue> issues()
    {
        job.lint = true;
        return print(job).issues;
    }
    std::string text(const char* from = "1")
    {
        print(job);
        return run({"pdftotext", "-raw", "-f", from, job.output.string(), "-"}).out;
    }
    TemporaryFolder folder;
    PrintJob job;
};

std::vector<Issue::Kind> kinds(const std::vector<Issue>& issues)
{
    std::vector<Issue::Kind> all;
    for (const Issue& issue : issues)
        all.push_back(issue.kind);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(page)

BOOST_AUTO_TEST_CASE(every_way_of_being_unreadable_is_an_issue_that_names_document_box_and_text)
{
    using enum Issue::Kind;
    struct Example {
        std::string layout, word;
        Issue::Kind kind;
    };
    const std::vector<Example> examples{
        {"<text id=\"name\" words=\"${name}\" w=\"30\" h=\"5\"/>", std::string(80, 'W'), does_not_fit},
        {"<text id=\"name\" words=\"${name}\" w=\"30\" fit=\"1\"/>", "社会福祉法人見本会さくら見本の里", does_not_fit},
        {"<text id=\"name\" words=\"${name}\" w=\"30\"/>", std::string(80, 'W'), broken_word},
        {"<text id=\"name\" words=\"${name}\"/>", "\uE000田", unknown_glyph},
        {"<text id=\"name\" words=\"${name}\" size=\"8\"/>", "小さい", too_small},
        {"<text id=\"name\" words=\"${name}\" color=\"#9aa5b4\"/>", "薄い", weak_contrast},
        {"<group fill=\"#1257b0\"><text id=\"name\" words=\"${name}\"/></group>", "地の色と近い", weak_contrast},
    };
    for (const Example& example : examples) {
        Sheet sheet(example.layout);
        sheet.job.content.words["name"] = example.word;
        const auto issues = sheet.issues();
        BOOST_REQUIRE_MESSAGE(issues.size() == 1U, example.layout << ": " << issues.size());
        Issue expected{example.kind, "sheet", "name (line 1)", example.word};
        if (example.kind == unknown_glyph)
            expected.signs = "“\uE000” (U+E000)";
        BOOST_TEST((issues.front() == expected), example.layout);
        BOOST_TEST(in_japanese(issues.front().what()).find(example.word) != std::string::npos);
        BOOST_TEST(!std::filesystem::exists(sheet.job.output)); // lint writes nothing
    }
    Sheet none("<text words=\"${name}\"/><table rows=\"people\"><column w=\"10\" title=\"Who\"/></table>");
    BOOST_TEST((kinds(none.issues()) == std::vector{missing_word, missing_word}));
    Sheet high("<group id=\"box\" h=\"5\"><text msgid=\"A\"/><text msgid=\"B\"/></group>");
    BOOST_TEST((kinds(high.issues()) == std::vector{does_not_fit}));
    Sheet higher_than_the_page("<group h=\"81\" fill=\"#ffffff\"/>");
    BOOST_TEST((kinds(higher_than_the_page.issues()) == std::vector{does_not_fit}));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_codes_symbols_and_notices_is_named)
{
    using enum Issue::Kind;
    Sheet code("<qr id=\"code\" words=\"${a}\" w=\"8\" alt=\"Who\"/>");
    code.job.content.words["a"] = "https://www.example.jp/";
    BOOST_TEST((kinds(code.issues()) == std::vector{small_code}));
    code.job.scale = 2;
    BOOST_TEST(code.issues().empty());
    for (const auto& [layout, alone] : {std::pair{"<group><symbol name=\"${s}\" w=\"4\"/></group>", true},
             {"<group><symbol name=\"${s}\" w=\"4\"/><text words=\"　\"/></group>", true},
             {"<group><symbol name=\"${s}\" w=\"4\"/><text msgid=\"Who\" x=\"6\"/></group>", false},
             {"<row><group w=\"5\"><symbol name=\"${s}\" w=\"4\"/></group><group><text msgid=\"Who\"/></group></row>", false}}) {
        Sheet sheet(layout);
        sheet.job.content.words["s"] = "ok";
        BOOST_TEST((kinds(sheet.issues()) == (alone ? std::vector{colour_alone} : std::vector<Issue::Kind>{})), layout);
    }
    for (const auto& [attributes, text, small] :
        {std::tuple{"kind=\"notice\"", "size=\"13\"", true}, {"kind=\"notice\"", "size=\"13.6\"", false},
            {"kind=\"notice\"", "size=\"12\" note=\"1\"", false}, {"kind=\"notice\"", "size=\"11.5\" note=\"1\"", true},
            {"kind=\"notice\" distance=\"2\"", "size=\"40\"", true}, {"kind=\"form\"", "size=\"9\"", false}}) {
        Sheet sheet(std::string("<text msgid=\"Who\" ") + text + "/>", attributes);
        BOOST_TEST((kinds(sheet.issues()) == (small ? std::vector{too_small} : std::vector<Issue::Kind>{})), attributes << " " << text);
    }
    Sheet none("<picture name=\"nothing\" w=\"4\"/>");
    BOOST_CHECK_EXCEPTION(none.issues(), Failure,
        [](const Failure& failure) { return in_japanese(failure.text()).find("nothing.svg:0: picture:") != std::string::npos; });
}

BOOST_AUTO_TEST_CASE(words_at_the_edge_and_words_on_a_shape_are_seen)
{
    using enum Issue::Kind;
    BOOST_TEST((kinds(Sheet("<text msgid=\"Who\" x=\"-6\" y=\"0\" w=\"20\"/>").issues()) == std::vector{off_paper}));
    BOOST_TEST((kinds(Sheet("<text msgid=\"Who\" y=\"81\"/>").issues()) == std::vector{off_paper}));
    BOOST_TEST(Sheet("<text msgid=\"Who\" x=\"-4.5\" y=\"0\" w=\"20\"/>").issues().empty());
    BOOST_TEST(
        (kinds(Sheet("<rect x=\"0\" y=\"0\" w=\"40\" h=\"20\" fill=\"#1257b0\"/><text msgid=\"Who\" x=\"2\" y=\"2\" w=\"20\"/>").issues())
            == std::vector{weak_contrast}));
    Sheet white("<rect x=\"0\" y=\"0\" w=\"40\" h=\"20\" fill=\"#1257b0\"/><group x=\"0\" y=\"0\" w=\"30\" fill=\"#ffffff\"><text "
                "msgid=\"Who\"/></group>");
    BOOST_TEST(white.issues().empty());
    Sheet strong("<group fill=\"#0f4c8f\" color=\"#ffffff\"><text msgid=\"**Who**\" accent=\"#0f4c8f\"/></group>");
    BOOST_TEST((kinds(strong.issues()) == std::vector{weak_contrast}));
}

BOOST_AUTO_TEST_CASE(a_character_that_no_font_has_is_named_with_its_box_and_its_words)
{
    const auto told = [](const std::string& word) {
        Sheet sheet("<text id=\"message\" words=\"${message}\"/>");
        sheet.job.content.words["message"] = word;
        const auto issues = sheet.issues();
        BOOST_REQUIRE(issues.size() == 1U);
        BOOST_TEST((issues.front().kind == Issue::Kind::unknown_glyph));
        return issues.front().what();
    };
    const Text text = told("にこにこ😀と\U000E1234と\uF8FF");
    BOOST_TEST((text.args
        == std::vector<Arg>{
            "“😀” (U+1F600), “\U000E1234” (U+E1234), “\uF8FF” (U+F8FF)", "にこにこ😀と\U000E1234と\uF8FF", "sheet", "message (line 1)"}));
    BOOST_TEST(in_japanese(told("甲\xFF")).find("“\uFFFD” (U+FFFD)") != std::string::npos); // broken UTF-8
    BOOST_TEST(in_japanese(told("😀😁😂😃😄😅")).find("(U+1F604) …") != std::string::npos);
    Sheet ruby("<text id=\"name\" msgid=\"｜見本《${kana}》\" leading=\"1.8\"/>");
    ruby.job.content.words["kana"] = "み\uE001";
    BOOST_REQUIRE(ruby.issues().size() == 1U);
    BOOST_TEST(ruby.issues().front().signs == "“\uE001” (U+E001)");
}

BOOST_AUTO_TEST_CASE(words_on_a_picture_are_judged_by_the_shapes_behind_them)
{
    using enum Issue::Kind;
    // At the left dark above nothing, at the right pale with a dark line above red.
    const std::string picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 40\">"
                                "<rect x=\"0\" y=\"0\" width=\"40\" height=\"20\" fill=\"#0f4c8f\"/>"
                                "<rect x=\"40\" y=\"0\" width=\"40\" height=\"20\" fill=\"#ffd9d9\"/>"
                                "<rect x=\"40\" y=\"20\" width=\"40\" height=\"20\" fill=\"#ff0000\"/>"
                                "<line x1=\"70\" y1=\"0\" x2=\"70\" y2=\"20\" stroke=\"#0f4c8f\" stroke-width=\"4\" fill=\"none\"/></svg>";
    const auto told = [&](const std::string& text, bool monochrome = false) {
        Sheet sheet("<picture name=\"halves\" x=\"0\" y=\"0\" w=\"80\" h=\"40\"/><text msgid=\"Who\" " + text + "/>");
        std::filesystem::create_directory(sheet.folder.path() / "pictures");
        write_file(sheet.folder.path() / "pictures/halves.svg", picture);
        sheet.job.monochrome = monochrome;
        return kinds(sheet.issues());
    };
    const std::vector<Issue::Kind> fine, pale{weak_contrast};
    BOOST_TEST((told("x=\"5\" y=\"2\" w=\"30\"") == pale));                    // dark on dark
    BOOST_TEST((told("x=\"45\" y=\"2\" w=\"20\"") == fine));                   // dark on pale
    BOOST_TEST((told("x=\"5\" y=\"25\" w=\"30\"") == fine));                   // below the shapes, in the picture: paper
    BOOST_TEST((told("x=\"37\" y=\"2\" w=\"30\"") == pale));                   // begins on the dark half
    BOOST_TEST((told("x=\"66\" y=\"2\" w=\"12\"") == pale));                   // across the dark line
    BOOST_TEST((told("x=\"45\" y=\"2\" w=\"20\" color=\"#e60000\"") == pale)); // enough on white, not on this
    BOOST_TEST((told("x=\"5\" y=\"25\" w=\"20\" color=\"#e60000\"") == fine));
    BOOST_TEST((told("x=\"45\" y=\"2\" w=\"20\"", true) == fine));
    BOOST_TEST((told("x=\"45\" y=\"25\" w=\"20\" color=\"#000000\"") == fine));
    BOOST_TEST((told("x=\"45\" y=\"25\" w=\"20\" color=\"#000000\"", true) == pale)); // black on red, but not on its grey
    BOOST_TEST((told("x=\"5\" y=\"2\" w=\"30\"", true) == pale));
}

BOOST_AUTO_TEST_CASE(in_monochrome_every_colour_is_a_grey)
{
    Sheet sheet("<group fill=\"#1257b0\"><text msgid=\"Who\" color=\"#ffffff\"/></group>");
    sheet.job.monochrome = true;
    sheet.job.format = PaperFormat::svg;
    sheet.job.output = sheet.folder.path() / "grey.svg";
    print(sheet.job);
    const std::string svg = read_file(sheet.job.output);
    BOOST_TEST(svg.find("rgb(") != svg.npos);
    for (auto at = svg.find("rgb("); at != svg.npos; at = svg.find("rgb(", at + 1)) {
        const std::string inside = svg.substr(at + 4, svg.find(')', at) - at - 4);
        const auto comma = inside.find(',');
        BOOST_TEST(inside.substr(0, comma) == inside.substr(comma + 1, comma), inside);
    }
}

BOOST_AUTO_TEST_CASE(a_smaller_paper_is_judged_at_its_own_size)
{
    Sheet sheet("<text msgid=\"Sheet\" size=\"10\"/>");
    BOOST_TEST(sheet.issues().empty());
    sheet.job.scale = 0.7;
    BOOST_TEST((kinds(sheet.issues()) == std::vector{Issue::Kind::too_small}));
}

BOOST_AUTO_TEST_CASE(a_strict_job_refuses_and_a_person_may_print_anyway)
{
    Sheet sheet("<text id=\"name\" words=\"${name}\"/>");
    sheet.job.content.words["name"] = "\uE000田";
    BOOST_CHECK_EXCEPTION(print(sheet.job), Failure, [](const Failure& failure) {
        return failure.ending() == Ending::file && in_japanese(failure.text()).find("\uE000田") != std::string::npos;
    });
    BOOST_TEST(!std::filesystem::exists(sheet.job.output));
    sheet.job.strict = false;
    BOOST_TEST(print(sheet.job).issues.size() == 1U);
    BOOST_TEST(std::filesystem::exists(sheet.job.output));
    sheet.job.strict = true;
    sheet.job.content.words["name"] = std::string(80, 'W'); // divided, but readable
    BOOST_TEST(print(sheet.job).issues.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_broken_layout_is_one_sentence)
{
    Sheet sheet("\n<pargraph/>");
    BOOST_CHECK_EXCEPTION(print(sheet.job), Failure, [](const Failure& failure) {
        return in_japanese(failure.text()).find("sheet.xml:2: pargraph: unknown element") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(conditions_lists_and_msgids)
{
    Sheet sheet("<text when=\"shown\" msgid=\"Who\"/><text when=\"hidden\" msgid=\"Seen\"/><text msgid=\"By ${day}\"/>"
                "<group repeat=\"people\" when=\"name\"><text words=\"${name}/${office}\"/></group>");
    sheet.job.content.words = {{"shown", "1"}, {"hidden", ""}, {"day", "あした"}, {"office", "見本"}};
    sheet.job.content.lists["people"] = {{{{"name", "甲"}}}, {{{"name", ""}}}, {{{"name", "乙"}}}};
    BOOST_TEST(sheet.text() == "担当\nBy あした\n甲/見本\n乙/見本\n\f");
}

BOOST_AUTO_TEST_CASE(a_row_higher_than_a_page_is_divided_between_lines_and_nothing_is_lost)
{
    Sheet sheet("<table rows=\"items\"><column w=\"40\" title=\"Guide\"><text words=\"${a}\"/></column>"
                "<column w=\"40\" title=\"Result\"><text words=\"${b}\"/></column></table>");
    std::string lines;
    for (int i = 100; i < 160; ++i)
        lines += (i == 100 ? "" : "\n") + std::string("行") + std::to_string(i);
    sheet.job.content.lists["items"] = {{{{"a", lines}, {"b", "短い"}}}, {{{"a", "後"}, {"b", "次"}}}};
    const std::string text = sheet.text();
    std::size_t at = 0;
    for (int i = 100; i < 160; ++i) {
        const auto found = text.find("行" + std::to_string(i) + "\n", at);
        BOOST_REQUIRE_MESSAGE(found != std::string::npos, "line " << i << " is lost or out of order");
        at = found;
    }
    BOOST_TEST(std::count(text.begin(), text.end(), '\f') == 5); // 14 lines a page
    BOOST_TEST(text.find("短い") == text.rfind("短い"));
    BOOST_TEST(text.find("後") != std::string::npos);
    BOOST_TEST(sheet.issues().empty());
}

BOOST_AUTO_TEST_CASE(a_code_has_its_address_in_words_for_those_who_cannot_see_it)
{
    Sheet sheet("<qr words=\"${address}\" w=\"30\" alt=\"Who\"/><text words=\"${address}\" y=\"40\" link=\"${address}\"/>");
    sheet.job.content.words["address"] = "https://example.jp/?a='b'";
    BOOST_TEST(sheet.text() == "https://example.jp/?a='b'\n\f");
    const std::string inside = run({"qpdf", "--qdf", "--object-streams=disable", sheet.job.output.string(), "-"}).out;
    BOOST_TEST(inside.find("/S /Figure") != std::string::npos);
    BOOST_TEST(inside.find("/Alt <feff62c55f53>") != std::string::npos); // 担当
    BOOST_TEST(inside.find("/URI (https://example.jp/?a='b')") != std::string::npos);
    sheet.job.content.words["address"] = std::string(3000, 'a');
    BOOST_TEST((kinds(sheet.issues())
        == std::vector{Issue::Kind::does_not_fit, Issue::Kind::broken_word, Issue::Kind::does_not_fit, Issue::Kind::off_paper}));
}

BOOST_AUTO_TEST_CASE(one_drawing_serves_screen_and_paper)
{
    Sheet sheet("<group x=\"0\" w=\"80\" h=\"80\" fill=\"#1257b0\"/>");
    const auto laid_out = lay_out(sheet.job);
    BOOST_TEST(laid_out->pages() == 1);
    BOOST_TEST(laid_out->size().width == 100 * 72 / 25.4, boost::test_tools::tolerance(1e-9));
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 300, 300);
    cairo_t* cairo = cairo_create(surface);
    laid_out->draw(1, cairo);
    cairo_surface_flush(surface);
    const auto pixel = [&](int x, int y) {
        const auto* row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
        return reinterpret_cast<const std::uint32_t*>(row)[x] & 0xFFFFFF;
    };
    BOOST_TEST(pixel(140, 140) == 0x1257b0U);
    BOOST_TEST(pixel(10, 10) == 0U); // the margin is not painted: paper is its owner's
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

BOOST_AUTO_TEST_SUITE_END()
