// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/fetch.h"

namespace junbi {

/// Asks one address and waits for its answer; http and https only.
FetchAnswer ask(const FetchOrder& order, const Stop& stop);

} // namespace junbi
