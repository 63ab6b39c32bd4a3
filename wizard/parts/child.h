// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace junbi {

/// A program to start.
struct ChildOrder {
    std::filesystem::path program;
    std::vector<std::string> words;    ///< after its name
    std::filesystem::path folder = {}; ///< to run in; empty: ours
    bool bare = false;                 ///< without our environment; what it says on standard error is thrown away
};

/// How a program ended.
struct ChildEnd {
    enum class How {
        by_itself,
        killed,       ///< by us
        out_of_time,  ///< by a limit that it was given
        wrote_a_file, ///< by the limit that forbids it
        crashed
    };
    How how = How::killed;
    long long code = 0; ///< its exit code; of a crash the number of the signal (Windows: of the exception)
};

/// A program of ours that runs beside this one: three lines of its own, no other open file of ours, and it ends with this value together
/// with everything it started.
class Child {
public:
    using Clock = std::chrono::steady_clock;
    enum class Step { done, too_long, gone };

    /// On Windows a limit of time is one that the program keeps itself: it ends with this exit code.
    static constexpr unsigned out_of_time_code = 0x54494D45;

    Child();
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Why it could not be started, if so. Once only.
    std::error_code start(const ChildOrder& order);
    /// Gives it all of the text. gone: it reads no more.
    Step send(std::string_view text, Clock::time_point end);
    /// Nothing more will be sent.
    void close_input();
    /// Waits until something has come on either of its lines, and appends that. gone: it has closed both.
    Step receive(std::string& out, std::string& messages, Clock::time_point end);
    /// True while it has not gone and nothing has come that was not received.
    bool is_quiet() const;
    /// Ends it and everything it started. From any thread; nothing happens where it has ended.
    void kill();
    /// Waits for its end and forgets it.
    ChildEnd end();

private:
    struct Process; ///< as each system knows one
    std::unique_ptr<Process> process_;
};

} // namespace junbi
