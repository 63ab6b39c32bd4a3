// SPDX-License-Identifier: Apache-2.0
// What docs/paper.md says of every PDF. The numbers are clauses of ISO 14289-1 (PDF/UA-1); nothing beyond these is claimed.
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/papers.h"
#include "wizard/parts/part.h"

#define POINTERHOLDER_TRANSITION 4
#include <boost/test/unit_test.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <set>

using namespace junbi;

namespace {

const std::set<std::string> painting{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", "\"", "Do", "sh"};

/// Counts what is painted outside of every mark.
class Unmarked : public QPDFObjectHandle::ParserCallbacks {
public:
    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override
    {
        if (!object.isOperator())
            return;
        const std::string name = object.getOperatorValue();
        depth += name == "BDC" || name == "BMC" ? 1 : name == "EMC" ? -1 : 0;
        deepest = std::max(deepest, depth);
        count += depth == 0 && painting.contains(name);
    }
    void handleEOF() override { }
    int depth = 0, deepest = 0, count = 0;
};

struct Structure {
    std::vector<std::string> headings = {};
    int figures_without_words = 0, headings_without_scope = 0, links = 0, elements = 0;

    void walk(QPDFObjectHandle node)
    {
        if (node.isArray())
            for (QPDFObjectHandle each : node.aitems())
                walk(each);
        if (!node.isDictionary() || !node.hasKey("/S"))
            return;
        const std::string kind = node.getKey("/S").getName();
        ++elements;
        if (kind.size() == 3 && kind.starts_with("/H"))
            headings.push_back(kind);
        figures_without_words += kind == "/Figure" && (!node.getKey("/Alt").isString() || node.getKey("/Alt").getUTF8Value().empty());
        headings_without_scope += kind == "/TH" && !node.getKey("/A").isDictionary();
        links += kind == "/Link";
        walk(node.getKey("/K"));
    }
};

void check_content(QPDF& pdf, const std::string& what)
{
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        Unmarked found;
        page.parseContents(&found);
        BOOST_TEST(found.count == 0, what << ": painted outside of every mark (7.1)");
        BOOST_TEST(found.depth == 0, what);
        if (QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots"); annotations.isArray()) {
            BOOST_TEST(page.getObjectHandle().getKey("/Tabs").getName() == "/S", what << " (7.18.3)");
            for (QPDFObjectHandle each : annotations.aitems())
                BOOST_TEST(each.getKey("/Contents").isString(), what << ": a link says where it leads (7.18.5)");
        }
    }
}

void check_structure(QPDF& pdf, const std::string& what)
{
    QPDFObjectHandle root = pdf.getRoot();
    BOOST_TEST(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue(), what << " (7.1)");
    BOOST_TEST(root.getKey("/Lang").isString(), what << " (7.2)");
    BOOST_TEST(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue(), what << " (7.1)");
    BOOST_TEST(!pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value().empty(), what << " (7.1)");
    QPDFObjectHandle top = root.getKey("/StructTreeRoot").getKey("/K");
    BOOST_REQUIRE(top.isDictionary());
    BOOST_TEST(top.getKey("/S").getName() == "/Document", what);
    Structure found;
    found.walk(top);
    BOOST_TEST(found.elements > 5, what);
    BOOST_TEST(found.figures_without_words == 0, what << " (7.3)");
    BOOST_TEST(found.headings_without_scope == 0, what << " (7.5)");
    BOOST_REQUIRE(!found.headings.empty());
    BOOST_TEST(found.headings.front() == "/H1", what << " (7.4.2)");
    for (std::size_t i = 1; i < found.headings.size(); ++i)
        BOOST_TEST(found.headings[i][2] <= found.headings[i - 1][2] + 1, what << ": no rank is left out (7.4.2)");
}

void check_fonts(const std::filesystem::path& file, const std::string& what)
{
    const std::string fonts = run({"pdffonts", file.string()}).out;
    std::size_t at = fonts.find("---\n") + 4;
    int count = 0;
    for (std::size_t end; (end = fonts.find('\n', at)) != fonts.npos; at = end + 1, ++count)
        BOOST_TEST(fonts.substr(at, end - at).find("yes yes yes") != std::string::npos, what << " (7.21): " << fonts.substr(at, end - at));
    BOOST_TEST(count > 0, what);
}

void check_paper(PrintJob job, const std::filesystem::path& file, const std::string& what)
{
    job.output = file;
    job.strict = false;
    print(job);
    BOOST_TEST(run({"qpdf", "--check", job.output.string()}).exit == 0, what);
    QPDF pdf;
    pdf.processFile(job.output.c_str());
    check_structure(pdf, what);
    check_content(pdf, what);
    check_fonts(job.output, what);
    const std::string first = read_file(job.output);
    print(job);
    BOOST_TEST((read_file(job.output) == first), what << ": the same job gives the same bytes");
    const std::string plain
        = run({"qpdf", "--qdf", "--object-streams=disable", job.output.string(), "-"}).out; // nothing is compressed there
    BOOST_TEST(plain.find("/Producer") != plain.npos, what);
    for (const std::string& of_this_computer : {file.parent_path().string(), std::string(JUNBI_SOURCE), std::string(std::getenv("HOME"))})
        BOOST_TEST(plain.find(of_this_computer) == plain.npos, what << ": names " << of_this_computer);
}

} // namespace

BOOST_AUTO_TEST_SUITE(pdf_rules)

BOOST_AUTO_TEST_CASE(every_paper_keeps_the_rules_that_are_listed)
{
    const TemporaryFolder folder;
    const Day today(std::chrono::days(20780));
    const Wizard wizard({.checks = {}, .rules = {}, .today = today, .source = nullptr, .runner = nullptr, .now = [] { return Moment{}; }},
        demo_office(today));
    for (const Paper& paper : papers())
        for (const std::string language : {"ja", "ja@furigana", "en"}) {
            if (!paper.notice && language == "ja@furigana")
                continue;
            PrintJob job = paper.job(wizard, Speaker(language, places().locale).say(), language, {wizard.office().computers.front().name});
            check_paper(job, folder.path() / (paper.id + ".pdf"), paper.id + " " + language);
            if (!paper.notice)
                continue;
            const PaperOrder over_several_sheets{.size = SheetSize::a3, .tile = SheetSize::a4};
            job = paper.job(wizard, Speaker(language, places().locale).say(), language, over_several_sheets);
            check_paper(job, folder.path() / (paper.id + "-tiled.pdf"), paper.id + " tiled " + language);
        }
}

BOOST_AUTO_TEST_CASE(several_pages_have_bookmarks)
{
    const TemporaryFolder folder;
    PrintJob job = checklist_job(large_office(30), folder.path() / "large.pdf");
    BOOST_TEST(print(job).pages > 2);
    QPDF pdf;
    pdf.processFile(job.output.c_str());
    BOOST_TEST(pdf.getRoot().getKey("/Outlines").getKey("/First").getKey("/Title").getUTF8Value() != "");
}

BOOST_AUTO_TEST_SUITE_END()
