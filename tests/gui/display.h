// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace junbi {

/// A screen with nothing on it, a session bus and an empty home, all private: what programs started with environment()
/// show, say and keep is seen by nobody else, and everything that served them ends with this value.
/// Throws std::runtime_error where Xvfb or dbus-daemon cannot be started.
class Display {
public:
    explicit Display(const std::string& size = "1440x1000x24");
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    const std::string& name() const { return name_; } ///< ":100"
    std::filesystem::path home() const;
    std::string session_bus() const; ///< its address
    /// For RunOptions::env.
    std::map<std::string, std::string> environment() const;
    /// The whole screen as a picture; the ending of the name says of which kind.
    void screenshot(const std::filesystem::path& file) const;
    /// Processes of any kind that live in this display's home.
    int processes() const { return living_in(home()); }
    static int living_in(const std::filesystem::path& home);

private:
    void start_screen(const std::string& size);
    void start_bus();

    TemporaryFolder folder_;
    std::string name_;
    std::unique_ptr<Background> screen_, bus_;
};

} // namespace junbi
