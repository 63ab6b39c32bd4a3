// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/attempt.h"

#include "installers/stores/home.h"

#include <curl/curl.h>

namespace junbi {
namespace {

constexpr std::size_t page_beginning = 65536; // longer than any server's error page

CURLcode before_handshake(CURL*, void* ssl_context, void* sight)
{
    auto& both = *static_cast<Sight*>(sight);
    watch_handshake(ssl_context, both.handshake);
    offer(ssl_context, both.ours);
    return CURLE_OK;
}

} // namespace

Attempt::Attempt(const SignInLook& look, const SignInNeed& need, const Identity& identity, const std::set<std::string>& added_roots)
    : transfer_("https://" + need.host + "/", "https", look.limit * 3 / 4), roots_are_given_(!need.ca_file.empty())
{
    CURL* handle = transfer_.handle();
    seen_.host = need.host;
    sight_.handshake.added_roots = &added_roots;
    sight_.ours.identity = &identity;
    transfer_.most = page_beginning;
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, before_handshake);
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_DATA, &sight_);
    const auto roots = roots_are_given_ ? without_tilde(need.ca_file, look.home) : look.ca_file;
    if (!roots.empty())
        transfer_.trust_only(roots);
}

void Attempt::done(int code)
{
    seen_.outcome = transfer_.outcome(code);
    seen_.verify_error = sight_.handshake.error;
    seen_.alert = sight_.ours.alert;
    seen_.asked = sight_.ours.asked;
    seen_.offered = sight_.ours.offered;
    seen_.key_failed = !sight_.ours.failure.empty();
    seen_.root_added = sight_.handshake.root_added_here && !roots_are_given_; // roots that the person names are meant
    seen_.page = transfer_.body();
}

/// Most servers answer a question without TLS on the same port with an error page that has their date; else the port for it may.
std::vector<std::string> Attempt::clock_addresses() const
{
    if (!is_out_of_date(seen_))
        return {};
    const auto colon = seen_.host.rfind(':');
    const bool has_port = colon != seen_.host.npos && seen_.host.find(']', colon) == seen_.host.npos;
    if (has_port)
        return {"http://" + seen_.host + "/"};
    return {"http://" + seen_.host + ":443/", "http://" + seen_.host + "/"};
}

void Attempt::host_clock(Moment date)
{
    if (!seen_.valid_by_its_clock)
        seen_.valid_by_its_clock = sight_.handshake.valid_from <= date && date <= sight_.handshake.valid_until;
}

std::string Attempt::detail() const
{
    if (seen_.key_failed)
        return sight_.ours.failure;
    if (!sight_.handshake.verdict.empty())
        return sight_.handshake.verdict;
    if (seen_.outcome.code != CURLE_OK)
        return seen_.outcome.words;
    return seen_.outcome.http_status >= 400 ? "HTTP " + std::to_string(seen_.outcome.http_status) : "";
}

SignIn Attempt::told() const
{
    SignIn told;
    told.host = seen_.host;
    told.result = sign_in_result(seen_);
    told.http_status = seen_.outcome.http_status;
    told.alert = seen_.alert;
    told.tls_version = sight_.handshake.tls_version;
    told.issuer = sight_.handshake.issuer;
    told.detail = detail();
    return told;
}

} // namespace junbi
