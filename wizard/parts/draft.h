// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/parts/whole_file.h"

#include <filesystem>
#include <string_view>
#include <system_error>

namespace junbi {

/// A file that is written and on the disk, beside the one whose name it will take. Goes away where it does not take it. Both throw
/// Failure (file) where that was not possible; what was there before is still there then.
class Draft {
public:
    Draft(const std::filesystem::path& named, std::string_view content, const Keeping& keeping);
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    void take_name();

private:
    [[noreturn]] void give_up(const std::error_code& error);

    std::filesystem::path named_, file_; ///< as said; links followed: a link to the file stays a link
    Keeping keeping_;
    bool exists_ = false;
    std::filesystem::path temporary_ = {}; ///< empty: there is none
};

} // namespace junbi
