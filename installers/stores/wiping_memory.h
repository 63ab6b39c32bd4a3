// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace junbi {

/// Lets OpenSSL wipe every piece of memory that it gives back in this process: its PKCS#12 key derivation (seen in 3.0.22) leaves the
/// password in freed memory, as UTF-16. Call it before OpenSSL is used for the first time. False: too late, nothing was changed.
bool wipe_what_openssl_frees();

} // namespace junbi
