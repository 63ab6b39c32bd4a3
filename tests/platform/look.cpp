// SPDX-License-Identifier: Apache-2.0
// look LIMIT-MS: looks at the readers, prints one line per reader or the trouble, and ends.
#include "checks/contract/fact_names.h"
#include "wizard/platform/live_facts.h"

#include <cstdlib>
#include <iostream>

int main(int count, char** words)
{
    const std::chrono::milliseconds limit(count > 1 ? std::atoi(words[1]) : 5000);
    junbi::Needs needs;
    needs.readers = true;
    const junbi::LiveFacts eyes;
    const junbi::Facts facts = eyes.gather(needs, junbi::Watch(limit));
    if (!facts.readers) {
        std::cout << name_of(facts.readers.trouble()) << " " << facts.readers.detail() << "\n";
        return 1;
    }
    for (const auto& reader : *facts.readers)
        std::cout << reader.name << ": " << name_of(reader.card) << " " << reader.detail << "\n";
}
