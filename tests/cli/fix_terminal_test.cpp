// SPDX-License-Identifier: Apache-2.0
// Asking for the password on a real terminal: it shows nothing, and is as before afterwards, however that ends.
#include "tests/cli/changed_home.h"

#include <boost/test/unit_test.hpp>

#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <fcntl.h>

using namespace junbi;

namespace {

/// The program with a terminal as its only streams.
class AtTerminal {
public:
    explicit AtTerminal(const ChangedHome& home)
    {
        const RunOptions options = home.options();
        const std::string file = home.file.string();
        process_ = forkpty(&terminal_, nullptr, nullptr, nullptr);
        if (process_ == 0) {
            for (const auto& [name, value] : options.env)
                value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
            execl(JUNBI, JUNBI, "--lang", "en", "fix", "certificate", "--file", file.c_str(), "--dry-run", nullptr);
            _exit(127);
        }
        slave_ = open(ptsname(terminal_), O_RDWR | O_NOCTTY | O_CLOEXEC); // so that the terminal outlives the program
        fcntl(terminal_, F_SETFL, O_NONBLOCK);
        BOOST_REQUIRE(wait_until([&] { return read_more().find("Password of the certificate file") != std::string::npos && !echoes(); }));
    }
    ~AtTerminal()
    {
        kill(process_, SIGKILL);
        if (!ended_)
            waitpid(process_, nullptr, 0);
        close(slave_);
        close(terminal_);
    }
    AtTerminal(const AtTerminal&) = delete;
    AtTerminal& operator=(const AtTerminal&) = delete;

    bool echoes() const
    {
        termios now{};
        return tcgetattr(slave_, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }
    void type(const std::string& keys) const { BOOST_REQUIRE(write(terminal_, keys.data(), keys.size()) == ssize_t(keys.size())); }
    void send(int signal) const { kill(process_, signal); }
    /// Everything shown so far.
    const std::string& read_more()
    {
        char block[4096];
        for (ssize_t got = 0; (got = read(terminal_, block, sizeof block)) > 0;)
            shown_.append(block, static_cast<std::size_t>(got));
        return shown_;
    }
    /// As in Ran.
    int end()
    {
        int status = 0;
        BOOST_REQUIRE(wait_until([&] {
            read_more();
            return waitpid(process_, &status, WNOHANG) == process_;
        }));
        ended_ = true;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    int terminal_ = -1, slave_ = -1;
    pid_t process_ = -1;
    bool ended_ = false;
    std::string shown_;
};

} // namespace

BOOST_AUTO_TEST_SUITE(fixing_at_a_terminal)

BOOST_AUTO_TEST_CASE(what_is_typed_is_not_shown)
{
    ChangedHome home;
    home.file = home.ca.pkcs12("office", "himitsu-no-kotoba");
    AtTerminal terminal(home);
    terminal.type("himitsu-no-x\x7fkotoba\n"); // a slip, taken back
    BOOST_TEST(terminal.end() == 0);
    BOOST_TEST(terminal.echoes());
    BOOST_TEST(terminal.read_more().find("himitsu") == std::string::npos);
    BOOST_TEST(terminal.read_more().find("nss:~/.pki/nssdb") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_terminal_is_put_right_however_it_ends)
{
    const ChangedHome home;
    const std::string before = home.picture();
    for (const auto& [keys, signal, exit] : {std::tuple{"\x03", 0, 128 + SIGINT}, {"abc\x03", 0, 128 + SIGINT},
             {"", SIGTERM, 128 + SIGTERM}, {"", SIGHUP, 128 + SIGHUP}, {"\x1atest\n", 0, 2}, {"\x04", 0, 64}}) {
        AtTerminal terminal(home);
        terminal.type(keys);
        if (signal)
            terminal.send(signal);
        BOOST_TEST(terminal.end() == exit, "typed " << int(*keys) << ", signal " << signal);
        BOOST_TEST(terminal.echoes());
    }
    BOOST_TEST(home.picture() == before);
}

BOOST_AUTO_TEST_SUITE_END()
