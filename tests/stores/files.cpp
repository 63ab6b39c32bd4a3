// SPDX-License-Identifier: Apache-2.0
#include "tests/stores/files.h"

#include "installers/stores/destroy.h"
#include "tests/support/process.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <memory>
#include <stdexcept>

namespace junbi {
namespace {

void openssl(const TestCa& ca, std::vector<std::string> words)
{
    words.insert(words.begin(), "openssl");
    const Ran ran = run(words, {.folder = ca.folder()});
    if (ran.exit != 0)
        throw std::runtime_error("openssl " + words[1] + ": " + ran.err);
}

using Leaf = std::unique_ptr<X509, Destroy<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Destroy<EVP_PKEY_free>>;
using File = std::unique_ptr<PKCS12, Destroy<PKCS12_free>>;
using Memory = std::unique_ptr<BIO, Destroy<BIO_free>>;

Leaf certificate_in(const TestCa& ca, const std::string& name)
{
    const Memory pem(BIO_new_file(ca.file(name + ".pem").c_str(), "r"));
    return Leaf(PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr));
}

Key key_in(const TestCa& ca, const std::string& name)
{
    const Memory pem(BIO_new_file(ca.file(name + ".key").c_str(), "r"));
    return Key(PEM_read_bio_PrivateKey(pem.get(), nullptr, nullptr, nullptr));
}

std::string bytes_of(const File& file)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_PKCS12(file.get(), &bytes);
    const std::string made(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return made;
}

} // namespace

Files::Files()
{
    ca_.issue("office");
    ca_.issue("rsa", {.key = "RSA"});
    ca_.issue("expired", {.from = "20230101000000Z", .until = "20260101000000Z"});
    ca_.issue("future", {.from = "20280101000000Z", .until = "20310101000000Z"});
    ca_.issue("server", {.purposes = "serverAuth"});
    ca_.issue("elsewhere", {.subject = "/C=JP/O=試験用団体/OU=介護保険証明書/CN=1370000005"});
    ca_.issue("nobody", {.subject = "/C=JP/O=試験用団体/CN=試験"});
    for (const char* name : {"office", "rsa", "expired", "future", "server", "elsewhere", "nobody", "root"})
        ca_.pkcs12(name);
    openssl(ca_,
        {"x509", "-req", "-in", "office.csr", "-CA", "intermediate.pem", "-CAkey", "intermediate.key", "-set_serial", "77", "-days", "2000",
            "-out", "renewed.pem"});
    write_file(ca_.file("renewed.key"), read_file(ca_.file("office.key")));
    ca_.pkcs12("renewed");
}

const Files& Files::once()
{
    static const Files files;
    return files;
}

std::filesystem::path Files::pkcs12(const std::string& name, const std::vector<std::string>& options, const std::string& file) const
{
    std::vector<std::string> words{"pkcs12", "-export", "-in", name + ".pem", "-inkey", name + ".key", "-out", file};
    words.insert(words.end(), options.begin(), options.end());
    openssl(ca_, words);
    return ca_.file(file);
}

std::string Files::bytes(const std::string& name) const { return read_file(ca_.file(name + ".p12")); }

std::string with_foreign_key(const TestCa& ca, const std::string& certificate, const std::string& key)
{
    const Leaf leaf = certificate_in(ca, certificate);
    const Key foreign = key_in(ca, key);
    STACK_OF(PKCS12_SAFEBAG)* certificates = nullptr;
    STACK_OF(PKCS12_SAFEBAG)* keys = nullptr;
    STACK_OF(PKCS7)* safes = nullptr;
    PKCS12_add_cert(&certificates, leaf.get());
    PKCS12_add_safe(&safes, certificates, NID_aes_256_cbc, 2048, "test");
    PKCS12_add_key(&keys, foreign.get(), 0, 2048, NID_aes_256_cbc, "test");
    PKCS12_add_safe(&safes, keys, -1, 0, nullptr);
    const File file(PKCS12_add_safes(safes, 0));
    PKCS12_set_mac(file.get(), "test", -1, nullptr, 0, 2048, EVP_sha256());
    sk_PKCS7_pop_free(safes, PKCS7_free);
    sk_PKCS12_SAFEBAG_pop_free(certificates, PKCS12_SAFEBAG_free);
    sk_PKCS12_SAFEBAG_pop_free(keys, PKCS12_SAFEBAG_free);
    return bytes_of(file);
}

std::string with_no_password(const TestCa& ca, const std::string& name)
{
    return bytes_of(File(PKCS12_create(nullptr, nullptr, key_in(ca, name).get(), certificate_in(ca, name).get(), nullptr, 0, 0, 0, 0, 0)));
}

std::string with_rounds(const std::string& file, long rounds)
{
    const auto* at = reinterpret_cast<const unsigned char*>(file.data());
    const File changed(d2i_PKCS12(nullptr, &at, static_cast<long>(file.size())));
    const ASN1_INTEGER* number = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &number, changed.get());
    ASN1_INTEGER_set(const_cast<ASN1_INTEGER*>(number), rounds);
    return bytes_of(changed);
}

} // namespace junbi
