// SPDX-License-Identifier: Apache-2.0
// Whether everybody is reached: with the keyboard alone, with a screen reader, in both languages.
#include "tests/gui/wizard_window.h"
#include "wizard/storage/office_file.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// Presses Tab (or the like) and gives what has the keyboard then; nothing where it does not say so, as combo boxes of GTK 3.
std::optional<Node> step(const Desktop& desktop, const std::optional<Node>& before, const char* key = "Tab")
{
    desktop.key(key);
    if (before)
        wait_until([&] { return !before->has("focused"); }, 300ms);
    return desktop.focused();
}

/// Goes on with Tab until something is reached whose label begins so.
Node tab_to(const Desktop& desktop, const std::string& beginning)
{
    auto now = desktop.focused();
    for (int i = 0; i < 90; ++i) {
        now = step(desktop, now);
        if (now && now->label().starts_with(beginning))
            return *now;
    }
    throw std::runtime_error("Tab does not reach “" + beginning + "”");
}

bool lies_within(const Rectangle& inner, const Rectangle& outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height;
}

std::string without_space(std::string text)
{
    std::erase_if(text, [](unsigned char c) { return c <= ' '; });
    return text;
}

std::string unquoted(const std::string& line)
{
    std::string text;
    const auto end = line.rfind('"');
    for (auto i = line.find('"') + 1; i < end; ++i)
        text += line[i] == '\\' ? line[++i] : line[i];
    return text;
}

/// The msgids of locale/ja.po, those whose translation differs.
Words english_words()
{
    Words all;
    std::ifstream file(fs::path(JUNBI_SOURCE) / "locale/ja.po");
    std::string id, text, *into = nullptr;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() && !id.empty() && id != text)
            all.push_back(std::exchange(id, {}));
        if (line.starts_with("msgid"))
            *(into = &id) = unquoted(line);
        else if (line.starts_with("msgstr"))
            *(into = &text) = unquoted(line);
        else if (line.starts_with('"') && into)
            *into += unquoted(line);
    }
    return all;
}

/// A msgid without white space, cut at its arguments.
Words pieces_of(const std::string& msgid)
{
    const std::string text = without_space(msgid);
    Words pieces{""};
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}') {
            pieces.emplace_back();
            i += 2;
        } else
            pieces.back() += text[i];
    return pieces;
}

/// Whether the words are that msgid with something put in.
bool is_said(const Words& pieces, const std::string& words)
{
    if (!words.starts_with(pieces.front()) || !words.ends_with(pieces.back()))
        return false;
    std::size_t at = 0;
    for (const std::string& piece : pieces) {
        at = words.find(piece, at);
        if (at == std::string::npos)
            return false;
        at += piece.size();
    }
    return pieces.size() > 1 || words == pieces.front();
}

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }

/// Long enough to be no accident.
bool is_telling(const Words& pieces)
{
    std::ptrdiff_t letters = 0;
    for (const std::string& each : pieces)
        letters += std::count_if(each.begin(), each.end(), is_letter);
    return letters >= 6;
}

