// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/crypt_windows.h"

#include <windows.h>

#include <wincrypt.h>

#include <array>
#include <cstdio>
#include <string_view>

namespace junbi::windows {
namespace {

constexpr std::string_view person = "windows:CurrentUser/", computer = "windows:LocalMachine/";

std::string hexadecimal(const BYTE* bytes, DWORD size, const char* between)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (DWORD i = 0; i < size; ++i) {
        text += i > 0 ? between : "";
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

/// Windows keeps numbers with the lowest byte first.
std::string serial_of(const CRYPT_INTEGER_BLOB& number)
{
    const std::vector<BYTE> highest_first(
        std::make_reverse_iterator(number.pbData + number.cbData), std::make_reverse_iterator(number.pbData));
    return hexadecimal(highest_first.data(), number.cbData, "");
}

std::string fingerprint_of(CertificateRef certificate)
{
    std::array<BYTE, 32> digest{};
    DWORD size = digest.size();
    if (!CryptHashCertificate(0, CALG_SHA_256, 0, certificate->pbCertEncoded, certificate->cbCertEncoded, digest.data(), &size))
        return {};
    return hexadecimal(digest.data(), size, ":");
}

} // namespace

void close_store(void* store) { CertCloseStore(store, 0); }

void free_certificate(CertificateRef certificate) { CertFreeCertificateContext(certificate); }

void for_every_certificate(const Store& store, const std::function<void(CertificateRef)>& each)
{
    for (CertificateRef at = nullptr; (at = CertEnumCertificatesInStore(store.get(), at));)
        each(at);
}

Store open_store(const std::string& id, Access access)
{
    DWORD flags = access == Access::reading ? CERT_STORE_READONLY_FLAG | CERT_STORE_OPEN_EXISTING_FLAG : 0;
    std::string_view name = id;
    if (name.starts_with(person)) {
        name.remove_prefix(person.size());
        flags |= CERT_SYSTEM_STORE_CURRENT_USER;
    } else if (name.starts_with(computer)) {
        name.remove_prefix(computer.size());
        flags |= CERT_SYSTEM_STORE_LOCAL_MACHINE;
    } else {
        SetLastError(ERROR_INVALID_NAME);
        return nullptr;
    }
    const std::wstring wide(name.begin(), name.end()); // names of stores are ASCII
    return Store(CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, flags, wide.c_str()));
}

Context context_of(const std::vector<std::uint8_t>& der)
{
    return Context(CertCreateCertificateContext(X509_ASN_ENCODING, der.data(), static_cast<DWORD>(der.size())));
}

StoreMark mark_of(CertificateRef certificate, const std::string& store)
{
    const CERT_INFO& info = *certificate->pCertInfo;
    return {store, hexadecimal(info.Issuer.pbData, info.Issuer.cbData, ""), serial_of(info.SerialNumber), fingerprint_of(certificate)};
}

Context find_if(const Store& store, const std::function<bool(CertificateRef)>& holds)
{
    Context found;
    for_every_certificate(store, [&](CertificateRef each) {
        if (!found && holds(each))
            found.reset(CertDuplicateCertificateContext(each));
    });
    return found;
}

Context find(const Store& store, const StoreMark& mark)
{
    return find_if(store, [&](CertificateRef each) { return mark_of(each, mark.store) == mark; });
}

bool has_key(CertificateRef certificate)
{
    DWORD size = 0;
    return CertGetCertificateContextProperty(certificate, CERT_KEY_PROV_INFO_PROP_ID, nullptr, &size) != 0;
}

std::string last_error()
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "0x%08lX", GetLastError());
    return text.data();
}

bool commit(const Store& store) { return CertControlStore(store.get(), 0, CERT_STORE_CTRL_COMMIT, nullptr) != 0; }

} // namespace junbi::windows
