// SPDX-License-Identifier: Apache-2.0
// Every fault that a person can make in a step file is told with its line and what to do.
#include "tests/steps/step_text.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <algorithm>

using namespace junbi;
using namespace junbi::testing;

namespace {

/// One slip in the sample step.
struct Slip {
    const char *from, *to;  ///< in the sample step
    const char* at;         ///< the line of this text is told
    const char* told;       ///< part of the sentence
    bool in_schema = false; ///< checks/step.xsd finds it, too
};
std::ostream& operator<<(std::ostream& stream, const Slip& slip) { return stream << slip.to; }

constexpr bool schema_too = true;

const Slip slips[] = {
    // XML
    {"</purpose>", "", "</step>", "<purpose> of line 4 is not closed up to here. Write </purpose>"},
    {"</title>", "</titel>", "</titel>", "<title> of line 3 is not closed"},
    {"id=\"keys\"", "id=”keys”", "<step", "a quotation mark, a blank or a < is a full-width one"},
    {"  <items>", "<!DOCTYPE step>\n<items>", "<!DOCTYPE", "The XML is broken here"},
    {"<step ", "<!DOCTYPE step [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<step ", "<!DOCTYPE", "DOCTYPE and entities"},
    {"<title>Keys", "<title>Keys &bomb;", "&bomb;", "Write &amp; for the sign itself"},
    {"<title>Keys", "<title>Keys & doors", "Keys & doors", "Write &amp; for the sign itself"},
    {"</step>", "</step>\n<step/>", "", "There must be one element"},
    {"<title>Keys", "<title>\xff", "<?xml", "Save it in your editor with the encoding UTF-8"},
    {"<title>Keys", "<title>Ke\x04ys", "<title>", "control character"},
    {"<title>Keys", "<title>Ke&#4;ys", "<title>", "control character"},
    // elements and attributes
    {"<step version=\"1\"", "<steps version=\"1\"", "</step>", "<steps> of line 2 is not closed"},
    {"version=\"1\" id", "version=\"2\" id", "<step", "a step in a newer version needs a newer Junbi", schema_too},
    {"version=\"1\" id", "id", "<step", "Write version=\"1\"", schema_too},
    {"id=\"keys\"", "id=\"Keys\"", "<step", "“Keys” cannot be an id", schema_too},
    {"id=\"keys\"", "id=\"../etc\"", "<step", "“../etc” cannot be an id", schema_too},
    {" section=\"4-1\"", "", "<step", "<step> needs the attribute “section”", schema_too},
    {" section=\"4-1\"", " section=\"5-1\"", "<step", "“5-1” is no section", schema_too},
    {"page=\"14\"", "page=\"last\"", "<step", "“last” for “page” is not a whole number", schema_too},
    {"fresh-for=\"60\"", "fresh-for=\"-1\"", "<step", "“-1” for “fresh-for”", schema_too},
    {"page=\"14\"", "pages=\"14\"", "<step", "<step> has no attribute “pages”. It may have: version, id", schema_too},
    {"page=\"14\"", "page=\"14\" page=\"15\"", "<step", "The attribute “page” stands here twice", schema_too},
    {"  <title>Keys</title>\n", "", "<step", "<step> needs <title> inside", schema_too},
    {"  <purpose>Where the keys hang.</purpose>\n", "", "<step", "<step> needs <purpose> inside", schema_too},
    {"<title>Keys</title>", "<title> </title>", "<title>", "There are no words in <title>"},
    {"<items>", "<lines/><items>", "<lines", "<lines> cannot stand inside <step>. There may be: title, purpose", schema_too},
    {"<title>Keys</title>", "<title>Keys</title><title>Doors</title>", "<title>", "<title> stands here once too often", schema_too},
    {"  <after step=\"office\"/>\n", "<after step=\"office\"/><items><item id=\"4-1.x3\">x</item></items>", "<items><item",
        "<items> must stand before <after>", schema_too},
    {"<items>", "<items>Keys", "<items>", "There are words right inside <items>", schema_too},
    {"<title>Keys", "<title><b>Keys</b>", "<title>", "Nothing may stand inside <title>. Take <b> out", schema_too},
    {"<after step=\"office\"/>", "<after/>", "<after/>", "<after> needs the attribute “step”", schema_too},
    {"<after step=\"office\"/>", "<after step=\"office\"/>\n<after step=\"office\"/>", "<after step=\"office\"/>\n  <prints", "twice",
        schema_too},
    {"  <words language=\"ja\">", "  <judged-by-module/>\n  <words language=\"ja\">", "<words", "must stand before", schema_too},
    {"</step>", "<judged-by-module/></step>", "<judged-by-module", "is for step libraries only"},
    // lines of the checklist
    {"<item id=\"4-1.x1\">", "<item id=\"2-1.c1\">", "<item id", "“2-1.c1” cannot be a line of section 4-1"},
    {"<item id=\"4-1.x1\">", "<item id=\"4-1.z1\">", "<item id", "“4-1.z1” cannot be a line", schema_too},
    {"<note id=\"4-1.x2\">", "<note id=\"4-1.x1\">", "<note id", "The id “4-1.x1” is there twice", schema_too},
    {"<item id=\"4-1.x1\">Hang up the keys</item>", "", "<items>", "<items> needs <item> inside", schema_too},
    {"<setting name=\"most\" value=\"5\"/>", "<setting name=\"most\"/>\n<setting name=\"most\"/>", "<setting name=\"most\"/>\n  </settings",
        "twice", schema_too},
    // rules
    {" source=\"the prefecture\" checked", " checked", "<row", "<row> needs the attribute “source”", schema_too},
    {" source=\"the prefecture\"", " source=\"\"", "<row", "<row> needs the attribute “source”", schema_too},
    {" checked=\"2026-11-22\"", "", "<row", "<row> needs the attribute “checked”", schema_too},
    {" checked=\"2026-11-22\"", " checked=\"22.11.2026\"", "<row", "“22.11.2026” for “checked” is no day", schema_too},
    {"version=\"2026-11-22\"", "version=\"2026-02-30\"", "<table id=\"limits\"", "“2026-02-30” for “version” is no day", schema_too},
    {"<row id=\"v1.5\"", "<row id=\"people\"", "<row id=\"people\" value=\"1.5\"", "The id “people” is there twice", schema_too},
    {"<row id=\"v1.5\"", "<row id=\"*\"", "<row id=\"*\"", "“*” cannot be the id of a row", schema_too},
    {"value=\"3\" name=\"People\"", "value=\"3\" value=\"4\" name=\"People\"", "<row", "stands here twice", schema_too},
    // the form
    {"<number id=\"count\"", "<number id=\"place\"", "<number", "The id “place” is there twice", schema_too},
    {"<number id=\"count\"", "<number id=\"note\"", "<number", "Every step asks “note” by itself"},
    {"<number id=\"count\"", "<number", "<number", "<number> needs the attribute “id”", schema_too},
    {"<label>How many?</label>", "", "<number", "<number> needs <label> inside", schema_too},
    {"<number id=\"count\"", "<password id=\"secret\"><label>Password</label></password><number id=\"count\"", "<password",
        "<password> cannot stand inside <form>", schema_too},
    {"least=\"1\"", "least=\"51\"", "<number", "The least number, 51, is larger than the most, 50"},
    {"least=\"1\"", "meaning=\"last\"", "<number", "<number> has no attribute “meaning”", schema_too},
    {"meaning=\"last\"", "meaning=\"past\"", "<date id=\"counted\"",
        "“past” is not possible for “meaning”. Choose one of: nearest, last, next", schema_too},
    {"scope=\"computer\"", "scope=\"reader\"", "<yes-no-unsure", "“reader” is not possible for “scope”", schema_too},
    {"shown-if=\"place\"", "shown-if=\"counted\"", "<number", "“counted” is not a question that stands before this one"},
    {"shown-if=\"place\"", "shown-if=\"count\"", "<number", "“count” is not a question that stands before this one"},
    {"id=\"locked\" scope=\"computer\"", "id=\"locked\" scope=\"computer\" shown-if=\"place\" is=\"box\"", "<yes-no-unsure",
        "is not a question"},
    {"is=\"box door\"", "is=\"box dor\"", "<number", "“dor” is never answered to “place”. Its answers are: box, door"},
    {"is=\"box door\"", "", "<number", "<number> needs the attribute “is”"},
    {"guide=\"4-1.x1\"", "guide=\"4-1.x9\"", "<choice", "The line “4-1.x9” stands neither in <items> nor in <notes>"},
    {"<option id=\"door\">", "<option id=\"box\">", "<option id=\"box\">At", "The id “box” is there twice", schema_too},
    {"<option id=\"door\">", "<option id=\"the door\">", "<option id=\"the", "Take it out of the id", schema_too},
    {"      <option id=\"door\">At the door</option>\n", "", "<choice", "A choice needs at least two <option>"},
    {"<choice id=\"place\"", "<choice id=\"place\" options-from=\"keys.limits\"", "<choice", "The choices stand here twice"},
    {"<text id=\"owner\" required=\"no\"><label>Who has them?</label></text>",
        "<choice id=\"owner\" options-from=\"keys.owners\"><label>Who?</label></choice>", "<choice id=\"owner\"",
        "There is no rule table “keys.owners”"},
    {"<table id=\"people\"", "<table personal=\"yes\" id=\"people\"", "<table personal",
        "a step from outside has no tables that name people. Ask for numbers instead", schema_too},
    {"<table id=\"people\"", "<table pairs=\"matches\" id=\"people\"", "<table pairs", "“pairs” is for Junbi’s own steps", schema_too},
    {"<text id=\"owner\"", "<text shape-only=\"yes\" id=\"owner\"", "<text shape-only", "“shape-only” is for Junbi’s own steps",
        schema_too},
    {"<text id=\"who\"><label>Post</label></text>", "<table id=\"who\"><label>Post</label></table>", "<table id=\"who\"",
        "<table> cannot stand inside <columns>", schema_too},
    // findings
    {"id=\"linux\"", "id=\"in_sight\"", "<finding id=\"in_sight\" status=\"ok\"", "The id “in_sight” is there twice", schema_too},
    {"id=\"linux\"", "id=\"place\"", "<finding id=\"place\"", "A question has the id “place” already"},
    {"id=\"linux\"", "id=\"stale\"", "<finding id=\"stale\"", "Junbi itself makes findings with the name “stale”"},
    {"status=\"attention\"", "status=\"bad\"", "<finding", "“bad” is not possible for “status”", schema_too},
    {"status=\"attention\"", "status=\"waived\"", "<finding", "“waived” is not possible for “status”", schema_too},
    {"      <advice>Move them.</advice>\n", "", "<finding", "What is still open needs <advice>"},
    {"status=\"attention\" guide=\"4-1.x1\"", "status=\"attention\" guide=\"4-1.x2\"", "<finding", "Say with guide=\"…\" which line"},
    {"status=\"attention\" guide=\"4-1.x1\"", "status=\"attention\" guide=\"4-1.c1\"", "<finding", "The line “4-1.c1” stands neither"},
    {"question=\"place\"", "question=\"places\"", "<finding", "“places” is no question"},
    {"due=\"office.visit\"", "due=\"own.place\"", "<finding", "“own.place” is not a question for a day"},
    {"due=\"office.visit\"", "due=\"soon\"", "<finding", "“soon” stands for nothing. Names begin with own.", schema_too},
    {"<value of=\"own.place\"/>", "", "<what>", "Nothing fills the place {2} in <what>"},
    {"<value of=\"own.place\"/>", "<value of=\"own.palce\"/>", "<value", "There is no question “own.palce”. There are: own.place"},
    {"name=\"place\" of", "name=\"The place\" of", "<evidence", "“The place” cannot be an id", schema_too},
    {"https://www.example.jp/", "javascript:alert(1)", "<link>", "is no address of a web page", schema_too},
    {"https://www.example.jp/", "https://a b", "<link>", "is no address of a web page", schema_too},
    // conditions
    {"<when><is name=\"own.place\" value=\"door\"/></when>", "<when/>", "<when/>", "<when> needs at least one condition", schema_too},
    {"<is name=\"own.place\" value=\"door\"/>", "<all/>", "<when>", "<all> needs at least one condition", schema_too},
    {"<is name=\"own.place\" value=\"door\"/>", "<not><known name=\"today\"/><known name=\"today\"/></not>", "<when>",
        "<not> needs exactly one condition", schema_too},
    {"<is name=\"own.place\" value=\"door\"/>", "<own.place>door</own.place>", "<when>",
        "cannot stand inside <when>. There may be: all, any, not", schema_too},
    {"<is name=\"own.place\" value=\"door\"/>", "<is name=\"own.place\"/>", "<when>",
        "<is> needs one of the attributes “value” and “value-of”"},
    {"<is name=\"own.place\" value=\"door\"/>", "<is value=\"door\"/>", "<when>", "<is> needs the attribute “name”", schema_too},
    {"name=\"own.place\" value=\"door\"", "name=\"own.place\" value=\"dor\"", "<when>", "“dor” is never answered to “place”"},
    {"name=\"own.place\" value=\"door\"", "name=\"own.place.door\" value=\"x\"", "<when>", "The question “place” has no column “door”"},
    {"name=\"own.place\" value=\"door\"", "name=\"own.people.what\" value=\"x\"", "<when>", "has no column “what”. It has: who, until"},
    {"name=\"own.place\" value=\"door\"", "name=\"own.locked\" value=\"no\"", "<when>", "Write computer.locked"},
    {"name=\"own.place\" value=\"door\"", "name=\"computer.locked\" value=\"no\"", "<when>",
        "Move this finding from <office> to <computer>"},
    {"name=\"own.place\" value=\"door\"", "name=\"facts.system.name\" value=\"no\"", "<when>",
        "Move this finding from <office> to <computer>"},
    {"name=\"own.place\" value=\"door\"", "name=\"place\" value=\"no\"", "<when>", "“place” stands for nothing", schema_too},
    {"name=\"own.place\" value=\"door\"", "name=\"settings.least\" value=\"no\"", "<when>",
        "The setting “least” does not stand in <settings>"},
    {"name=\"own.place\" value=\"door\"", "name=\"after.vendor\" value=\"ok\"", "<when>", "The step “vendor” is not named in <after>"},
    {"name=\"own.place\" value=\"door\"", "name=\"rules.keys.limit.people.value\" value=\"3\"", "<when>",
        "There is no rule table “keys.limit”"},
    {"name=\"own.place\" value=\"door\"", "name=\"rules.keys.limits.dogs.value\" value=\"3\"", "<when>", "has no row “dogs”"},
    {"name=\"own.place\" value=\"door\"", "name=\"rules.keys.limits.people.most\" value=\"3\"", "<when>", "has no column “most”"},
    {"name=\"own.place\" value=\"door\"", "name=\"rules.keys\" value=\"3\"", "<when>", "stands for nothing"},
    {"<is name=\"own.place\" value=\"door\"/>", "<less name=\"own.count\" value=\"many\"/>", "<when>",
        "“many” is neither a number nor a day", schema_too},
    {"<is name=\"own.place\" value=\"door\"/>", "<days-until name=\"own.place\" less=\"3\"/>", "<when>", "is not a question for a day"},
    {"<is name=\"own.place\" value=\"door\"/>", "<days-until name=\"own.counted\"/>", "<when>", "<days-until> needs the attribute “less”"},
    {"<is name=\"own.place\" value=\"door\"/>", "<one-of name=\"own.place\"/>", "<when>", "<one-of> needs <value> inside", schema_too},
    {"facts.system.family", "facts.system.familly", "<when><is name=\"facts",
        "There is no fact “facts.system.familly”. There are: facts.system.family"},
    {"facts.system.family", "facts.cpu.name", "<when><is name=\"facts", "There is no fact “facts.cpu.name”. There are: facts.machine.…"},
    {"facts.system.family", "facts.system", "<when><is name=\"facts", "There is no fact “facts.system”"},
    // words
    {"<word of=\"Keys\">", "<word of=\"Key\">", "<word of", "No sentence of this step reads “Key”"},
    {"{2}に鍵が{1}本", "{3}に鍵が{1}本", "<word of=\"{1}", "There is no value for the place {3}: the sentence has 2"},
    {"language=\"ja\"", "language=\"Japanese\"", "<words", "“Japanese” must be a language such as ja or en", schema_too},
    {"<word of=\"Keys\">鍵</word>", "<word of=\"Keys\">鍵</word>\n<word of=\"Keys\">鍵</word>",
        "<word of=\"Keys\">鍵</word>\n    <word of=\"{1}", "“Keys” is translated twice", schema_too},
};

std::string with(const Slip& slip) { return replaced(sample_step(), slip.from, slip.to); }

/// "line 7:" for the line of `at`; its last line where `at` is empty.
std::string line_of(const std::string& text, const std::string& at)
{
    const auto end = at.empty() ? text.end() : text.begin() + static_cast<std::ptrdiff_t>(text.find(at));
    return "line " + std::to_string(1 + std::count(text.begin(), end, '\n')) + ":";
}

} // namespace

