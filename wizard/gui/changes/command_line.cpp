// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/command_line.h"

namespace junbi {
namespace {

constexpr std::chrono::minutes longest{20}; // longer than the hands themselves wait for what needs an administrator's rights

struct Task {
    FixChild child{fix_program()};
    FixCall call;
    Secret password;
    FixAnswer answer;
};

} // namespace

void CommandLine::ask(std::vector<std::string> words, const Secret* password, Then then)
{
    const auto task = std::make_shared<Task>();
    task->call.limit = longest;
    task->call.words = {"--lang", desk_.face().language};
    task->call.words.insert(task->call.words.end(), words.begin(), words.end());
    if (password) {
        task->password = Secret(password->text());
        task->call.password = &task->password;
    }
    child_ = std::shared_ptr<FixChild>(task, &task->child);
    desk_.in_background(
        [task] {
            task->answer = task->child.run(task->call);
            task->password.wipe();
        },
        [this, task, alive = std::weak_ptr(alive_), then = std::move(then)](const std::optional<Text>& trouble) {
            if (alive.expired())
                return;
            child_.reset();
            if (trouble)
                task->answer = {.trouble = trouble};
            then(task->answer);
        });
}

void CommandLine::stop()
{
    if (child_)
        child_->stop();
}

} // namespace junbi
