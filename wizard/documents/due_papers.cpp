// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/due_papers.h"

#include "wizard/documents/own_layouts.h"
#include "wizard/engine/typed_text.h"

namespace junbi {

std::vector<PaperWish> everything_due(const Wizard& wizard, PaperOrder order, const std::filesystem::path& own_layouts)
{
    std::vector<PaperWish> wishes;
    for (const Paper& each : papers()) {
        if (each.due && !each.due(wizard))
            continue;
        PaperOrder own = order;
        own.masked &= each.names_people;
        own.landscape = own.landscape && has_layout(own_layouts, each.id + "-landscape");
        if (!each.per_computer || !own.computer.empty()) {
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
    return wish.paper->per_computer && !wish.order.computer.empty() ? as_file_name(name + "_" + wish.order.computer) : name;
}

} // namespace junbi
