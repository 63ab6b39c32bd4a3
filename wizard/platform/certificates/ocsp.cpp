// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/destroy.h"
#include "installers/stores/x509_names.h"
#include "wizard/platform/certificates/issuer_answer.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace junbi {
namespace {

using Response = std::unique_ptr<OCSP_RESPONSE, Destroy<OCSP_RESPONSE_free>>;
using Basic = std::unique_ptr<OCSP_BASICRESP, Destroy<OCSP_BASICRESP_free>>;
using Trust = std::unique_ptr<X509_STORE, Destroy<X509_STORE_free>>;
using Certificates509 = std::unique_ptr<STACK_OF(X509), Destroy<[](STACK_OF(X509) * all) { sk_X509_free(all); }>>;

constexpr auto clock_difference = std::chrono::minutes(5); // between this computer and the responder
constexpr auto oldest_without_end = std::chrono::days(1);  // an answer that does not say until when it holds

IssuerAnswer bad(std::string why)
{
    ERR_clear_error();
    return {"bad_answer", std::move(why), {}};
}

std::string last_error(const char* otherwise)
{
    const char* reason = ERR_reason_error_string(ERR_peek_last_error());
    return reason ? reason : otherwise;
}

/// Only the issuer counts, whether or not this computer trusts its root: it is asked about its own certificate.
bool is_signed_for(OCSP_BASICRESP* basic, X509* issuer, Moment now)
{
    const Trust trust(X509_STORE_new());
    const Certificates509 candidates(sk_X509_new_null());
    X509_STORE_add_cert(trust.get(), issuer);
    X509_STORE_set_flags(trust.get(), X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(trust.get()), now.time_since_epoch().count());
    sk_X509_push(candidates.get(), issuer);
    return OCSP_basic_verify(basic, candidates.get(), trust.get(), OCSP_NOEXPLICIT) == 1;
}

bool is_in_force(const ASN1_GENERALIZEDTIME* from, const ASN1_GENERALIZEDTIME* until, Moment now)
{
    const Moment begin = moment_of(from);
    const Moment end = until ? moment_of(until) : begin + oldest_without_end;
    return begin <= now + clock_difference && now <= end + clock_difference;
}

IssuerAnswer status_in(OCSP_BASICRESP* basic, OCSP_CERTID* id, Moment now)
{
    int status = 0, reason = 0;
    ASN1_GENERALIZEDTIME *revoked = nullptr, *from = nullptr, *until = nullptr;
    if (OCSP_resp_find_status(basic, id, &status, &reason, &revoked, &from, &until) != 1)
        return bad("about another certificate");
    if (!is_in_force(from, until, now))
        return bad("out of date");
    switch (status) {
    case V_OCSP_CERTSTATUS_GOOD:
        return {"good", {}, {}};
    case V_OCSP_CERTSTATUS_REVOKED:
        return {"revoked", revocation_reason(reason), moment_of(revoked)};
    default:
        return {"unknown", {}, {}};
    }
}

} // namespace

OcspQuestion::OcspQuestion(const DecodedCertificate& certificate, DecodedCertificate issuer)
    : issuer_(std::move(issuer))
    , request_(OCSP_REQUEST_new(), OCSP_REQUEST_free)
    , id_(OCSP_cert_to_id(nullptr, certificate.get(), issuer_.get()), OCSP_CERTID_free)
{
    if (!request_ || !id_ || !OCSP_request_add0_id(request_.get(), OCSP_CERTID_dup(id_.get())))
        throw std::runtime_error("no OCSP question can be made");
    OCSP_request_add1_nonce(request_.get(), nullptr, -1);
}

std::string OcspQuestion::bytes() const
{
    unsigned char* made = nullptr;
    const int size = i2d_OCSP_REQUEST(request_.get(), &made);
    std::string bytes(reinterpret_cast<char*>(made), size > 0 ? static_cast<std::size_t>(size) : 0);
    OPENSSL_free(made);
    return bytes;
}

IssuerAnswer OcspQuestion::read(const std::string& answer, Moment now) const
{
    const auto* at = reinterpret_cast<const unsigned char*>(answer.data());
    const Response response(d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(answer.size())));
    if (!response)
        return bad("no OCSP answer");
    if (const int refused = OCSP_response_status(response.get()))
        return bad(OCSP_response_status_str(refused));
    const Basic basic(OCSP_response_get1_basic(response.get()));
    if (!basic || !is_signed_for(basic.get(), issuer_.get(), now))
        return bad(last_error("not signed by the issuer"));
    constexpr int another_nonce = 0;
    if (OCSP_check_nonce(request_.get(), basic.get()) == another_nonce)
        return bad("an answer to another question");
    return status_in(basic.get(), id_.get(), now);
}

std::string revocation_reason(int code) { return code == OCSP_REVOKED_STATUS_NOSTATUS ? "" : OCSP_crl_reason_str(code); }

std::vector<std::string> ocsp_addresses(const DecodedCertificate& certificate)
{
    std::vector<std::string> addresses;
    STACK_OF(OPENSSL_STRING)* all = X509_get1_ocsp(certificate.get());
    for (int i = 0; all && i < sk_OPENSSL_STRING_num(all); ++i) {
        const std::string address = sk_OPENSSL_STRING_value(all, i);
        if (address.starts_with("http://") || address.starts_with("https://"))
            addresses.push_back(address);
    }
    X509_email_free(all);
    return addresses;
}

} // namespace junbi