BOOST_AUTO_TEST_SUITE(step_faults)

BOOST_AUTO_TEST_CASE(the_sample_has_none) { BOOST_TEST(fault_in(sample_step()) == ""); }

BOOST_AUTO_TEST_CASE(signs_in_comments_and_plain_references_are_no_entities)
{
    BOOST_TEST(fault_in(replaced(sample_step(), "<items>", "<!-- a --><!-- R&D --><items>")) == "");
    BOOST_TEST(fault_in(replaced(sample_step(), "Hang up the keys", "<![CDATA[Keys & <doors>]]> &amp; &#x9375;")) == "");
}

BOOST_DATA_TEST_CASE(is_told_with_its_line, boost::unit_test::data::make(slips), each)
{
    const std::string xml = with(each), told = fault_in(xml);
    BOOST_TEST(told.find(each.told) != told.npos, told);
    BOOST_TEST(told.starts_with("“keys.xml”, " + line_of(xml, each.at)), told << " instead of " << line_of(xml, each.at));
}

// One call for all files: what the schema can say, it says; what it finds wrong, Junbi finds wrong.
BOOST_AUTO_TEST_CASE(the_schema_finds_what_it_can)
{
    TemporaryFolder folder;
    std::vector<std::string> command{"xmllint", "--noout", "--nonet", "--schema", JUNBI_SOURCE "/checks/step.xsd"};
    for (std::size_t i = 0; i < std::size(slips); ++i)
        write_file(command.emplace_back((folder.path() / (std::to_string(i) + ".xml")).string()), with(slips[i]));
    const Ran ran = run(command);
    for (std::size_t i = 0; i < std::size(slips); ++i)
        if (slips[i].in_schema)
            BOOST_TEST(ran.err.find("/" + std::to_string(i) + ".xml validates") == ran.err.npos, "the schema lets pass: " << slips[i].to);
}

