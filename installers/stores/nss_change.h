// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/nss_contents.h"

namespace junbi {

/// Puts into the database in `folder` what of the parcel is not there yet; sets no trust. The folder must exist; a database is made
/// where there is none. Waits for others no longer than the limit; after a failure nothing of the parcel stays.
StoreAnswer put_into_store(const std::filesystem::path& folder, const StoreParcel& parcel, std::chrono::milliseconds limit);

/// Takes exactly these things out: "certificate" and "authority" by issuer, serial number and fingerprint, "key" by its id. What is
/// not there is passed over.
StoreAnswer take_out_of_store(const std::filesystem::path& folder, const std::vector<Made>& things, std::chrono::milliseconds limit);

} // namespace junbi
