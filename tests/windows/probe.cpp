// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/crypt_windows.h"
#include "installers/stores/nss.h"
#include "installers/stores/places.h"
#include "installers/stores/system_store.h"

#include <windows.h>

#include <wincrypt.h>

#include <ncrypt.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

// Tries the sources for Windows in a program of its own: built with mingw-w64, run by Wine.
//   probe stores                               ids of the system's stores
//   probe list STORE                           "SIZE key|no-key" for each certificate
//   probe add FILE.p12 CERTIFICATE [ISSUER…]   certificates in DER; the password is read from standard input; prints the marks made
//   probe add-exportable …                     the same, so that the key can be taken out again
//   probe remove                               takes what `add` printed, from standard input
//   probe keys STORE                           for each key whether the store hands it out: "stays" or "handed out"
//   probe profiles HOME                        Firefox's profiles, what reading each says, and "SIZE key|no-key" for its certificates
namespace {

using namespace junbi;
using Bytes = std::vector<std::uint8_t>;

const std::string own = "windows:CurrentUser/MY";

Bytes file(const std::string& name)
{
    std::ifstream in(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

int said(const std::string& trouble)
{
    if (!trouble.empty())
        std::cerr << trouble << "\n";
    return trouble.empty() ? 0 : 1;
}

int list(const std::string& id)
{
    const SystemRead read = read_system_store(id);
    for (const SystemCertificate& each : read.found)
        std::cout << each.der.size() << (each.has_private_key ? " key\n" : " no-key\n");
    return said(read.trouble);
}

int add(const std::vector<std::string>& words, bool exportable)
{
    std::string line;
    std::getline(std::cin, line);
    std::erase(line, '\r');
    const Secret password(line);
    const Bytes pkcs12 = file(words[1]), certificate = file(words[2]);
    std::vector<Bytes> issuers;
    std::transform(words.begin() + 3, words.end(), std::back_inserter(issuers), file);
    const std::string_view bytes(reinterpret_cast<const char*>(pkcs12.data()), pkcs12.size());
    const StoreChange change = add_to_system_store(own, {certificate, issuers, bytes, password, exportable});
    for (const StoreMark& each : change.made)
        std::cout << each.store << " " << each.issuer << " " << each.serial << " " << each.fingerprint << "\n";
    return said(change.trouble);
}

int remove()
{
    StoreMark mark;
    while (std::cin >> mark.store >> mark.issuer >> mark.serial >> mark.fingerprint)
        if (const std::string trouble = remove_from_system_store(mark); !trouble.empty())
            return said(trouble);
    return 0;
}

/// Whether Windows gives the private key away, asked of the kind of provider that has it.
bool is_handed_out(windows::CertificateRef certificate)
{
    HCRYPTPROV_OR_NCRYPT_KEY_HANDLE provider = 0;
    DWORD kind = 0, size = 0;
    BOOL ours = FALSE;
    if (!CryptAcquireCertificatePrivateKey(certificate, CRYPT_ACQUIRE_ALLOW_NCRYPT_KEY_FLAG, nullptr, &provider, &kind, &ours))
        return false;
    if (kind == CERT_NCRYPT_KEY_SPEC)
        return NCryptExportKey(provider, 0, BCRYPT_RSAFULLPRIVATE_BLOB, nullptr, nullptr, 0, &size, 0) == ERROR_SUCCESS;
    for (const DWORD use : {AT_KEYEXCHANGE, AT_SIGNATURE}) // Wine says another one than it has
        if (HCRYPTKEY key = 0; CryptGetUserKey(provider, use, &key) && CryptExportKey(key, 0, PRIVATEKEYBLOB, 0, nullptr, &size))
            return true;
    return false;
}

int keys(const std::string& id)
{
    windows::for_every_certificate(windows::open_store(id, windows::Access::reading), [](windows::CertificateRef each) {
        if (windows::has_key(each))
            std::cout << (is_handed_out(each) ? "handed out\n" : "stays\n");
    });
    return 0;
}

int profiles(const std::string& home)
{
    for (const BrowserStore& each : browser_stores({home, {}})) {
        std::string trouble;
        std::string found;
        read_nss_database(each.folder, trouble, [&](const Der& der, const std::function<KeyState()>& key) {
            const KeyState state = key();
            found += std::to_string(der.size()) + (state.there ? " key " : " no-key ") + state.works + "\n";
        });
        std::cout << each.browser << ": " << trouble << "\n" << found;
    }
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    const std::vector<std::string> words(arguments + 1, arguments + count);
    const std::string command = words.empty() ? "" : words[0];
    if (command == "stores")
        for (const SystemStore& each : system_stores())
            std::cout << each.id << (each.changeable ? " changeable\n" : "\n");
    else if (command == "list" && words.size() == 2)
        return list(words[1]);
    else if ((command == "add" || command == "add-exportable") && words.size() > 2)
        return add(words, command != "add");
    else if (command == "remove")
        return remove();
    else if (command == "keys" && words.size() == 2)
        return keys(words[1]);
    else if (command == "profiles" && words.size() == 2)
        return profiles(words[1]);
    else
        return 64;
    return 0;
}
