// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/block_size.h"

#include <malloc.h>

namespace junbi {

std::size_t size_of_block(void* memory) { return _msize(memory); }

} // namespace junbi
