// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/request.h"

#include <curl/curl.h>

#include <cstdlib>

namespace junbi {
namespace {

CURLcode before_handshake(CURL*, void* ssl_context, void* handshake)
{
    watch_handshake(ssl_context, *static_cast<Handshake*>(handshake));
    return CURLE_OK;
}

std::string result_of(const Outcome& outcome, const std::string& host)
{
    if (const std::string why = unreached(outcome, host); !why.empty())
        return why;
    switch (outcome.code) {
    case CURLE_OK:
        return "reached";
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
        return "tls";
    default:
        return "failed";
    }
}

} // namespace

Request::Request(const HostsLook& look, const std::string& host, const std::set<std::string>& added_roots)
    : transfer_("https://" + host + "/", "https", look.limit)
{
    CURL* handle = transfer_.handle();
    reply_.host = host;
    handshake_.added_roots = &added_roots;
    curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, before_handshake);
    curl_easy_setopt(handle, CURLOPT_SSL_CTX_DATA, &handshake_);
    if (!look.ca_file.empty())
        transfer_.trust_only(look.ca_file);
}

void Request::done(int code, const HostsLook& look)
{
    const Outcome outcome = transfer_.outcome(code);
    reply_.result = result_of(outcome, reply_.host);
    reply_.http_status = outcome.http_status;
    reply_.tls_version = handshake_.tls_version;
    reply_.issuer = handshake_.issuer;
    reply_.publicly_trusted = handshake_.chain_ends_in_known_root && !handshake_.root_added_here;
    if (code != CURLE_OK)
        reply_.detail = handshake_.verdict.empty() ? outcome.words : handshake_.verdict;
    read_clock(look);
}

/// A copy kept on the way says when it was made (Date) and how old it is (Age).
void Request::read_clock(const HostsLook& look)
{
    const std::time_t made = curl_getdate(transfer_.header("Date").c_str(), nullptr);
    if (reply_.result != "reached" || made < 0)
        return;
    const long long age = std::strtoll(transfer_.header("Age").c_str(), nullptr, 10);
    reply_.clock_offset = look.now().time_since_epoch().count() - made - age;
    reply_.clock_known = true;
}

} // namespace junbi
