// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <mutex>

namespace junbi {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

/// Two ends of a line that no other program gets.
struct Line {
    ~Line()
    {
        close(here);
        close(there);
    }
    std::error_code open()
    {
        std::array<int, 2> ends{-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return last_error();
        here = ends[0];
        there = ends[1];
        return {};
    }
    static void close(int& end)
    {
        if (end >= 0)
            ::close(end);
        end = -1;
    }

    int here = -1, there = -1;
};

/// What a program that we start is given, and what it is not: three streams, no other open file, a process group of its own, and
/// none of our signal settings.
class Terms {
public:
    Terms(int input, int output, int messages, const std::string& folder)
    {
        posix_spawn_file_actions_init(&files_);
        if (!folder.empty())
            posix_spawn_file_actions_addchdir_np(&files_, folder.c_str());
        posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
        if (messages < 0)
            posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        else
            posix_spawn_file_actions_adddup2(&files_, messages, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawnattr_setpgroup(&attributes_, 0);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&attributes_, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&attributes_, &signals);
    }
    ~Terms()
    {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    Terms(const Terms&) = delete;
    Terms& operator=(const Terms&) = delete;
    const posix_spawn_file_actions_t* files() const { return &files_; }
    const posix_spawnattr_t* attributes() const { return &attributes_; }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

int milliseconds_until(Child::Clock::time_point end)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Child::Clock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
}

/// Waits until one of the lines is ready.
Child::Step wait_for(pollfd* lines, nfds_t count, Child::Clock::time_point end)
{
    for (;;) {
        const int left = milliseconds_until(end);
        const int ready = left == 0 ? 0 : ::poll(lines, count, left);
        if (ready > 0)
            return Child::Step::done;
        if (ready == 0)
            return Child::Step::too_long;
        if (errno != EINTR)
            return Child::Step::gone;
    }
}

/// Takes what has come; closes the line where nothing will come any more.
void take(int& line, std::string& into)
{
    std::array<char, 65536> block;
    const ssize_t got = ::recv(line, block.data(), block.size(), MSG_DONTWAIT);
    if (got > 0)
        into.append(block.data(), static_cast<std::size_t>(got));
    else if (got == 0 || (errno != EAGAIN && errno != EINTR))
        Line::close(line);
}

ChildEnd end_of(int status)
{
    if (WIFEXITED(status))
        return {ChildEnd::How::by_itself, WEXITSTATUS(status)};
    const int signal = WTERMSIG(status);
    if (signal == SIGXFSZ)
        return {ChildEnd::How::wrote_a_file, signal};
    if (signal == SIGXCPU || signal == SIGALRM)
        return {ChildEnd::How::out_of_time, signal};
    return {signal == SIGKILL ? ChildEnd::How::killed : ChildEnd::How::crashed, signal};
}

} // namespace

struct Child::Process {
    Line input, output, messages;
    std::mutex mutex; ///< a number that another process may have by now is never ended
    pid_t number = -1;
};

Child::Child() : process_(std::make_unique<Process>()) { }

Child::~Child()
{
    kill();
    end();
}

std::error_code Child::start(const ChildOrder& order)
{
    Process& process = *process_;
    for (Line* each : {&process.input, &process.output, &process.messages})
        if (const std::error_code error = each->open())
            return error;
    std::vector<std::string> command{order.program.string()};
    command.insert(command.end(), order.words.begin(), order.words.end());
    std::vector<char*> pointers;
    for (std::string& each : command)
        pointers.push_back(each.data());
    pointers.push_back(nullptr);
    std::string language = "LC_ALL=C.UTF-8";
    std::array<char*, 2> bare{language.data(), nullptr};
    const Terms terms(process.input.there, process.output.there, order.bare ? -1 : process.messages.there, order.folder.string());
    {
        const std::lock_guard turn(process.mutex);
        const int error = ::posix_spawn(
            &process.number, order.program.c_str(), terms.files(), terms.attributes(), pointers.data(), order.bare ? bare.data() : environ);
        if (error != 0) {
            process.number = -1;
            return {error, std::generic_category()};
        }
    }
    for (Line* each : {&process.input, &process.output, &process.messages})
        Line::close(each->there);
    if (order.bare)
        Line::close(process.messages.here);
    return {};
}

Child::Step Child::send(std::string_view text, Clock::time_point end)
{
    const int line = process_->input.here;
    while (!text.empty()) {
        pollfd watched{line, POLLOUT, 0};
        if (const Step step = line < 0 ? Step::gone : wait_for(&watched, 1, end); step != Step::done)
            return step;
        const ssize_t sent = ::send(line, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0)
            text.remove_prefix(static_cast<std::size_t>(sent));
        else if (errno != EAGAIN && errno != EINTR)
            return Step::gone;
    }
    return Step::done;
}

void Child::close_input() { Line::close(process_->input.here); }

Child::Step Child::receive(std::string& out, std::string& messages, Clock::time_point end)
{
    Process& process = *process_;
    std::array<pollfd, 2> lines{pollfd{process.output.here, POLLIN, 0}, pollfd{process.messages.here, POLLIN, 0}}; // -1 is left out
    if (lines[0].fd < 0 && lines[1].fd < 0)
        return Step::gone;
    if (const Step step = wait_for(lines.data(), lines.size(), end); step != Step::done)
        return step;
    if (lines[0].revents)
        take(process.output.here, out);
    if (lines[1].revents)
        take(process.messages.here, messages);
    return process.output.here < 0 && process.messages.here < 0 ? Step::gone : Step::done;
}

bool Child::is_quiet() const
{
    pollfd watched{process_->output.here, POLLIN, 0};
    return process_->number > 0 && watched.fd >= 0 && ::poll(&watched, 1, 0) == 0;
}

void Child::kill()
{
    const std::lock_guard turn(process_->mutex);
    if (process_->number > 0)
        ::kill(-process_->number, SIGKILL); // one that has ended already keeps the end that it had
}

ChildEnd Child::end()
{
    Process& process = *process_;
    for (Line* each : {&process.input, &process.output, &process.messages})
        Line::close(each->here);
    if (process.number <= 0)
        return {};
    siginfo_t ended{};
    while (::waitid(P_PID, static_cast<id_t>(process.number), &ended, WEXITED | WNOWAIT) < 0 && errno == EINTR) { }
    const std::lock_guard turn(process.mutex); // from here on its number may be another one's
    int status = 0;
    while (::waitpid(process.number, &status, 0) < 0 && errno == EINTR) { }
    process.number = -1;
    return end_of(status);
}

} // namespace junbi
