// SPDX-License-Identifier: Apache-2.0
// With lists of people imported, whatever else the program writes is searched for them, in every form in which bytes could hold them.
#include "checks/contract/days.h"
#include "tests/cli/two_lists.h"
#include "tests/support/traces.h"
#include "wizard/reports/reports.h"
#include "wizard/workspace/workspace.h"

#include <boost/test/unit_test.hpp>

#include <condition_variable>
#include <deque>
#include <mutex>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

/// Where names may stand: their own file, what was imported, and what was asked for by name.
const std::vector<std::string> allowed{"office.staff.junbi", "roster.csv", "registered.csv", "decisions.csv", "asked-for.csv",
    "staff-corrections.pdf", "staff-corrections.csv"};

std::string all_of(const std::vector<std::string>& found)
{
    std::string lines;
    for (const std::string& each : found)
        lines += each + "\n";
    return lines;
}

struct Imported : TwoLists {
    Imported()
    {
        import();
        write_file(folder() / "decisions.csv",
            "verdict,decided_on,roster_number,roster_name,registered_number,registered_name\n"
            "same,2026-11-01,QX90717,試験峠　参,QX90717,試験麓　参\n");
        BOOST_REQUIRE((*this)({"import", "staff.decisions", "decisions.csv"}).exit == 0);
    }
    /// Runs it in both languages; nobody is named on either stream.
    void silent(const std::vector<std::string>& words) const
    {
        for (const char* language : {"ja", "en"}) {
            std::vector<std::string> said = words;
            said.insert(said.begin(), {"--lang", language});
            const Ran ran = junbi()(said);
            const std::string found = all_of(traces_in(ran.out, rare())) + all_of(traces_in(ran.err, rare()));
            BOOST_TEST(found.empty(), words.front() << " " << words.back() << ": " << found << ran.out << ran.err);
        }
    }
    void nobody_in_files() const
    {
        const std::string found = all_of(traces_below(folder(), rare(), allowed));
        BOOST_TEST(found.empty(), found);
    }
    /// The words before the first tab of every line.
    std::vector<std::string> first_words(const std::vector<std::string>& words) const
    {
        std::vector<std::string> all;
        std::istringstream lines((*this)(words).out);
        for (std::string line; std::getline(lines, line);)
            all.push_back(line.substr(0, line.find('\t')));
        return all;
    }
};

/// Runs on this thread what a writing thread hands over.
class Desk {
public:
    BackgroundRunner::Post post()
    {
        return [this](std::function<void()> work) {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(work));
            more_.notify_one();
        };
    }
    void run_until(const bool& done)
    {
        while (!done) {
            std::unique_lock lock(mutex_);
            more_.wait(lock, [&] { return !waiting_.empty(); });
            const auto work = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            work();
        }
    }

private:
    std::mutex mutex_;
    std::condition_variable more_;
    std::deque<std::function<void()>> waiting_;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(people_stay, Imported)

BOOST_AUTO_TEST_CASE(every_form_is_found_where_it_is)
{
    const std::string name = "試験髙﨑";
    const auto found = [&](const std::string& bytes) { return !traces_in(bytes, {name}).empty(); };
    BOOST_TEST(found("a " + name));
    BOOST_TEST(found("\x8e\x8e\x8c\xb1\xfb\xfc\xfa\xb1"));                                        // CP932
    BOOST_TEST(found("x%E8%A9%A6%E9%A8%93%E9%AB%99%EF%A8%91"));                                   // address
    BOOST_TEST(found("\\u8a66\\u9a13\\u9ad9\\ufa11"));                                            // JSON
    BOOST_TEST(found("&#35430;&#39443;&#39641;&#64017;"));                                        // XML
    for (const char* each : {"6Kmm6aiT6auZ76iR", "Yeippumok+mrme+okQ==", "YWHoqabpqJPpq5nvqJE="}) // base64 after 0, 1, 2 bytes
        BOOST_TEST(found(each), each);
    BOOST_TEST(!found("試験"));
    BOOST_TEST(!traces_in(read_file(folder() / "office.staff.junbi"), rare()).empty());
    BOOST_TEST(!traces_below(folder(), rare(), {}).empty());
    BOOST_TEST((*this)({"print", "staff-corrections", "-o", "staff-corrections.pdf"}).exit == 0);
    BOOST_TEST(!traces_in(read_file(folder() / "staff-corrections.pdf"), rare()).empty()); // what was asked for has them
}

