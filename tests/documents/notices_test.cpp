// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/documents/notice_facts.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"

#include <boost/test/unit_test.hpp>

namespace fs = std::filesystem;
using namespace junbi;

namespace {

struct Typed {
    std::string name = "見本デイサービス", kana = "みほんでいさーびす", message = "送迎のときにもお声がけください。",
                web_page = "https://www.example.jp/mihon/", contact = "受付　電話 000-0000-0000";
    bool all_sentences = true, starts = true;
};

Wizard wizard_of(const Typed& typed)
{
    Office office;
    Answers& notices = office.answers["notices"];
    office.answers["office"].set("name", typed.name);
    notices.set("office_kana", typed.kana);
    notices.set("message", typed.message);
    notices.set("web_page", typed.web_page);
    notices.set("contact", typed.contact);
    notices.set("says_no_number", typed.all_sentences ? "yes" : "");
    notices.set("says_may_refuse", typed.all_sentences ? "yes" : "");
    if (typed.starts)
        office.answers["office"].set_rows("municipalities",
            {{"municipality", "state", "start"},
                {{"見本市", "date", "2027-04-01"}, {"例示町", "arranging", "2027-05-01"}, {"例示村", "date", ""}}});
    return Wizard({.checks = {},
                      .rules = {},
                      .today = Day(std::chrono::days(20780)),
                      .source = nullptr,
                      .runner = nullptr,
                      .now = [] { return Moment{}; }},
        std::move(office));
}

std::vector<const Paper*> notices()
{
    std::vector<const Paper*> all;
    for (const Paper& each : papers())
        if (each.notice)
            all.push_back(&each);
    return all;
}

PrintJob job_of(const Paper& paper, const Wizard& wizard, const std::string& language, const PaperOrder& order = {})
{
    return paper.job(wizard, Speaker(language, places().locale).say(), language, order);
}

std::string text_of(const fs::path& pdf)
{
    std::string text = run({"pdftotext", "-raw", pdf.string(), "-"}).out;
    std::erase_if(text, [](char each) { return each == ' ' || each == '\n'; });
    return text;
}

bool can_lie(const Paper& paper) { return fs::exists(layout_file(paper.id + "-landscape")); }

} // namespace

BOOST_AUTO_TEST_SUITE(notices_on_paper)

BOOST_AUTO_TEST_CASE(every_notice_is_sound_in_every_language_size_direction_and_colour)
{
    const Wizard wizard = wizard_of({});
    const auto languages = notice_languages(places().locale);
    BOOST_TEST(languages.size() >= 4u);
    BOOST_TEST(notices().size() >= 5u);
    int count = 0;
    for (const Paper* paper : notices())
        for (const NoticeLanguage& language : languages)
            for (const SheetSize size : {SheetSize::a4, SheetSize::a3, SheetSize::a2})
                for (const bool monochrome : {false, true})
                    for (const bool landscape : {false, true}) {
                        if (landscape && !can_lie(*paper))
                            continue;
                        PrintJob job
                            = job_of(*paper, wizard, language.id, {.size = size, .landscape = landscape, .monochrome = monochrome});
                        job.lint = true;
                        for (const Issue& issue : print(job).issues)
                            BOOST_TEST(
                                false, language.id << " " << issue.document << " " << issue.box << ": " << in_japanese(issue.what()));
                        ++count;
                    }
    BOOST_TEST(count >= 5 * 4 * 3 * 2);
}

BOOST_AUTO_TEST_CASE(only_what_is_safe_or_wanted_is_said)
{
    const TemporaryFolder folder;
    const Wizard all = wizard_of({}), careful = wizard_of({.message = "", .all_sentences = false, .starts = false});
    std::string said, carefully;
    for (const Paper* paper : notices())
        for (const auto& [wizard, text] : {std::pair{&all, &said}, {&careful, &carefully}}) {
            PrintJob job = job_of(*paper, *wizard, "ja");
            job.output = folder.path() / "notice.pdf";
            print(job);
            *text += text_of(job.output);
        }
    for (const char* never : {"カードがないと", "使えなくなり", "公式", "認定", "暗証番号", "厚生労働省"})
        BOOST_TEST((said.find(never) == said.npos || std::string_view(never) == "認定"), never);
    BOOST_TEST(said.find("12桁") != said.npos);
    BOOST_TEST(said.find("同意しないことも") != said.npos);
    BOOST_TEST(carefully.find("12桁") == carefully.npos);
    BOOST_TEST(carefully.find("同意しないことも") == carefully.npos);
    BOOST_TEST(said.find("見本市令和9年4月1日から") != said.npos);
    BOOST_TEST(said.find("例示町") == said.npos); // its date is not settled
    BOOST_TEST(carefully.find("見本市") == carefully.npos);
    BOOST_TEST(carefully.find("市町村によって異なります") != carefully.npos);
}

