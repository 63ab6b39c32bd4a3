// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace junbi {

/// What a module said about its steps, kept from one start to the next, so that starting up does not start its host. It
/// holds as long as path, size and time of the module and of the host are what they were.
class ModuleCache {
public:
    /// An empty folder keeps nothing.
    ModuleCache(const std::filesystem::path& folder, const std::filesystem::path& module, const std::filesystem::path& host);

    std::optional<std::string> read() const;
    /// For its owner's eyes. Where it cannot be written, the module is asked again at the next start.
    void write(const std::string& description) const;

private:
    std::filesystem::path file_; ///< empty: none
    std::string stamp_;
};

} // namespace junbi
