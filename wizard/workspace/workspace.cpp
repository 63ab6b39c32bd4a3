// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/workspace.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"

namespace junbi {

Workspace::Workspace(const Tools& tools, Office office, std::optional<OfficeFile> file, bool writable, Post post)
    : wizard_(make_wizard(tools, std::make_unique<BackgroundRunner>(post), std::move(office))), writable_(writable), writer_(post)
{
    if (!file)
        return;
    path_ = file->path();
    told_ = file->told();
    file_ = std::make_shared<OfficeFile>(std::move(*file));
}

std::filesystem::path Workspace::path() const { return path_; }

void Workspace::save(Saved then)
{
    if (saving_ || !file_ || !writable_)
        return;
    saving_ = true;
    const auto failure = std::make_shared<std::optional<Text>>();
    writer_.run([file = file_, failure, office = wizard_->office(),
                    rules = wizard_->rules()] { *failure = trouble_of([&] { file->save(office, rules, now()); }); },
        [this, failure, upto = changes_, then = std::move(then)] {
            saving_ = false;
            if (!*failure)
                kept_ = upto;
            then(*failure);
        });
}

std::function<void()> Workspace::copying_to(const std::filesystem::path& file) const
{
    return [file, office = without_people(wizard_->office()), rules = wizard_->rules()] {
        OfficeFile::create(file).save(office, rules, now());
    };
}

} // namespace junbi
