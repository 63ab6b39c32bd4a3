// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/fix_child.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
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

/// Two ends of a line that no other program gets.
struct Line {
    Line()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            error = errno;
    }
    ~Line()
    {
        close(0);
        close(1);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    int here() const { return ends[0]; }
    int there() const { return ends[1]; }
    void close(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }

    std::array<int, 2> ends{-1, -1};
    int error = 0;
};

/// All of it; one that reads nothing has its reasons and says them.
void hand_over(int line, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t sent = ::send(line, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR)
            return;
        if (sent > 0)
            text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// What a program says on both of its lines until it has closed them.
struct Heard {
    std::string out, messages;
    bool too_long = false, too_much = false;
};

/// Takes what has come; false where nothing will come any more.
bool take(int line, std::string& into)
{
    std::array<char, 65536> block;
    const ssize_t got = ::recv(line, block.data(), block.size(), MSG_DONTWAIT);
    if (got > 0)
        into.append(block.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

Heard listen(int output, int messages, Clock::time_point end)
{
    Heard heard;
    std::array<pollfd, 2> lines{pollfd{output, POLLIN, 0}, pollfd{messages, POLLIN, 0}};
    while (lines[0].fd >= 0 || lines[1].fd >= 0) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
        heard.too_long = left <= 0;
        heard.too_much = heard.out.size() + heard.messages.size() > FixChild::most_output;
        if (heard.too_long || heard.too_much)
            return heard;
        if (::poll(lines.data(), lines.size(), static_cast<int>(left)) <= 0)
            continue;
        if (lines[0].revents && !take(output, heard.out))
            lines[0].fd = -1; // poll leaves it out
        if (lines[1].revents && !take(messages, heard.messages))
            lines[1].fd = -1;
    }
    return heard;
}

/// The last of its lines, behind the program's name, is the one that says why it gave up.
std::string last_line(std::string text)
{
    const std::string name = "junbi: ";
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    text = text.substr(text.rfind('\n') + 1);
    return text.starts_with(name) ? text.substr(name.size()) : text;
}

std::optional<Text> trouble_in(const Heard& heard, int status, const FixCall& call)
{
    if (heard.too_long)
        return T("It took longer than {1} seconds and was ended.", std::chrono::ceil<std::chrono::seconds>(call.limit).count());
    if (heard.too_much)
        return T("The program that does this answered with something that makes no sense, and was ended. Install Junbi again.");
    if (WIFSIGNALED(status))
        return T("The program that does this crashed (signal {1}).", WTERMSIG(status));
    const int code = WEXITSTATUS(status);
    if (code != static_cast<int>(Ending::usage) && code != static_cast<int>(Ending::file))
        return std::nullopt;
    const std::string why = last_line(heard.messages);
    return why.empty() ? T("The program that does this gave up without a word (code {1}).", code) : verbatim(why);
}

} // namespace

int FixChild::start(const std::vector<std::string>& words, int input, int output, int messages)
{
    std::vector<std::string> command{program_.string()};
    command.insert(command.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    for (std::string& each : command)
        pointers.push_back(each.data());
    pointers.push_back(nullptr);
    const SpawnTerms terms(input, output, messages, "/"); // no file lies there that it would find by itself
    const std::lock_guard turn(mutex_);
    if (stopped_)
        return ECANCELED;
    const int error = ::posix_spawn(&process_, program_.c_str(), terms.files(), terms.attributes(), pointers.data(), environ);
    if (error != 0)
        process_ = -1;
    return error;
}

/// Waits for its end and gives how it ended.
int FixChild::end(bool by_force)
{
    if (by_force) {
        const std::lock_guard turn(mutex_);
        ::kill(-process_, SIGKILL);
    }
    siginfo_t ended{};
    while (::waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOWAIT) < 0 && errno == EINTR) { }
    const std::lock_guard turn(mutex_); // from here on its number may be another one's
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) { }
    process_ = -1;
    return status;
}

FixAnswer FixChild::run(const FixCall& call)
{
    const auto limit = Clock::now() + call.limit;
    Line input, output, messages;
    int error = std::max({input.error, output.error, messages.error});
    if (error == 0)
        error = start(call.words, input.there(), output.there(), messages.there());
    if (error == ECANCELED)
        return {.trouble = T("It was stopped."), .stopped = true};
    if (error != 0)
        return {.trouble = T("“{1}” could not be started ({2}). Install Junbi again.", program_.string(), reason_for(error))};
    input.close(1);
    output.close(1);
    messages.close(1);
    if (call.password) {
        hand_over(input.here(), call.password->text());
        hand_over(input.here(), "\n");
    }
    input.close(0);
    Heard heard = listen(output.here(), messages.here(), limit);
    const int status = end(heard.too_long || heard.too_much);
    FixAnswer answer{.out = std::move(heard.out), .trouble = trouble_in(heard, status, call)};
    if (WIFEXITED(status) && !answer.trouble)
        answer.exit = WEXITSTATUS(status);
    const std::lock_guard turn(mutex_);
    if (stopped_)
        answer = {.trouble = T("It was stopped."), .stopped = true};
    return answer;
}

void FixChild::stop()
{
    const std::lock_guard turn(mutex_);
    stopped_ = true;
    if (process_ > 0)
        ::kill(-process_, SIGKILL);
}

std::filesystem::path fix_program() { return places().program / "junbi"; }

} // namespace junbi
