// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss.h"

namespace junbi {

/// Windows and macOS: Firefox keeps its certificates in NSS there too, but that comes with Firefox alone and is nobody else's to load.
void read_nss_database(const std::filesystem::path&, std::string& trouble, const CertificateVisit&)
{
    trouble = "Firefox's own database cannot be read on this system";
}

} // namespace junbi
