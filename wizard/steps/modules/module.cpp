// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/person_folders.h"
#include "wizard/steps/modules/module_cache.h"
#include "wizard/steps/modules/module_session.h"
#include "wizard/steps/modules/module_trust.h"
#include "wizard/steps/modules/module_words.h"
#include "wizard/storage/rule_files.h"

#include <algorithm>
#include <set>

namespace junbi {
namespace {

namespace fs = std::filesystem;

using Session = std::shared_ptr<ModuleSession>;

fs::path cache_folder() { return below(person_folders().cache, "steps"); }

/// Puts questions to the module's host into the place of the functions that the module has.
void connect(Check& check, const Session& session)
{
    std::vector<std::string> lines;
    for (const GuideLine& each : check.items)
        lines.push_back(each.id);
    if (check.needs)
        check.needs = [session, id = check.id](const Case& given) { return session->needs(id, given); };
    if (check.judge_computer)
        check.judge_computer = [session, id = check.id, lines](const Case& given) { return session->judge_computer(id, given, lines); };
    check.judge_office = [session, id = check.id, lines, can = static_cast<bool>(check.judge_office)](
                             const Case& given) { return session->judge_office(id, given, can, lines); };
}

std::vector<OutsideStep> steps_in(const std::string& description, const fs::path& file)
{
    std::vector<OutsideStep> steps;
    std::set<std::string> ids;
    for (const std::string& each : taken_apart(description)) {
        steps.push_back(step_from_xml(each, file.string()));
        if (const std::string& id = steps.back().check.id; !ids.insert(id).second)
            throw Failure(Ending::file, T("The module “{1}” brings two steps with the id “{2}”.", file.string(), id));
    }
    if (steps.empty())
        throw Failure(Ending::file, T("The module “{1}” cannot be used. {2}", file.string(), T("It does not bring any steps.")));
    return steps;
}

/// As it is remembered, or as the module says it now.
std::vector<OutsideStep> described(const fs::path& file, const Session& session, const ModuleCache& cache)
{
    std::vector<OutsideStep> steps;
    const auto remembered = cache.read();
    if (remembered && !trouble_of([&] { steps = steps_in(*remembered, file); }))
        return steps;
    const std::string description = strung_together(session->describe());
    steps = steps_in(description, file);
    cache.write(description);
    return steps;
}

/// Gives each step what lies in the folder beside the module.
void bring_along(std::vector<OutsideStep>& steps, const fs::path& folder)
{
    std::error_code none;
    if (const fs::path file = folder / "words.xml"; fs::exists(file, none)) {
        std::vector<std::string> ids;
        for (const OutsideStep& each : steps)
            ids.push_back(each.check.id);
        steps.front().words = read_module_words(file, ids);
    }
    if (const fs::path rules = folder / "rules"; fs::exists(rules, none))
        steps.front().rules = read_rules(rules).tables();
}

} // namespace

ModuleTerms module_terms() { return {places().helpers / (std::string("junbi-step-host") + program_ending), cache_folder()}; }

std::vector<OutsideStep> read_module(const fs::path& file, const ModuleTerms& terms)
{
    if (const auto reason = reason_against_file(file, terms.owners))
        throw Failure(Ending::file, *reason);
    const auto session = std::make_shared<ModuleSession>(file, terms);
    auto steps = described(file, session, ModuleCache(terms.cache, file, terms.host));
    bring_along(steps, fs::path(file).replace_extension());
    for (OutsideStep& each : steps)
        connect(each.check, session);
    return steps;
}

Modules read_modules(const fs::path& folder, const ModuleTerms& terms)
{
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == library_ending)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    Modules modules;
    for (const fs::path& file : files) {
        const auto trouble = trouble_of([&] {
            for (OutsideStep& each : read_module(file, terms))
                modules.steps.push_back({file, std::move(each)});
        });
        if (trouble)
            modules.troubles.push_back({file, *trouble});
    }
    return modules;
}

} // namespace junbi