BOOST_AUTO_TEST_CASE(no_report_names_anybody)
{
    for (const CheckFormat& each : check_formats())
        silent({"check", "--ids", "--format", std::string(each.name)});
    for (const auto& words :
        std::vector<std::vector<std::string>>{{"check", "staff", "--exit-diff"}, {"check", "--profile", "manager"}, {"list"},
            {"list", "--format", "json"}, {"plan"}, {"plan", "--format", "json"}, {"plan", "-o", "plan.ics"}, {"computers"}, {"profiles"},
            {"rules"}, {"rules", "--format", "json"}, {"ledger"}, {"ledger", "--format", "json"}, {"get", "staff"}, {"get", "staff.roster"},
            {"get", "staff.decisions"}, {"export", "staff.matches"}, {"export", "staff.corrections"}, {"export", "staff.comparisons"}})
        silent(words);
    nobody_in_files();
}

BOOST_AUTO_TEST_CASE(no_paper_but_the_one_asked_for_names_anybody)
{
    const auto papers = first_words({"print", "--list"});
    BOOST_REQUIRE(papers.size() >= 4);
    for (const std::string& paper : papers) {
        silent({"print", paper, "-o", paper + ".pdf"});
        silent({"print", paper, "-o", paper + ".svg"});
    }
    fs::remove(folder() / "staff-corrections.svg"); // asked for, too
    silent({"print", "staff-corrections", "--masked", "-o", "masked.pdf"});
    silent({"print", "staff-corrections", "--masked", "-o", "masked.csv"});
    auto who = rare();
    std::erase(who, "試験職種"); // what somebody does stays on the masked list: it is to be corrected
    for (const char* each : {"masked.pdf", "masked.csv"}) {
        const std::string found = all_of(traces_in(read_file(folder() / each), who));
        BOOST_TEST(found.empty(), each << ": " << found);
        fs::remove(folder() / each);
    }
    nobody_in_files();
}

BOOST_AUTO_TEST_CASE(what_is_taken_along_names_nobody)
{
    silent({"facts", "--limit", "0.5", "--computer", "PC-01", "-o", "recording.xml"});
    silent({"add-computer", "recording.xml"});
    silent({"add-computer", "--by-hand", "iPad"});
    silent({"check", "--facts", "recording.xml", "--format", "json"});
    silent({"check", "--here", "--limit", "0.5", "--computer", "PC-01"}); // keeps how the findings stand
    silent({"set", "staff.expected_count=4"});
    silent({"waive", "staff.count", "--reason", "x", "--until", "2099-01-01"});
    {
        OfficeFile opened = OfficeFile::open(path(), OfficeFile::For::changing);
        BOOST_TEST(fs::exists(path().string() + ".lock"));
        const Office office = opened.office();
        BOOST_TEST(!personal_tables(office).empty());
        Desk desk;
        const Workspace workspace(live_tools(), office, std::move(opened), true, desk.post());
        workspace.copying_to(folder() / "copy.junbi")();
        BOOST_TEST(fs::exists(folder() / "copy.junbi"));
        BOOST_TEST(!fs::exists(folder() / "copy.staff.junbi"));
        nobody_in_files();
    }
    BOOST_TEST(fs::exists(path().string() + ".previous"));
    nobody_in_files();
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_list_is_told_by_row_and_column)
{
    const std::vector<std::string> wrong{
        "試験髙﨑　零子,シケンタカザキ　レイコ\n試験塚　一,シケンヅカ　ハジメ\n", // no header
        "number,name,birth\nQX90714,試験髙﨑,1902-02-30\n",                       // no such day
        "number,name,birth\nQX90714,試験髙﨑,零子\n",                             // no day at all
        "number,name\nQX90714,試験髙﨑\n\"QX90715,試験塚\n",                      // a quote never closed
        "number,name\nQX90714,\"試験髙﨑\x01\"\n",                                // a control character
        "number,name\nQX90714,試験髙﨑 123456789012\n",                           // a personal number
        "name,name,name\n試験髙﨑,零子,試験塚\n",                                 // headers twice
        "number,name\nQX90714,試験髙﨑\nQX90715,試験塚,零子,試験沼\n",            // slipped
    };
    for (const std::string& each : wrong)
        for (const char* list : {"staff.roster", "staff.registered", "staff.decisions"}) {
            write_file(folder() / "roster.csv", each);
            silent({"import", list, "roster.csv"});
            silent({"check", "--with", std::string(list) + "=roster.csv"});
        }
    write_file(folder() / "roster.csv", "verdict,decided_on,roster_name\n試験髙﨑,2026-11-01,零子\n"); // a name as a choice
    silent({"import", "staff.decisions", "roster.csv"});
    nobody_in_files();
}

BOOST_AUTO_TEST_SUITE_END()
