// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/documents/listed_person.h"
#include "wizard/documents/papers.h"
#include "wizard/documents/staff_corrections_facts.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace junbi;

namespace {

namespace fs = std::filesystem;

Form person()
{
    return {number("source_row", T("Row")), text("number", T("Staff number")), text("name", T("Name")), text("kana", T("Reading")),
        date("birth", T("Date of birth")), text("job", T("Job type"))};
}

/// A step that has already concluded what the tables say.
Check concluded(Table matches, Table corrections)
{
    Check made;
    made.id = "staff";
    Field decisions = table("decisions", T("Decisions"), {text("verdict", T("Decision"))}).optional().about_people();
    decisions.pairing = {"roster", "registered", "matches",
        {{"surname", T("The number is the same, the name is not.")}, {"left", T("No longer staff")}, {"job", T("Another job")}},
        {{"same", T("Same")}, {"ask", T("To be decided")}, {"missing", T("Not registered")}, {"extra", T("Extra")}}};
    made.form = {table("roster", T("Staff list"), person()).optional().about_people(),
        table("registered", T("Users"), person()).optional().about_people(), decisions, date("checked_on", T("Seen")).optional()};
    made.judge_office = [matches, corrections](const Case&) { return Outcome{{}, {{"matches", matches}, {"corrections", corrections}}}; };
    return made;
}

const std::vector<std::string> columns{"source_row", "number", "name", "kana", "birth", "job"};

Table matches_of(std::vector<std::vector<std::string>> rows) { return {{"class", "roster_row", "registered_row", "reason"}, rows}; }
Table corrections_of(std::vector<std::vector<std::string>> rows)
{
    return {{"action", "roster_row", "registered_row", "field", "reason"}, rows};
}

Wizard wizard_with(Table roster, Table registered, Table matches, Table corrections)
{
    Office office;
    office.answers["office"].set("number", "4799999992");
    office.answers["office"].set("name", "さくら見本デイサービス");
    office.answers["staff"].set_personal_rows("roster", std::make_shared<const Table>(std::move(roster)));
    office.answers["staff"].set_personal_rows("registered", std::make_shared<const Table>(std::move(registered)));
    return Wizard({.checks = {concluded(std::move(matches), std::move(corrections))},
                      .rules = {},
                      .today = *parse_day("2026-11-23"),
                      .source = nullptr,
                      .runner = nullptr,
                      .now = [] { return Moment{}; }},
        std::move(office));
}

/// Five people: one married, one with another job and reading, one who left, one new, one who may be somebody else.
Wizard small_office()
{
    const Table roster{columns,
        {{"7", "0003", "髙例　なぎさ", "タカレイ　ナギサ", "1990-01-01", "介護職員"},
            {"5", "0001", "例野　ひだまり", "レイノ　ヒダマリ", "1980-02-02", "看護師"},
            {"9", "0005", "例浜　かなた", "レイハマ　カナタ", "1999-03-03", "介護福祉士"},
            {"6", "0002", "新例　はるかぜ", "シンレイ　ハルカゼ", "1986-04-04", "事務員"}}};
    const Table registered{columns,
        {{"4", "0002", "旧例　はるかぜ", "キュウレイ　ハルカゼ", "1986-04-04", "事務員"},
            {"2", "0001", "例野　ひだまり", "レイノ　ヒナタ", "1980-02-02", "介護職員"},
            {"3", "0099", "=仮沢 とおりあめ", "カリサワ　トオリアメ", "1970-05-05", "介護職員"},
            {"8", "0003", "高伊　なぎさ", "タカイ　ナギサ", "1990-01-01", "介護職員"}}};
    return wizard_with(roster, registered,
        matches_of({{"ask", "7", "8", "surname"}, {"same", "5", "2", ""}, {"missing", "9", "", ""}, {"same", "6", "4", ""},
            {"extra", "", "3", ""}}),
        corrections_of({{"correct", "6", "4", "name", "surname"}, {"correct", "5", "2", "job", "job"}, {"correct", "5", "2", "kana", "job"},
            {"remove", "", "3", "", "left"}, {"add", "9", "", "", ""}}));
}

/// The text of a file that the paper is printed to, its spaces and line breaks left out.
std::string printed_text(const Wizard& wizard, bool masked, Printed* printed = nullptr)
{
    const TemporaryFolder folder;
    PrintJob job = staff_corrections_job(wizard, in_japanese, "ja-JP", masked);
    job.output = folder.path() / "list.pdf";
    const Printed done = print(job);
    if (printed)
        *printed = done;
    std::string all;
    for (const char each : run({"pdftotext", "-raw", job.output.string(), "-"}).out)
        if (each != ' ' && each != '\n' && each != '\f')
            all += each;
    for (auto at = all.find("　"); at != std::string::npos; at = all.find("　"))
        all.erase(at, std::string("　").size());
    return all;
}

std::string squeezed(std::string text)
{
    for (const std::string space : {" ", "\n", "　"})
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space))
            text.erase(at, space.size());
    return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// RFC 4180, independent of what reads lists.
