// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"
#include "tests/gui/wizard_window.h"

namespace junbi {

/// One person on a list: number, name, reading, day of birth. Invented, and seen to be.
struct Person {
    std::string number, name, kana, birth;
};

/// An office with two lists whose page stands in the window. Of the people, seventeen have another family name on the second list, two
/// are the same, one is on the first only and one on the second only.
class StaffWindow {
public:
    StaffWindow();

    static std::vector<Person> roster();
    static std::vector<Person> registered();

    std::filesystem::path in_home(const std::string& name) const { return display.home() / name; }
    /// A file as a spreadsheet program of Windows saves it: CP932, lines ending in CRLF.
    void write_cp932(const std::string& name, const std::vector<Person>& people) const;
    /// A workbook whose first sheet says nothing about people and whose second, "一覧", has them.
    void write_workbook(const std::string& name, const std::vector<Person>& people) const;
    /// Takes two lists in with the command line, and opens the page.
    void have_both_lists() { have_lists(roster(), registered()); }
    void have_lists(const std::vector<Person>& first, const std::vector<Person>& second);
    void open();
    void close();

    /// Presses a button of one of the tables: "職員名簿", "ファイルから取り込む…".
    void press(const std::string& table, const std::string& button) const;
    void import(const std::string& table, const std::string& file) const;
    /// A table of the step as the files on disk have it.
    Table kept(const std::string& field) const;
    bool comes_to_have(const std::string& field, std::size_t rows) const;

    Display display;
    const std::filesystem::path office = in_home("見本.junbi");
    std::unique_ptr<WizardWindow> window;

private:
    void junbi(std::vector<std::string> words) const;
};

} // namespace junbi
