// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss.h"

namespace junbi {

/// Firefox keeps its certificates in NSS on macOS too, but that comes with Firefox alone. On Windows it is loaded from there
/// (nss_library_windows.h); for macOS nobody has tried.
void read_nss_database(const std::filesystem::path&, std::string& trouble, const CertificateVisit&)
{
    trouble = "Firefox: not readable on macOS";
}

} // namespace junbi
