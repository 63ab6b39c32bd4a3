// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "wizard/engine/fact_source.h"
#include "wizard/engine/judge.h"
#include "wizard/engine/office.h"
#include "wizard/engine/profile.h"
#include "wizard/engine/runner.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// What the engine is made of, chosen by the face that uses it.
struct Setup {
    std::vector<Check> checks;
    Rules rules;
    Day today{};
    std::shared_ptr<const FactSource> source; ///< may be null where nothing is looked at; one for the whole program (LiveFacts)
    std::unique_ptr<Runner> runner;
    std::function<Moment()> now; ///< when something was kept
    Profile profile = {};        ///< whose steps `checks` are, in its order
};

/// What to look at, on the computer this program runs on.
struct LookOrder {
    std::string computer;           ///< under which name it stands in the office; added where it is new
    std::vector<std::string> steps; ///< empty: all
    bool network = false;           ///< contact hosts: only when the person asked for it
    Watch watch{};
};

/// The one engine behind window, command line and papers: holds an office, looks, judges. Used from one thread.
class Wizard {
public:
    Wizard(Setup setup, Office office);
    ~Wizard();

    const std::vector<Check>& checks() const { return setup_.checks; }
    const Profile& profile() const { return setup_.profile; }
    const Rules& rules() const { return setup_.rules; }
    const Office& office() const { return office_; }
    Day today() const { return setup_.today; }
    const Check* find(const std::string& step) const;
    /// The step of that name; throws Failure (usage) where there is none.
    const Check& step(const std::string& step) const;
    /// Goes on with the steps of another profile; what is answered and seen stays. Checks that were handed out before are gone.
    void follow(Profile profile, std::vector<Check> checks);
    /// Goes on with other rule tables: everything is judged again by them.
    void follow(Rules rules);
    /// Goes on with another day: everything is judged again by it.
    void follow(Day today);
    /// Judged when asked for, and again after anything changed.
    const Report& report() const;

    /// Judges again when next asked: a step from outside has an answer that it had not before.
    void judge_again() { changed(); }

    /// Keeps an answer, typed as people type. `computer` empty: the office's. Throws Failure (usage) where step, field or
    /// computer is not known or the value is of the wrong kind; nothing is changed then.
    void answer(const std::string& step, const std::string& field, const std::string& typed, const std::string& computer = {});
    /// The same for a table, replacing all its rows.
    void fill(const std::string& step, const std::string& field, Table rows, const std::string& computer = {});
    /// Takes back every table of the step that names people, or only one; what it counts (Check::counts) stays. Throws Failure (usage)
    /// where there is no such step, or that table names nobody.
    void erase_personal(const std::string& step, const std::string& table = {});
    /// Adds a computer where there is none of that name. Throws Failure (usage) where the name is empty.
    void add_computer(const std::string& name);
    /// Adds a device that cannot run Junbi. Throws Failure (usage) where a computer of that name has been looked at.
    void add_by_hand(const std::string& name);
    /// Takes a recording into the office; newer looks win, what was not looked at is kept as it was. Throws Failure
    /// (usage) where the name belongs to another computer.
    void take_recording(const std::string& computer, const Facts& facts);
    /// Gives a computer another name; everything that is known about it goes along. Throws Failure (usage) where there is no
    /// such computer, the new name is empty or taken, or a look is under way; nothing is changed then.
    void rename_computer(std::string from, const std::string& to);
    /// Takes a computer out of the office, with everything that is known about it. Throws Failure (usage) as above.
    void remove_computer(std::string name);
    /// Lives with a finding for a while. Throws Failure (usage) where the report has no such finding or the day is past.
    void waive(Waiver waiver);
    /// Takes back that a finding was put off: it counts again from now on. Nothing happens where it was not put off.
    void take_back_waiver(const FindingKey& finding);
    /// Keeps what was changed on a computer. Throws Failure (usage) where there is none of that name.
    void note_changes(const std::string& computer, const std::vector<LedgerEntry>& entries);
    /// Keeps how the findings stand now, for telling what is new next time.
    void remember();

    /// What a look would look at, shown to the person before.
    Needs needs(const LookOrder& order) const;
    /// Looks at this computer, keeps what was seen, then calls `done`. Never throws out of the look.
    void look(LookOrder order, std::function<void()> done);
    /// Calls `changed`, from any thread, whenever such a look may see something new, until the end of what comes back. Null: nothing of
    /// it tells by itself. May outlive the wizard.
    std::unique_ptr<Observation> observe(const LookOrder& order, std::function<void()> changed) const;

private:
    Ground ground() const { return {setup_.checks, setup_.rules, setup_.today}; }
    Computer& computer_at_rest(const std::string& name);
    Answers& answers_for(const std::string& step, const Field& field, const std::string& computer);
    void changed() { report_.reset(); }

    Setup setup_;
    Office office_;
    mutable std::optional<Report> report_;
    std::vector<Watch> running_; ///< of the looks at hand, in the order in which they end
};

/// New facts over old ones: what is older, was not asked, or was stopped, leaves what was known.
Facts merged(const Facts& known, const Facts& fresh);

/// Both wishes in one.
Needs merged(Needs a, const Needs& b);

} // namespace junbi
