// SPDX-License-Identifier: Apache-2.0
#include "tests/support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace junbi {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    std::array<int, 2> end{-1, -1};
    Pipe()
    {
        if (pipe2(end.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
    }
    ~Pipe()
    {
        close_end(0);
        close_end(1);
    }
    void close_end(int which)
    {
        if (end[which] >= 0)
            close(end[which]);
        end[which] = -1;
    }
};

/// Everything the child needs, made before fork: between fork and exec only simple calls are allowed.
struct Prepared {
    std::vector<std::string> environment;
    std::vector<char*> environment_pointers, command;

    Prepared(const std::vector<std::string>& words, const RunOptions& options)
    {
        for (char** each = environ; *each; ++each) {
            const std::string entry = *each;
            if (!options.env.contains(entry.substr(0, entry.find('='))))
                environment.push_back(entry);
        }
        for (const auto& [name, value] : options.env)
            if (!value.empty())
                environment.push_back(name + "=" + value);
        for (auto& each : environment)
            environment_pointers.push_back(each.data());
        environment_pointers.push_back(nullptr);
        for (const auto& word : words)
            command.push_back(const_cast<char*>(word.c_str()));
        command.push_back(nullptr);
    }
};

int start(const std::vector<std::string>& command, const RunOptions& options, int input, int output, int errors)
{
    Prepared prepared(command, options);
    const std::string folder = options.folder.string();
    const pid_t child = fork();
    if (child < 0)
        throw std::runtime_error("cannot fork");
    if (child > 0)
        return child;
    setpgid(0, 0); // a group of its own, so that all it starts can be ended
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    if (folder.empty() || chdir(folder.c_str()) == 0)
        execvpe(prepared.command[0], prepared.command.data(), prepared.environment_pointers.data());
    _exit(127);
}

int exit_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

/// Moves what is ready; false where this end is done.
bool pull(int from, std::string& into)
{
    std::array<char, 65536> buffer;
    const ssize_t got = read(from, buffer.data(), buffer.size());
    if (got > 0)
        into.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN));
}

bool push(int to, const std::string& text, std::size_t& done)
{
    const ssize_t put = write(to, text.data() + done, text.size() - done);
    if (put > 0)
        done += static_cast<std::size_t>(put);
    return done < text.size() && (put >= 0 || errno == EINTR || errno == EAGAIN);
}

void exchange(Pipe& in, Pipe& out, Pipe& err, const std::string& input, Ran& ran, Clock::time_point end)
{
    fcntl(in.end[1], F_SETFL, O_NONBLOCK);
    std::size_t done = 0;
    if (input.empty())
        in.close_end(1);
    while (out.end[0] >= 0 || err.end[0] >= 0) {
        std::array<pollfd, 3> watched{pollfd{in.end[1], POLLOUT, 0}, {out.end[0], POLLIN, 0}, {err.end[0], POLLIN, 0}};
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0 || poll(watched.data(), watched.size(), static_cast<int>(left)) == 0) {
            ran.too_long = true;
            return;
        }
        if (watched[0].revents && !push(in.end[1], input, done))
            in.close_end(1);
        if (watched[1].revents && !pull(out.end[0], ran.out))
            out.close_end(0);
        if (watched[2].revents && !pull(err.end[0], ran.err))
            err.close_end(0);
    }
}

} // namespace

Ran run(const std::vector<std::string>& command, const RunOptions& options)
{
    signal(SIGPIPE, SIG_IGN); // a program that does not read its input must not end the test
    const auto end = Clock::now() + options.limit;
    Pipe in, out, err;
    Ran ran;
    const int child = start(command, options, in.end[0], out.end[1], err.end[1]);
    in.close_end(0);
    out.close_end(1);
    err.close_end(1);
    exchange(in, out, err, options.input, ran, end);
    int status = 0;
    while (!ran.too_long && waitpid(child, &status, WNOHANG) == 0) {
        ran.too_long = Clock::now() > end;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (ran.too_long) {
        kill(-child, SIGKILL);
        waitpid(child, &status, 0);
    }
    ran.exit = exit_of(status);
    return ran;
}

Background::Background(const std::vector<std::string>& command, const RunOptions& options, const std::filesystem::path& log)
{
    signal(SIGPIPE, SIG_IGN);
    Pipe in;
    const int output = open(log.empty() ? "/dev/null" : log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    pid_ = start(command, options, in.end[0], output, output);
    close(output);
    std::swap(input_, in.end[1]);
}

Background::~Background() { stop(SIGKILL); }

bool Background::running()
{
    if (pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) != 0)
        pid_ = -1;
    return pid_ > 0;
}

void Background::stop(int signal)
{
    if (input_ >= 0)
        close(input_);
    input_ = -1;
    if (pid_ <= 0)
        return;
    kill(-pid_, signal);
    kill(pid_, signal); // in case it has not yet made its own group
    waitpid(pid_, nullptr, 0);
    pid_ = -1;
}

void Background::say(const std::string& line)
{
    const std::string text = line + "\n";
    std::size_t done = 0;
    while (push(input_, text, done)) { }
}

bool wait_until(const std::function<bool()>& condition, std::chrono::milliseconds limit)
{
    const auto end = Clock::now() + limit;
    while (!condition()) {
        if (Clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

} // namespace junbi