/// The Japanese words in it: runs of what UTF-8 begins with E3 to E9. Quotation marks, dots and dashes begin with C2 or E2.
Words japanese_runs(const std::string& words)
{
    Words runs{""};
    for (std::size_t i = 0; i < words.size();) {
        const auto lead = static_cast<unsigned char>(words[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (lead >= 0xE3 && lead <= 0xE9)
            runs.back() += words.substr(i, length);
        else if (!runs.back().empty())
            runs.emplace_back();
        i += length;
    }
    return runs;
}

/// Everything that may be Japanese in an English window: the invented office and its staff, the rule tables, what English words explain.
std::string known_names(const Display& display)
{
    const fs::path demo = display.home() / "demo.junbi";
    run({JUNBI, "demo", "-o", demo}, {.env = display.environment()});
    std::string all = read_file(demo) + read_file(display.home() / "demo.staff.junbi") + "日本語 じゅんび";
    for (const auto& each : fs::recursive_directory_iterator(fs::path(JUNBI_SOURCE) / "checks"))
        if (each.path().extension() == ".xml")
            all += read_file(each.path());
    for (const std::string& each : english_words())
        all += each + "\n";
    return all;
}

/// The pages as the side bar calls them: the plan, the computers and eleven steps.
Words pages_of(const Desktop& desktop)
{
    Words names;
    for (const Node& each : desktop.all([](const Node& node) { return node.role() == "push button"; }))
        names.push_back(each.label());
    names.resize(13);
    return names;
}

/// Opens every page and hands over what it says.
void visit_pages(const Desktop& desktop, const std::function<void(const std::string& page, const Words& said)>& look)
{
    for (const std::string& page : pages_of(desktop)) {
        const auto colon = std::min(page.find("："), page.find(": "));
        desktop.press(page);
        const std::string title = page.substr(0, std::min(colon, page.find("   ")));
        wait_until([&] { return desktop.said(title); });
        Words said;
        desktop.all([&](const Node& node) {
            said.push_back(node.name());
            return false;
        });
        look(page, said);
        BOOST_TEST(desktop.nameless().empty(), page);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(gui_scenes)

BOOST_AUTO_TEST_CASE(every_page_has_names_and_no_english_in_the_japanese_window)
{
    std::vector<Words> english;
    for (const std::string& each : english_words())
        if (const Words pieces = pieces_of(each); is_telling(pieces))
            english.push_back(pieces);
    BOOST_TEST(english.size() > 500u);
    const Display display;
    const WizardWindow window(display, {"--lang", "ja", "--demo"});
    window.desktop.wait_for("準備が整います");
    visit_pages(window.desktop, [&](const std::string& page, const Words& said) {
        for (const std::string& words : said)
            BOOST_TEST(std::none_of(english.begin(), english.end(),
                           [said = without_space(words)](const Words& pieces) { return is_said(pieces, said); }),
                page << ": " << words);
    });
}

BOOST_AUTO_TEST_CASE(every_page_has_names_and_no_japanese_in_the_english_window)
{
    const Display display;
    const std::string known = known_names(display);
    const WizardWindow window(display, {"--lang", "en", "--demo"});
    window.desktop.wait_for("points left until you are ready");
    visit_pages(window.desktop, [&](const std::string& page, const Words& said) {
        for (const std::string& words : said)
            for (const std::string& run : japanese_runs(words))
                BOOST_TEST((known.find(run) != known.npos), page << ": " << run << " in “" << words << "”");
    });
}

BOOST_AUTO_TEST_CASE(with_the_keyboard_alone)
{
    const Display display;
    const WizardWindow window(display);
    const Desktop& desktop = window.desktop;
    BOOST_REQUIRE(wait_until([&] { // the first field has the keyboard
        const auto field = desktop.focused();
        return field && field->label().find("事業所番号") != std::string::npos;
    }));
    desktop.write("4799999992");
    desktop.key("Tab");
    desktop.write("Sakura");
    desktop.key("Tab");
    desktop.write("PC1");
    tab_to(desktop, "はじめる");
    desktop.key("Return");
    desktop.wait_for("準備が整います");
    const fs::path file = display.home() / "Sakura.junbi";
    const std::string pc = OfficeFile::open(file, OfficeFile::For::reading).office().computers.at(0).name;
    const auto is_kept = [&](const char* field, const char* answer, const std::string& computer) {
        BOOST_TEST(comes_to_disk(file, "certificate", field, answer, computer), field);
    };
    tab_to(desktop, "電子証明書等を準備する");
    desktop.key("space");
    desktop.wait_for("手引き 2-1");

    tab_to(desktop, "電子証明書のファイルを探すフォルダー 行を加える…");
    desktop.key("space");
    desktop.wait("frame", "に行を加える");
    desktop.write("/srv/certificates");
    desktop.key("Return");
    is_kept("folders", "/srv/certificates", pc);
    tab_to(desktop, "この端末の電子証明書を自分の目で確認した");
    desktop.key("space");
    is_kept("seen_by_hand", "yes", pc);
    const Node yes = tab_to(desktop, "電子請求受付システムのユーザID・パスワードは手元にありますか はい");
    const auto next = step(desktop, yes);
    BOOST_REQUIRE(next.has_value());
    BOOST_TEST(next->label().ends_with("いいえ"));
    BOOST_TEST((step(desktop, next, "Shift+Tab") == yes));
    desktop.key("space");
    is_kept("has_user_id", "yes", "");
    tab_to(desktop, "電子証明書を申請した日");
    desktop.write("2026-11-10");
    tab_to(desktop, "電子証明書を申請した日 カレンダー…");
    desktop.key("space");
    desktop.wait("push button", "この日にする");
    BOOST_TEST(desktop.nameless().empty());
    desktop.key("Down"); // a week later
    tab_to(desktop, "この日にする");
    desktop.key("Return");
    is_kept("applied_on", "2026-11-17", "");
    tab_to(desktop, "メモ");
    desktop.write("ok");
    is_kept("note", "ok", "");
    desktop.key("Alt+f");
    const Node item = desktop.wait("menu item", "写しを保存…");
    BOOST_TEST(wait_until([&] { return item.showing(); }));
    desktop.key("Escape");
    tab_to(desktop, "もどる");
    desktop.key("Return");
    desktop.wait_for("手引き 1-5");
}

BOOST_AUTO_TEST_CASE(tab_goes_round_in_the_order_of_the_page_and_is_always_in_sight)
{
    const Display display;
    const WizardWindow window(display, {"--lang", "ja", "--demo"});
    const Desktop& desktop = window.desktop;
    window.go_to("カードリーダーを選んで試す", "手引き 2-2");
    const Node title = desktop.wait("label", "手引き 2-2");
    const Rectangle frame = desktop.window().extents();
    const int page_begins = frame.x + 260; // the side bar is on its left
    const Node start = tab_to(desktop, "これからの予定");
    int stops = 0, silent = 0, last = -1000000;
    std::optional<Node> now = start;
    for (bool round = false; !round && stops < 150; ++stops) {
        now = step(desktop, now);
        round = now && *now == start;
        silent += !now;
        if (!now || round)
            continue;
        const Rectangle at = now->extents();
        BOOST_TEST(!now->label().empty(), now->described());
        BOOST_TEST(lies_within(at, frame), now->described());
        if (at.x < page_begins || at.y + at.height > frame.y + frame.height - 60)
            continue; // side bar and footer stand still
        const int below_title = at.y - title.extents().y;
        BOOST_TEST(below_title > last - 60, now->described()); // beside each other is all right
        last = below_title;
    }
    BOOST_TEST(stops > 20);
    BOOST_TEST(stops < 150); // it came round
    BOOST_TEST(silent <= 4); // combo boxes
}

BOOST_AUTO_TEST_SUITE_END()
