// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/whole_office.h"

#include "tests/checks/real_rules.h"
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/demo/demo_office.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <string_view>

namespace junbi {
namespace {

std::string run_together(const std::string& text)
{
    constexpr std::string_view wide_blank = "　";
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.compare(i, wide_blank.size(), wide_blank) == 0)
            i += wide_blank.size() - 1;
        else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\f')
            all += text[i];
    return all;
}

std::string eighty_characters(const std::string& begin)
{
    static const std::vector<std::string> letters{"さ", "く", "ら", "見", "本", "の", "里", "の"};
    std::string name = begin;
    for (std::size_t i = begin.size(); i < 80; ++i) // `begin` is ASCII
        name += letters[i % letters.size()];
    return name;
}

} // namespace

Wizard whole_wizard(Office office, Day today)
{
    return Wizard({.checks = all_checks(),
                      .rules = testing::real_rules(),
                      .today = today,
                      .source = nullptr,
                      .runner = nullptr,
                      .now = [today] { return Moment(today); }},
        std::move(office));
}

Office office_with_long_names(int count)
{
    Office office = demo_office(sheets_day);
    const std::vector<Computer> three = std::exchange(office.computers, {});
    for (int i = 0; i < count; ++i) {
        Computer computer = three[static_cast<std::size_t>(i) % three.size()];
        computer.name = eighty_characters("PC-" + std::to_string(100 + i) + " ");
        office.computers.push_back(std::move(computer));
    }
    office.answers["office"].set("name", eighty_characters(""));
    for (const char* text : {"address", "phone", "contact"})
        office.answers["office"].set(text, eighty_characters(""));
    office.answers["vendor"].set("chosen", eighty_characters(""));
    for (auto& [step, answers] : office.answers)
        answers.set("responsible", eighty_characters(""));
    return office;
}

bool SheetOnPaper::has(const std::string& part) const { return run_together(text).find(run_together(part)) != std::string::npos; }

std::string SheetOnPaper::told() const
{
    std::string all;
    for (const Issue& each : printed.issues)
        all += in_japanese(each.what()) + "\n";
    return all;
}

SheetOnPaper on_paper(const std::string& paper, const Wizard& wizard, const PaperOrder& order)
{
    const TemporaryFolder folder;
    PrintJob job = find_paper(paper)->job(wizard, in_japanese, "ja-JP", order);
    job.output = folder.path() / "sheet.pdf";
    SheetOnPaper sheet{{}, print(job)};
    BOOST_TEST(run({"qpdf", "--check", job.output.string()}).exit == 0);
    sheet.text = run({"pdftotext", "-raw", job.output.string(), "-"}).out;
    return sheet;
}

void check_golden_text(const std::string& name, const std::string& text)
{
    const std::filesystem::path golden = std::filesystem::path(JUNBI_SOURCE) / "tests/documents/golden" / (name + ".txt");
    if (const char* update = std::getenv("JUNBI_UPDATE_GOLDEN"); update && *update == '1')
        write_file(golden, text);
    BOOST_TEST(text == read_file(golden), name << " is not as it was; look at it, then JUNBI_UPDATE_GOLDEN=1");
}

} // namespace junbi
