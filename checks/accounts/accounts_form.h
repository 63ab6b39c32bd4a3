// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"

namespace junbi {

/// The questions of the step "accounts": which account items are at hand, never their values.
Form accounts_form();

} // namespace junbi
