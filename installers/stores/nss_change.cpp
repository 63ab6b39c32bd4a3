// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_change.h"

#include "installers/stores/nss_files.h"
#include "installers/stores/nss_items.h"

#include <cert.h>
#include <certdb.h>
#include <keyhi.h>
#include <pk11pub.h>
#include <prerror.h>
#include <secerr.h>

#include <functional>
#include <thread>

namespace junbi {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

using StoreCertificate = std::unique_ptr<CERTCertificate, Destroy<CERT_DestroyCertificate>>;
using PublicKey = std::unique_ptr<SECKEYPublicKey, Destroy<SECKEY_DestroyPublicKey>>;
using PrivateKey = std::unique_ptr<SECKEYPrivateKey, Destroy<SECKEY_DestroyPrivateKey>>;

std::vector<unsigned char> bytes_of_hex(const std::string& text)
{
    std::vector<unsigned char> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<unsigned char>(std::stoi(text.substr(i, 2), nullptr, 16)));
    return bytes;
}

SECItem item_of(const unsigned char* data, std::size_t size)
{
    return {siBuffer, const_cast<unsigned char*>(data), static_cast<unsigned>(size)}; // NSS takes it as const, but does not say so
}

StoreTrouble trouble_of_last_error()
{
    switch (PR_GetError()) {
    case SEC_ERROR_ADDING_CERT: // another program writes at this moment
        return StoreTrouble::in_use;
    case SEC_ERROR_READ_ONLY:
        return StoreTrouble::may_not_change;
    default:
        return StoreTrouble::failed;
    }
}

StoreAnswer failed() { return {trouble_of_last_error(), nss::last_error()}; }

/// A new database gets an empty password; one that has a password stays closed.
StoreAnswer unlock(const nss::Slot& slot)
{
    if (!slot)
        return failed();
    if (PK11_IsReadOnly(slot.get()))
        return {StoreTrouble::may_not_change};
    if (PK11_NeedUserInit(slot.get()))
        PK11_InitPin(slot.get(), nullptr, "");
    if (PK11_NeedLogin(slot.get()) && PK11_Authenticate(slot.get(), PR_TRUE, nullptr) != SECSuccess)
        return {StoreTrouble::has_password};
    return {};
}

/// Opens the database for one change and gives everything back before it is closed.
StoreAnswer once(const fs::path& folder, milliseconds limit, const std::function<StoreAnswer(const nss::Slot&)>& change)
{
    if (!may_change_database(folder))
        return {StoreTrouble::may_not_change};
    const nss::Session session(folder, nss::Session::Access::writing, limit);
    if (!session)
        return {session.in_use() ? StoreTrouble::in_use : StoreTrouble::failed, session.trouble()};
    const nss::Slot slot = nss::key_slot();
    const StoreAnswer open = unlock(slot);
    return open.trouble == StoreTrouble::none ? change(slot) : open;
}

/// Two failures pass when one ends the session, waits and starts over: another program writes (SEC_ERROR_ADDING_CERT), or is just
/// making the database (looks like a password). A real password stays.
StoreAnswer patiently(const fs::path& folder, milliseconds limit, const std::function<StoreAnswer(const nss::Slot&)>& change)
{
    constexpr int most_tries = 8;
    const auto end = Clock::now() + limit;
    milliseconds wait(10);
    for (int tried = 1;; ++tried, wait *= 2) {
        const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now());
        StoreAnswer answer = once(folder, left, change);
        const bool may_pass = answer.trouble == StoreTrouble::in_use || answer.trouble == StoreTrouble::has_password;
        if (!may_pass || tried == most_tries || Clock::now() + wait > end)
            return answer;
        std::this_thread::sleep_for(wait);
    }
}

bool is(const nss::Slot& slot, CERTCertificate* certificate, const Made& thing)
{
    const StoredCertificate have = nss::stored(slot, certificate);
    return have.fingerprint == thing.values.at("fingerprint") && have.serial == thing.values.at("serial")
        && have.issuer == thing.values.at("issuer");
}

bool take_out_certificate(const nss::Slot& slot, const Made& thing)
{
    StoreCertificate found;
    nss::each_certificate(slot, [&](CERTCertificate* each) {
        if (!found && is(slot, each, thing))
            found.reset(CERT_DupCertificate(each));
    });
    return !found || SEC_DeletePermCertificate(found.get()) == SECSuccess;
}

bool take_out_key(const nss::Slot& slot, const std::string& id)
{
    const std::vector<unsigned char> bytes = bytes_of_hex(id);
    SECItem item = item_of(bytes.data(), bytes.size());
    SECKEYPrivateKey* key = PK11_FindKeyByKeyID(slot.get(), &item, nullptr);
    return !key || PK11_DeleteTokenPrivateKey(key, PR_TRUE) == SECSuccess; // which also gives it back
}

