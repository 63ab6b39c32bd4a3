// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/sign_in_result.h"

#include <curl/curl.h>
#include <openssl/x509.h>

#include <cerrno>

namespace junbi {
namespace {

bool has(const std::string& text, const char* part) { return text.find(part) != text.npos; }

/// TLS alerts (RFC 8446, 6) that a host sends about our certificate.
std::string result_of_alert(const SignInSeen& seen)
{
    constexpr int handshake_failure = 40, bad_certificate = 42, unsupported_certificate = 43, revoked = 44, expired = 45,
                  certificate_unknown = 46, unknown_authority = 48, access_denied = 49, certificate_required = 116;
    switch (seen.alert) {
    case certificate_required:
        return "not_sent";
    case expired:
        return "refused_expired";
    case revoked:
        return "refused_revoked";
    case unknown_authority:
        return "refused_authority";
    case bad_certificate:
    case unsupported_certificate:
    case certificate_unknown:
    case access_denied:
        return "refused";
    case handshake_failure: // says nothing by itself
        return !seen.asked ? "failed" : seen.offered ? "refused" : "not_sent";
    default:
        return "failed";
    }
}

/// What the host's page says where the handshake itself went well. nginx refuses only there, with status 400.
std::string result_of_page(const SignInSeen& seen)
{
    const long status = seen.outcome.http_status;
    if (status == 400 && has(seen.page, "No required SSL certificate"))
        return "not_sent";
    if (status == 400 && has(seen.page, "SSL certificate error"))
        return "refused";
    if (!seen.asked)
        return "not_asked";
    if (!seen.offered)
        return "not_sent";
    const bool about_the_page = status == 401 || status == 404 || status == 405 || status >= 500;
    return (status >= 200 && status < 400) || about_the_page ? "accepted" : "failed"; // 400, 403: may be about the certificate
}

/// libcurl's check of the host's certificate said no.
std::string result_of_check(const SignInSeen& seen)
{
    if (has(seen.outcome.words, "subject name"))
        return "host_name";
    if (is_out_of_date(seen))
        return seen.valid_by_its_clock.value_or(false) ? "clock" : "host_expired";
    return "host_unknown";
}

/// The connection ended in the handshake, or before anything of a page came, and nobody said why.
std::string result_of_break(const SignInSeen& seen)
{
    const std::string& words = seen.outcome.words;
    if (has(words, "wrong version number") || has(words, "packet length too long") || has(words, "http request"))
        return "not_tls";
    const bool cut = seen.outcome.system_error == ECONNRESET || has(words, "SSL_ERROR_SYSCALL") || has(words, "unexpected eof")
        || has(words, "reset by peer");
    return cut || seen.outcome.code == CURLE_GOT_NOTHING ? "reset" : "failed";
}

} // namespace

bool is_out_of_date(const SignInSeen& seen)
{
    return seen.outcome.code == CURLE_PEER_FAILED_VERIFICATION && seen.alert == 0
        && (seen.verify_error == X509_V_ERR_CERT_HAS_EXPIRED || seen.verify_error == X509_V_ERR_CERT_NOT_YET_VALID);
}

/// The order matters: an alert that was read means that the host refused us, whatever libcurl makes of it. In TLS 1.2 it calls our own
/// refused certificate a failed check of the host's.
std::string sign_in_result(const SignInSeen& seen)
{
    if (seen.key_failed)
        return "no_key";
    if (seen.root_added && seen.verify_error == X509_V_OK)
        return "intercepted";
    if (seen.outcome.code == CURLE_OK)
        return result_of_page(seen);
    if (seen.alert != 0)
        return result_of_alert(seen);
    if (const std::string why = unreached(seen.outcome, seen.host); !why.empty())
        return why == "refused" ? "refused_connection" : why;
    switch (seen.outcome.code) {
    case CURLE_PEER_FAILED_VERIFICATION:
        return result_of_check(seen);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
        return result_of_break(seen);
    default:
        return "failed";
    }
}

} // namespace junbi
