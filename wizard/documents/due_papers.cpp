// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/due_papers.h"

#include <algorithm>

namespace junbi {

PaperOrder order_for(const Paper& paper, PaperOrder order, const PaperShelf& shelf)
{
    order.masked &= paper.names_people;
    order.landscape = order.landscape && shelf.lies(paper);
    return order;
}

std::vector<PaperWish> everything_due(const Wizard& wizard, const PaperOrder& order, const PaperShelf& shelf)
{
    std::vector<PaperWish> wishes;
    for (const Paper& each : shelf.all()) {
        if (each.due && !each.due(wizard))
            continue;
        PaperOrder own = order_for(each, order, shelf);
        if (each.about == About::office || !own.subject(each.about).empty()) {
            wishes.push_back({&each, own});
            continue;
        }
        std::vector<std::string> subjects = subjects_of(each, wizard);
        if (subjects.empty() && each.about == About::vendor)
            subjects.emplace_back(); // a letter with room for the name
        for (const std::string& subject : subjects) {
            own.subject(each.about) = subject;
            wishes.push_back({&each, own});
        }
    }
    return wishes;
}

std::vector<std::string> file_names_of(const std::vector<PaperWish>& wishes, const Wizard& wizard, const Say& say)
{
    std::vector<std::string> names;
    for (const PaperWish& each : wishes) {
        const std::string wanted = suggested_name(*each.paper, wizard, say, each.order);
        std::string name = wanted;
        for (int i = 2; std::find(names.begin(), names.end(), name) != names.end(); ++i)
            name = wanted + " (" + std::to_string(i) + ")";
        names.push_back(name);
    }
    return names;
}

} // namespace junbi