std::vector<std::vector<std::string>> cells_of(const std::string& text)
{
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '"' && quoted && text.substr(i, 2) == "\"\"")
            rows.back().back() += text[i++];
        else if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == ',' && !quoted)
            rows.back().emplace_back();
        else if (text.substr(i, 2) == "\r\n" && !quoted) {
            rows.push_back({""});
            ++i;
        } else
            rows.back().back() += text[i];
    rows.pop_back();
    return rows;
}

Table csv_of(const Wizard& wizard, bool masked, mode_t* mode = nullptr)
{
    const TemporaryFolder folder;
    PrintJob job = staff_corrections_job(wizard, in_japanese, "ja-JP", masked);
    job.output = folder.path() / "list.csv";
    job.format = PaperFormat::csv;
    print(job);
    struct stat found { };
    ::stat(job.output.c_str(), &found);
    if (mode)
        *mode = found.st_mode & 0777;
    const std::string text = read_file(job.output), mark = "\xEF\xBB\xBF";
    BOOST_REQUIRE(text.starts_with(mark));
    auto rows = cells_of(text.substr(mark.size()));
    Table made{rows.front(), {}};
    made.rows.assign(rows.begin() + 1, rows.end());
    return made;
}

const std::vector<std::string> told{"ひだまり", "かなた", "はるかぜ", "なぎさ", "とおりあめ", "ヒダマリ", "カナタ", "ナギサ", "例浜",
    "新例", "旧例", "仮沢", "0001", "0002", "0003", "0005", "0099", "1990", "1986", "1980", "1999", "平成2年", "昭和61年"};

} // namespace

BOOST_AUTO_TEST_SUITE(staff_corrections_paper)

BOOST_AUTO_TEST_CASE(lines_stand_as_the_screen_then_those_to_add_then_those_to_decide)
{
    const StaffCorrections facts = staff_corrections(small_office(), false);
    using enum Correction::Action;
    std::vector<std::pair<Correction::Action, std::string>> lines;
    for (const Correction& each : facts.lines)
        lines.emplace_back(each.action, each.registered_row + "/" + each.roster_row);
    const std::vector<std::pair<Correction::Action, std::string>> wanted{
        {correct, "4/6"}, {correct, "2/5"}, {remove, "3/"}, {add, "/9"}, {decide, "8/7"}};
    BOOST_TEST((lines == wanted));
    BOOST_TEST(facts.counts.at("same") == 2);
    BOOST_TEST(facts.counts.at("missing") == 1);
}

BOOST_AUTO_TEST_CASE(names_come_from_the_lists_by_their_row_and_what_is_wrong_stands_on_both_sides)
{
    const StaffCorrections facts = staff_corrections(small_office(), false);
    BOOST_TEST(facts.lines[0].registered == "旧例　はるかぜ");
    BOOST_TEST(facts.lines[0].roster == "新例　はるかぜ");
    BOOST_TEST((facts.lines[1].registered_details
        == std::vector<Text>{T("{1}: {2}", T("Job type"), "介護職員"), T("{1}: {2}", T("Reading"), "レイノ　ヒナタ")}));
    BOOST_TEST((facts.lines[1].roster_details
        == std::vector<Text>{T("{1}: {2}", T("Job type"), "看護師"), T("{1}: {2}", T("Reading"), "レイノ　ヒダマリ")}));
    BOOST_TEST((facts.lines[1].reasons == std::vector<Text>{T("Another job")})); // said once
    BOOST_TEST(facts.lines[1].number == "0001");
}

