// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/loaded_module.h"

#include "checks/contract/module.h"
#include "wizard/step_host/library.h"

#include <algorithm>

namespace junbi {

const Check* LoadedModule::find(const std::string& step) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Check& each) { return each.id == step; });
    return found == steps.end() ? nullptr : &*found;
}

LoadedModule load_module(const std::string& file)
{
    const Library library = load_library(file);
    if (!library.handle)
        return {{}, Message{answer::no_library, {}, library.trouble}};
    const auto entry = reinterpret_cast<decltype(&junbi_steps)>(symbol_in(library, "junbi_steps"));
    if (!entry)
        return {{}, Message{answer::no_entry}};
    LoadedModule loaded;
    if (const int contract = entry(contract_version, &loaded.steps); contract != contract_version)
        return {{}, Message{answer::other_contract, {}, std::to_string(contract)}};
    return loaded;
}

} // namespace junbi
