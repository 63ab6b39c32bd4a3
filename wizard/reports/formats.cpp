// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"

namespace junbi {

std::span<const CheckFormat> check_formats()
{
    static constexpr CheckFormat all[]{
        {"text", [](const Shown& shown) { return check_text(shown, nullptr); }},
        {"json", check_json},
        {"junit", check_junit},
        {"tap", check_tap},
        {"sarif", check_sarif},
        {"csv", check_csv},
        {"nagios", check_nagios},
    };
    return all;
}

} // namespace junbi
