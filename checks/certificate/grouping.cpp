// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"
#include "checks/contract/days.h"
#include "checks/shared/office_number.h"

#include <algorithm>
#include <cctype>
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

bool is_alphanumeric(const std::string& text, std::size_t at)
{
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at]));
}

/// Whether the number stands in the text by itself: part of a longer number or word, it is another one.
bool stands_alone(const std::string& text, const std::string& number)
{
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number, at + 1))
        if ((at == 0 || !is_alphanumeric(text, at - 1)) && !is_alphanumeric(text, at + number.size()))
            return true;
    return false;
}

std::string number_in(const Certificate& certificate, const std::vector<std::string>& numbers)
{
    for (const std::string& number : numbers)
        if (stands_alone(certificate.subject, number))
            return number;
    return {};
}

/// Whether `a` counts rather than `b`: usable today first, then the later end, then the one with a key.
bool counts_more(const Certificate* a, const Certificate* b, Day today)
{
    return std::tuple(usable_today(*a, today), a->valid_until, a->has_private_key)
        > std::tuple(usable_today(*b, today), b->valid_until, b->has_private_key);
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

bool usable_today(const Certificate& certificate, Day today)
{
    return certificate.has_private_key && day_in_japan(certificate.valid_from) <= today && today <= day_in_japan(certificate.valid_until);
}

bool is_other_kind(const Certificate& certificate, const Rules& rules)
{
    return !certificate.rule.empty() && rules.value("certificate.kinds", certificate.rule, "usable") == "no";
}

std::vector<Group> groups_of(const std::vector<const Certificate*>& certificates, const Answers& office, Day today)
{
    const auto numbers = numbers_of(office);
    const std::string main_number = main_number_of(office);
    const bool main_has_own = std::any_of(certificates.begin(), certificates.end(),
        [&](const Certificate* each) { return !main_number.empty() && number_in(*each, numbers) == main_number; });
    std::vector<Group> groups;
    for (const Certificate* each : certificates) {
        const std::string number = number_in(*each, numbers);
        const bool takes_main = number.empty() && !main_has_own;
        group_for(groups, takes_main ? main_number : number).rest.push_back(each);
    }
    for (Group& group : groups) {
        std::stable_sort(
            group.rest.begin(), group.rest.end(), [&](const Certificate* a, const Certificate* b) { return counts_more(a, b, today); });
        group.best = group.rest.front();
        group.rest.erase(group.rest.begin());
    }
    std::stable_sort(
        groups.begin(), groups.end(), [&](const Group& a, const Group& b) { return a.number == main_number && b.number != main_number; });
    return groups;
}

} // namespace junbi::certificate_step
