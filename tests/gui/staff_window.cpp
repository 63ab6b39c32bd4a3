// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/staff_window.h"

#include "tests/tables/book_writer.h"
#include "wizard/storage/office_file.h"

#include <stdexcept>

namespace junbi {
namespace {

constexpr int changed_names = 17;

Person person(int number, const std::string& family)
{
    const std::string two = (number < 10 ? "0" : "") + std::to_string(number);
    const std::vector<std::string> given{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    return {"00" + two, family + "見本" + given[static_cast<std::size_t>(number % 10)] + given[static_cast<std::size_t>(number / 10)],
        "ミホン", "19" + std::to_string(60 + number) + "-01-15"};
}

std::string csv(const std::vector<Person>& people)
{
    std::string text = "職員番号,氏名,生年月日\r\n";
    for (const Person& each : people)
        text += each.number + "," + each.name + "," + each.birth + "\r\n";
    return text;
}

std::string row(int number, const std::vector<std::string>& cells)
{
    std::string text = "<row r='" + std::to_string(number) + "'>";
    for (const std::string& each : cells)
        text += "<c t='inlineStr'><is><t>" + each + "</t></is></c>";
    return text + "</row>";
}

} // namespace

std::vector<Person> StaffWindow::roster()
{
    std::vector<Person> all;
    for (int i = 1; i <= changed_names; ++i)
        all.push_back(person(i, "旧"));
    all.push_back({"0030", "髙﨑例子", "レイ", "1990-02-01"});
    all.push_back({"0031", "葛城例男", "レイ", "1991-02-01"});
    all.push_back({"0040", "未登録見本", "ミトウロク", "1992-02-01"});
    return all;
}

std::vector<Person> StaffWindow::registered()
{
    std::vector<Person> all;
    for (int i = 1; i <= changed_names; ++i)
        all.push_back(person(i, "新"));
    all.push_back({"0030", "髙﨑例子", "レイ", "1990-02-01"});
    all.push_back({"0031", "葛城例男", "レイ", "1991-02-01"});
    all.push_back({"0050", "退職例示", "タイショク", "1950-02-01"});
    return all;
}

StaffWindow::StaffWindow() { junbi({"new", "--number", "4799999992", "--name", "見本デイサービス", office}); }

void StaffWindow::junbi(std::vector<std::string> words) const
{
    words.insert(words.begin(), JUNBI);
    const Ran ran = run(words, {.env = display.environment(), .folder = display.home()});
    if (ran.exit > 3)
        throw std::runtime_error("junbi " + words[1] + ": " + ran.err);
}

void StaffWindow::write_cp932(const std::string& name, const std::vector<Person>& people) const
{
    write_file(in_home("utf8"), csv(people));
    const Ran ran = run({"iconv", "-f", "UTF-8", "-t", "CP932", "-o", in_home(name), in_home("utf8")});
    if (ran.exit != 0)
        throw std::runtime_error(ran.err);
}

void StaffWindow::write_workbook(const std::string& name, const std::vector<Person>& people) const
{
    std::string rows = row(1, {"職員番号", "氏名", "生年月日"});
    int number = 1;
    for (const Person& each : people)
        rows += row(++number, {each.number, each.name, each.birth});
    const std::string office_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    BookFiles book{.rows = row(1, {"この表は", "説明です"})};
    book.more["xl/worksheets/sheet2.xml"] = "<?xml version='1.0'?>\n<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    book.more["xl/workbook.xml"] = "<workbook xmlns:r='r'><sheets><sheet name='説明' sheetId='1' r:id='r1'/><sheet name='一覧' sheetId='2' "
                                   "r:id='r4'/></sheets></workbook>";
    book.more["xl/_rels/workbook.xml.rels"] = "<Relationships><Relationship Id='r1' Type='" + office_type
        + "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r4' Type='" + office_type
        + "worksheet' Target='worksheets/sheet2.xml'/></Relationships>";
    write_file(in_home(name), book.bytes());
}

void StaffWindow::have_lists(const std::vector<Person>& first, const std::vector<Person>& second)
{
    write_file(in_home("roster.csv"), csv(first));
    write_file(in_home("registered.csv"), csv(second));
    junbi({"--office", office, "import", "staff.roster", in_home("roster.csv")});
    junbi({"--office", office, "import", "staff.registered", in_home("registered.csv")});
    open();
}

void StaffWindow::open()
{
    window = std::make_unique<WizardWindow>(display, WizardWindow::Words{"--lang", "ja", office});
    window->go_to("登録した職員を確認する", "手引き 3-1");
}

void StaffWindow::close()
{
    window->quit();
    window.reset();
}

void StaffWindow::press(const std::string& table, const std::string& button) const { window->desktop.press(table + button); }

void StaffWindow::import(const std::string& table, const std::string& file) const
{
    press(table, "ファイルから取り込む…");
    window->choose_file("ファイルから取り込む", in_home(file));
}

Table StaffWindow::kept(const std::string& field) const
{
    return OfficeFile::open(office, OfficeFile::For::reading).office().of("staff").rows(field);
}

bool StaffWindow::comes_to_have(const std::string& field, std::size_t rows) const
{
    return wait_until([&] { return kept(field).size() == rows; }, std::chrono::seconds(5));
}

} // namespace junbi
