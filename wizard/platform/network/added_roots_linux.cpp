// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/x509.h"
#include "wizard/platform/network/handshake.h"

#include <fstream>
#include <iterator>

namespace junbi {

std::set<std::string> roots_added_to(const std::filesystem::path& root)
{
    std::set<std::string> added;
    std::error_code none;
    namespace fs = std::filesystem;
    fs::recursive_directory_iterator each(root / "usr/local/share/ca-certificates", fs::directory_options::skip_permission_denied, none);
    for (; each != fs::recursive_directory_iterator(); each.increment(none)) {
        if (each->path().extension() != ".crt") // what update-ca-certificates takes
            continue;
        std::ifstream in(each->path(), std::ios::binary);
        for (const Der& der : certificates_in_file({std::istreambuf_iterator<char>(in), {}}))
            added.emplace(der.begin(), der.end());
    }
    return added;
}

} // namespace junbi
