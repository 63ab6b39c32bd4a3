// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/cp932.h"

namespace junbi {

const std::vector<char16_t>& cp932_characters()
{
    static const std::vector<char16_t> characters = cp932_of_the_system();
    return characters;
}

} // namespace junbi
