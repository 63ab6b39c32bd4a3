// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"

namespace junbi {

/// The questions of the step "vendor": ask or not, the five items to tell (guide 2-3.i1 to i5), the vendors, the order.
Form vendor_form();

} // namespace junbi
