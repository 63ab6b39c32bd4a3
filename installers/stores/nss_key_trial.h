// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/nss_objects.h"

namespace junbi::nss {

/// Whether the private key with this id signs what the certificate's public key checks, as Certificate::key_works. On Windows the answer is
/// empty: there a key is not tried.
std::string try_key(const Slot& slot, const Der& id, const Der& certificate);

} // namespace junbi::nss
