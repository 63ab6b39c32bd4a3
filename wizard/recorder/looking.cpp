// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/looking.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/judge.h"
#include "wizard/engine/wizard.h"
#include "wizard/recorder/carried.h"
#include "wizard/recorder/what_was_seen.h"
#include "wizard/storage/office_file.h"
#include "wizard/storage/rule_files.h"

#include <atomic>
#include <thread>

namespace junbi {

/// The step that says which certificates may be looked into; the others look at everything there is anyway.
Check certificate();

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> office_files(const fs::path& folder)
{
    std::vector<fs::path> all;
    std::error_code none;
    for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none))
        if (at->path().extension() == ".junbi")
            all.push_back(at->path());
    return all;
}

Rules rules_for_certificates()
{
    Rules rules;
    rules.add("certificate.kinds", rule_table(std::string(carried("kinds.xml")), "kinds.xml"));
    return rules;
}

/// What a card can change.
Needs about_cards()
{
    Needs needs;
    needs.readers = needs.card_service = needs.usb = true;
    return needs;
}

} // namespace

Office office_beside(const fs::path& folder, const std::function<void(const Text&)>& told)
{
    const std::vector<fs::path> files = office_files(folder);
    Office office;
    if (files.size() > 1)
        told(T("There are several office files beside this program, so none was used."));
    if (files.size() != 1)
        return office;
    if (const auto trouble = trouble_of([&] { office = OfficeFile::open(files.front(), OfficeFile::For::reading).office(); }))
        told(*trouble);
    else
        told(T("Certificates are recognised by what stands in “{1}”.", files.front().filename().string()));
    return office;
}

Needs needs_for_recording(const Office& known, const RecordingOrder& order, Moment now)
{
    Office office = known;
    if (!order.number.empty())
        office.answers["office"].set("number", order.number);
    const std::vector<Check> steps{certificate()};
    const Rules rules = rules_for_certificates();
    const Computer* computer = office.find(order.computer);
    Needs needs = needs_of(steps.front(), office, computer, {steps, rules, day_in_japan(now)});
    if (needs.certificates)
        needs.certificates->ask_issuers = false;
    needs.hosts.clear();
    needs.sign_ins.clear();
    needs.machine = needs.system = needs.browsers = needs.session = true;
    return merged(std::move(needs), about_cards());
}

Facts look(const FactSource& eyes, const Needs& needs, const Watch& watch)
{
    Facts facts = eyes.gather(needs, watch);
    facts.hosts = Trouble::not_allowed;
    facts.sign_ins = Trouble::not_allowed;
    return facts;
}

bool wait_for_card(const FactSource& eyes, Facts& facts, std::chrono::seconds longest, const std::function<bool()>& enough)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds between{50};
    const auto news = std::make_shared<std::atomic<bool>>(false); // told from another thread, also when this is over
    const auto observation = eyes.observe(about_cards(), [news] { *news = true; });
    bool seen = false;
    for (const auto end = Clock::now() + longest; Clock::now() < end && !a_card_was_read(facts) && !enough();) {
        if (news->exchange(false)) {
            facts = merged(facts, eyes.gather(about_cards(), Watch()));
            seen = true;
        }
        std::this_thread::sleep_for(between);
    }
    return seen;
}

} // namespace junbi
