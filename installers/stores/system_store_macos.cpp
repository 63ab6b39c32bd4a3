// SPDX-License-Identifier: Apache-2.0
// Written from what is known of Security.framework; not compiled or run by the project's own tests (docs/ports.md).
#include "installers/stores/system_store.h"

#include "installers/stores/keychain_macos.h"

#include <CommonCrypto/CommonDigest.h>
#include <Security/Security.h>

#include <algorithm>
#include <set>

namespace junbi {
namespace {

using namespace macos;
using Bytes = std::vector<std::uint8_t>;

const std::string login = "macos:login";

std::string fingerprint_of(const Bytes& der)
{
    Bytes digest(CC_SHA256_DIGEST_LENGTH);
    CC_SHA256(der.data(), static_cast<CC_LONG>(der.size()), digest.data());
    return hexadecimal(data_of({reinterpret_cast<const char*>(digest.data()), digest.size()}).get(), ":");
}

Owned<SecCertificateRef> certificate_of(const Bytes& der)
{
    const auto data = data_of({reinterpret_cast<const char*>(der.data()), der.size()});
    return Owned<SecCertificateRef>(SecCertificateCreateWithData(nullptr, data.get()));
}

Bytes der_of(SecCertificateRef certificate) { return bytes_of(Owned<CFDataRef>(SecCertificateCopyData(certificate)).get()); }

StoreMark mark_of(SecCertificateRef certificate)
{
    const Owned<CFDataRef> issuer(SecCertificateCopyNormalizedIssuerSequence(certificate));
    const Owned<CFDataRef> serial(SecCertificateCopySerialNumberData(certificate, nullptr));
    return {login, hexadecimal(issuer.get(), ""), hexadecimal(serial.get(), ""), fingerprint_of(der_of(certificate))};
}

bool signs_itself(SecCertificateRef certificate)
{
    const Owned<CFDataRef> issuer(SecCertificateCopyNormalizedIssuerSequence(certificate));
    const Owned<CFDataRef> subject(SecCertificateCopyNormalizedSubjectSequence(certificate));
    return CFEqual(issuer.get(), subject.get());
}

/// Everything of one class ("certificates", "identities": certificates with their key); nothing found is no trouble.
Owned<CFTypeRef> everything(CFStringRef kind, OSStatus& status)
{
    Query query;
    query.set(kSecClass, kind).set(kSecMatchLimit, kSecMatchLimitAll).set(kSecReturnRef, kCFBooleanTrue);
    CFTypeRef found = nullptr;
    status = SecItemCopyMatching(query.get(), &found);
    if (status == errSecItemNotFound)
        status = errSecSuccess;
    return Owned<CFTypeRef>(found);
}

Owned<SecCertificateRef> certificate_in(CFTypeRef identity)
{
    SecCertificateRef certificate = nullptr;
    SecIdentityCopyCertificate(static_cast<SecIdentityRef>(const_cast<void*>(identity)), &certificate);
    return Owned<SecCertificateRef>(certificate);
}

std::set<std::string> fingerprints_with_key(OSStatus& status)
{
    std::set<std::string> all;
    if (const auto identities = everything(kSecClassIdentity, status))
        for (CFTypeRef each : elements_of(identities.get()))
            if (const auto certificate = certificate_in(each))
                all.insert(fingerprint_of(der_of(certificate.get())));
    return all;
}

bool is_there(const StoreMark& mark)
{
    const SystemRead read = read_system_store(login);
    return std::any_of(
        read.found.begin(), read.found.end(), [&](const SystemCertificate& each) { return fingerprint_of(each.der) == mark.fingerprint; });
}

/// Certificate and key of the file, the key never to be taken out again.
OSStatus add_identity(const NewCertificate& fresh)
{
    const Owned<CFStringRef> password(
        CFStringCreateWithCStringNoCopy(nullptr, fresh.password.data(), kCFStringEncodingUTF8, kCFAllocatorNull));
    const Owned<CFArrayRef> never_taken_out(CFArrayCreate(nullptr, nullptr, 0, &kCFTypeArrayCallBacks));
    SecItemImportExportKeyParameters parameters{};
    parameters.version = SEC_KEY_IMPORT_EXPORT_PARAMS_VERSION;
    parameters.passphrase = password.get();
    parameters.keyAttributes = never_taken_out.get(); // without kSecAttrIsExtractable
    SecKeychainRef keychain = nullptr;
    OSStatus status = SecKeychainCopyDefault(&keychain);
    const Owned<SecKeychainRef> own(keychain);
    if (status != errSecSuccess)
        return status;
    SecExternalFormat format = kSecFormatPKCS12;
    SecExternalItemType type = kSecItemTypeAggregate;
    return SecItemImport(data_of(fresh.pkcs12).get(), nullptr, &format, &type, 0, &parameters, keychain, nullptr);
}

/// SecItemImport takes in all certificates of the file. What is new of them was made, but for a root: that goes out again.
std::vector<StoreMark> kept_of(const std::vector<Bytes>& file, const std::set<std::string>& before)
{
    std::vector<StoreMark> made;
    for (const Bytes& der : file)
        if (const auto certificate = certificate_of(der); certificate && !before.contains(fingerprint_of(der))) {
            if (signs_itself(certificate.get()))
                remove_from_system_store(mark_of(certificate.get()));
            else
                made.push_back(mark_of(certificate.get()));
        }
    return made;
}

} // namespace

std::vector<SystemStore> system_stores() { return {{login, "macOS", true}}; }

SystemRead read_system_store(const std::string& id)
{
    if (id != login)
        return {{}, "no such store"};
    OSStatus status = errSecSuccess;
    const auto with_key = fingerprints_with_key(status);
    const auto certificates = status == errSecSuccess ? everything(kSecClassCertificate, status) : nullptr;
    if (status != errSecSuccess)
        return {{}, trouble_of(status)};
    SystemRead read;
    if (certificates)
        for (CFTypeRef each : elements_of(certificates.get())) {
            Bytes der = der_of(static_cast<SecCertificateRef>(const_cast<void*>(each)));
            const bool key = with_key.contains(fingerprint_of(der));
            read.found.push_back({std::move(der), key});
        }
    return read;
}

StoreChange add_to_system_store(const std::string& id, const NewCertificate& fresh)
{
    if (id != login)
        return {{}, "no such store"};
    const auto wanted = certificate_of(fresh.certificate);
    if (!wanted)
        return {{}, trouble_of(errSecDecode)};
    std::set<std::string> before;
    for (const SystemCertificate& each : read_system_store(id).found)
        before.insert(fingerprint_of(each.der));
    OSStatus status = errSecSuccess;
    if (fingerprints_with_key(status).contains(fingerprint_of(fresh.certificate)))
        return {};
    if (status = add_identity(fresh); status != errSecSuccess)
        return {{}, trouble_of(status)};
    StoreChange change{kept_of(fresh.issuers, before)};
    change.made.push_back(mark_of(wanted.get()));
    return change;
}

std::string remove_from_system_store(const StoreMark& mark)
{
    if (mark.store != login)
        return "no such store";
    for (CFStringRef kind : {kSecClassIdentity, kSecClassCertificate}) {
        OSStatus status = errSecSuccess;
        const auto all = everything(kind, status);
        if (!all)
            continue;
        for (CFTypeRef each : elements_of(all.get())) {
            const auto certificate = kind == kSecClassIdentity
                ? certificate_in(each)
                : Owned<SecCertificateRef>(static_cast<SecCertificateRef>(const_cast<void*>(CFRetain(each))));
            if (!certificate || !(mark_of(certificate.get()) == mark))
                continue;
            Query query;
            query.set(kSecClass, kind).set(kSecValueRef, each);
            status = SecItemDelete(query.get());
            if (status != errSecSuccess && status != errSecItemNotFound)
                return trouble_of(status);
        }
    }
    return is_there(mark) ? trouble_of(errSecInternalError) : std::string();
}

std::string issuers_store() { return login; }

StoreMark mark_of(const std::string& store, const std::vector<std::uint8_t>& der)
{
    const auto certificate = certificate_of(der);
    return certificate ? mark_of(certificate.get()) : StoreMark{store, {}, {}, {}};
}

/// In a Keychain a key that came later belongs to the certificate from then on: both go or both stay.
std::string remove_key_from_system_store(const StoreMark&) { return trouble_of(errSecUnimplemented); }

} // namespace junbi
