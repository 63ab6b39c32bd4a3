// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/papers.h"

#include "wizard/documents/checklist_facts.h"

#include <algorithm>

namespace junbi {

const std::vector<Paper>& papers()
{
    static const std::vector<Paper> all{{"checklist", T("Readiness checklist"), checklist_job}};
    return all;
}

const Paper* find_paper(const std::string& id)
{
    const auto found = std::find_if(papers().begin(), papers().end(), [&](const Paper& each) { return each.id == id; });
    return found == papers().end() ? nullptr : &*found;
}

} // namespace junbi
