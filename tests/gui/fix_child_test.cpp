// SPDX-License-Identifier: Apache-2.0
// The program that changes something for a window: whatever becomes of it is one sentence, and it never outlives its task.
#include "wizard/workspace/fix_child.h"

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// A program that does just this.
struct Program {
    explicit Program(const std::string& script) : file(folder.path() / "junbi")
    {
        write_file(file, "#!/bin/sh\n" + script + "\n");
        fs::permissions(file, fs::perms::owner_all);
    }
    FixAnswer run(std::chrono::milliseconds limit = 10s) const
    {
        const Secret password("秘密 ひみつ");
        return FixChild(file).run({{"fix", "certificate"}, &password, limit});
    }

    TemporaryFolder folder;
    fs::path file;
};

std::string sentence(const FixAnswer& answer) { return answer.trouble ? answer.trouble->msgid : "none"; }

} // namespace

BOOST_AUTO_TEST_SUITE(fix_child)

BOOST_AUTO_TEST_CASE(it_reads_the_password_as_one_line_and_nothing_else_knows_it)
{
    const Program program(R"(IFS= read -r line; echo "$line"; echo "$@"; pwd; tr '\0' '\n' < /proc/$$/environ | grep -c ひみつ)");
    const FixAnswer answer = program.run();
    BOOST_TEST(answer.out == "秘密 ひみつ\nfix certificate\n/\n0\n");
    BOOST_TEST(answer.exit.value_or(-1) == 1); // as grep ended: a verdict, no trouble
    BOOST_TEST(!answer.trouble);
}

BOOST_AUTO_TEST_CASE(its_own_last_words_say_why_it_gave_up)
{
    const FixAnswer answer = Program("echo looking >&2; echo 'junbi: The disk is full.' >&2; exit 74").run();
    BOOST_TEST(!answer.exit);
    BOOST_TEST(std::get<std::string>(answer.trouble.value().args.at(0)) == "The disk is full.");
    BOOST_TEST(sentence(Program("exit 64").run()) == "The program that does this gave up without a word (code {1}).");
}

BOOST_AUTO_TEST_CASE(a_crash_and_too_much_output_are_told)
{
    BOOST_TEST(sentence(Program("kill -SEGV $$").run()) == "The program that does this crashed (signal {1}).");
    BOOST_TEST(sentence(Program("while :; do echo 0123456789012345678901234567890123456789; done").run()).starts_with("The program that"));
    TemporaryFolder empty;
    BOOST_TEST(sentence(FixChild(empty.path() / "junbi").run({})) == "“{1}” could not be started ({2}). Install Junbi again.");
}

BOOST_AUTO_TEST_CASE(one_that_hangs_is_ended_with_all_it_started)
{
    const Program program("echo $$ > \"${0%/*}/pid\"; sleep 1000 & sleep 1000");
    BOOST_TEST(sentence(program.run(300ms)) == "It took longer than {1} seconds and was ended.");
    BOOST_TEST(
        !fs::exists("/proc/" + read_file(program.folder.path() / "pid").substr(0, read_file(program.folder.path() / "pid").find('\n'))));
}

BOOST_AUTO_TEST_CASE(it_is_stopped_from_another_thread)
{
    const Program program("echo $$ > \"${0%/*}/pid\"; sleep 1000");
    FixChild child(program.file);
    FixAnswer answer;
    std::atomic<bool> ended = false;
    std::thread runs([&] {
        answer = child.run({{}, nullptr, 60s});
        ended = true;
    });
    BOOST_TEST(wait_until([&] { return fs::exists(program.folder.path() / "pid"); }));
    child.stop();
    BOOST_TEST(wait_until([&] { return ended.load(); }, 5s));
    runs.join();
    BOOST_TEST(answer.stopped);
    BOOST_TEST(child.run({}).stopped); // and is not begun again
}

BOOST_AUTO_TEST_SUITE_END()
