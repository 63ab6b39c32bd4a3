// SPDX-License-Identifier: Apache-2.0
// One request, three forms: the page, the rows for a spreadsheet and the mail say the same.
#include "tests/documents/made_up_office.h"
#include "tests/documents/read_mail.h"
#include "tests/documents/whole_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/quote_request_facts.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/csv_text.h"
#include "wizard/tables/table_file.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

/// What an office may type, from short to long and from harmless to awkward.
const std::vector<std::string> awkward{"", "見本", "=SUM(A1)", "髙﨑\"引用\"，、；", "<b>&amp;", "見本 一子", "123-4567",
    "株式会社とても長い名前のさくら見本福祉サービス推進機構日本中央支援事業部見本営業所", "二行\nある"};

/// An invented office whose answers are drawn by lot, so that no test chooses what is easy.
class Lot {
public:
    explicit Lot(unsigned seed) : random_(seed) { }

    Office office()
    {
        Office office = demo_office(sheets_day);
        Answers &about = office.answers["office"], &own = office.answers["vendor"];
        for (const char* field : {"corporation", "address", "phone", "contact"})
            about.set(field, word());
        about.set("email", any({"", "mihon@example.jp"}));
        for (const char* field : {"work_wish", "reply_to"})
            own.set(field, word());
        for (const char* tick :
            {"work_reader", "work_app", "work_service", "work_users", "work_careplan", "work_other", "ask_period", "ask_split"})
            own.set(tick, any({"", "yes"}));
        own.set("work_other_text", word());
        own.set("valid_days", any({"", "30"}));
        own.set("reply_by", any({"", "2026-12-05"}));
        own.set_rows("vendors", {{"name", "person", "email"}, {{"例示商会", word(), any({"", "rei@example.jp"})}}});
        for (Computer& each : office.computers)
            for (const char* field : {"place", "maker", "model", "memory", "browser", "reader"})
                each.answers["vendor"].set(field, word());
        return office;
    }

private:
    std::string word() { return any(awkward); }
    std::string any(const std::vector<std::string>& words) { return words[random_() % words.size()]; }

    std::mt19937 random_;
};

struct Forms {
    std::vector<Letter> letters;
    std::string page; ///< words of the PDF
    Table rows;
    ReadMail mail;
    std::string attached; ///< words of the PDF in the mail
};

std::string words_of(const std::filesystem::path& pdf) { return run({"pdftotext", "-raw", pdf.string(), "-"}).out; }

/// What two renderings of the same words may differ in: blanks, line ends, and the hyphen of a divided word.
std::string bare(const std::string& text)
{
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.compare(i, 3, "　") == 0)
            i += 2;
        else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\r' && text[i] != '\f')
            all += text[i];
    return all;
}

Forms forms_of(const Office& office)
{
    const TemporaryFolder folder;
    const Wizard wizard = whole_wizard(office);
    PrintJob job = quote_request_job(wizard, in_japanese, "ja-JP", {});
    Forms made;
    made.letters = letters_of(request_facts(wizard, {}), in_japanese);
    const auto as = [&](const char* name, PaperFormat format) {
        job.output = folder.path() / name;
        job.format = format;
        print(job);
        return job.output;
    };
    made.page = words_of(as("a.pdf", PaperFormat::pdf));
    made.rows = read_table(as("a.csv", PaperFormat::csv)).source.table;
    made.mail = read_mail(read_file(as("a.eml", PaperFormat::mail)));
    write_file(folder.path() / "b.pdf", made.mail.content);
    made.attached = words_of(folder.path() / "b.pdf");
    return made;
}

/// Every fact of the letter that is known.
std::vector<Said> facts_of(const Letter& letter)
{
    std::vector<Said> all{letter.reference, letter.date};
    all.insert(all.end(), letter.sender.begin(), letter.sender.end());
    all.insert(all.end(), letter.items.begin(), letter.items.end());
    for (const auto& computer : letter.computers)
        all.insert(all.end(), computer.begin(), computer.end());
    for (const std::string& each : letter.wishes)
        all.push_back({"", each});
    std::erase_if(all, [](const Said& each) { return each.words.empty(); });
    return all;
}

