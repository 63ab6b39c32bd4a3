// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/secret.h"
#include "installers/stores/wiped.h"
#include "installers/stores/x509.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace junbi {

/// How opening a PKCS#12 file (.p12, .pfx) ended.
enum class Pkcs12Result {
    ok,
    unreadable,     ///< not there, not allowed, or no file at all; `detail` has the system's words
    too_large,      ///< longer than any certificate file; was not read
    empty_file,     ///< 0 bytes
    pem,            ///< a text file: certificates without the wrapping
    cut,            ///< begins as PKCS#12 and ends too early
    not_pkcs12,     ///< anything else
    wrong_password, ///< or changed on the way: the file's seal does not tell these apart
    damaged,        ///< the password is right, the contents are not
    no_old_methods, ///< wrapped in an old way (RC2), for which this computer's OpenSSL lacks its legacy provider
    no_key,
    no_certificate,
    key_mismatch, ///< the key belongs to none of its certificates
};

/// What was in the file.
struct Pkcs12 {
    Pkcs12Result result = Pkcs12Result::not_pkcs12;
    std::string detail = {};      ///< for the curious
    Der certificate = {};         ///< the one that the key belongs to
    std::vector<Der> others = {}; ///< all others, usually those of its issuers
    WipedBytes key = {};          ///< PKCS#8, not encrypted
    bool old_methods = false;     ///< wrapped with RC2
};

/// Opens a file that is held in memory. Leaves no copy of the password or the key behind, and the process's own OpenSSL as it is.
Pkcs12 open_pkcs12(std::string_view file, const Secret& password);

/// The same for a file on disk; what is no regular file or longer than 1 MB is not read.
Pkcs12 open_pkcs12_file(const std::filesystem::path& file, const Secret& password);

/// What NSS calls a key that belongs to this certificate (CKA_ID: SHA-1 of the RSA modulus or of the EC point), as hex digits; empty
/// where it is neither RSA nor EC.
std::string key_id_of(const Der& certificate);

} // namespace junbi
