// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_ca.h"

#include "tests/support/process.h"

#include <algorithm>
#include <stdexcept>

namespace junbi {
namespace {

/// Serial numbers and dates can be set only through "openssl ca", which keeps its books in these files.
constexpr auto settings = R"(
[req]
distinguished_name = dn
string_mask = utf8only
prompt = no
[dn]
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
serial = serial
certificate = intermediate.pem
private_key = intermediate.key
default_md = sha256
policy = anything
unique_subject = no
preserve = yes
[anything]
C = optional
ST = optional
L = optional
O = optional
OU = optional
CN = supplied
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
)";

std::string openssl(const std::filesystem::path& folder, std::vector<std::string> words)
{
    words.insert(words.begin(), "openssl");
    const Ran ran = run(words, {.folder = folder});
    if (ran.exit != 0)
        throw std::runtime_error("openssl " + words[1] + ": " + ran.err);
    return ran.out;
}

} // namespace

TestCa::TestCa(const std::string& name)
{
    write_file(file("ca.cnf"), settings);
    write_file(file("index.txt"), "");
    write_file(file("serial"), "1000\n");
    make_key("root", "EC");
    make_key("intermediate", "EC");
    openssl(folder(),
        {"req", "-new", "-x509", "-utf8", "-config", "ca.cnf", "-extensions", "authority", "-key", "root.key", "-days", "3650",
            "-set_serial", "1", "-subj", "/C=JP/O=" + name + "/CN=" + name + " ルート", "-out", "root.pem"});
    openssl(folder(),
        {"req", "-new", "-utf8", "-config", "ca.cnf", "-key", "intermediate.key", "-subj", "/C=JP/O=" + name + "/CN=" + name + " 中間",
            "-out", "intermediate.csr"});
    openssl(folder(),
        {"x509", "-req", "-in", "intermediate.csr", "-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "2", "-days", "1825",
            "-extfile", "ca.cnf", "-extensions", "authority", "-out", "intermediate.pem"});
}

void TestCa::make_key(const std::string& name, const std::string& kind)
{
    if (kind == "RSA")
        openssl(folder(), {"genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", name + ".key"});
    else
        openssl(folder(), {"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", name + ".key"});
}

void TestCa::issue(const std::string& name, const CertificateWish& wish)
{
    make_key(name, wish.key);
    std::string extensions = "[leaf]\nbasicConstraints = CA:false\nsubjectKeyIdentifier = hash\n";
    if (!wish.key_usage.empty())
        extensions += "keyUsage = " + wish.key_usage + "\n";
    if (!wish.ocsp.empty())
        extensions += "authorityInfoAccess = OCSP;URI:" + wish.ocsp + "\n";
    if (!wish.crl.empty())
        extensions += "crlDistributionPoints = URI:" + wish.crl + "\n";
    if (!wish.purposes.empty())
        extensions += "extendedKeyUsage = " + wish.purposes + "\n";
    if (!wish.alternative_names.empty())
        extensions += "subjectAltName = " + wish.alternative_names + "\n";
    write_file(file(name + ".cnf"), settings + extensions);
    openssl(
        folder(), {"req", "-new", "-utf8", "-config", name + ".cnf", "-key", name + ".key", "-subj", wish.subject, "-out", name + ".csr"});
    openssl(folder(),
        {"ca", "-batch", "-notext", "-utf8", "-config", name + ".cnf", "-extensions", "leaf", "-in", name + ".csr", "-startdate", wish.from,
            "-enddate", wish.until, "-out", name + ".pem"});
    write_file(file(name + "-chain.pem"), read_file(file(name + ".pem")) + read_file(intermediate()));
}

void TestCa::issue_server(const std::string& name, const std::string& names, CertificateWish wish)
{
    wish.subject = "/C=JP/O=試験/CN=localhost";
    wish.purposes = "serverAuth";
    wish.alternative_names = names;
    issue(name, wish);
}

std::filesystem::path TestCa::pkcs12(const std::string& name, const std::string& password)
{
    openssl(folder(),
        {"pkcs12", "-export", "-inkey", name + ".key", "-in", name + ".pem", "-certfile", "intermediate.pem", "-name", name, "-passout",
            "pass:" + password, "-out", name + ".p12"});
    return file(name + ".p12");
}

void TestCa::revoke(const std::string& name, const std::string& reason)
{
    openssl(folder(), {"ca", "-config", "ca.cnf", "-revoke", name + ".pem", "-crl_reason", reason});
}

std::filesystem::path TestCa::crl(const std::string& name, const std::string& from, const std::string& until)
{
    openssl(folder(), {"ca", "-config", "ca.cnf", "-gencrl", "-crl_lastupdate", from, "-crl_nextupdate", until, "-out", name});
    return file(name);
}

std::filesystem::path TestCa::root_crl(const std::string& name)
{
    write_file(file("root-index.txt"), "");
    std::string own = settings;
    own.replace(own.find("index.txt"), 9, "root-index.txt");
    write_file(file("root.cnf"), own);
    openssl(folder(),
        {"ca", "-config", "root.cnf", "-cert", "root.pem", "-keyfile", "root.key", "-gencrl", "-crl_lastupdate", "20260101000000Z",
            "-crl_nextupdate", "20290101000000Z", "-out", name});
    return file(name);
}

std::string TestCa::fingerprint(const std::string& name) const
{
    const std::string line = openssl(folder(), {"x509", "-in", name + ".pem", "-noout", "-fingerprint", "-sha256"});
    std::string text = line.substr(line.find('=') + 1); // "sha256 Fingerprint=3F:9A:…"
    text.erase(text.find_last_not_of("\n") + 1);
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace junbi
