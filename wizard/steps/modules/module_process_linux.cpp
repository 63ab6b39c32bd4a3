// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_process.h"

#include "wizard/parts/spawn_terms.h"
#include "wizard/parts/whole_file.h"

#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace junbi {
namespace {

using Clock = std::chrono::steady_clock;

enum class Step { done, too_long, gone, nonsense };

/// Waits until the line is ready for reading or writing.
Step wait_for(int line, short ready, Clock::time_point end)
{
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd watched{line, ready, 0};
        const int got = left <= 0 ? 0 : ::poll(&watched, 1, static_cast<int>(left));
        if (got > 0)
            return Step::done;
        if (got == 0)
            return Step::too_long;
        if (errno != EINTR)
            return Step::gone;
    }
}

Step send_all(int line, std::string_view text, Clock::time_point end)
{
    while (!text.empty()) {
        if (const Step step = wait_for(line, POLLOUT, end); step != Step::done)
            return step;
        const ssize_t sent = ::send(line, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0)
            text.remove_prefix(static_cast<std::size_t>(sent));
        else if (errno != EAGAIN && errno != EINTR)
            return Step::gone;
    }
    return Step::done;
}

Step receive(int line, std::string& text, std::size_t size, Clock::time_point end)
{
    text.clear();
    std::array<char, 65536> block;
    while (text.size() < size) {
        if (const Step step = wait_for(line, POLLIN, end); step != Step::done)
            return step;
        const ssize_t got = ::recv(line, block.data(), std::min(block.size(), size - text.size()), MSG_DONTWAIT);
        if (got > 0)
            text.append(block.data(), static_cast<std::size_t>(got));
        else if (got == 0 || (errno != EAGAIN && errno != EINTR))
            return Step::gone;
    }
    return Step::done;
}

Step receive_message(int line, std::string& content, Clock::time_point end)
{
    std::string digits;
    if (const Step step = receive(line, digits, length_digits, end); step != Step::done)
        return step;
    const auto length = length_in(digits);
    return length ? receive(line, content, *length, end) : Step::nonsense;
}

/// How it ended, in one sentence.
Text end_in_words(int status, std::chrono::seconds limit)
{
    if (WIFEXITED(status))
        return T("It ended by itself (code {1}) instead of answering.", WEXITSTATUS(status));
    switch (WTERMSIG(status)) {
    case SIGXFSZ:
        return T("It tried to write a file, which a step may not do.");
    case SIGXCPU:
    case SIGALRM:
        return T("It did not answer within {1} seconds and was ended.", limit.count());
    case SIGKILL: // ours: it had only closed the line
        return T("It stopped answering and was ended.");
    default:
        return T("It crashed (signal {1}).", WTERMSIG(status));
    }
}

} // namespace

ModuleProcess::ModuleProcess(const std::filesystem::path& host, const std::filesystem::path& module)
{
    std::array<int, 2> line{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, line.data()) != 0) {
        error_ = errno;
        return;
    }
    std::string program = host.string(), file = module.string(), language = "LC_ALL=C.UTF-8";
    std::array<char*, 3> command{program.data(), file.data(), nullptr};
    std::array<char*, 2> environment{language.data(), nullptr};
    const SpawnTerms terms(line[1], line[1], -1);
    error_ = ::posix_spawn(&process_, program.c_str(), terms.files(), terms.attributes(), command.data(), environment.data());
    if (error_ != 0)
        process_ = -1;
    ::close(line[1]);
    line_ = line[0];
}

ModuleProcess::~ModuleProcess() { end(); }

bool ModuleProcess::running() const
{
    pollfd watched{line_, POLLIN, 0}; // between two questions nothing comes but the end
    return process_ > 0 && ::poll(&watched, 1, 0) == 0;
}

int ModuleProcess::end()
{
    if (line_ >= 0)
        ::close(line_);
    line_ = -1;
    int status = 0;
    if (process_ > 0) {
        ::kill(-process_, SIGKILL); // one that has ended already keeps the end that it had
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) { }
    }
    process_ = -1;
    return status;
}

Answered ModuleProcess::ask(const Message& question, std::chrono::seconds limit)
{
    if (process_ < 0)
        return T("Its host program could not be started ({1}).", reason_for(error_));
    const auto deadline = Clock::now() + limit;
    std::string content;
    Step step = send_all(line_, framed(question), deadline);
    if (step == Step::done)
        step = receive_message(line_, content, deadline);
    if (step == Step::done)
        return message_in(content);
    const int status = end();
    if (step == Step::too_long)
        return T("It did not answer within {1} seconds and was ended.", limit.count());
    return step == Step::nonsense ? T("It answered with something that makes no sense.") : end_in_words(status, limit);
}

} // namespace junbi
