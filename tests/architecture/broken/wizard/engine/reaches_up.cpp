// SPDX-License-Identifier: Apache-2.0
// A tree that the layering test must refuse: the engine includes a sibling above it.
#include "wizard/storage/office_file.h"
