// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/due_papers.h"

#include "wizard/engine/typed_text.h"

namespace junbi {

std::vector<PaperWish> everything_due(const Wizard& wizard, const PaperOrder& order, const PaperShelf& shelf)
{
    std::vector<PaperWish> wishes;
    for (const Paper& each : shelf.all()) {
        if (each.due && !each.due(wizard))
            continue;
        PaperOrder own = order;
        own.masked &= each.names_people;
        own.landscape = own.landscape && shelf.lies(each);
        if (!each.per_computer() || !own.computer.empty()) {
            wishes.push_back({&each, own});
            continue;
        }
        for (const Computer& computer : wizard.office().computers) {
            own.computer = computer.name;
            wishes.push_back({&each, own});
        }
    }
    return wishes;
}

std::string file_name_of(const PaperWish& wish, const Wizard& wizard, const Say& say)
{
    const std::string name = suggested_name(*wish.paper, wizard, say);
    return wish.paper->per_computer() && !wish.order.computer.empty() ? as_file_name(name + "_" + wish.order.computer) : name;
}

} // namespace junbi
