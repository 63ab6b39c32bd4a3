// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"

namespace junbi {

/// Puts two invented lists of staff into the answers, with a few rows of every kind that the staff step tells apart.
void put_demo_staff(Answers& staff, Day today);

} // namespace junbi
