// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/checking.h"
#include "wizard/cli/commands.h"
#include "wizard/cli/interrupt.h"
#include "wizard/cli/looking.h"

#include <algorithm>
#include <ostream>

namespace junbi {
namespace {

using namespace std::chrono_literals;
// For what does not tell by itself that it has changed.
constexpr auto between_waits = 300ms; ///< somebody stands before the computer
constexpr auto between_watches = 2s;

/// What is waited for, told once and again when it changes.
void tell(const Call& call, const std::vector<Placed>& open, std::string& told)
{
    std::string lines;
    for (const Placed& each : open)
        lines += "  [" + each.computer + "] " + call.say(each.finding.what) + "\n";
    if (lines == told)
        return;
    told = lines;
    call.messages << call.say(T("Waiting until this is settled, at most {1}:", call.asked.wait_typed)) << "\n" << lines << std::flush;
}

/// Looks again until nothing is open that a look at this computer can settle, or the time is over.
void wait_until_it_passes(const Call& call, Checking& checking, const Watch& quiet, Interrupt& interrupt)
{
    const auto left = [end = std::chrono::steady_clock::now() + *call.asked.wait] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    };
    std::string told;
    for (auto open = checking.looked_for(); !open.empty(); open = checking.looked_for()) {
        tell(call, open, told);
        if (interrupt.within(std::clamp<std::chrono::milliseconds>(left(), 0ms, between_waits)))
            return;
        if (left() <= 0ms) {
            call.messages << call.say(T("The time is over.")) << "\n";
            return;
        }
        checking.look(quiet);
    }
}

/// Looks, or reads the office file, again and again; shows what has changed.
void watch(Checking& checking, const Watch& quiet, Interrupt& interrupt)
{
    checking.show();
    while (!interrupt.within(between_watches)) {
        checking.refresh();
        checking.look(quiet);
        if (!quiet.cancelled() && checking.changed())
            checking.show();
    }
}

} // namespace

int check(const Call& call)
{
    Checking checking(call);
    if (!call.asked.wait && !call.asked.watch) {
        checking.look(watch_of(call));
        checking.show();
        return checking.code();
    }
    const Watch first = watch_of(call), quiet(first.limit());
    Interrupt interrupt([first, quiet] {
        first.cancel();
        quiet.cancel();
    });
    const auto observation = checking.observe([&interrupt] { interrupt.wake(); }); // before the look: nothing is missed in between
    checking.look(first);
    if (call.asked.watch)
        watch(checking, quiet, interrupt);
    else {
        wait_until_it_passes(call, checking, quiet, interrupt);
        checking.show();
    }
    return exit_code(checking.status());
}

} // namespace junbi
