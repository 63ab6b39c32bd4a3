// SPDX-License-Identifier: Apache-2.0
// Brings the same step twice.
#include "tests/steps/modules/made.h"

JUNBI_MODULE(made("twice", {}), made("twice", {}))
