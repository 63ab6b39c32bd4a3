// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/sign_in_result.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <curl/curl.h>
#include <openssl/x509.h>

#include <cerrno>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    const char* situation;
    SignInSeen seen;
    const char* result;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.situation; }

Outcome ended(int code, long http = 0, std::string words = {}, long proxy = 0, long error = 0)
{
    return {code, http, proxy, error, std::move(words)};
}

constexpr int own_refused = 1; // what libcurl makes of TLS 1.2's refusal: our check of the host's certificate said nothing
const char* const no_certificate_page = "<center>No required SSL certificate was sent</center>";
const char* const refused_page = "<center>The SSL certificate error</center>";
const auto check = CURLE_PEER_FAILED_VERIFICATION;

const std::vector<Row> rows{
    {"all well", {.outcome = ended(0, 200), .asked = true, .offered = true}, "accepted"},
    {"a page that leads elsewhere", {.outcome = ended(0, 302), .asked = true, .offered = true}, "accepted"},
    {"no such page", {.outcome = ended(0, 404), .asked = true, .offered = true}, "accepted"},
    {"status 403 may be about the certificate", {.outcome = ended(0, 403), .asked = true, .offered = true}, "failed"},
    {"not asked", {.outcome = ended(0, 200)}, "not_asked"},
    {"asked, none there, let in", {.outcome = ended(0, 200), .asked = true}, "not_sent"},
    {"nginx, none", {.outcome = ended(0, 400), .asked = true, .page = no_certificate_page}, "not_sent"},
    {"nginx, refused", {.outcome = ended(0, 400), .asked = true, .offered = true, .page = refused_page}, "refused"},
    {"strict, none, TLS 1.3", {.outcome = ended(CURLE_RECV_ERROR), .alert = 116, .asked = true}, "not_sent"},
    {"strict, none, TLS 1.2", {.outcome = ended(CURLE_SSL_CONNECT_ERROR), .alert = 40, .asked = true}, "not_sent"},
    {"alert 40 with one", {.outcome = ended(CURLE_SSL_CONNECT_ERROR), .alert = 40, .asked = true, .offered = true}, "refused"},
    {"alert 40 before anything", {.outcome = ended(CURLE_SSL_CONNECT_ERROR), .alert = 40}, "failed"},
    {"expired, TLS 1.3", {.outcome = ended(CURLE_RECV_ERROR), .alert = 45, .asked = true, .offered = true}, "refused_expired"},
    {"expired, TLS 1.2", {.outcome = ended(check, 0, {}, 0, own_refused), .alert = 45, .asked = true, .offered = true}, "refused_expired"},
    {"revoked", {.outcome = ended(CURLE_RECV_ERROR), .alert = 44, .asked = true, .offered = true}, "refused_revoked"},
    {"foreign authority", {.outcome = ended(CURLE_RECV_ERROR), .alert = 48, .asked = true, .offered = true}, "refused_authority"},
    {"wrong purpose", {.outcome = ended(CURLE_RECV_ERROR), .alert = 43, .asked = true, .offered = true}, "refused"},
    {"not yet valid", {.outcome = ended(CURLE_RECV_ERROR), .alert = 42, .asked = true, .offered = true}, "refused"},
    {"host unknown", {.outcome = ended(check), .verify_error = X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY}, "host_unknown"},
    {"host expired", {.outcome = ended(check), .verify_error = X509_V_ERR_CERT_HAS_EXPIRED}, "host_expired"},
    {"host expired by its own clock", {.outcome = ended(check), .verify_error = X509_V_ERR_CERT_HAS_EXPIRED, .valid_by_its_clock = false},
        "host_expired"},
    {"clock ahead", {.outcome = ended(check), .verify_error = X509_V_ERR_CERT_HAS_EXPIRED, .valid_by_its_clock = true}, "clock"},
    {"clock behind", {.outcome = ended(check), .verify_error = X509_V_ERR_CERT_NOT_YET_VALID, .valid_by_its_clock = true}, "clock"},
    {"host name", {.outcome = ended(check, 0, "SSL: no alternative certificate subject name matches target host name 'x'")}, "host_name"},
    {"plain HTTP", {.outcome = ended(CURLE_SSL_CONNECT_ERROR, 0, "error:0A00010B:SSL routines::wrong version number")}, "not_tls"},
    {"reset in the handshake", {.outcome = ended(CURLE_SSL_CONNECT_ERROR, 0, "OpenSSL SSL_connect", 0, ECONNRESET)}, "reset"},
    {"end in the handshake", {.outcome = ended(CURLE_SSL_CONNECT_ERROR, 0, "OpenSSL SSL_connect: SSL_ERROR_SYSCALL")}, "reset"},
    {"end before the page", {.outcome = ended(CURLE_GOT_NOTHING, 0, "Empty reply from server"), .asked = true, .offered = true}, "reset"},
    {"refused", {.host = "h:1", .outcome = ended(CURLE_COULDNT_CONNECT, 0, "Failed to connect to h port 1", 0, ECONNREFUSED)},
        "refused_connection"},
    {"proxy refused", {.host = "h:1", .outcome = ended(CURLE_COULDNT_CONNECT, 0, "Failed to connect to p port 1", 0, ECONNREFUSED)},
        "proxy"},
    {"no name", {.outcome = ended(CURLE_COULDNT_RESOLVE_HOST)}, "no_name"},
    {"proxy's name", {.outcome = ended(CURLE_COULDNT_RESOLVE_PROXY)}, "proxy"},
    {"time-out", {.outcome = ended(CURLE_OPERATION_TIMEDOUT)}, "timed_out"},
    {"proxy wants a password", {.outcome = ended(CURLE_RECV_ERROR, 0, {}, 407)}, "proxy"},
    {"proxy forbids", {.outcome = ended(CURLE_RECV_ERROR, 0, {}, 403)}, "proxy"},
    {"our key", {.outcome = ended(CURLE_SSL_CONNECT_ERROR), .asked = true, .key_failed = true}, "no_key"},
    {"a root that somebody added", {.outcome = ended(0, 200), .asked = true, .offered = true, .root_added = true}, "intercepted"},
    {"nothing that is known", {.outcome = ended(CURLE_SSL_CACERT_BADFILE)}, "failed"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(sign_in_results)

BOOST_DATA_TEST_CASE(every_ending, data::make(rows), row) { BOOST_TEST(sign_in_result(row.seen) == row.result); }

BOOST_AUTO_TEST_CASE(only_the_hosts_dates_raise_the_question_of_the_clock)
{
    SignInSeen seen{.outcome = ended(check), .verify_error = X509_V_ERR_CERT_HAS_EXPIRED};
    BOOST_TEST(is_out_of_date(seen));
    seen.alert = 45; // that was about ours
    BOOST_TEST(!is_out_of_date(seen));
}

BOOST_AUTO_TEST_SUITE_END()
