// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/crypt_windows.h"

namespace junbi::windows {

/// Where Windows keeps the key of a certificate: a container of a provider.
struct KeyPlace {
    std::wstring container, provider;
    unsigned long kind = 0; ///< 0: a provider of CNG, else the type of a CryptoAPI provider
    friend bool operator==(const KeyPlace&, const KeyPlace&) = default;
};

/// Empty where it has no key.
KeyPlace key_place_of(CertificateRef certificate);

/// A certificate in a store leaves its key behind when it is removed: this takes the key away too, unless another certificate in
/// the store has the same.
void delete_key_unless_used(const KeyPlace& key, const Store& store);

/// The key of a PKCS#12 file brought into this person's keys, from where it cannot be taken out again. It goes at the end of this
/// value unless it is kept.
class ImportedKey {
public:
    explicit ImportedKey(const NewCertificate& fresh);
    ~ImportedKey();
    ImportedKey(const ImportedKey&) = delete;
    ImportedKey& operator=(const ImportedKey&) = delete;

    explicit operator bool() const { return certificate_ != nullptr; }
    CertificateRef certificate() const { return certificate_.get(); }
    void keep() { kept_ = true; }

private:
    Store file_;
    Context certificate_;
    bool kept_ = false;
};

} // namespace junbi::windows
