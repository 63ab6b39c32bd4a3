// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/speaker.h"

#include <cstdlib>
#include <string_view>

namespace junbi {

std::string language_of_environment()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value)
            return std::string_view(value).starts_with("en") ? "en" : "ja";
    return "ja";
}

} // namespace junbi
