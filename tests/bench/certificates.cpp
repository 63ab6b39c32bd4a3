// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/certificates.h"

#include "installers/stores/destroy.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <sstream>
#include <stdexcept>

namespace junbi {
namespace {

using Key = std::unique_ptr<EVP_PKEY, Destroy<EVP_PKEY_free>>;
using Certificate509 = std::unique_ptr<X509, Destroy<X509_free>>;
using Memory = std::unique_ptr<BIO, Destroy<BIO_free_all>>;

void name_it(X509_NAME* name, const std::string& common)
{
    const auto add = [name](const char* field, const std::string& value) {
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value.c_str()), -1, -1, 0);
    };
    add("C", "JP");
    add("O", "試験用団体");
    add("CN", common);
}

/// One that signs itself: nobody follows a chain here.
std::string pem(EVP_PKEY* key, long serial, const std::string& common)
{
    const Certificate509 made(X509_new());
    X509_set_version(made.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -86400);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), 86400L * 700);
    name_it(X509_get_subject_name(made.get()), common);
    name_it(X509_get_issuer_name(made.get()), common);
    X509_set_pubkey(made.get(), key);
    X509_sign(made.get(), key, EVP_sha256());
    const Memory text(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(text.get(), made.get());
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(text.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

} // namespace

void put_certificates(const std::filesystem::path& database, int count, const std::string& name)
{
    const TemporaryFolder folder;
    const Key key(EVP_EC_gen("P-256"));
    std::ostringstream batch; // certutil does all lines in one go
    for (int i = 1; i <= count; ++i) {
        const auto file = folder.path() / (std::to_string(i) + ".pem");
        write_file(file, pem(key.get(), i, name + " " + std::to_string(i)));
        batch << "-A -n c" << i << " -t ,, -a -i " << file.string() << "\n";
    }
    write_file(folder.path() / "batch", batch.str());
    const Ran ran = run({"certutil", "-B", "-d", "sql:" + database.string(), "-i", (folder.path() / "batch").string()});
    if (ran.exit != 0)
        throw std::runtime_error("certutil: " + ran.err);
}

} // namespace junbi
