// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/start_page.h"

#include "wizard/engine/forms.h"
#include "wizard/engine/summary.h"
#include "wizard/gui/pages/finding_card.h"
#include "wizard/gui/pages/timeline.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t most_tasks = 8; ///< more would hide what comes first
constexpr int task_height = 125;      ///< about, in pixels at 100 %

/// What the page is made of: where it is the same, the page need not be made again.
std::vector<Placed> everything_shown(const Report& report)
{
    std::vector<Placed> all = open_tasks(report);
    for (const Placed& each : plan(report))
        all.push_back(each);
    return all;
}

int open_lines(const std::vector<ItemReport>& items)
{
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const ItemReport& each) { return is_open(each.status); }));
}

} // namespace

StartPage::StartPage(wxWindow* parent, Desk& desk) : Page(parent, desk), body_(new wxPanel(this))
{
    body_->SetSizer(new wxBoxSizer(wxVERTICAL));
    column().Add(body_, wxSizerFlags().Expand());
    fill();
}

void StartPage::fill()
{
    const Report& report = desk().wizard().report();
    const std::vector<ItemReport> items = checklist(desk().wizard().checks(), report);
    const int left = open_lines(items);
    wxSizer& column = *body_->GetSizer();
    auto* head = new QuietPanel(body_);
    head->SetSizer(new wxBoxSizer(wxVERTICAL));
    const Text title = left == 0 ? T("Everything is ready") : T("{1} points left until you are ready", left);
    head->GetSizer()->Add(new WrappedText(head, theme(), Type::title, face()(title)), wxSizerFlags().Expand());
    head->GetSizer()->Add(
        new WrappedText(head, theme(), Type::body,
            face()(T("{1} of the {2} points of the guide are settled. What comes next stands first. You can stop at any time "
                     "and go on later.",
                items.size() - static_cast<std::size_t>(left), items.size())),
            theme().colours().quiet),
        wxSizerFlags().Expand().Border(wxTOP, gap(4)));
    column.Add(head, wxSizerFlags().Expand());
    const std::vector<Placed> dated = plan(report);
    if (!dated.empty())
        column.Add(new Timeline(body_, face(), report.today, dated), wxSizerFlags().Expand().Border(wxTOP, gap(16)));
    add_next(report);
}

void StartPage::add_next(const Report& report)
{
    const std::vector<Placed> tasks = open_tasks(report);
    shown_ = everything_shown(report);
    for (std::size_t i = 0; i < std::min(tasks.size(), most_tasks); ++i)
        part(task_height, [this, task = tasks[i]] { add_task(task); });
    if (tasks.size() > most_tasks)
        part(task_height, [this] {
            body_->GetSizer()->Add(new WrappedText(body_, theme(), Type::small, face()(T("The steps at the left show what else there is.")),
                                       theme().colours().quiet),
                wxSizerFlags().Expand().Border(wxTOP, gap(12)));
        });
}

void StartPage::add_task(const Placed& placed)
{
    const Check& check = desk().wizard().step(step_of(placed.finding));
    const auto question = question_of(placed.finding, placed.computer, desk().wizard().checks());
    const Place place = question ? Place{question->step, question->computer, question->field} : Place{check.id, placed.computer};
    FindingActions actions;
    actions.open = [this, place] { desk().go(place); };
    body_->GetSizer()->Add(
        finding_card(body_, face(), grouped({placed}).front(), actions, check.title), wxSizerFlags().Expand().Border(wxTOP, gap(12)));
}

void StartPage::show_changes()
{
    const std::vector<Placed> now = everything_shown(desk().wizard().report());
    const bool same = std::equal(now.begin(), now.end(), shown_.begin(), shown_.end(),
        [](const Placed& a, const Placed& b) { return a.computer == b.computer && a.finding == b.finding; });
    if (same)
        return;
    Freeze();
    body_->GetSizer()->Clear(true);
    fill();
    lay_out();
    Thaw();
}

} // namespace junbi
