// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/nss_contents.h"
#include "installers/stores/nss_session.h"

#include <functional>
#include <optional>

struct CERTCertificateStr;

namespace junbi::nss {

/// What NSS calls a key that belongs to the certificate, as hex digits. `slot` null: the certificate is in no database.
std::string key_id(PK11SlotInfoStr* slot, CERTCertificateStr* certificate);

/// The certificate by its names.
StoredCertificate stored(const Slot& slot, CERTCertificateStr* certificate);

void each_certificate(const Slot& slot, const std::function<void(CERTCertificateStr*)>& use);

/// Ids of the private keys; none where the database has a password.
std::set<std::string> keys_in(const Slot& slot);

/// Why there is no database to look into or change; nothing: there is one.
std::optional<StoreContents> without_database(const std::filesystem::path& folder);

} // namespace junbi::nss
