// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/wiping_memory.h"
#include "installers/stores/block_size.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace junbi {
namespace {

void* take(std::size_t size, const char*, int) { return std::malloc(size); }

void give_back(void* memory, const char*, int)
{
    if (memory)
        OPENSSL_cleanse(memory, size_of_block(memory));
    std::free(memory);
}

/// Never in place: what is cut off, or left behind by moving, would not be wiped.
void* resize(void* memory, std::size_t size, const char* file, int line)
{
    void* moved = size > 0 ? take(size, file, line) : nullptr;
    if (size > 0 && !moved)
        return nullptr;
    if (moved && memory)
        std::memcpy(moved, memory, std::min(size, size_of_block(memory)));
    give_back(memory, file, line);
    return moved;
}

} // namespace

bool wipe_what_openssl_frees() { return CRYPTO_set_mem_functions(take, resize, give_back) == 1; }

} // namespace junbi
