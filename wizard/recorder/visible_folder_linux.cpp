// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/visible_folder.h"

#include "wizard/platform/surroundings.h"

namespace junbi {

std::filesystem::path visible_folder() { return this_computer().home; }

} // namespace junbi
