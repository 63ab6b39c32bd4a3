// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/looks.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace junbi::staff_step {

namespace {

/// Names longer than this are not compared character by character.
constexpr std::size_t longest_compared = 64;

/// What two names have to do with each other.
struct Likeness {
    bool similar = false, swapped = false;
    std::size_t distance = 9;
    Shared shared = {};
    bool any() const { return similar || swapped || distance <= 2 || shared.family || shared.given; }
};

Likeness likeness(const Look& one, const Look& other)
{
    Likeness found;
    found.similar = one.name == other.name;
    found.shared = shared_parts(one, other);
    found.swapped = !found.similar && (one.swapped() == other.name || other.swapped() == one.name);
    const std::size_t longer = std::max(one.name.size(), other.name.size());
    if (const std::size_t limit = longer >= 6 ? 2 : 1; longer >= 3 && longer <= longest_compared)
        if (const std::size_t distance = edit_distance(one.name, other.name, limit); distance <= limit)
            found.distance = distance;
    return found;
}

/// Whether this is worth a person's time: something must speak for it, and nothing that weighs as much against it.
bool worth_asking(const Likeness& like, const Evidence& seen, bool readings_far_apart)
{
    const bool against = seen.number_other || seen.birth_other;
    if (like.similar)
        return true;
    if (seen.number_same)
        return !seen.birth_other || like.any() || seen.reading_same;
    if (seen.birth_same && (like.shared.family || like.shared.given || like.swapped || seen.reading_same || like.distance <= 2))
        return true;
    if (against)
        return false;
    return seen.reading_same || like.swapped || (like.distance <= 2 && !readings_far_apart);
}

int score_of(const Likeness& like, const Evidence& seen)
{
    int score = 50 * seen.number_same + 45 * seen.birth_same + 25 * seen.reading_same - 30 * (seen.number_other + seen.birth_other)
        - 5 * seen.reading_other + 10 * like.shared.given + 6 * like.shared.family;
    if (like.similar)
        score += 40;
    else if (like.swapped)
        score += 30;
    else if (like.distance <= 2)
        score += 26 - 6 * static_cast<int>(like.distance);
    return score;
}

Reasons reasons_of(const Likeness& like, const Evidence& seen, bool noted)
{
    Reasons reasons = seen.for_it() | seen.against_it();
    if (like.similar)
        return reasons | bit(noted ? Reason::note : Reason::similar);
    if (like.swapped)
        return reasons | bit(Reason::swapped);
    if ((seen.number_same || seen.birth_same) && like.shared.given != like.shared.family)
        return reasons | bit(like.shared.given ? Reason::surname : Reason::given_name);
    if (like.distance <= 2)
        return reasons | bit(Reason::typing);
    if (like.shared.given != like.shared.family)
        return reasons | bit(like.shared.given ? Reason::surname : Reason::given_name);
    return reasons;
}

class Suggestions {
public:
    Suggestions(Comparison& comparison, const Variants& variants)
        : all_(comparison)
        , roster_(looks_of(comparison.roster, comparison.texts, variants))
        , registered_(looks_of(comparison.registered, comparison.texts, variants))
    {
    }
    void make();

private:
    std::optional<Candidate> candidate(std::uint32_t one, std::uint32_t other) const;

    Comparison& all_;
    std::vector<Look> roster_, registered_;
};

std::optional<Candidate> Suggestions::candidate(std::uint32_t one, std::uint32_t other) const
{
    const std::uint32_t r = roster_[one].person, s = registered_[other].person;
    const Evidence seen = all_.evidence(r, s);
    const Likeness like = likeness(roster_[one], registered_[other]);
    const Person &person = all_.roster[r], &user = all_.registered[s];
    const bool far = seen.reading_other && edit_distance(all_.texts.text(person.reading), all_.texts.text(user.reading), 2) > 2;
    if (!worth_asking(like, seen, far))
        return std::nullopt;
    return Candidate{one, other, score_of(like, seen) - (person.left ? 5 : 0),
        reasons_of(like, seen, roster_[one].noted != registered_[other].noted), person.content + user.content};
}

void Suggestions::make()
{
    std::vector<Candidate> candidates;
    for (const auto& [one, other] : pairs_in_common(all_, roster_, registered_))
        if (const auto made = candidate(one, other)) {
            if (all_.forbidden(roster_[one].person, registered_[other].person)) {
                all_.roster.remarks[roster_[one].person] |= bit(Reason::decided);
                all_.registered.remarks[registered_[other].person] |= bit(Reason::decided);
            } else {
                candidates.push_back(*made);
            }
        }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(-a.score, a.order, a.roster, a.registered) < std::tuple(-b.score, b.order, b.roster, b.registered);
    });
    for (const Candidate& each : candidates) {
        const std::uint32_t r = roster_[each.roster].person, s = registered_[each.registered].person;
        if (all_.roster.open(r) && all_.registered.open(s))
            all_.pair(Class::ask, r, s, each.reasons | (all_.roster.remarks[r] & bit(Reason::namesakes)));
    }
}

} // namespace

void suggest_pairs(Comparison& comparison, const Variants& variants) { Suggestions(comparison, variants).make(); }

} // namespace junbi::staff_step
