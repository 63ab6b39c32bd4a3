// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/destroy.h"
#include "installers/stores/x509_names.h"
#include "wizard/platform/certificates/issuer_answer.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace junbi {
namespace {

using List = std::unique_ptr<X509_CRL, Destroy<X509_CRL_free>>;
using Memory = std::unique_ptr<BIO, Destroy<BIO_free>>;
using Trust = std::unique_ptr<X509_STORE, Destroy<X509_STORE_free>>;
using Check = std::unique_ptr<X509_STORE_CTX, Destroy<X509_STORE_CTX_free>>;
using Points = std::unique_ptr<CRL_DIST_POINTS, Destroy<CRL_DIST_POINTS_free>>;
using Reason = std::unique_ptr<ASN1_ENUMERATED, Destroy<ASN1_ENUMERATED_free>>;

List decoded(const std::string& bytes)
{
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
    List list(d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size())));
    if (!list) {
        const Memory memory(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
        list.reset(PEM_read_bio_X509_CRL(memory.get(), nullptr, nullptr, nullptr));
    }
    ERR_clear_error();
    return list;
}

/// Only what is about the list ends the check; what is about the certificate itself is judged elsewhere, its dates above all.
int only_the_list_counts(int accepted, X509_STORE_CTX* check)
{
    switch (X509_STORE_CTX_get_error(check)) {
    case X509_V_ERR_UNABLE_TO_GET_CRL:
    case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
    case X509_V_ERR_CRL_SIGNATURE_FAILURE:
    case X509_V_ERR_CRL_NOT_YET_VALID:
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
    case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
    case X509_V_ERR_CERT_REVOKED:
        return accepted;
    default:
        return 1;
    }
}

/// The first X509_V_ERR_… that is about the list; X509_V_OK: it can be believed and does not name the certificate.
int check_with(X509_CRL* list, X509* certificate, X509* issuer, Moment now)
{
    const Trust trust(X509_STORE_new());
    X509_STORE_add_cert(trust.get(), issuer);
    X509_STORE_add_crl(trust.get(), list);
    const Check check(X509_STORE_CTX_new());
    if (!check || X509_STORE_CTX_init(check.get(), trust.get(), certificate, nullptr) != 1)
        return X509_V_ERR_OUT_OF_MEM;
    X509_STORE_CTX_set_flags(check.get(), X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_CRL_CHECK);
    X509_STORE_CTX_set_time(check.get(), 0, now.time_since_epoch().count());
    X509_STORE_CTX_set_verify_cb(check.get(), only_the_list_counts);
    const bool fine = X509_verify_cert(check.get()) == 1;
    const int error = X509_STORE_CTX_get_error(check.get());
    ERR_clear_error();
    return fine ? X509_V_OK : error;
}

IssuerAnswer entry_in(X509_CRL* list, X509* certificate)
{
    X509_REVOKED* entry = nullptr;
    if (X509_CRL_get0_by_cert(list, &entry, certificate) != 1)
        return {"revoked", {}, {}};
    const Reason reason(static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    return {"revoked", reason ? revocation_reason(static_cast<int>(ASN1_ENUMERATED_get(reason.get()))) : "",
        moment_of(X509_REVOKED_get0_revocationDate(entry))};
}

void add_addresses(const DIST_POINT* point, std::vector<std::string>& addresses)
{
    constexpr int full_name = 0;
    if (!point->distpoint || point->distpoint->type != full_name)
        return;
    const GENERAL_NAMES* names = point->distpoint->name.fullname;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
        if (name->type != GEN_URI)
            continue;
        const std::string address(reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.uniformResourceIdentifier)),
            static_cast<std::size_t>(ASN1_STRING_length(name->d.uniformResourceIdentifier)));
        if (address.starts_with("http://") || address.starts_with("https://"))
            addresses.push_back(address);
    }
}

} // namespace

IssuerAnswer look_in_crl(const std::string& bytes, const DecodedCertificate& certificate, const DecodedCertificate& issuer, Moment now)
{
    const List list = decoded(bytes);
    if (!list)
        return {"bad_answer", "no revocation list", {}};
    if (X509_CRL_get0_nextUpdate(list.get()) == nullptr)
        return {"bad_answer", "does not say until when it holds", {}};
    switch (const int error = check_with(list.get(), certificate.get(), issuer.get(), now)) {
    case X509_V_OK:
        return {"good", {}, {}};
    case X509_V_ERR_CERT_REVOKED:
        return entry_in(list.get(), certificate.get());
    default:
        return {"bad_answer", X509_verify_cert_error_string(error), {}};
    }
}

std::vector<std::string> crl_addresses(const DecodedCertificate& certificate)
{
    std::vector<std::string> addresses;
    const Points points(static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(certificate.get(), NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i)
        add_addresses(sk_DIST_POINT_value(points.get(), i), addresses);
    return addresses;
}

} // namespace junbi