BOOST_AUTO_TEST_CASE(it_fits_on_one_page_and_says_everything)
{
    Printed printed;
    const std::string text = printed_text(small_office(), false, &printed);
    BOOST_TEST(printed.pages == 1);
    BOOST_TEST(printed.issues.empty());
    for (const char* part : {"さくら見本デイサービス", "4799999992", "旧例はるかぜ", "新例はるかぜ", "髙例なぎさ", "0099", "1/1"})
        BOOST_TEST(has(text, part), part << "\n" << text);
}

BOOST_AUTO_TEST_CASE(paper_and_spreadsheet_say_the_same)
{
    for (const bool masked : {false, true}) {
        const std::string text = printed_text(small_office(), masked);
        const Table rows = csv_of(small_office(), masked);
        BOOST_REQUIRE(rows.size() == 5u);
        for (const auto& row : rows.rows)
            for (std::string cell : row) {
                if (cell.starts_with("'")) // it keeps spreadsheets from reckoning
                    cell.erase(0, 1);
                BOOST_TEST(has(text, squeezed(cell)), cell << "\n" << text);
            }
    }
}

BOOST_AUTO_TEST_CASE(a_spreadsheet_never_reckons_a_name)
{
    bool found = false;
    for (const auto& row : csv_of(small_office(), false).rows)
        for (const std::string& cell : row) {
            BOOST_TEST(!cell.starts_with("="));
            found |= cell.starts_with("'=仮沢");
        }
    BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(masked_nobody_is_named)
{
    const std::string text = printed_text(small_office(), true);
    std::string all = text;
    for (const auto& row : csv_of(small_office(), true).rows)
        for (const std::string& cell : row)
            all += cell;
    for (const std::string& part : told)
        BOOST_TEST(!has(all, part), part << "\n" << all);
    BOOST_TEST(has(text, "髙●●●"), text);
    BOOST_TEST(has(text, "看護師"), text); // what is to be done stays
    const std::string open = printed_text(small_office(), false);
    BOOST_TEST(has(open, "髙例なぎさ"));
    BOOST_TEST(!has(open, "●"));
}

BOOST_AUTO_TEST_CASE(the_first_character_is_a_whole_one)
{
    BOOST_TEST(masked_name("山田　花子") == "山●●●");
    BOOST_TEST(masked_name("𠮷野 一") == "𠮷●●●");
    BOOST_TEST(masked_name("葛\U000E0100城") == "葛\U000E0100●●●");
    BOOST_TEST(masked_name("　 辻") == "辻●●●");
    BOOST_TEST(masked_name("カ\u3099") == "カ\u3099●●●");
    BOOST_TEST(masked_name("") == "");
    BOOST_TEST(masked_name(" 　") == "");
}

BOOST_AUTO_TEST_CASE(files_with_names_are_for_their_owner_only)
{
    mode_t mode = 0;
    csv_of(small_office(), false, &mode);
    BOOST_TEST(mode == 0600u);
    const TemporaryFolder folder;
    for (const PaperFormat format : {PaperFormat::pdf, PaperFormat::png, PaperFormat::csv}) {
        PrintJob job = staff_corrections_job(small_office(), in_japanese, "ja-JP", false);
        job.output = folder.path() / "open.file";
        job.format = format;
        write_file(job.output, "what everybody could read");
        fs::permissions(job.output, fs::perms(0644));
        print(job);
        BOOST_TEST((fs::status(job.output).permissions() == fs::perms(0600)));
    }
}

BOOST_AUTO_TEST_CASE(long_lists_go_on_over_pages_with_their_heading_and_nobody_is_lost)
{
    Table roster{columns, {}}, matches = matches_of({}), corrections = corrections_of({});
    for (int i = 2; i < 150; ++i) {
        const std::string row = std::to_string(i), name = "例" + std::to_string(i * 7919) + "　ひだまり";
        roster.rows.push_back({row, "N" + row, name, "レイ", "", "介護職員"});
        matches.rows.push_back({"missing", row, "", ""});
        corrections.rows.push_back({"add", row, "", "", ""});
    }
    Printed printed;
    const std::string text = printed_text(wizard_with(roster, {}, matches, corrections), false, &printed);
    BOOST_TEST(printed.pages > 3);
    BOOST_TEST(printed.issues.empty());
    for (int i = 2; i < 150; ++i)
        BOOST_TEST(has(text, "例" + std::to_string(i * 7919) + "ひだまり"), i);
    const std::string heading = squeezed(in_japanese(T("Register, in the order of your staff list")));
    std::size_t times = 0;
    for (auto at = text.find(heading); at != std::string::npos; at = text.find(heading, at + 1))
        ++times;
    BOOST_TEST(times == static_cast<std::size_t>(printed.pages));
    BOOST_TEST(has(text, std::to_string(printed.pages) + "/" + std::to_string(printed.pages)));
}

BOOST_AUTO_TEST_CASE(a_character_that_no_font_has_is_told_and_the_rest_is_printed)
{
    const Table roster{columns, {{"2", "", "例\uE000　みなも", "", "", ""}}};
    Printed printed;
    const std::string text = printed_text(
        wizard_with(roster, {}, matches_of({{"missing", "2", "", ""}}), corrections_of({{"add", "2", "", "", ""}})), false, &printed);
    BOOST_REQUIRE(printed.issues.size() == 1u);
    BOOST_TEST((printed.issues[0].kind == Issue::Kind::unknown_glyph));
    BOOST_TEST(printed.issues[0].box.starts_with("roster"));
    BOOST_TEST(has(text, "みなも"));
}

BOOST_AUTO_TEST_CASE(without_lists_it_says_so_and_with_nothing_to_do_too)
{
    Office none;
    const Wizard empty({.checks = {concluded({}, {})},
                           .rules = {},
                           .today = *parse_day("2026-11-23"),
                           .source = nullptr,
                           .runner = nullptr,
                           .now = [] { return Moment{}; }},
        none);
    BOOST_TEST(has(printed_text(empty, false),
        squeezed(in_japanese(T("Nothing is to be corrected: everyone on the staff list is registered, and nobody else.")))));
    const Wizard no_step({.checks = {},
                             .rules = {},
                             .today = *parse_day("2026-11-23"),
                             .source = nullptr,
                             .runner = nullptr,
                             .now = [] { return Moment{}; }},
        {});
    BOOST_TEST(has(printed_text(no_step, false),
        squeezed(in_japanese(T("The two lists have not been compared yet: import your staff list and the list of general users first.")))));
}

BOOST_AUTO_TEST_CASE(who_is_registered_twice_is_not_told_as_nobody)
{
    const Table registered{columns, {{"2", "", "例野　ひだまり", "", "", ""}, {"3", "", "仮沢　とおりあめ", "", "", ""}}};
    const StaffCorrections facts
        = staff_corrections(wizard_with({}, registered, matches_of({{"double", "", "2", ""}, {"extra", "", "3", ""}}),
                                corrections_of({{"remove", "", "2", "", ""}, {"remove", "", "3", "", ""}})),
            false);
    BOOST_TEST(!facts.lines.at(0).not_on_staff_list);
    BOOST_TEST(facts.lines.at(1).not_on_staff_list);
}

BOOST_AUTO_TEST_CASE(english_words_fit_too)
{
    PrintJob job = staff_corrections_job(small_office(), Speaker("en", std::filesystem::path()).say(), "en", false);
    const auto laid_out = lay_out(job);
    for (const Issue& each : laid_out->issues())
        BOOST_ERROR(in_japanese(each.what()));
}

BOOST_AUTO_TEST_CASE(it_is_a_paper_that_can_be_asked_for_and_others_are_no_lists)
{
    const Paper* paper = find_paper("staff-corrections");
    BOOST_REQUIRE(paper);
    BOOST_TEST(paper->names_people);
    BOOST_TEST(paper->job(small_office(), in_japanese, "ja-JP", {.masked = false}).names_people);
    BOOST_TEST(!paper->job(small_office(), in_japanese, "ja-JP", {.masked = true}).names_people);
    PrintJob job = find_paper("reader-labels")->job(small_office(), in_japanese, "ja-JP", {});
    job.format = PaperFormat::csv;
    BOOST_CHECK_THROW(print(job), Failure);
}

BOOST_AUTO_TEST_SUITE_END()
