// SPDX-License-Identifier: Apache-2.0
// Wants all the memory there is.
#include "tests/steps/modules/made.h"

#include <memory>

using namespace junbi;

JUNBI_MODULE(made("hungry", [](const Case&) -> Outcome {
    for (std::vector<std::unique_ptr<char[]>> eaten;;)
        eaten.emplace_back(new char[std::size_t(1) << 24]);
}))
