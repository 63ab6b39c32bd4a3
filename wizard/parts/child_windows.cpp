// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/child.h"

#include "wizard/parts/command_line.h"
#include "wizard/parts/disk.h"
#include "wizard/parts/wide_windows.h"

#include <windows.h>

#include <array>
#include <atomic>
#include <mutex>

namespace junbi {
namespace {

constexpr UINT killed_code = 0x4B494C4C; // what we end programs with, so that it is told from ends of their own
constexpr DWORD first_exception = 0xC0000000;

struct Handle {
    Handle() = default;
    ~Handle() { close(); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    explicit operator bool() const { return value != nullptr && value != INVALID_HANDLE_VALUE; }
    void close()
    {
        if (*this)
            CloseHandle(value);
        value = nullptr;
    }

    HANDLE value = nullptr;
};

/// A line between two programs: our end can be waited for, the other one is an ordinary file to the program. Anonymous pipes cannot be
/// waited for, so it is a named one that nobody else is let into.
struct Line {
    std::error_code open(bool we_read)
    {
        static std::atomic<unsigned> count = 0;
        const std::wstring name = LR"(\\.\pipe\junbi-)" + std::to_wstring(GetCurrentProcessId()) + L"-" + std::to_wstring(++count);
        const DWORD direction = we_read ? PIPE_ACCESS_INBOUND : PIPE_ACCESS_OUTBOUND;
        here.value = CreateNamedPipeW(name.c_str(), direction | FILE_FLAG_OVERLAPPED | FILE_FLAG_FIRST_PIPE_INSTANCE,
            PIPE_TYPE_BYTE | PIPE_READMODE_BYTE | PIPE_WAIT | PIPE_REJECT_REMOTE_CLIENTS, 1, 65536, 65536, 0, nullptr);
        SECURITY_ATTRIBUTES handed_on{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
        if (here)
            there.value = CreateFileW(name.c_str(), we_read ? GENERIC_WRITE : GENERIC_READ, 0, &handed_on, OPEN_EXISTING, 0, nullptr);
        ready.value = CreateEventW(nullptr, TRUE, FALSE, nullptr);
        return here && there && ready ? std::error_code() : last_error();
    }

    Handle here, there, ready;
    OVERLAPPED transfer = {};
    bool under_way = false;
    std::array<char, 65536> block = {};
};

DWORD milliseconds_until(Child::Clock::time_point end)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Child::Clock::now()).count();
    return left > 0 ? static_cast<DWORD>(left) : 0;
}

/// Lets Windows fill the block. False: the other end is closed.
bool begin_reading(Line& line)
{
    if (line.under_way)
        return true;
    line.transfer = {};
    line.transfer.hEvent = line.ready.value;
    const bool read = ReadFile(line.here.value, line.block.data(), static_cast<DWORD>(line.block.size()), nullptr, &line.transfer) != 0;
    line.under_way = read || GetLastError() == ERROR_IO_PENDING;
    if (!line.under_way)
        line.here.close();
    return line.under_way;
}

/// Appends what has come, if it has; closes the line where nothing will come any more.
void take(Line& line, std::string& into)
{
    if (!line.under_way || WaitForSingleObject(line.ready.value, 0) != WAIT_OBJECT_0)
        return;
    DWORD got = 0;
    line.under_way = false;
    if (GetOverlappedResult(line.here.value, &line.transfer, &got, FALSE))
        into.append(line.block.data(), got);
    else
        line.here.close();
}

/// What was under way must have ended before its memory goes.
void close(Line& line)
{
    if (line.under_way && line.here) {
        DWORD ignored = 0;
        CancelIoEx(line.here.value, &line.transfer);
        GetOverlappedResult(line.here.value, &line.transfer, &ignored, TRUE);
    }
    line.under_way = false;
    line.here.close();
    line.there.close();
}

/// Only these three are handed on, whatever else is open.
class HandedOn {
public:
    explicit HandedOn(std::array<HANDLE, 3> handles) : handles_(handles)
    {
        SIZE_T size = 0;
        InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
        memory_.resize(size);
        list_ = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(memory_.data());
        good_ = InitializeProcThreadAttributeList(list_, 1, 0, &size)
            && UpdateProcThreadAttribute(list_, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(), sizeof handles_, nullptr, nullptr);
    }
    ~HandedOn() { DeleteProcThreadAttributeList(list_); }
    HandedOn(const HandedOn&) = delete;
    HandedOn& operator=(const HandedOn&) = delete;
    explicit operator bool() const { return good_; }
    LPPROC_THREAD_ATTRIBUTE_LIST list() const { return list_; }

private:
    std::array<HANDLE, 3> handles_;
    std::vector<unsigned char> memory_;
    LPPROC_THREAD_ATTRIBUTE_LIST list_ = nullptr;
    bool good_ = false;
};

/// What every program needs to load its libraries, and nothing of the person's.
std::wstring bare_environment()
{
    std::wstring all;
    for (const wchar_t* name : {L"SystemRoot", L"windir", L"SystemDrive"}) {
        std::array<wchar_t, MAX_PATH> value{};
        const DWORD size = GetEnvironmentVariableW(name, value.data(), static_cast<DWORD>(value.size()));
        if (size > 0 && size < value.size())
            all += std::wstring(name) + L"=" + value.data() + L'\0';
    }
    return all + L'\0';
}

/// A box that ends with us and takes everything in it along.
std::error_code make_box(Handle& box)
{
    box.value = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    const bool made = box && SetInformationJobObject(box.value, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return made ? std::error_code() : last_error();
}

ChildEnd end_of(DWORD code)
{
    if (code == killed_code)
        return {ChildEnd::How::killed, 0};
    if (code == Child::out_of_time_code)
        return {ChildEnd::How::out_of_time, 0};
    return {code >= first_exception ? ChildEnd::How::crashed : ChildEnd::How::by_itself, static_cast<long long>(code)};
}

} // namespace

struct Child::Process {
    Line input, output, messages;
    Handle nowhere, process, box;
    std::mutex mutex; ///< kill() comes from other threads
};

Child::Child() : process_(std::make_unique<Process>()) { }

Child::~Child()
{
    kill();
    end();
}

std::error_code Child::start(const ChildOrder& order)
{
    Process& own = *process_;
    for (const auto& [line, we_read] : {std::pair{&own.input, false}, {&own.output, true}, {&own.messages, true}})
        if (const std::error_code error = line->open(we_read))
            return error;
    if (const std::error_code error = make_box(own.box))
        return error;
    const HandedOn streams({own.input.there.value, own.output.there.value, own.messages.there.value});
    if (!streams)
        return last_error();
    STARTUPINFOEXW start{};
    start.StartupInfo.cb = sizeof start;
    start.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    start.StartupInfo.hStdInput = own.input.there.value;
    start.StartupInfo.hStdOutput = own.output.there.value;
    start.StartupInfo.hStdError = own.messages.there.value;
    start.lpAttributeList = streams.list();
    std::wstring line = wide(command_line(order.program.string(), order.words)), environment = bare_environment();
    const std::wstring folder = order.folder.wstring();
    PROCESS_INFORMATION made{};
    const DWORD how = CREATE_NO_WINDOW | CREATE_SUSPENDED | CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT;
    const std::lock_guard turn(own.mutex);
    if (!CreateProcessW(order.program.c_str(), line.data(), nullptr, nullptr, TRUE, how, order.bare ? environment.data() : nullptr,
            folder.empty() ? nullptr : folder.c_str(), &start.StartupInfo, &made))
        return last_error();
    own.process.value = made.hProcess;
    Handle thread;
    thread.value = made.hThread;
    if (!AssignProcessToJobObject(own.box.value, made.hProcess)) { // outside the box nothing may run
        const std::error_code error = last_error();
        TerminateProcess(made.hProcess, killed_code);
        return error;
    }
    ResumeThread(made.hThread);
    for (Line* each : {&own.input, &own.output, &own.messages})
        each->there.close();
    return {};
}

Child::Step Child::send(std::string_view text, Clock::time_point end)
{
    Line& line = process_->input;
    while (!text.empty()) {
        if (!line.here)
            return Step::gone;
        line.transfer = {};
        line.transfer.hEvent = line.ready.value;
        const auto size = static_cast<DWORD>(std::min<std::size_t>(text.size(), 65536));
        if (!WriteFile(line.here.value, text.data(), size, nullptr, &line.transfer) && GetLastError() != ERROR_IO_PENDING)
            return Step::gone;
        const bool in_time = WaitForSingleObject(line.ready.value, milliseconds_until(end)) == WAIT_OBJECT_0;
        if (!in_time)
            CancelIoEx(line.here.value, &line.transfer);
        DWORD sent = 0;
        const bool done = GetOverlappedResult(line.here.value, &line.transfer, &sent, TRUE) != 0;
        if (!done)
            return in_time ? Step::gone : Step::too_long;
        text.remove_prefix(sent);
    }
    return Step::done;
}

void Child::close_input() { close(process_->input); }

Child::Step Child::receive(std::string& out, std::string& messages, Clock::time_point end)
{
    Process& own = *process_;
    std::array<HANDLE, 2> events{};
    DWORD count = 0;
    for (Line* each : {&own.output, &own.messages})
        if (each->here && begin_reading(*each))
            events[count++] = each->ready.value;
    if (count == 0)
        return Step::gone;
    if (WaitForMultipleObjects(count, events.data(), FALSE, milliseconds_until(end)) == WAIT_TIMEOUT)
        return Step::too_long;
    take(own.output, out);
    take(own.messages, messages);
    return own.output.here || own.messages.here ? Step::done : Step::gone;
}

bool Child::is_quiet() const
{
    Line& line = process_->output;
    DWORD waiting = 0;
    const bool open = process_->process && line.here && PeekNamedPipe(line.here.value, nullptr, 0, nullptr, &waiting, nullptr);
    return open && waiting == 0 && WaitForSingleObject(process_->process.value, 0) == WAIT_TIMEOUT;
}

void Child::kill()
{
    const std::lock_guard turn(process_->mutex);
    if (process_->process)
        TerminateJobObject(process_->box.value, killed_code);
}

ChildEnd Child::end()
{
    Process& own = *process_;
    for (Line* each : {&own.input, &own.output, &own.messages})
        close(*each);
    if (!own.process)
        return {};
    WaitForSingleObject(own.process.value, INFINITE);
    DWORD code = killed_code;
    GetExitCodeProcess(own.process.value, &code);
    const std::lock_guard turn(own.mutex);
    own.process.close();
    own.box.close(); // and with it whatever it started
    return end_of(code);
}

} // namespace junbi
