// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace junbi {

/// How many bytes of memory std::malloc gave for this block: at least as many as were asked for.
std::size_t size_of_block(void* memory);

} // namespace junbi
