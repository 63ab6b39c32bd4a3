// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/crypt_windows.h"
#include "installers/stores/keys_windows.h"

#include <windows.h>

#include <wincrypt.h>

namespace junbi {
namespace {

using namespace windows;

const std::string persons_own = "windows:CurrentUser/MY", computers = "windows:LocalMachine/MY",
                  issuers_of_person = "windows:CurrentUser/CA";

bool signs_itself(CertificateRef certificate)
{
    CERT_INFO& info = *certificate->pCertInfo;
    return CertCompareCertificateName(X509_ASN_ENCODING, &info.Subject, &info.Issuer) != 0;
}

/// Adds one that is in no store yet and says what was made; nothing where it could not be done.
bool add(const Store& store, CertificateRef certificate, const std::string& id, std::vector<StoreMark>& made)
{
    if (!CertAddCertificateContextToStore(store.get(), certificate, CERT_STORE_ADD_REPLACE_EXISTING, nullptr) || !commit(store))
        return false;
    made.push_back(windows::mark_of(certificate, id));
    return true;
}

bool add_issuers(const NewCertificate& fresh, std::vector<StoreMark>& made)
{
    const Store store = open_store(issuers_of_person, Access::writing);
    if (!store)
        return false;
    for (const auto& der : fresh.issuers) {
        const Context issuer = context_of(der);
        if (!issuer || signs_itself(issuer.get()) || find(store, windows::mark_of(issuer.get(), issuers_of_person)))
            continue;
        if (!add(store, issuer.get(), issuers_of_person, made))
            return false;
    }
    return true;
}

/// Takes back what was made, newest first, and says why it had to be.
StoreChange taken_back(const std::vector<StoreMark>& made, std::string trouble)
{
    for (auto each = made.rbegin(); each != made.rend(); ++each)
        if (const std::string also = remove_from_system_store(*each); !also.empty())
            trouble += "; " + also;
    return {{}, std::move(trouble)};
}

} // namespace

std::string issuers_store() { return issuers_of_person; }

StoreMark mark_of(const std::string& store, const std::vector<std::uint8_t>& der)
{
    const Context certificate = context_of(der);
    return certificate ? windows::mark_of(certificate.get(), store) : StoreMark{store, {}, {}, {}};
}

std::vector<SystemStore> system_stores() { return {{persons_own, "Windows", true}, {computers, "Windows (all users)", false}}; }

SystemRead read_system_store(const std::string& id)
{
    const Store store = open_store(id, Access::reading);
    if (!store) // one that nothing was ever put into is not there at all
        return GetLastError() == ERROR_FILE_NOT_FOUND ? SystemRead() : SystemRead{{}, last_error()};
    SystemRead read;
    for_every_certificate(store, [&](CertificateRef each) {
        read.found.push_back({{each->pbCertEncoded, each->pbCertEncoded + each->cbCertEncoded}, has_key(each)});
    });
    return read;
}

StoreChange add_to_system_store(const std::string& id, const NewCertificate& fresh)
{
    if (id != persons_own)
        return {{}, "only " + persons_own + " is changed"};
    const Store store = open_store(id, Access::writing);
    const Context wanted = context_of(fresh.certificate);
    if (!store || !wanted)
        return {{}, last_error()};
    const Context known = find(store, windows::mark_of(wanted.get(), id));
    StoreChange change;
    if (!add_issuers(fresh, change.made))
        return taken_back(change.made, last_error());
    if (known && has_key(known.get()))
        return change;
    ImportedKey imported(fresh);
    if (!imported)
        return taken_back(change.made, last_error());
    if (!add(store, imported.certificate(), id, change.made))
        return taken_back(change.made, last_error());
    imported.keep();
    return change;
}

std::string remove_from_system_store(const StoreMark& mark)
{
    if (mark.store != persons_own && mark.store != issuers_of_person)
        return "only " + persons_own + " and " + issuers_of_person + " are changed";
    const Store store = open_store(mark.store, Access::writing);
    if (!store)
        return last_error();
    Context found = find(store, mark);
    if (!found)
        return {};
    const KeyPlace key = key_place_of(found.get());
    if (!CertDeleteCertificateFromStore(found.release()) || !commit(store)) // takes over the context
        return last_error();
    delete_key_unless_used(key, store);
    return {};
}

std::string remove_key_from_system_store(const StoreMark& mark)
{
    if (mark.store != persons_own)
        return "only " + persons_own + " is changed";
    const Store store = open_store(mark.store, Access::writing);
    if (!store)
        return last_error();
    const Context found = find(store, mark);
    if (!found)
        return {};
    const KeyPlace key = key_place_of(found.get());
    if (!CertSetCertificateContextProperty(found.get(), CERT_KEY_PROV_INFO_PROP_ID, 0, nullptr) || !commit(store))
        return last_error();
    delete_key_unless_used(key, store);
    return {};
}

} // namespace junbi
