// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/storage/office_file.h"
#include "wizard/workspace/engine.h"

#include <functional>
#include <optional>
#include <vector>

namespace junbi {

/// An office opened in the window: its engine, its file, and saving that never makes the window wait. Used from the
/// window's thread; the file is written on a thread of its own.
class Workspace {
public:
    using Post = BackgroundRunner::Post;
    /// How a save ended: nothing where it went well, else what went wrong.
    using Saved = std::function<void(const std::optional<Text>&)>;

    /// `file` empty: an office in memory that is never written (the invented one). `post` brings results to this thread.
    Workspace(const Tools& tools, Office office, std::optional<OfficeFile> file, bool writable, Post post);

    Wizard& wizard() { return *wizard_; }
    const Wizard& wizard() const { return *wizard_; }
    /// Empty for an office in memory.
    std::filesystem::path path() const;
    /// False where the file was opened for reading: nothing that is changed would be kept.
    bool writable() const { return writable_; }

    /// What was noticed about the file that names people when the office was opened (OfficeFile::told).
    const std::vector<Text>& told() const { return told_; }

    /// Says that something was changed and is not on disk yet.
    void touch() { ++changes_; }
    /// True while something is not on disk yet.
    bool unsaved() const { return writable_ && !path_.empty() && changes_ != kept_; }
    bool saving() const { return saving_; }
    /// Writes the office as it is now; `then` hears how it ended. One at a time: does nothing while one is under way.
    void save(Saved then);
    /// Writes the office as it is now to another file, without what names people, when it is called, on any thread; one goes on with the
    /// file at hand. Throws Failure (file), also where one of that name exists.
    std::function<void()> copying_to(const std::filesystem::path& file) const;

private:
    std::unique_ptr<Wizard> wizard_;
    std::shared_ptr<OfficeFile> file_; ///< null: in memory; touched by the writing thread only, its path aside
    std::filesystem::path path_;
    bool writable_, saving_ = false;
    std::vector<Text> told_;
    long changes_ = 0, kept_ = 0;
    BackgroundRunner writer_; ///< last: its work uses the file
};

} // namespace junbi