BOOST_AUTO_TEST_CASE(every_code_is_read_back_from_the_page)
{
    const TemporaryFolder folder;
    const Wizard wizard = wizard_of({});
    for (const Paper* paper : notices())
        for (const bool landscape : {false, true}) {
            if (landscape && !can_lie(*paper))
                continue;
            PrintJob job = job_of(*paper, wizard, "ja@easy", {.landscape = landscape});
            job.output = folder.path() / (paper->id + ".png");
            job.format = PaperFormat::png;
            std::string read;
            for (const fs::path& file : print(job).files)
                read += run({"zbarimg", "--quiet", "--raw", file.string()}).out;
            BOOST_TEST(read == "https://www.example.jp/mihon/\n", paper->id);
        }
}

BOOST_AUTO_TEST_CASE(furigana_are_seen_and_not_read_aloud_twice)
{
    const TemporaryFolder folder;
    PrintJob job = job_of(*find_paper("poster-card"), wizard_of({}), "ja@furigana");
    job.output = folder.path() / "card.pdf";
    print(job);
    const std::string structure = run({"pdfinfo", "-struct-text", job.output.string()}).out;
    BOOST_TEST(structure.find("介護保険の確認に") != structure.npos);
    BOOST_TEST(structure.find("かいごほけん") == structure.npos);
    BOOST_TEST(text_of(job.output).find("かいごほけん") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(hard_words_are_printed_right_or_named)
{
    const TemporaryFolder folder;
    const auto issues_of = [&](const Typed& typed) {
        PrintJob job = job_of(*find_paper("poster-card"), wizard_of(typed), "ja");
        job.output = folder.path() / "hard.pdf";
        job.lint = true;
        return print(job).issues;
    };
    const auto has = [](const std::vector<Issue>& issues, Issue::Kind kind) {
        return std::any_of(issues.begin(), issues.end(), [&](const Issue& each) { return each.kind == kind; });
    };
    std::string name, lines;
    for (int i = 0; i < 20; ++i)
        name += "見本の里";
    for (int i = 0; i < 10; ++i)
        lines += "見本の文を続けて書きます。\n";
    BOOST_TEST(has(issues_of({.name = name, .kana = ""}), Issue::Kind::does_not_fit));
    BOOST_TEST(has(issues_of({.message = lines}), Issue::Kind::does_not_fit));
    BOOST_TEST(has(issues_of({.message = "にこにこ😀"}), Issue::Kind::unknown_glyph));
    BOOST_TEST(has(issues_of({.message = "\xF3\xB0\x80\x80 名前のない字"}), Issue::Kind::unknown_glyph));
    BOOST_TEST(has(issues_of({.message = "مرحبا"}), Issue::Kind::unknown_glyph));
    BOOST_TEST(has(issues_of({.web_page = "https://www.example.jp/" + std::string(1500, 'a')}), Issue::Kind::small_code));
    BOOST_TEST(issues_of({.message = "制\x01御\x1b文字は\x7f落ちる"}).empty());
    BOOST_TEST(issues_of({.name = "", .kana = "", .message = "", .web_page = "", .contact = ""}).empty());
}

BOOST_AUTO_TEST_CASE(many_papers_in_one_go_are_the_same_papers)
{
    const TemporaryFolder folder;
    std::vector<PrintJob> jobs;
    for (int i = 0; i < 12; ++i) {
        jobs.push_back(job_of(
            *notices()[static_cast<std::size_t>(i) % notices().size()], wizard_of({.name = "見本" + std::to_string(i)}), "ja@furigana"));
        jobs.back().output = folder.path() / ("many-" + std::to_string(i) + ".pdf");
    }
    jobs[5].layout = folder.path() / "nothing.xml";
    std::vector<int> heard(jobs.size());
    print_many(jobs, [&](std::size_t number, const Printed& printed, const std::optional<Text>& trouble) {
        ++heard[number];
        BOOST_TEST(trouble.has_value() == (number == 5));
        BOOST_TEST(printed.files.empty() == (number == 5));
    });
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        BOOST_TEST(heard[i] == 1);
        if (i == 5)
            continue;
        const std::string many = read_file(jobs[i].output);
        print(jobs[i]);
        BOOST_TEST((read_file(jobs[i].output) == many), i);
    }
    print_many({}, [](std::size_t, const Printed&, const std::optional<Text>&) { BOOST_TEST(false); });
}

BOOST_AUTO_TEST_CASE(a_further_language_is_one_more_catalogue)
{
    const TemporaryFolder folder;
    const fs::path words = folder.path() / "xx/LC_MESSAGES";
    fs::create_directories(words);
    write_file(folder.path() / "xx.po",
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        "msgid \"Name of this language\"\nmsgstr \"Xx\"\n\n"
        "msgid \"Please feel free to ask us.\"\nmsgstr \"Xxxx xxxx.\"\n");
    run({"msgfmt", (folder.path() / "xx.po").string(), "-o", (words / "junbi.mo").string()});
    const auto languages = notice_languages(folder.path());
    BOOST_REQUIRE(languages.size() == 2u);
    BOOST_TEST((languages[1].id == "xx" && languages[1].name == "Xx"));
    PrintJob job = find_paper("poster-card")->job(wizard_of({}), Speaker("xx", folder.path()).say(), "xx", {});
    job.output = folder.path() / "xx.pdf";
    print(job);
    BOOST_TEST(text_of(job.output).find("Xxxxxxxx.") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
