// SPDX-License-Identifier: Apache-2.0
#include "installers/smart_card_service/commands.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

namespace junbi {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::array folders{"usr/bin", "usr/sbin", "bin", "sbin"}; // never those of the person: what runs here may get all rights
constexpr std::size_t most_output = 1 << 20;
constexpr std::chrono::seconds time_to_end{5};

fs::path program_named(const fs::path& root, const std::string& name)
{
    for (const char* folder : folders) {
        const fs::path program = root / folder / name;
        std::error_code none;
        if (fs::is_regular_file(program, none) && ::access(program.c_str(), X_OK) == 0)
            return program;
    }
    return {};
}

/// Only what a program of the system needs to find its like and to speak the language that we read.
std::vector<std::string> clean_environment(const fs::path& root)
{
    std::string path = "PATH=";
    for (const char* folder : folders)
        path += (path.back() == '=' ? "" : ":") + (root / folder).string();
    return {path, "LC_ALL=C.UTF-8"};
}

std::vector<char*> pointers_to(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (std::string& each : words)
        pointers.push_back(each.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Two ends of a pipe that no other program gets.
struct Pipe {
    Pipe()
    {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            ends = {-1, -1};
    }
    ~Pipe()
    {
        close(0);
        close(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
    std::array<int, 2> ends{-1, -1};
};

/// None of our signal settings. It stays in our process group: a terminal where a password is asked for is its too, and what ends us
/// ends it.
struct Attributes {
    Attributes()
    {
        posix_spawnattr_init(&value);
        posix_spawnattr_setflags(&value, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&value, &signals);
        sigfillset(&signals);
        posix_spawnattr_setsigdefault(&value, &signals);
    }
    ~Attributes() { posix_spawnattr_destroy(&value); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    posix_spawnattr_t value{};
};

pid_t start(const fs::path& program, Command words, const fs::path& root, int output, int errors)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addchdir_np(&files, "/");
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    std::vector<std::string> environment = clean_environment(root);
    const Attributes attributes;
    pid_t process = -1;
    if (::posix_spawn(&process, program.c_str(), &files, &attributes.value, pointers_to(words).data(), pointers_to(environment).data())
        != 0)
        process = -1;
    posix_spawn_file_actions_destroy(&files);
    return process;
}

/// Takes what has come; false where nothing will come any more.
bool take(int line, std::string& into)
{
    std::array<char, 65536> block;
    const ssize_t got = ::read(line, block.data(), block.size());
    if (got > 0 && into.size() < most_output)
        into.append(block.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && errno == EINTR);
}

/// Listens until the program has ended; what it left running may hold the lines open, and is not waited for. False: it took too long.
bool listen(pid_t process, int output, int errors, Clock::time_point end, Ended& heard)
{
    std::array<pollfd, 2> lines{pollfd{output, POLLIN, 0}, pollfd{errors, POLLIN, 0}};
    constexpr int pause = 20; // milliseconds between two looks whether it has ended
    while (Clock::now() < end) {
        siginfo_t ended{};
        const bool over = ::waitid(P_PID, static_cast<id_t>(process), &ended, WEXITED | WNOWAIT | WNOHANG) == 0 && ended.si_pid != 0;
        const int ready = ::poll(lines.data(), lines.size(), over ? 0 : pause);
        if (ready < 0)
            continue;
        if (over && ready == 0)
            return true;
        if (lines[0].revents && !take(output, heard.out))
            lines[0].fd = -1;
        if (lines[1].revents && !take(errors, heard.errors))
            lines[1].fd = -1;
    }
    return false;
}

/// Asks it to end, and leaves it alone after a while: dpkg in the middle of its work finishes it. Whoever has more rights than we is
/// not even asked.
void ask_to_end(pid_t process)
{
    const auto end = Clock::now() + time_to_end;
    if (::kill(process, SIGTERM) != 0)
        return;
    while (Clock::now() < end && ::waitpid(process, nullptr, WNOHANG) == 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

Ended run(const fs::path& root, const Command& command, std::chrono::milliseconds limit)
{
    Ended ended;
    Pipe output, errors;
    const fs::path program = program_named(root, command.front());
    const pid_t process
        = program.empty() || output.ends[1] < 0 || errors.ends[1] < 0 ? -1 : start(program, command, root, output.ends[1], errors.ends[1]);
    ended.started = process > 0;
    if (!ended.started)
        return ended;
    output.close(1);
    errors.close(1);
    ended.too_long = !listen(process, output.ends[0], errors.ends[0], Clock::now() + limit, ended);
    if (ended.too_long) {
        ask_to_end(process);
        return ended;
    }
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) { }
    ended.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

} // namespace

Host host_below(const fs::path& root, bool administrator)
{
    return {root, administrator, [root](const Command& command, std::chrono::milliseconds limit) { return run(root, command, limit); }};
}

Host this_host() { return host_below("/", ::geteuid() == 0); }

bool has_program(const Host& host, const std::string& name) { return !program_named(host.root, name).empty(); }

} // namespace junbi
