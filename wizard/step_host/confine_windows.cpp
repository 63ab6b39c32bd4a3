// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/confine.h"

#include "wizard/parts/child.h"

#include <windows.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

namespace junbi {
namespace {

using Clock = std::chrono::steady_clock;

/// Memory, no further program, nothing of the desktop. The box stays open as long as this program runs.
bool limit_in_a_box()
{
    const HANDLE box = CreateJobObjectW(nullptr, nullptr);
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    if (most_memory > 0) {
        limits.BasicLimitInformation.LimitFlags |= JOB_OBJECT_LIMIT_PROCESS_MEMORY;
        limits.ProcessMemoryLimit = SIZE_T(most_memory) << 20;
    }
    JOBOBJECT_BASIC_UI_RESTRICTIONS desktop{};
    desktop.UIRestrictionsClass = JOB_OBJECT_UILIMIT_HANDLES | JOB_OBJECT_UILIMIT_READCLIPBOARD | JOB_OBJECT_UILIMIT_WRITECLIPBOARD
        | JOB_OBJECT_UILIMIT_SYSTEMPARAMETERS | JOB_OBJECT_UILIMIT_DISPLAYSETTINGS | JOB_OBJECT_UILIMIT_GLOBALATOMS
        | JOB_OBJECT_UILIMIT_DESKTOP | JOB_OBJECT_UILIMIT_EXITWINDOWS;
    return box && SetInformationJobObject(box, JobObjectExtendedLimitInformation, &limits, sizeof limits)
        && SetInformationJobObject(box, JobObjectBasicUIRestrictions, &desktop, sizeof desktop)
        && AssignProcessToJobObject(box, GetCurrentProcess());
}

/// With low integrity Windows lets a program write to almost nothing of the person's; a program may only ever lower its own.
bool lower_integrity()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_DEFAULT | TOKEN_ADJUST_PRIVILEGES | TOKEN_QUERY, &token))
        return false;
    std::array<unsigned char, SECURITY_MAX_SID_SIZE> low{};
    DWORD size = low.size();
    TOKEN_MANDATORY_LABEL label{};
    label.Label.Attributes = SE_GROUP_INTEGRITY;
    label.Label.Sid = low.data();
    const bool lowered = CreateWellKnownSid(WinLowLabelSid, nullptr, low.data(), &size)
        && SetTokenInformation(token, TokenIntegrityLevel, &label, sizeof label + size);
    AdjustTokenPrivileges(token, TRUE, nullptr, 0, nullptr, nullptr); // every privilege is switched off
    CloseHandle(token);
    return lowered;
}

/// When the time is over, counted by a steady clock; 0: never.
std::atomic<Clock::rep> end_of_time = 0;

void watch_the_time()
{
    for (;;) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const Clock::rep end = end_of_time;
        if (end != 0 && Clock::now().time_since_epoch().count() > end)
            TerminateProcess(GetCurrentProcess(), Child::out_of_time_code);
    }
}

} // namespace

void confine()
{
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX); // no window of the system after a crash
    if (!limit_in_a_box() || !lower_integrity())
        std::_Exit(71); // what cannot be limited is not run
    std::thread(watch_the_time).detach();
}

void give_time(unsigned seconds)
{
    end_of_time = seconds == 0 ? 0 : (Clock::now() + std::chrono::seconds(seconds)).time_since_epoch().count();
}

} // namespace junbi
