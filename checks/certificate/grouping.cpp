// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"
#include "checks/contract/days.h"
#include "checks/contract/wildcards.h"
#include "checks/shared/office_number.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace junbi::certificate_step {
namespace {

std::vector<std::string> numbers_of(const Answers& office)
{
    std::vector<std::string> numbers{main_number_of(office)};
    const Table& others = office.rows("other_numbers");
    for (std::size_t i = 0; i < others.size(); ++i)
        numbers.push_back(whole_number(others.at(i, "number")));
    std::erase(numbers, "");
    return numbers;
}

std::string first_in(const Certificate& certificate, const std::vector<std::string>& numbers)
{
    for (const std::string& number : numbers)
        if (stands_alone(certificate.subject, number))
            return number;
    return {};
}

/// What counts more is greater: usable today, of a kind that a rule knows, then the later end, then the one with a key.
using Rank = std::tuple<bool, bool, Moment, bool>;

Rank rank_of(const Certificate& certificate, const Case& c)
{
    return {usable_today(certificate, c.today), kind_of(certificate, c).has_value(), certificate.valid_until, certificate.has_private_key};
}

Group& group_for(std::vector<Group>& groups, const std::string& number)
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.number == number; });
    if (found != groups.end())
        return *found;
    groups.push_back({number, nullptr, {}});
    return groups.back();
}

} // namespace

std::string whole_number(const std::string& typed)
{
    const std::string number = fold_office_number(typed);
    return number.size() == 10 ? number : std::string();
}

std::string main_number_of(const Answers& office) { return whole_number(office.text("number")); }

std::string number_in(const Certificate& certificate, const Answers& office) { return first_in(certificate, numbers_of(office)); }

bool usable_today(const Certificate& certificate, Day today)
{
    return certificate.has_private_key && certificate.key_works != "no" && certificate.revocation != "revoked"
        && !has_wrong_purpose(certificate) && day_in_japan(certificate.valid_from) <= today
        && today <= day_in_japan(certificate.valid_until);
}

std::vector<Group> groups_of(const std::vector<const Certificate*>& certificates, const Case& c)
{
    const auto numbers = numbers_of(c.office);
    const std::string main_number = main_number_of(c.office);
    const bool main_has_own = std::any_of(certificates.begin(), certificates.end(),
        [&](const Certificate* each) { return !main_number.empty() && first_in(*each, numbers) == main_number; });
    std::map<const Certificate*, Rank> ranks;
    std::vector<Group> groups;
    for (const Certificate* each : certificates) {
        const std::string number = first_in(*each, numbers);
        const bool takes_main = number.empty() && !main_has_own;
        group_for(groups, takes_main ? main_number : number).rest.push_back(each);
        ranks[each] = rank_of(*each, c);
    }
    for (Group& group : groups) {
        std::stable_sort(
            group.rest.begin(), group.rest.end(), [&](const Certificate* a, const Certificate* b) { return ranks[a] > ranks[b]; });
        group.best = group.rest.front();
        group.rest.erase(group.rest.begin());
    }
    std::stable_sort(
        groups.begin(), groups.end(), [&](const Group& a, const Group& b) { return a.number == main_number && b.number != main_number; });
    return groups;
}

} // namespace junbi::certificate_step
