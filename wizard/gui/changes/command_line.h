// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"
#include "wizard/workspace/fix_child.h"

namespace junbi {

/// The command line at work for a dialog, one task at a time: the window goes on meanwhile, and what is under way ends with this.
class CommandLine {
public:
    using Then = std::function<void(const FixAnswer&)>;

    explicit CommandLine(Desk& desk) : desk_(desk) { }
    ~CommandLine() { stop(); }
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    /// `words` stand behind the language; `password` is copied and wiped as soon as it was handed over; null: none is asked for.
    /// A change waits for a password that a person types into the system's own window, and for what is fetched.
    void ask(std::vector<std::string> words, const Secret* password, Then then);
    void stop();
    bool busy() const { return child_ != nullptr; }

private:
    Desk& desk_;
    std::shared_ptr<FixChild> child_; ///< null: nothing is under way
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace junbi
