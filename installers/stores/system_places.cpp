// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/destroy.h"
#include "installers/stores/pkcs12.h"
#include "installers/stores/store_contents.h"
#include "installers/stores/system_store.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>

namespace junbi {
namespace {

using Key = std::unique_ptr<EVP_PKEY, Destroy<EVP_PKEY_free>>;
using Wrapping = std::unique_ptr<PKCS12, Destroy<PKCS12_free>>;

constexpr int rounds = 2048;

StoredCertificate stored(const Der& der)
{
    const Certificate read = read_certificate(der);
    return {read.fingerprint, read.serial, read.issuer, read.subject, key_id_of(der)};
}

/// For one use: the system takes a key only out of a file with a password.
Secret made_up_password()
{
    std::array<unsigned char, 32> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        return {};
    Secret password;
    for (unsigned char& each : bytes) {
        password.add("0123456789abcdef"[each >> 4]);
        password.add("0123456789abcdef"[each & 15]);
        each = 0;
    }
    return password;
}

/// Certificate and key alone, in a way that every Windows and macOS opens, whatever the person's file looks like.
WipedBytes wrapped(const StoreParcel& parcel, const Secret& password)
{
    const DecodedCertificate certificate = decode(parcel.certificate);
    const unsigned char* at = parcel.key.data();
    const Key key(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(parcel.key.size())));
    const Wrapping made(certificate && key && !password.empty()
            ? PKCS12_create(password.data(), parcel.label.c_str(), key.get(), certificate.get(), nullptr,
                NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, rounds, rounds, 0)
            : nullptr);
    const int size = made ? i2d_PKCS12(made.get(), nullptr) : 0;
    ERR_clear_error();
    if (size <= 0)
        return {};
    WipedBytes bytes(static_cast<std::size_t>(size));
    unsigned char* end = bytes.data();
    i2d_PKCS12(made.get(), &end);
    return bytes;
}

/// The store itself, and the one into which it puts issuers.
std::vector<std::string> both(const std::string& id) { return {id, issuers_store()}; }

StoreAnswer told(const std::string& trouble) { return trouble.empty() ? StoreAnswer{} : StoreAnswer{StoreTrouble::failed, trouble}; }

bool is(const StoredCertificate& have, const Made& thing)
{
    return have.fingerprint == thing.values.at("fingerprint") && have.serial == thing.values.at("serial")
        && have.issuer == thing.values.at("issuer");
}

std::string take_out_certificate(const std::string& store, const Made& thing)
{
    for (const SystemCertificate& each : read_system_store(store).found)
        if (is(stored(each.der), thing))
            return remove_from_system_store(mark_of(store, each.der));
    return {};
}

/// Of a certificate that stays: it was there before its key came.
std::string take_out_key(const std::string& store, const Made& thing)
{
    for (const SystemCertificate& each : read_system_store(store).found)
        if (each.has_private_key && key_id_of(each.der) == thing.values.at("id"))
            return remove_key_from_system_store(mark_of(store, each.der));
    return {};
}

} // namespace

std::string shown_place(const std::string& id, const Home&)
{
    for (const SystemStore& each : system_stores())
        if (each.id == id)
            return each.name;
    return id;
}

StoreContents contents_of_place(const std::string& id, const Home&, std::chrono::milliseconds)
{
    StoreContents contents;
    for (const std::string& store : both(id)) {
        const SystemRead read = read_system_store(store);
        if (!read.trouble.empty() && store == id)
            return {StoreTrouble::failed, read.trouble};
        for (const SystemCertificate& each : read.found) {
            contents.certificates.push_back(stored(each.der));
            if (each.has_private_key)
                contents.keys.insert(contents.certificates.back().key_id);
        }
    }
    return contents;
}

StoreAnswer put_into_place(const std::string& id, const Home&, const StoreParcel& parcel, std::chrono::milliseconds)
{
    const Secret password = made_up_password();
    const WipedBytes file = wrapped(parcel, password);
    if (file.empty())
        return {StoreTrouble::failed, "PKCS#12"};
    const std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
    return told(add_to_system_store(id, {parcel.certificate, parcel.authorities, bytes, password, parcel.exportable}).trouble);
}

StoreAnswer take_out_of_place(const std::string& id, const Home&, const std::vector<Made>& things, std::chrono::milliseconds)
{
    for (const Made& thing : things) {
        if (thing.kind == "key")
            continue;
        if (const std::string trouble = take_out_certificate(thing.kind == "authority" ? issuers_store() : id, thing); !trouble.empty())
            return told(trouble);
    }
    for (const Made& thing : things)
        if (const std::string trouble = thing.kind == "key" ? take_out_key(id, thing) : std::string(); !trouble.empty())
            return told(trouble);
    return {};
}

} // namespace junbi