/// A cell without the apostrophe that keeps spreadsheets from running it.
std::string unguarded(const std::string& cell) { return cell.starts_with("'") && is_guarded(cell.substr(1)) ? cell.substr(1) : cell; }

bool has_row(const Table& rows, const Said& fact)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows.rows[i][2] == fact.label && bare(unguarded(rows.rows[i][3])) == bare(fact.words))
            return true;
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(quote_letter)

BOOST_DATA_TEST_CASE(page_rows_and_mail_hold_the_same_facts, data::xrange(24u), seed)
{
    const Forms forms = forms_of(Lot(seed).office());
    BOOST_REQUIRE(forms.letters.size() == 1u);
    const std::vector<Said> facts = facts_of(forms.letters.front());
    for (const Said& each : facts) {
        BOOST_TEST(bare(forms.page).find(bare(each.words)) != std::string::npos, "page: " << each.label << ": " << each.words);
        BOOST_TEST(has_row(forms.rows, each), "rows: " << each.label << ": " << each.words);
        BOOST_TEST(bare(forms.mail.body).find(bare(each.words)) != std::string::npos, "mail: " << each.label << ": " << each.words);
    }
    std::size_t known = 0;
    for (const auto& row : forms.rows.rows)
        known += row[3].empty() ? 0 : 1;
    BOOST_TEST(known == facts.size()); // and nothing else
    BOOST_TEST(forms.attached == forms.page);
    BOOST_TEST(bare(forms.mail.body).find(bare(forms.letters.front().addressee)) == 0u);
}

BOOST_AUTO_TEST_CASE(the_mail_is_a_draft_to_the_vendor_with_the_page)
{
    Office office = demo_office(sheets_day);
    office.answers["office"].set("email", "mihon@example.jp");
    office.answers["vendor"].set_rows("vendors", {{"name", "person", "email"}, {{"例示商会", "例示 花", "rei@example.jp"}}});
    const ReadMail mail = forms_of(office).mail;
    BOOST_TEST(mail.from == "mihon@example.jp");
    BOOST_TEST(mail.to == "rei@example.jp");
    BOOST_TEST(mail.unsent == "1");
    BOOST_TEST(mail.parts == 2);
    BOOST_TEST(mail.subject.find("見本デイサービス") != std::string::npos, mail.subject);
    BOOST_TEST(mail.attachment.ends_with(".pdf"), mail.attachment);
    BOOST_TEST(mail.content.starts_with("%PDF-"));
    BOOST_TEST(mail.body.starts_with("例示商会\n例示 花　様"), mail.body);
}

BOOST_AUTO_TEST_CASE(the_same_draft_gives_the_same_bytes)
{
    const TemporaryFolder folder;
    PrintJob job = quote_request_job(whole_wizard(Lot(1).office()), in_japanese, "ja-JP", {});
    job.format = PaperFormat::mail;
    for (const char* name : {"a.eml", "b.eml"}) {
        job.output = folder.path() / name;
        print(job);
    }
    BOOST_TEST(read_file(folder.path() / "a.eml") == read_file(folder.path() / "b.eml"));
}

