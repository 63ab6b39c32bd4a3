// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/wizard_window.h"

#include "wizard/storage/office_file.h"

#include <csignal>
#include <stdexcept>
#include <thread>

namespace junbi {
namespace {

using namespace std::chrono_literals;

using Words = WizardWindow::Words;

Words command(const Words& words, const std::function<Words(const Words&)>& around)
{
    Words all{JUNBI_WIZARD};
    all.insert(all.end(), words.begin(), words.end());
    return around ? around(all) : all;
}

std::map<std::string, std::string> joined(std::map<std::string, std::string> env, const std::map<std::string, std::string>& more)
{
    for (const auto& [name, value] : more)
        env[name] = value;
    return env;
}

} // namespace

WizardWindow::WizardWindow(const Display& display, const Words& words, const std::map<std::string, std::string>& env,
    const std::function<Words(const Words&)>& around)
    : program_(command(words, around), {.env = joined(display.environment(), env)}, display.home() / "window.log")
    , desktop(display, program_.pid())
{
}

void WizardWindow::kill() { program_.stop(SIGKILL); }

void WizardWindow::quit()
{
    desktop.key("Ctrl+q");
    if (!wait_until([&] { return !program_.running(); }, 5s))
        throw std::runtime_error("the window did not close");
}

void WizardWindow::begin(const std::string& number, const std::string& name, const std::string& computer) const
{
    desktop.type_into("事業所番号", number);
    desktop.type_into("事業所名", name);
    desktop.type_into("このパソコンの呼び名", computer);
    desktop.press("はじめる");
    desktop.wait_for("準備が整います");
}

void WizardWindow::go_to(const std::string& page, const std::string& sign) const
{
    desktop.press(page);
    desktop.wait_for(sign);
}

void WizardWindow::choose_file(const std::string& title, const std::filesystem::path& file) const
{
    if (!wait_until([&] { return desktop.window().name() == title; }, 5s))
        throw std::runtime_error("no dialog “" + title + "” came, but “" + desktop.window().name() + "”");
    const Node dialog = desktop.window();
    const auto typed
        = [&](const std::string& text) { return wait_until([&] { return desktop.focused() && desktop.focused()->text() == text; }, 3s); };
    desktop.write("/"); // opens the line for the path where there is none yet
    typed("/");
    desktop.key("Ctrl+a");
    desktop.write(file.string());
    typed(file.string());
    std::this_thread::sleep_for(300ms); // GTK reads the folder and is deaf to Return meanwhile
    desktop.key("Return");
    if (!wait_until([&] { return desktop.window() != dialog; }, 5s))
        throw std::runtime_error("the dialog “" + title + "” did not take " + file.string());
}

void WizardWindow::answer(const std::string& button) const
{
    const auto is_it = [&](const Node& node) { return node.role() == "push button" && node.label() == button; };
    if (!wait_until([&] { return desktop.window().visit(is_it); }, 5s))
        throw std::runtime_error("no dialog with “" + button + "” came");
    const Node dialog = desktop.window();
    desktop.press(button);
    if (!wait_until([&] { return desktop.window() != dialog; }, 5s))
        throw std::runtime_error("“" + button + "” did not close the dialog “" + dialog.name() + "”");
}

std::string kept(const std::filesystem::path& file, const std::string& step, const std::string& field, const std::string& computer)
{
    const Office office = OfficeFile::open(file, OfficeFile::For::reading).office();
    const Computer* one = office.find(computer);
    if (!computer.empty() && !one)
        return {};
    const Answers& answers = computer.empty() ? office.of(step) : one->of(step);
    std::string cells;
    for (const auto& row : answers.rows(field).rows)
        cells += (cells.empty() ? "" : " ") + row.front();
    return cells.empty() ? answers.text(field) : cells;
}

bool comes_to_disk(const std::filesystem::path& file, const std::string& step, const std::string& field, const std::string& answer,
    const std::string& computer)
{
    return wait_until([&] { return kept(file, step, field, computer) == answer; }, 2s);
}

} // namespace junbi