BOOST_AUTO_TEST_CASE(a_file_may_be_cut_off_anywhere)
{
    const std::string whole = sample_step();
    for (std::size_t size = 0; size < whole.rfind("</step>"); size += 7)
        BOOST_TEST(fault_in(whole.substr(0, size)) != "", "cut after " << size << " bytes");
}

BOOST_AUTO_TEST_CASE(large_and_deep_files_are_refused_at_once)
{
    std::string deep = "<step version=\"1\">";
    for (int i = 0; i < 100'000; ++i)
        deep += "<all>";
    for (int i = 0; i < 100'000; ++i)
        deep += "</all>";
    BOOST_TEST(fault_in(deep + "</step>").find("larger than 1 MB") != std::string::npos);
    deep = "<step version=\"1\">";
    for (int i = 0; i < 40; ++i)
        deep += "\n<all>";
    for (int i = 0; i < 40; ++i)
        deep += "</all>";
    BOOST_TEST(fault_in(deep + "</step>").find("line 33: The elements are nested deeper than 32") != std::string::npos,
        fault_in(deep + "</step>"));
    BOOST_TEST(fault_in(replaced(sample_step(), "Where the keys hang.", std::string(1'000'000, 'a'))).find("larger than 1 MB")
        != std::string::npos);
}

// Reading any of them would never end, or fill the memory.
BOOST_AUTO_TEST_CASE(what_is_no_file_is_not_read)
{
    const TemporaryFolder folder;
    const auto told = [](const std::filesystem::path& file) {
        const auto trouble = trouble_of([&] { read_step(file); });
        return trouble ? Speaker("en", std::filesystem::path())(*trouble) : std::string();
    };
    const auto pipe = folder.path() / "pipe.xml", link = folder.path() / "link.xml", huge = folder.path() / "huge.xml";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::filesystem::create_symlink("/dev/zero", link);
    write_file(huge, "");
    std::filesystem::resize_file(huge, std::uintmax_t(1) << 40); // all holes: takes no room on the disk
    BOOST_TEST(told(pipe) == "“" + pipe.string() + "” is no file.");
    BOOST_TEST(told(link) == "“" + link.string() + "” is no file.");
    BOOST_TEST(told(huge).find("line 1: The file is larger than 1 MB") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_told) { BOOST_CHECK_THROW(read_step("/no/such/step.xml"), Failure); }

BOOST_AUTO_TEST_CASE(names_of_the_steps_around_are_checked_where_they_are_known)
{
    const Around around{all_checks(), Rules()};
    BOOST_TEST(fault_in(sample_step(), around) == "");
    const std::string wrong = replaced(sample_step(), "office.visit", "office.visitt");
    BOOST_TEST(fault_in(wrong) == "");
    BOOST_TEST(fault_in(wrong, around).find("There is no question “office.visitt”. There are: office.") != std::string::npos);
    BOOST_TEST(fault_in(replaced(sample_step(), "question=\"place\"", "question=\"office.nobody\""), around).find("is no question")
        != std::string::npos);
    BOOST_TEST(fault_in(replaced(sample_step(), "question=\"place\"", "question=\"office.visit\""), around) == "");
    BOOST_TEST(fault_in(replaced(sample_step(), "due=\"office.visit\"", "due=\"office.name\""), around).find("not a question for a day")
        != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
