// SPDX-License-Identifier: Apache-2.0
#pragma once

struct ossl_lib_ctx_st;
struct ossl_provider_st;

namespace junbi {

/// Gives an OpenSSL context of ours the key derivation of PKCS#12 (RFC 7292, appendix B) in a form that wipes what it used: OpenSSL's
/// own (seen in 3.0.22) leaves the password in freed memory, as UTF-16. Give it back with OSSL_PROVIDER_unload; null: not possible.
ossl_provider_st* load_wiping_key_derivation(ossl_lib_ctx_st* context);

} // namespace junbi
