// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/call.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"

#include <ostream>

namespace junbi {
namespace {

/// The file asked for, or all in this folder.
std::vector<std::filesystem::path> office_files(const Arguments& asked)
{
    if (!asked.office.empty())
        return {asked.office};
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(".", ignored))
        if (entry.path().extension() == ".junbi" && !is_personal_file(entry.path()))
            files.push_back(entry.path().filename());
    return files;
}

} // namespace

std::filesystem::path office_file_of(const Call& call)
{
    const auto files = office_files(call.asked);
    if (files.size() > 1)
        throw Failure(Ending::usage, T("There are several office files here. Say which one with --office FILE."));
    return files.empty() ? std::filesystem::path() : files.front();
}

Day today_of(const Arguments& asked) { return asked.today.value_or(day_in_japan(now())); }

Tools tools_of(const Arguments& asked)
{
    Tools tools = live_tools();
    tools.today = today_of(asked);
    const auto files = office_files(asked);
    tools = with_steps(std::move(tools), files.empty() ? std::filesystem::path() : files.front());
    return asked.profile.empty() ? tools : with_profile(std::move(tools), asked.profile);
}

const Check& step_named(const Call& call, const Wizard& wizard, const std::string& name)
{
    try {
        return wizard.step(name);
    } catch (const Failure& none) {
        Text why = none.text();
        for (const Text& each : call.tools.unreadable)
            why = T("{1} {2}", why, each);
        throw Failure(none.ending(), why);
    }
}

OpenOffice::OpenOffice(const Call& call, Need need)
{
    const auto path = office_file_of(call);
    if (path.empty() && need != Need::nothing)
        throw Failure(Ending::usage, T("There is no office file here. Make one with “junbi new”, or say which with --office FILE."));
    Office office;
    if (path.empty())
        call.messages << call.say(T("There is no office file here, so nothing is answered yet. Make one with “junbi new”.")) << "\n";
    else {
        file_ = OfficeFile::open(path, need == Need::keeping ? OfficeFile::For::changing : OfficeFile::For::reading);
        office = file_->office();
        for (const Text& each : file_->told())
            call.messages << call.say(each) << "\n";
    }
    wizard_ = make_wizard(call, std::move(office));
}

void OpenOffice::save(PersonalFile::Unusable unusable) { file_->save(wizard_->office(), wizard_->rules(), now(), unusable); }

} // namespace junbi
