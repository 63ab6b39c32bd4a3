// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"

namespace junbi::staff_step {

/// The questions of this step: the two lists with their pairing, or counting by hand; then what was done with the list.
Form form();

} // namespace junbi::staff_step