StoreAnswer take_out(const nss::Slot& slot, const std::vector<Made>& things)
{
    for (const Made& thing : things)
        if (!(thing.kind == "key" ? take_out_key(slot, thing.values.at("id")) : take_out_certificate(slot, thing)))
            return failed();
    return {};
}

StoreCertificate decoded(const Der& der)
{
    SECItem item = item_of(der.data(), der.size());
    return StoreCertificate(CERT_NewTempCertificate(CERT_GetDefaultCertDB(), &item, nullptr, PR_FALSE, PR_TRUE));
}

/// The part of the public key by which NSS finds the private one.
SECItem* public_value(SECKEYPublicKey* key)
{
    if (!key)
        return nullptr;
    switch (SECKEY_GetPublicKeyType(key)) {
    case rsaKey:
        return &key->u.rsa.modulus;
    case ecKey:
        return &key->u.ec.publicValue;
    default:
        return nullptr;
    }
}

bool put_key(const nss::Slot& slot, CERTCertificate* certificate, const StoreParcel& parcel)
{
    const PublicKey open(CERT_ExtractPublicKey(certificate));
    SECItem* value = public_value(open.get());
    if (!value) {
        PR_SetError(SEC_ERROR_UNSUPPORTED_KEYALG, 0);
        return false;
    }
    SECItem key = item_of(parcel.key.data(), parcel.key.size());
    SECItem label = item_of(reinterpret_cast<const unsigned char*>(parcel.label.data()), parcel.label.size());
    SECKEYPrivateKey* made = nullptr;
    const bool done
        = PK11_ImportDERPrivateKeyInfoAndReturnKey(slot.get(), &key, &label, value, PR_TRUE, PR_TRUE, KU_ALL, &made, nullptr) == SECSuccess;
    const PrivateKey own(made);
    return done;
}

/// Without a trust entry: it is there, and nobody believes it more than before.
bool put_certificate(const nss::Slot& slot, CERTCertificate* certificate, const std::string& label)
{
    return PK11_ImportCert(slot.get(), certificate, CK_INVALID_HANDLE, label.c_str(), PR_FALSE) == SECSuccess;
}

Made made_of(const nss::Slot& slot, const std::string& kind, CERTCertificate* certificate)
{
    const StoredCertificate have = nss::stored(slot, certificate);
    return {kind, {{"fingerprint", have.fingerprint}, {"serial", have.serial}, {"issuer", have.issuer}}};
}

/// Puts one thing there and notes it; false: could not.
class Putting {
public:
    explicit Putting(const nss::Slot& slot) : slot_(slot), keys_(nss::keys_in(slot))
    {
        nss::each_certificate(slot, [&](CERTCertificate* each) { fingerprints_.insert(nss::stored(slot, each).fingerprint); });
    }
    bool key(CERTCertificate* certificate, const StoreParcel& parcel)
    {
        const std::string id = nss::key_id(nullptr, certificate);
        if (keys_.contains(id))
            return true;
        put_.push_back({"key", {{"id", id}}});
        return put_key(slot_, certificate, parcel);
    }
    bool certificate(const std::string& kind, CERTCertificate* certificate, const std::string& label)
    {
        Made thing = made_of(slot_, kind, certificate);
        if (fingerprints_.contains(thing.values["fingerprint"]))
            return true;
        put_.push_back(std::move(thing));
        return put_certificate(slot_, certificate, label);
    }
    const std::vector<Made>& put() const { return put_; }

private:
    const nss::Slot& slot_;
    std::set<std::string> keys_, fingerprints_;
    std::vector<Made> put_;
};

std::string name_of(CERTCertificate* authority)
{
    char* name = CERT_GetCommonName(&authority->subject);
    const std::string text = name ? name : "";
    PORT_Free(name);
    return text;
}

StoreAnswer put(const nss::Slot& slot, const StoreParcel& parcel)
{
    Putting putting(slot);
    const StoreCertificate own = decoded(parcel.certificate);
    bool done = own && putting.key(own.get(), parcel) && putting.certificate("certificate", own.get(), parcel.label);
    for (const Der& each : parcel.authorities) {
        const StoreCertificate authority = done ? decoded(each) : nullptr;
        done = authority && putting.certificate("authority", authority.get(), name_of(authority.get()));
    }
    if (done)
        return {};
    StoreAnswer why = failed();
    take_out(slot, putting.put()); // all or nothing
    return why;
}

} // namespace

StoreAnswer put_into_store(const fs::path& folder, const StoreParcel& parcel, milliseconds limit)
{
    return patiently(folder, limit, [&](const nss::Slot& slot) { return put(slot, parcel); });
}

StoreAnswer take_out_of_store(const fs::path& folder, const std::vector<Made>& things, milliseconds limit)
{
    if (const auto nothing = nss::without_database(folder))
        return {nothing->trouble, nothing->detail};
    return patiently(folder, limit, [&](const nss::Slot& slot) { return take_out(slot, things); });
}

} // namespace junbi
