// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/keys_windows.h"

#include <windows.h>

#include <wincrypt.h>

#include <ncrypt.h>

#include <algorithm>
#include <cstddef>

namespace junbi::windows {
namespace {

/// A password as Windows takes it, wiped at the end.
class WidePassword {
public:
    explicit WidePassword(const Secret& password) : wide_(password.text().size() + 1) // UTF-16 never has more units than UTF-8 has bytes
    {
        MultiByteToWideChar(CP_UTF8, 0, password.data(), -1, wide_.data(), static_cast<int>(wide_.size()));
    }
    ~WidePassword() { SecureZeroMemory(wide_.data(), wide_.size() * sizeof(wchar_t)); }
    WidePassword(const WidePassword&) = delete;
    WidePassword& operator=(const WidePassword&) = delete;
    const wchar_t* data() const { return wide_.data(); }

private:
    std::vector<wchar_t> wide_;
};

void delete_key(const KeyPlace& key)
{
    if (key.container.empty())
        return;
    if (key.kind != 0) {
        HCRYPTPROV none = 0;
        CryptAcquireContextW(&none, key.container.c_str(), key.provider.c_str(), key.kind, CRYPT_DELETEKEYSET);
        return;
    }
    NCRYPT_PROV_HANDLE provider = 0;
    if (NCryptOpenStorageProvider(&provider, key.provider.c_str(), 0) != ERROR_SUCCESS)
        return;
    NCRYPT_KEY_HANDLE handle = 0;
    if (NCryptOpenKey(provider, &handle, key.container.c_str(), 0, 0) == ERROR_SUCCESS)
        NCryptDeleteKey(handle, 0); // frees the handle too
    NCryptFreeObject(provider);
}

Context same_bytes(const Store& store, const std::vector<std::uint8_t>& der)
{
    return find_if(store, [&](CertificateRef each) {
        return std::equal(der.begin(), der.end(), each->pbCertEncoded, each->pbCertEncoded + each->cbCertEncoded);
    });
}

Store open_file(const NewCertificate& fresh)
{
    std::vector<BYTE> bytes(fresh.pkcs12.begin(), fresh.pkcs12.end()); // encrypted; PFXImportCertStore wants to be able to write
    CRYPT_DATA_BLOB blob{static_cast<DWORD>(bytes.size()), bytes.data()};
    const WidePassword password(fresh.password);
    const DWORD may_leave = fresh.exportable ? CRYPT_EXPORTABLE : 0;
    // CNG where it is known: the older providers cannot sign as TLS 1.3 wants it.
    for (const DWORD flags : {CRYPT_USER_KEYSET | PKCS12_PREFER_CNG_KSP, CRYPT_USER_KEYSET})
        if (Store opened{PFXImportCertStore(&blob, password.data(), flags | may_leave)})
            return opened;
    return nullptr;
}

} // namespace

KeyPlace key_place_of(CertificateRef certificate)
{
    DWORD size = 0;
    if (!CertGetCertificateContextProperty(certificate, CERT_KEY_PROV_INFO_PROP_ID, nullptr, &size))
        return {};
    std::vector<std::max_align_t> room(size / sizeof(std::max_align_t) + 1);
    if (!CertGetCertificateContextProperty(certificate, CERT_KEY_PROV_INFO_PROP_ID, room.data(), &size))
        return {};
    const auto& info = *reinterpret_cast<const CRYPT_KEY_PROV_INFO*>(room.data());
    return {info.pwszContainerName ? info.pwszContainerName : L"", info.pwszProvName ? info.pwszProvName : L"", info.dwProvType};
}

void delete_key_unless_used(const KeyPlace& key, const Store& store)
{
    bool used = false;
    for_every_certificate(store, [&](CertificateRef each) { used = used || key_place_of(each) == key; });
    if (!used)
        delete_key(key);
}

ImportedKey::ImportedKey(const NewCertificate& fresh) : file_(open_file(fresh))
{
    if (file_)
        certificate_ = same_bytes(file_, fresh.certificate);
    if (file_ && !certificate_)
        SetLastError(static_cast<DWORD>(CRYPT_E_NOT_FOUND));
}

ImportedKey::~ImportedKey()
{
    if (kept_ || !file_)
        return;
    for_every_certificate(file_, [](CertificateRef each) { delete_key(key_place_of(each)); });
}

} // namespace junbi::windows
