// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/outside_steps.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/person_folders.h"
#include "wizard/steps/unreadable_step.h"

#include <algorithm>

namespace junbi {
namespace {

namespace fs = std::filesystem;

fs::path user_folder() { return below(person_folders().data, "steps"); }

/// By name, so that the same folder gives the same steps on every computer.
std::vector<fs::path> step_files(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".xml" && entry.path().filename().native().front() != '.')
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

bool known(const std::vector<Check>& checks, const std::string& id)
{
    return std::any_of(checks.begin(), checks.end(), [&](const Check& each) { return each.id == id; });
}

/// Behind everything it builds on and everything of its section.
std::size_t place_for(const std::vector<Check>& checks, const Check& fresh)
{
    std::size_t place = 0;
    for (std::size_t i = 0; i < checks.size(); ++i)
        if (checks[i].section <= fresh.section || std::count(fresh.after.begin(), fresh.after.end(), checks[i].id) > 0)
            place = i + 1;
    return place;
}

void add(Steps& steps, OutsideStep fresh)
{
    for (auto& [name, table] : fresh.rules)
        steps.rules.add(name, std::move(table));
    for (auto& [language, words] : fresh.words)
        steps.words[language].merge(words);
    steps.checks.insert(steps.checks.begin() + static_cast<std::ptrdiff_t>(place_for(steps.checks, fresh.check)), std::move(fresh.check));
}

void add_unreadable(Steps& steps, const fs::path& file, const Text& reason)
{
    steps.unreadable.push_back(sentence_about(file, reason));
    add(steps, {unreadable_step(file, reason, [&](const std::string& id) { return known(steps.checks, id); })});
}

/// A step that can be read; whether it can be used depends on the others.
struct Candidate {
    fs::path file;
    OutsideStep step;
};

void take(Steps& steps, std::vector<Candidate>& candidates, const fs::path& file, const Around& around)
{
    try {
        candidates.push_back({file, read_step(file, around)});
    } catch (const Failure& failure) {
        add_unreadable(steps, file, failure.text());
    }
}

bool ready(const Steps& steps, const Check& check)
{
    return std::all_of(check.after.begin(), check.after.end(), [&](const std::string& id) { return known(steps.checks, id); });
}

/// Those whose `after` stand already, as often as that brings any further; what is left builds on what is not there, or in a circle.
void add_in_order(Steps& steps, std::vector<Candidate> candidates)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (auto each = candidates.begin(); each != candidates.end();) {
            if (!ready(steps, each->step.check)) {
                ++each;
                continue;
            }
            if (known(steps.checks, each->step.check.id))
                add_unreadable(
                    steps, each->file, T("There is already a step with the id “{1}”. Give this one another id.", each->step.check.id));
            else
                add(steps, std::move(each->step));
            each = candidates.erase(each);
            moved = true;
        }
    }
    for (const Candidate& each : candidates)
        add_unreadable(steps, each.file,
            T("It builds on steps that are not there, or that build on it in turn: {1}.", verbatim(each.step.check.after.front())));
}

} // namespace

StepFolders step_folders(const fs::path& office)
{
    StepFolders folders{{places().data / "steps", user_folder()}, {places().parts.parent_path() / "steps"}};
    if (!office.empty())
        folders.files.push_back(fs::absolute(office).parent_path() / "steps");
    return folders;
}

Steps with_steps_from_outside(Steps steps, const StepFolders& folders, const ModuleTerms& terms)
{
    const Around around{steps.checks, steps.rules};
    std::vector<Candidate> candidates;
    for (const fs::path& folder : folders.files)
        for (const fs::path& file : step_files(folder))
            take(steps, candidates, file, around);
    for (const fs::path& folder : folders.modules) {
        Modules modules = read_modules(folder, terms);
        for (ModuleStep& each : modules.steps)
            candidates.push_back({std::move(each.file), std::move(each.step)});
        for (const ModuleTrouble& each : modules.troubles)
            add_unreadable(steps, each.file, each.what);
    }
    add_in_order(steps, std::move(candidates));
    return steps;
}

} // namespace junbi
