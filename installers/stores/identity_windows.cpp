// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/identity.h"

namespace junbi {

/// Windows keeps keys to itself: a program signs in through Windows or not at all.
WipedBytes take_key(const std::filesystem::path&, const Der&, std::string& trouble)
{
    trouble = "Windows hands out no private key";
    return {};
}

} // namespace junbi
