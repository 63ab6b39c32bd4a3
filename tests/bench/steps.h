// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace junbi {

/// Fills a home with that many steps that are only data: the example of the documentation under other names.
void put_data_steps(const std::filesystem::path& home, int count);

/// A module among the running program's own; taken away again at the end.
class PutModule {
public:
    /// `module`: the library, NAME.so.
    explicit PutModule(const std::filesystem::path& module);
    ~PutModule();
    PutModule(const PutModule&) = delete;
    PutModule& operator=(const PutModule&) = delete;

private:
    std::filesystem::path place_;
};

} // namespace junbi
