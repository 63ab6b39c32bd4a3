// SPDX-License-Identifier: Apache-2.0
// A program that is killed in the middle of a change, with the real installer on a real database.
#include "tests/cli/changed_home.h"
#include "wizard/engine/changes.h"
#include "wizard/parts/clock.h"
#include "wizard/storage/ledger_file.h"
#include "wizard/workspace/installers.h"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

using namespace junbi;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

enum class KilledAt { before_the_store, between_store_and_ledger, before_reading_back };

[[noreturn]] void die()
{
    kill(getpid(), SIGKILL);
    std::abort();
}

/// What `junbi fix --yes` does, in a process that ends itself.
void change_and_die(const ChangedHome& home, KilledAt at)
{
    for (const auto& [name, value] : home.options().env)
        value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
    std::vector<Installer> installers = installers_here();
    Installer installer = *find(installers, "certificate");
    if (at == KilledAt::between_store_and_ledger)
        installer.apply = [apply = installer.apply](const Order& order, const ChangePlace& place) -> Applied {
            if (apply(order, place).trouble)
                _exit(1);
            die();
        };
    Answers answers;
    answers.set("file", home.file.string());
    const Facts facts;
    const Rules rules;
    const Secret secret("test");
    const Order order{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22), answers, {}, facts, rules, secret, {"nss:~/.pki/nssdb"}};
    LedgerFile ledger(ledger_file(), std::chrono::seconds(1));
    carry_out(installer, order, installer.preview(order), ledger, now, [&](const ChangePlace&, ChangeState state) {
        if ((at == KilledAt::before_the_store && state == ChangeState::intent)
            || (at == KilledAt::before_reading_back && state == ChangeState::applied))
            die();
    });
}

void kill_in_the_middle(const ChangedHome& home, KilledAt at)
{
    const pid_t child = fork();
    if (child == 0) {
        change_and_die(home, at);
        _exit(2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_REQUIRE_MESSAGE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "it did not come so far: " << status);
}

} // namespace

BOOST_AUTO_TEST_SUITE(fixing_ended)

BOOST_AUTO_TEST_CASE(killed_between_store_and_ledger_it_is_found_told_and_can_be_taken_back)
{
    for (const KilledAt at : {KilledAt::between_store_and_ledger, KilledAt::before_reading_back}) {
        const ChangedHome home;
        const std::string before = home.listed(home.chromium());
        kill_in_the_middle(home, at);
        BOOST_TEST(has(home.listed(home.chromium()), "4799999992"));
        const std::string left = home.picture();
        const Ran preview = home.fix({"--dry-run"});
        BOOST_TEST(has(preview.err, "ended in the middle"), preview.err);
        BOOST_TEST(home.picture() == left); // told, and still nothing is changed by a dry run
        const Ran next = home({"ledger"});
        BOOST_TEST(has(next.err, "ended in the middle"), next.err);
        BOOST_TEST(has(next.out, "made and confirmed"), next.out);
        BOOST_TEST(home({"ledger"}).err.empty()); // once
        BOOST_TEST(home({"undo", "1", "--yes"}).exit == 0);
        BOOST_TEST(home.listed(home.chromium()) == before);
    }
}

BOOST_AUTO_TEST_CASE(killed_before_the_store_nothing_was_made)
{
    const ChangedHome home;
    kill_in_the_middle(home, KilledAt::before_the_store);
    const Ran next = home({"check", "certificate", "--here"});
    BOOST_TEST(has(next.err, "ended in the middle"), next.err);
    BOOST_TEST(has(next.err, "not made"), next.err);
    BOOST_TEST(home({"undo", "1", "--yes"}).exit == 64);
    BOOST_TEST(home.fix({"--yes"}).exit == 0);
}

BOOST_AUTO_TEST_SUITE_END()
