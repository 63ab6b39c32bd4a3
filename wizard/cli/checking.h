// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"
#include "wizard/reports/shown.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace junbi {

/// One `junbi check` as it was asked for: the office it judges, its looks, and what it prints. `call` must outlive it.
class Checking {
public:
    /// Throws Failure (usage) where what was asked for makes no sense, (file) where a file cannot be read.
    explicit Checking(const Call& call);

    /// Looks at this computer where that was asked for. `watch` says what it looks at, and ends it.
    void look(const Watch& watch);
    /// Calls `changed`, from any thread, when another look may see something new. Null: nothing tells by itself.
    std::unique_ptr<Observation> observe(std::function<void()> changed) const;
    /// What is open and can be settled by another look at this computer.
    std::vector<Placed> looked_for() const;
    Status status() const;
    /// The exit code: of the worst finding, or with --exit-diff of the lists that are compared.
    int code() const;

    /// Prints the report and keeps what was seen in the office file.
    void show();
    /// True where something else would be printed now; not where only time has passed.
    bool changed() const;
    /// Takes the office from its file again where others have changed it or another day has begun.
    void refresh();

private:
    using Picture = std::vector<std::pair<std::string, Finding>>; ///< computer and finding
    Wizard& wizard() { return apart_ ? *apart_ : open_->wizard(); }
    const Wizard& wizard() const { return const_cast<Checking*>(this)->wizard(); }
    void open();
    Picture picture() const;

    const Call& call_;
    std::optional<OpenOffice> open_;
    std::unique_ptr<Wizard> apart_; ///< with --facts, --with and --connect: judged instead, and not kept
    std::filesystem::file_time_type written_{};
    Picture shown_;
};

} // namespace junbi
