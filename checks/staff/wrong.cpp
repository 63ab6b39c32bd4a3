// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/comparison.h"

#include <map>
#include <unordered_map>

namespace junbi::staff_step {

namespace {

/// What the words of the staff list for jobs are called in the registered list, which may have words of its own.
class JobDictionary {
public:
    JobDictionary(const Comparison& comparison, const JobWords& words) : texts_(comparison.texts), words_(words)
    {
        for (const Match& each : comparison.lines)
            if (each.kind < Class::ask) {
                const std::uint32_t one = meaning(comparison.roster[each.roster].job),
                                    other = meaning(comparison.registered[each.registered].job);
                if (one != 0 && other != 0)
                    ++used_[one][other];
            }
        for (const Person& each : comparison.registered.people)
            known_[meaning(each.job)] = true;
    }

    /// Whether a registered job is another one than that of the staff list. A word that the registered list does not know means what it
    /// mostly stands beside; where that is not clear, only two words of the table of jobs can differ.
    bool differ(std::uint32_t staff, std::uint32_t registered)
    {
        const std::uint32_t one = meaning(staff), other = meaning(registered);
        if (one == 0 || other == 0 || one == other)
            return false;
        if (known_.contains(one))
            return true;
        std::size_t all = 0, most = 0;
        std::uint32_t usual = 0;
        for (const auto& [word, count] : used_[one]) {
            all += count;
            if (count > most) {
                most = count;
                usual = word;
            }
        }
        if (all >= 3 && most * 2 > all)
            return usual != other;
        return (one & other & in_table) != 0;
    }

private:
    /// One number for all words of a job.
    std::uint32_t meaning(std::uint32_t job)
    {
        if (job == 0)
            return 0;
        const auto [known, fresh] = meanings_.try_emplace(job, job);
        if (fresh)
            if (const std::uint32_t row = words_.meaning(std::u32string(texts_.text(job))))
                known->second = in_table | row;
        return known->second;
    }

    static constexpr std::uint32_t in_table = 0x80000000U; ///< marks the number of a row of the table of jobs

    const Texts& texts_;
    const JobWords& words_;
    std::unordered_map<std::uint32_t, std::uint32_t> meanings_;
    std::unordered_map<std::uint32_t, bool> known_;
    std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> used_;
};

std::uint8_t bit_of(Wrong wrong, bool is) { return is ? static_cast<std::uint8_t>(wrong) : std::uint8_t{0}; }

} // namespace

void note_wrong(Comparison& comparison, const JobWords& words)
{
    JobDictionary jobs(comparison, words);
    for (Match& each : comparison.lines) {
        if (each.kind >= Class::ask)
            continue;
        const Person &person = comparison.roster[each.roster], &user = comparison.registered[each.registered];
        const Evidence seen = comparison.evidence(each.roster, each.registered);
        const bool name = person.name != user.name || (user.titled && !person.titled) || (user.bracketed && !person.bracketed);
        each.wrong = static_cast<std::uint8_t>(bit_of(Wrong::name, name) | bit_of(Wrong::number, seen.number_other)
            | bit_of(Wrong::kana, seen.reading_other) | bit_of(Wrong::birth, seen.birth_other)
            | bit_of(Wrong::job, jobs.differ(person.job, user.job)));
    }
}

} // namespace junbi::staff_step
