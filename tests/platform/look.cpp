// SPDX-License-Identifier: Apache-2.0
// look LIMIT-MS [observe | certificates NUMBER…]: looks at the readers (and watches them meanwhile), or at the certificates of the home and
// picks those with one of the numbers; prints one line each, or the trouble, and ends. For what must be seen or measured from outside.
#include "checks/contract/fact_names.h"
#include "wizard/platform/live_facts.h"

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

using namespace junbi;

template <class T>
int trouble(const Fact<T>& fact)
{
    std::cout << name_of(fact.trouble()) << " " << fact.detail() << "\n";
    return 1;
}

int show(const Fact<std::vector<CardReader>>& readers)
{
    if (!readers)
        return trouble(readers);
    for (const auto& reader : *readers)
        std::cout << reader.name << ": " << name_of(reader.card) << " " << reader.detail << "\n";
    return 0;
}

int show(const Fact<Certificates>& certificates)
{
    if (!certificates)
        return trouble(certificates);
    for (const auto& each : certificates->found)
        std::cout << each.subject << ": " << each.key_works << " " << each.chain << "\n";
    std::cout << certificates->others << " others\n";
    return 0;
}

} // namespace

int main(int count, char** words)
{
    const Watch watch(std::chrono::milliseconds(count > 1 ? std::atoi(words[1]) : 5000));
    const LiveFacts eyes;
    Needs needs;
    if (count > 2 && std::string_view(words[2]) == "certificates") {
        needs.certificates.emplace().office_numbers.assign(words + 3, words + count);
        return show(eyes.gather(needs, watch).certificates);
    }
    needs.readers = true;
    const auto observation = count > 2 ? eyes.observe(needs, [] {}) : nullptr;
    return show(eyes.gather(needs, watch).readers);
}
