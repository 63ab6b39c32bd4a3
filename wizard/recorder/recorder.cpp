// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/recorder.h"

#include "wizard/catalogues/speaker.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/part.h"
#include "wizard/platform/live_facts.h"
#include "wizard/recorder/carried.h"
#include "wizard/recorder/console.h"
#include "wizard/recorder/linked_parts.h"
#include "wizard/recorder/looking.h"
#include "wizard/recorder/visible_folder.h"
#include "wizard/recorder/what_was_seen.h"
#include "wizard/recorder/where_it_goes.h"

namespace junbi {
namespace {

constexpr std::chrono::seconds limit{20}; ///< of one look; a USB stick and a slow computer
constexpr std::chrono::seconds patience{60};

using Tell = std::function<void(const Text&)>;

Tell teller(const std::string& language)
{
    const Speaker speaker(language, Catalogue::of_bytes(carried(language + ".mo")));
    return [say = speaker.say()](const Text& text) { print_line(say(text)); };
}

void tell_help(const Tell& tell)
{
    tell(T("Looks at this computer, changes nothing, and writes what it saw into a file beside itself (docs: add-computer)."));
    tell(T("--number NUMBER     the office's number: its certificates are recognised by it"));
    tell(T("--computer NAME     what the office calls this computer"));
    tell(T("--folder FOLDER     where to write"));
    tell(T("--wait SECONDS      how long to wait for a card (0: not at all)"));
}

LiveFacts eyes_of_the_recorder()
{
    Surroundings here = this_computer();
    here.part = linked_part_symbol;
    return LiveFacts(here);
}

void wait_where_it_helps(const FactSource& eyes, Facts& facts, const RecordingOrder& order, const Tell& tell)
{
    const bool asked = order.wait.has_value();
    const std::chrono::seconds longest = asked ? std::chrono::seconds(*order.wait)
        : person_sits_here()                   ? patience
                                               : std::chrono::seconds(0);
    if (longest.count() == 0 || a_card_was_read(facts))
        return;
    const bool has_reader = facts.readers && !facts.readers->empty();
    tell({});
    tell(has_reader ? T("Please put a My Number card on the reader. No number is asked for and nothing of the card is kept. Waiting up to "
                        "{1} seconds; Enter goes on without a card.",
             longest.count())
                    : T("If this computer has a card reader, please plug it in and put a My Number card on it. Waiting up to {1} seconds; "
                        "Enter goes on without it.",
                        longest.count()));
    const auto enough = [] { return person_sits_here() && enter_pressed(); };
    wait_for_card(eyes, facts, longest, enough);
}

/// Beside the program; where nothing can be written there, where people look first.
std::vector<std::filesystem::path> folders_for(const RecordingOrder& order)
{
    if (!order.folder.empty())
        return {order.folder};
    std::vector<std::filesystem::path> folders{places().program};
    if (const auto visible = visible_folder(); !visible.empty())
        folders.push_back(visible);
    return folders;
}

int tell_kept(const Kept& kept, const Tell& tell)
{
    tell({});
    for (const Text& each : kept.troubles)
        tell(each);
    if (kept.file.empty()) {
        tell(T("What was seen could not be written anywhere. Copy this program into a folder of your own and start it there."));
        return static_cast<int>(Ending::file);
    }
    tell(T("Written: {1}", kept.file.string()));
    tell(T("Take it into the office file on the computer where that is: “Take recordings…” in the window, or junbi add-computer."));
    return 0;
}

int record(const RecordingOrder& order, const Tell& tell)
{
    if (order.help) {
        tell_help(tell);
        return 0;
    }
    tell(T("Junbi looks at this computer. Nothing is changed and nothing goes into the network."));
    const Office office = office_beside(places().program, tell);
    const LiveFacts eyes = eyes_of_the_recorder();
    const Needs needs = needs_for_recording(office, order, now());
    Facts facts = look(eyes, needs, Watch(limit));
    wait_where_it_helps(eyes, facts, order, tell);
    tell({});
    for (const Text& each : what_was_seen(facts))
        tell(each);
    const std::string own_name = facts.machine ? facts.machine->host_name : "";
    const Recording recording{order.computer.empty() ? own_name : order.computer, facts};
    return tell_kept(keep(recording, folders_for(order), now()), tell);
}

} // namespace

int record(const std::vector<std::string>& words)
{
    Tell tell = teller("ja");
    int code = 0;
    const auto trouble = [&]() -> std::optional<Failure> {
        try {
            const RecordingOrder order = order_in(words);
            tell = teller(order.language);
            code = record(order, tell);
            return std::nullopt;
        } catch (const Failure& failure) {
            return failure;
        }
    }();
    if (trouble) {
        tell(trouble->text());
        code = static_cast<int>(trouble->ending());
    }
    if (window_closes_at_end()) {
        tell({});
        tell(T("Press Enter to close this window."));
        wait_for_enter();
    }
    return code;
}

} // namespace junbi
