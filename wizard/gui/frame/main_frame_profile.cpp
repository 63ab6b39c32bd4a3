// SPDX-License-Identifier: Apache-2.0
// For whom the steps are arranged.
#include "wizard/engine/failure.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/gui/frame/reading_order.h"

#include <algorithm>

namespace junbi {
namespace {

/// Both, one after the other.
Text with(const Text& known, const Text& more) { return known.empty() ? more : T("{1} {2}", known, more); }

} // namespace

/// The page, where the profile has it; else the one with which the profile begins.
std::string MainFrame::page_or_first(const std::string& page) const
{
    const Wizard& wizard = workspace_->wizard();
    const std::vector<std::string> all = reading_order(wizard);
    for (const std::string& each : {page, wizard.profile().start})
        if (std::find(all.begin(), all.end(), each) != all.end())
            return each;
    return all.front();
}

/// A profile that is gone, or cannot be followed any more, is told; meanwhile the steps stand as for every office.
void MainFrame::begin_profile(const std::string& id)
{
    profile_trouble_ = trouble_of([&] { tools_ = with_profile(tools_, id); });
    if (profile_trouble_)
        trouble_of([&] { tools_ = with_profile(tools_, Preferences().profile); }); // or else, in page order
}

void MainFrame::set_profile(const std::string& id)
{
    if (id != tools_.profile.id)
        when_quiet([this, id] { follow_profile(id); });
}

/// The office stays open; what could not be kept is asked about, for its page may go.
void MainFrame::follow_profile(const std::string& id)
{
    Tools chosen = tools_;
    if (view_)
        view_->keep_typed();
    const auto trouble = trouble_of([&] { chosen = with_profile(tools_, id); });
    if (trouble || (view_ && !leave_drafts())) {
        if (trouble)
            tell(*trouble);
        make_menus(); // the choice stands where it stood
        return;
    }
    drafts_.clear();
    tools_ = std::move(chosen);
    profile_trouble_.reset();
    keep([id](Preferences& all) { all.profile = id; });
    if (!view_)
        return;
    Freeze();
    drop_content();
    wizard().follow(tools_.profile, apply_profile(tools_.profile, tools_.checks).checks);
    show_view({page_or_first({})});
    Thaw();
    remember_place();
    if (!tools_.profile.purpose.empty())
        tell_news(tools_.profile.purpose);
    tell_profile();
}

/// What is wrong with the files of steps, profiles and layouts, and what of the one chosen is not here.
void MainFrame::tell_profile()
{
    Text wrong, missing;
    for (const Text& each : tools_.unreadable)
        wrong = with(wrong, each);
    for (const Text& each : tools_.rule_troubles)
        wrong = with(wrong, each);
    for (const auto& [id, trouble] : papers_.troubles())
        wrong = with(wrong, trouble);
    for (const Text& each : tools_.profiles.troubles)
        wrong = with(wrong, each);
    if (profile_trouble_)
        wrong = with(wrong, *profile_trouble_);
    for (const Text& each : apply_profile(tools_.profile, tools_.checks).warnings)
        missing = with(missing, each);
    if (!missing.empty())
        tell_news(missing);
    if (!wrong.empty())
        tell_trouble(wrong);
}

} // namespace junbi
