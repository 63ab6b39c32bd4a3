// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"
#include "checks/contract/text.h"

#include <iosfwd>

namespace junbi {

/// Reads a secret from standard input, up to the first line end, without leaving a copy in a buffer of ours; what comes after it is
/// left alone. A terminal is asked with `prompt` and shows nothing of what is typed, and is as before afterwards, however it ends.
/// From anything else it is read only where `piped` says that this is meant. Throws Failure (usage) where there is none.
Secret read_secret(bool piped, const Text& prompt, const Say& say, std::ostream& messages);

} // namespace junbi
