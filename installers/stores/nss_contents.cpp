// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_files.h"
#include "installers/stores/nss_items.h"
#include "installers/stores/nss_presence.h"
#include "installers/stores/x509.h"

#include <cert.h>
#include <keyhi.h>
#include <pk11pub.h>
#include <secitem.h>

namespace junbi {
namespace nss {
namespace {

void free_id(SECItem* item) { SECITEM_FreeItem(item, PR_TRUE); }

using Id = std::unique_ptr<SECItem, Destroy<free_id>>;
using PrivateKeys = std::unique_ptr<SECKEYPrivateKeyList, Destroy<SECKEY_DestroyPrivateKeyList>>;

std::string hex(const SECItem* item)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; item && i < item->len; ++i) {
        text += digits[item->data[i] >> 4];
        text += digits[item->data[i] & 15];
    }
    return text;
}

} // namespace

std::string key_id(PK11SlotInfoStr* slot, CERTCertificateStr* certificate)
{
    const Id id(PK11_GetLowLevelKeyIDForCert(slot, certificate, nullptr));
    return hex(id.get());
}

StoredCertificate stored(const Slot& slot, CERTCertificateStr* certificate)
{
    const Certificate read = read_certificate({certificate->derCert.data, certificate->derCert.data + certificate->derCert.len});
    return {read.fingerprint, read.serial, read.issuer, read.subject, key_id(slot.get(), certificate)};
}

void each_certificate(const Slot& slot, const std::function<void(CERTCertificateStr*)>& use)
{
    const List all = certificates_in(slot);
    for (auto* node = all ? CERT_LIST_HEAD(all) : nullptr; node && !CERT_LIST_END(node, all); node = CERT_LIST_NEXT(node))
        use(node->cert);
}

std::set<std::string> keys_in(const Slot& slot)
{
    std::set<std::string> ids;
    const PrivateKeys all(PK11_ListPrivKeysInSlot(slot.get(), nullptr, nullptr));
    for (auto* node = all ? PRIVKEY_LIST_HEAD(all) : nullptr; node && !PRIVKEY_LIST_END(node, all); node = PRIVKEY_LIST_NEXT(node)) {
        const Id id(PK11_GetLowLevelKeyIDForPrivateKey(node->key));
        ids.insert(hex(id.get()));
    }
    return ids;
}

std::optional<StoreContents> without_database(const std::filesystem::path& folder)
{
    const Presence presence = database_in(folder);
    if (presence.there)
        return may_read_database(folder) ? std::nullopt : std::optional(StoreContents{StoreTrouble::may_not_read});
    if (presence.trouble.empty())
        return StoreContents{StoreTrouble::no_database};
    return StoreContents{presence.trouble == "cert8.db" ? StoreTrouble::old_format : StoreTrouble::may_not_read, presence.trouble};
}

} // namespace nss

StoreContents contents_of_store(const std::filesystem::path& folder, std::chrono::milliseconds limit)
{
    if (auto nothing = nss::without_database(folder))
        return *nothing;
    const nss::Session session(folder, nss::Session::Access::reading, limit);
    if (!session)
        return {session.in_use() ? StoreTrouble::in_use : StoreTrouble::failed, session.trouble()};
    StoreContents contents;
    const nss::Slot slot = nss::key_slot();
    nss::each_certificate(slot, [&](CERTCertificateStr* each) { contents.certificates.push_back(nss::stored(slot, each)); });
    contents.has_password = slot && PK11_NeedLogin(slot.get()) && !PK11_NeedUserInit(slot.get());
    if (slot && !contents.has_password)
        contents.keys = nss::keys_in(slot);
    return contents;
}

} // namespace junbi
