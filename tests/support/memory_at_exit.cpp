// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memory_at_exit.h"

#include "tests/support/folder.h"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace junbi {
namespace {

/// The text in the encodings in which a library may hold it. Only for text in ASCII.
std::map<std::string, std::string> encodings_of(const std::string& text)
{
    std::map<std::string, std::string> all{{"utf-8", text}};
    for (const char each : text) {
        all["utf-16le"] += std::string{each, '\0'};
        all["utf-16be"] += std::string{'\0', each};
    }
    return all;
}

/// The bytes of one mapping that can be read.
std::string bytes_of(int memory, unsigned long from, unsigned long to)
{
    std::string bytes;
    std::string block(1 << 20, '\0');
    for (unsigned long at = from; at < to;) {
        const ssize_t got = pread(memory, block.data(), std::min<unsigned long>(block.size(), to - at), static_cast<off_t>(at));
        if (got <= 0)
            break;
        bytes.append(block, 0, static_cast<std::size_t>(got));
        at += static_cast<unsigned long>(got);
    }
    return bytes;
}

void search(pid_t process, const std::string& needle, SeenAtExit& seen)
{
    const std::string folder = "/proc/" + std::to_string(process);
    std::ifstream maps(folder + "/maps");
    const int memory = open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        throw std::runtime_error("its memory cannot be read");
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0, to = 0;
        char dash = 0;
        std::string rights, skip, name;
        std::istringstream(line) >> std::hex >> from >> dash >> to >> rights >> skip >> skip >> skip >> name;
        if (rights.empty() || rights[0] != 'r' || name == "[vvar]" || name == "[vsyscall]")
            continue;
        const std::string bytes = bytes_of(memory, from, to);
        seen.looked_through += bytes.size();
        for (const auto& [encoding, text] : encodings_of(needle))
            for (auto at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1)) {
                std::ostringstream where;
                where << name << " +0x" << std::hex << at << " " << encoding;
                seen.found.push_back(where.str());
            }
    }
    close(memory);
}

[[noreturn]] void become(const std::vector<std::string>& command, const RunOptions& options, int input, int output)
{
    setpgid(0, 0);
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(output, STDERR_FILENO);
    for (const auto& [name, value] : options.env)
        value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words;
    for (const std::string& each : command)
        words.push_back(const_cast<char*>(each.c_str()));
    words.push_back(nullptr);
    if (!options.folder.empty() && chdir(options.folder.c_str()) != 0)
        _exit(127);
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0)
        execvp(words[0], words.data());
    _exit(127);
}

/// Goes from stop to stop until the program is gone; looks through its memory at the last one.
void follow(pid_t process, const std::string& needle, SeenAtExit& seen)
{
    int status = 0;
    waitpid(process, &status, 0); // at its exec
    if (!WIFSTOPPED(status))
        throw std::runtime_error("it cannot be traced");
    ptrace(PTRACE_SETOPTIONS, process, nullptr, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL);
    for (int signal = 0; ptrace(PTRACE_CONT, process, nullptr, signal) == 0 && waitpid(process, &status, 0) == process;) {
        if (!WIFSTOPPED(status))
            break;
        signal = WSTOPSIG(status);
        if (status >> 8 != (SIGTRAP | PTRACE_EVENT_EXIT << 8))
            continue;
        signal = 0;
        seen.shown
            = read_file("/proc/" + std::to_string(process) + "/cmdline") + read_file("/proc/" + std::to_string(process) + "/environ");
        search(process, needle, seen);
    }
    seen.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

SeenAtExit run_and_search(const std::vector<std::string>& command, const RunOptions& options, const std::string& needle)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "in", options.input);
    const int input = open((folder.path() / "in").c_str(), O_RDONLY | O_CLOEXEC);
    const int output = open((folder.path() / "out").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const pid_t process = fork();
    if (process == 0)
        become(command, options, input, output);
    close(input);
    close(output);
    SeenAtExit seen;
    follow(process, needle, seen);
    seen.out = read_file(folder.path() / "out");
    return seen;
}

} // namespace junbi