BOOST_AUTO_TEST_CASE(a_mail_needs_one_addressee_and_an_address_that_can_be_one)
{
    const TemporaryFolder folder;
    const auto refused = [&](const char* paper, const Office& office) {
        PrintJob job = find_paper(paper)->job(whole_wizard(office), in_japanese, "ja-JP", {});
        job.format = PaperFormat::mail;
        job.output = folder.path() / "a.eml";
        const auto told = trouble_of([&] { print(job); });
        BOOST_TEST(!std::filesystem::exists(job.output));
        return told ? told->msgid : "";
    };
    Office office = demo_office(sheets_day);
    BOOST_TEST(refused("checklist", office).find("not a letter") != std::string::npos);
    office.answers["vendor"].set_rows("vendors", {{"name"}, {{"A"}, {"B"}}});
    BOOST_TEST(refused("quote-request", office).find("not a letter") != std::string::npos);
    office.answers["vendor"].set_rows("vendors", {{"name", "email"}, {{"A", "<>\r\nBcc: x@example.jp"}}});
    BOOST_TEST(refused("quote-request", office).find("does not look like a mail address") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_people_type_with_a_name_is_not_said_twice)
{
    Office office = demo_office(sheets_day);
    office.answers["vendor"].set_rows("vendors",
        {{"name", "person"}, {{"例示商会 御中　", ""}, {"例示商会", "例示 花様"}, {"見本商店様", ""}, {"例示商会", "さくら殿"}}});
    const auto letters = letters_of(request_facts(whole_wizard(office), {}), in_japanese);
    BOOST_REQUIRE(letters.size() == 4u);
    BOOST_TEST(letters.at(2).addressee == "見本商店　御中");
    BOOST_TEST(letters.at(3).addressee == "例示商会\nさくら　様");
    BOOST_TEST(letters.at(0).addressee == "例示商会　御中");
    BOOST_TEST(letters.at(1).addressee == "例示商会\n例示 花　様");
}

BOOST_AUTO_TEST_CASE(the_number_of_a_request_stays_once_it_was_asked)
{
    Office office = demo_office(sheets_day);
    office.answers["vendor"].set_rows("vendors", {{"name", "asked"}, {{"A", "2026-11-20"}, {"B", ""}}});
    const auto facts = request_facts(whole_wizard(office), {});
    BOOST_TEST(facts.vendors.at(0).reference == "20261120-01");
    BOOST_TEST(facts.vendors.at(1).reference == "20261123-02");
}

BOOST_AUTO_TEST_CASE(two_branches_of_one_name_both_get_their_letter)
{
    Office office = demo_office(sheets_day);
    office.answers["vendor"].set_rows(
        "vendors", {{"name", "person", "reference"}, {{"例示商会", "東 一", "R-7"}, {"例示商会", "西 二", ""}, {"", "", ""}}});
    const Wizard wizard = whole_wizard(office);
    BOOST_TEST(vendors_to_ask(wizard) == std::vector<std::string>{"例示商会"}, boost::test_tools::per_element());
    const auto letters = letters_of(request_facts(wizard, "例示商会"), in_japanese);
    BOOST_REQUIRE(letters.size() == 2u);
    BOOST_TEST(letters.at(0).reference.words == "R-7"); // a number that was typed stays
}

BOOST_AUTO_TEST_CASE(what_nobody_looked_at_is_not_told_as_missing)
{
    Office office = demo_office(sheets_day);
    office.computers.front().facts.certificates = Trouble::timed_out;
    office.computers.front().facts.readers = Trouble::timed_out;
    const auto letters = letters_of(request_facts(whole_wizard(office), {}), in_japanese);
    for (const Said& each : letters.at(0).computers.at(0))
        if (each.label == "電子証明書" || each.label == "カードリーダー")
            BOOST_TEST(each.words == "未確認", each.label);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_told_before_printing_by_its_field)
{
    Office office = demo_office(sheets_day);
    for (const char* field : {"address", "email", "phone"})
        office.answers["office"].set(field, "");
    const PrintJob job = quote_request_job(whole_wizard(office), in_japanese, "ja-JP", {});
    const auto told = [&](const std::string& field) {
        return std::count_if(job.facts.begin(), job.facts.end(), [&](const Issue& each) { return each.box == field; });
    };
    BOOST_TEST(told("office.address") == 1);
    BOOST_TEST(told("office.phone") == 1);
    BOOST_TEST(told("vendor.reply_to") == 1);
    BOOST_TEST(told("office.name") == 0);
    PrintJob linted = job;
    linted.lint = true;
    const Printed printed = print(linted);
    BOOST_TEST(printed.issues.size() >= job.facts.size());
    BOOST_TEST((printed.issues.at(0).kind == Issue::Kind::fact));
}

BOOST_AUTO_TEST_SUITE_END()
