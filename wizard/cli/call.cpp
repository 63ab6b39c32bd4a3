// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/call.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"

#include <ostream>

namespace junbi {
namespace {

/// The file asked for, or the only one in this folder; empty where there is none.
std::filesystem::path chosen_file(const Call& call)
{
    if (!call.asked.office.empty())
        return call.asked.office;
    std::filesystem::path only;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(".", ignored)) {
        if (entry.path().extension() != ".junbi")
            continue;
        if (!only.empty())
            throw Failure(Ending::usage, T("There are several office files here. Say which one with --office FILE."));
        only = entry.path().filename();
    }
    return only;
}

} // namespace

Tools tools_of(const Arguments& asked)
{
    Tools tools = live_tools();
    tools.today = asked.today.value_or(tools.today);
    return tools;
}

OpenOffice::OpenOffice(const Call& call, Need need)
{
    const auto path = chosen_file(call);
    if (path.empty() && need != Need::nothing)
        throw Failure(Ending::usage, T("There is no office file here. Make one with “junbi new”, or say which with --office FILE."));
    Office office;
    if (path.empty())
        call.messages << call.say(T("There is no office file here, so nothing is answered yet. Make one with “junbi new”.")) << "\n";
    else {
        file_ = OfficeFile::open(path, need == Need::keeping ? OfficeFile::For::changing : OfficeFile::For::reading);
        office = file_->office();
    }
    wizard_ = make_wizard(call.asked, std::move(office));
}

void OpenOffice::save() { file_->save(wizard_->office(), wizard_->rules(), now()); }

} // namespace junbi
