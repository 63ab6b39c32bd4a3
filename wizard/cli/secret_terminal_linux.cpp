// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/secret_terminal.h"

#include "wizard/cli/terminal.h"

#include <poll.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace junbi {
namespace {

constexpr std::array requests_to_end{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
volatile sig_atomic_t asked_to_end = 0; // a signal handler can reach nothing else

/// While it lives, requests to end are only noted, and only while `ready` waits: the terminal is put right before they are followed.
class Signals {
public:
    Signals()
    {
        asked_to_end = 0;
        sigset_t blocked;
        sigemptyset(&blocked);
        for (const int each : requests_to_end)
            sigaddset(&blocked, each);
        pthread_sigmask(SIG_BLOCK, &blocked, &before_);
        struct sigaction note { };
        note.sa_handler = [](int signal) { asked_to_end = signal; };
        for (std::size_t i = 0; i < requests_to_end.size(); ++i)
            sigaction(requests_to_end[i], &note, &handlers_[i]);
    }
    ~Signals()
    {
        for (std::size_t i = 0; i < requests_to_end.size(); ++i)
            sigaction(requests_to_end[i], &handlers_[i], nullptr);
        if (asked_to_end)
            raise(asked_to_end);
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    /// True when something can be read, false where a request to end came first.
    bool ready() const
    {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        while (!asked_to_end)
            if (ppoll(&input, 1, nullptr, &before_) > 0)
                return true;
        return false;
    }

private:
    sigset_t before_{};
    std::array<struct sigaction, requests_to_end.size()> handlers_{};
};

/// While it lives, the terminal shows nothing of what is typed.
class Hidden {
public:
    Hidden()
    {
        tcgetattr(STDIN_FILENO, &before_);
        termios hidden = before_;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        hidden.c_lflag |= ECHONL;
        hidden.c_cc[VSUSP] = _POSIX_VDISABLE; // Ctrl-Z would give the terminal away as it is
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~Hidden() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    Hidden(const Hidden&) = delete;
    Hidden& operator=(const Hidden&) = delete;

private:
    termios before_{};
};

} // namespace

/// In this order: the terminal is put right before a signal is followed.
struct SecretTerminal::State {
    Signals signals;
    Hidden hidden;
};

SecretTerminal::SecretTerminal() : state_(std::make_unique<State>()) { }
SecretTerminal::~SecretTerminal() = default;
bool SecretTerminal::ready() const { return state_->signals.ready(); }
std::optional<char> SecretTerminal::next_byte() { return junbi::next_byte(); }

std::optional<char> next_byte()
{
    char byte = 0;
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, &byte, 1)) < 0 && errno == EINTR) { }
    return got == 1 ? std::optional(byte) : std::nullopt;
}

void never_dump()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

bool person_at_terminal() { return ::isatty(STDIN_FILENO) == 1; }

} // namespace junbi
