// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/speaker.h"

#include <windows.h>

namespace junbi {

/// The language that the person chose for Windows itself.
std::string language_of_environment() { return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_ENGLISH ? "en" : "ja"; }

} // namespace junbi
