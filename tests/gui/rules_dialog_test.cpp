// SPDX-License-Identifier: Apache-2.0
// Newer rule tables in the window: how old they are, a file that is taken over, one that is refused, an address that is asked.
#include "tests/gui/wizard_window.h"
#include "tests/support/folder.h"
#include "tests/support/servers.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// An office in the window, and rows of a company whose key the person trusts.
struct Company {
    Company()
    {
        openssl({"genpkey", "-algorithm", "ED25519", "-out", file("company.pem")});
        openssl({"pkey", "-in", file("company.pem"), "-pubout", "-out", file("company.pub")});
        make("company.junbirules", "2027-03-03");
        junbi({"rules", "trust", file("company.pub"), "--name", "本社", "--yes"});
        window.begin("4799999992", "見本デイサービス", "PC-01 受付");
        window.go_to("事業所と日程", "手引き 1-1");
    }
    std::string file(const std::string& name) const { return (display.home() / name).string(); }
    static void openssl(std::vector<std::string> words)
    {
        words.insert(words.begin(), "openssl");
        const Ran ran = run(words);
        BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    }
    void junbi(std::vector<std::string> words) const
    {
        words.insert(words.begin(), JUNBI);
        const Ran ran = run(words, {.env = display.environment(), .folder = display.home()});
        BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    }
    void make(const std::string& name, const std::string& day) const
    {
        write_file(file("rows/office/dates.xml"),
            "<rules version=\"2026-11-22\"><row id=\"registration_until\" value=\"" + day
                + "\" source=\"本社\" checked=\"2026-11-20\"/></rules>");
        junbi({"rules", "make", "--key", file("company.pem"), "-o", file(name), file("rows")});
    }
    void open_dialog() const
    {
        desktop.press("規則の表…");
        desktop.wait_for("規則の表が最後に更新されたのは");
    }
    void offer(const std::string& name) const
    {
        desktop.press("ファイルから…");
        window.choose_file("ファイルから規則の表を取り込む", file(name));
    }
    void take_picture(const std::string& name) const
    {
        if (const char* folder = std::getenv("JUNBI_PICTURES")) {
            std::this_thread::sleep_for(500ms);
            display.screenshot(fs::path(folder) / (name + ".png"));
        }
    }

    Display display;
    WizardWindow window{display};
    const Desktop& desktop = window.desktop;
};

} // namespace

BOOST_AUTO_TEST_SUITE(rules_dialog)

BOOST_FIXTURE_TEST_CASE(a_file_is_taken_over_and_the_open_office_is_judged_by_it, Company)
{
    BOOST_TEST(!desktop.said("令和9年3月3日"));
    open_dialog();
    BOOST_TEST(desktop.nameless().empty());
    take_picture("rules");
    offer("company.junbirules");
    desktop.wait_for("「本社」の行", 10s);
    take_picture("rules-taken");
    window.answer("閉じる");
    desktop.wait_for("令和9年3月3日", 10s); // the page says the company's day now
}

BOOST_FIXTURE_TEST_CASE(one_that_was_altered_is_refused_in_words, Company)
{
    std::string bytes = read_file(file("company.junbirules"));
    bytes.replace(bytes.find("2027-03-03"), 10, "2027-03-04");
    write_file(file("altered.junbirules"), bytes);
    open_dialog();
    offer("altered.junbirules");
    desktop.wait_for("書き換えられています", 10s);
    take_picture("rules-refused");
    window.answer("閉じる");
    BOOST_TEST(!desktop.said("令和9年3月4日"));
}

BOOST_FIXTURE_TEST_CASE(an_address_is_asked_only_when_the_person_says_so, Company)
{
    const Nginx server(display.home(), "", "");
    open_dialog();
    desktop.press("インターネットから…"); // nothing is typed yet
    desktop.wait_for("https://");
    desktop.type_into("規則の表のアドレス", "http://" + server.host() + "/company.junbirules");
    desktop.press("インターネットから…");
    desktop.wait_for("「本社」の行", 10s);
    desktop.press("インターネットから…");
    desktop.wait_for("すでに最新", 10s);
    window.answer("閉じる");
    desktop.wait_for("令和9年3月3日", 10s);
    open_dialog(); // the address is remembered
    BOOST_TEST(
        wait_until([&] { return desktop.wait("text", "規則の表のアドレス").text().find("company.junbirules") != std::string::npos; }));
}

BOOST_AUTO_TEST_SUITE_END()
