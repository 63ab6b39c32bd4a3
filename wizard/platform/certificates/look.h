// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/certificates.h"
#include "wizard/platform/certificates/choice.h"

namespace junbi {

/// All certificates in the browsers' stores, and what is told about those stores.
void look_at_browsers_stores(const CertificateLook& look, const Stop& stop, Certificates& seen, Collection& collection);

/// The same for the files in the folders that the person named.
void look_at_folders(const CertificateLook& look, const Stop& stop, Certificates& seen, Collection& collection);

/// The certificate to sign in with and its key; see junbi_take_identity.
Identity identity_for(const CertificateLook& look, const Stop& stop);

} // namespace junbi
