// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/request.h"

#include <curl/curl.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>

namespace junbi {
namespace {

CURLcode before_handshake(CURL*, void* ssl_context, void* handshake)
{
    watch_handshake(ssl_context, *static_cast<Handshake*>(handshake));
    return CURLE_OK;
}

std::size_t throw_away(char*, std::size_t size, std::size_t count, void*) { return size * count; }

long number(CURL* handle, CURLINFO what)
{
    long value = 0;
    curl_easy_getinfo(handle, what, &value);
    return value;
}

/// Where nobody answered: whether that was the host or the proxy in front of it, told from libcurl's words.
std::string refused_by(const std::string& host, const std::string& words, long system_error)
{
    const std::string name = host.substr(0, host.rfind(':'));
    if (words.find(name) == words.npos)
        return "proxy";
    return system_error == ECONNREFUSED ? "refused" : "failed";
}

std::string result_of(CURL* handle, int code, const std::string& host, const std::string& words)
{
    if (code != CURLE_OK && number(handle, CURLINFO_HTTP_CONNECTCODE) >= 300)
        return "proxy";
    switch (code) {
    case CURLE_OK:
        return "reached";
    case CURLE_COULDNT_RESOLVE_HOST:
        return "no_name";
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return "proxy";
    case CURLE_COULDNT_CONNECT:
        return refused_by(host, words, number(handle, CURLINFO_OS_ERRNO));
    case CURLE_OPERATION_TIMEDOUT:
        return "timed_out";
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
        return "tls";
    default:
        return "failed";
    }
}

std::string header(CURL* handle, const char* name)
{
    curl_header* found = nullptr;
    return curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &found) == CURLHE_OK ? found->value : "";
}

} // namespace

Request::Request(const HostsLook& look, const std::string& host, const std::set<std::string>& added_roots)
    : handle_(curl_easy_init()), error_(CURL_ERROR_SIZE, '\0')
{
    if (!handle_)
        throw std::runtime_error("libcurl does not start");
    reply_.host = host;
    handshake_.added_roots = &added_roots;
    curl_easy_setopt(handle_, CURLOPT_URL, ("https://" + host + "/").c_str());
    curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(handle_, CURLOPT_NOBODY, 1L);
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_, CURLOPT_QUICK_EXIT, 1L); // do not wait for a name server that never answers
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT_MS, static_cast<long>(look.limit.count()));
    curl_easy_setopt(handle_, CURLOPT_USERAGENT, "Junbi");
    curl_easy_setopt(handle_, CURLOPT_ERRORBUFFER, error_.data());
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, throw_away);
    curl_easy_setopt(handle_, CURLOPT_SSL_CTX_FUNCTION, before_handshake);
    curl_easy_setopt(handle_, CURLOPT_SSL_CTX_DATA, &handshake_);
    if (!look.ca_file.empty()) {
        curl_easy_setopt(handle_, CURLOPT_CAINFO, look.ca_file.c_str());
        curl_easy_setopt(handle_, CURLOPT_CAPATH, nullptr);
    }
}

Request::~Request() { curl_easy_cleanup(handle_); }

void Request::done(int code, const HostsLook& look)
{
    const std::string words = error_.c_str();
    reply_.result = result_of(handle_, code, reply_.host, words);
    reply_.http_status = number(handle_, CURLINFO_RESPONSE_CODE);
    reply_.tls_version = handshake_.tls_version;
    reply_.issuer = handshake_.issuer;
    reply_.publicly_trusted = handshake_.chain_ends_in_known_root && !handshake_.root_added_here;
    if (code != CURLE_OK)
        reply_.detail = handshake_.verdict.empty() ? words : handshake_.verdict;
    read_clock(look);
}

/// A copy kept on the way says when it was made (Date) and how old it is (Age).
void Request::read_clock(const HostsLook& look)
{
    const std::time_t made = curl_getdate(header(handle_, "Date").c_str(), nullptr);
    if (reply_.result != "reached" || made < 0)
        return;
    const long long age = std::strtoll(header(handle_, "Age").c_str(), nullptr, 10);
    reply_.clock_offset = look.now().time_since_epoch().count() - made - age;
    reply_.clock_known = true;
}

} // namespace junbi
