// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/transfer.h"

#include <curl/curl.h>
#include <openssl/crypto.h>

#include <cerrno>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace junbi {
namespace {

using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;

constexpr int look_at_stop_every_ms = 20;

void start_libcurl_once()
{
    static std::once_flag started;
    std::call_once(started, [] {
        // A thread that was left behind may be inside when the program ends: OpenSSL must not tidy up under it.
        OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
        curl_global_init(CURL_GLOBAL_DEFAULT);
    });
}

std::size_t take_page(char* bytes, std::size_t size, std::size_t count, void* transfer)
{
    return static_cast<Transfer*>(transfer)->take(bytes, size * count);
}

long number(CURL* handle, CURLINFO what)
{
    long value = 0;
    curl_easy_getinfo(handle, what, &value);
    return value;
}

/// A proxy's address may have a user name and a password in it: "http://who:word@proxy" → "http://proxy".
std::string without_user(std::string words)
{
    for (auto at = words.find('@'); at != words.npos; at = words.find('@')) {
        const auto before = words.find_last_of(" /'\"", at);
        const auto begin = before == words.npos ? 0 : before + 1;
        words.erase(begin, at + 1 - begin);
    }
    return words;
}

/// Tells the transfers that are finished so.
void collect(CURLM* multi, const std::vector<Wanted>& all)
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left))
        for (const Wanted& each : all)
            if (message->msg == CURLMSG_DONE && each.transfer->handle() == message->easy_handle)
                each.done(message->data.result);
}

/// Where nobody answered: whether that was the host or the proxy in front of it, told from libcurl's words.
std::string refused_by(const std::string& host, const Outcome& outcome)
{
    const std::string name = host.substr(0, host.rfind(':'));
    if (outcome.words.find(name) == outcome.words.npos)
        return "proxy";
    constexpr long on_windows = 10061; // WSAECONNREFUSED
    return outcome.system_error == ECONNREFUSED || outcome.system_error == on_windows ? "refused" : "failed";
}

} // namespace

Transfer::Transfer(const std::string& url, const char* protocols, std::chrono::milliseconds limit) : error_(CURL_ERROR_SIZE, '\0')
{
    start_libcurl_once();
    handle_ = curl_easy_init();
    if (!handle_)
        throw std::runtime_error("libcurl does not start");
    curl_easy_setopt(handle_, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_, CURLOPT_QUICK_EXIT, 1L); // do not wait for a name server that never answers
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT_MS, static_cast<long>(limit.count()));
    curl_easy_setopt(handle_, CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA)); // roots as Windows has them; nothing elsewhere
    curl_easy_setopt(handle_, CURLOPT_USERAGENT, "Junbi");
    curl_easy_setopt(handle_, CURLOPT_ERRORBUFFER, error_.data());
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, take_page);
    curl_easy_setopt(handle_, CURLOPT_WRITEDATA, this);
}

Transfer::~Transfer() { curl_easy_cleanup(handle_); }

std::size_t Transfer::take(const char* bytes, std::size_t size)
{
    const std::size_t room = most > body_.size() ? most - body_.size() : 0;
    if (give_up_when_full && size > room)
        return 0; // libcurl ends the transfer
    body_.append(bytes, std::min(size, room));
    return size;
}

void Transfer::trust_only(const std::filesystem::path& roots)
{
    curl_easy_setopt(handle_, CURLOPT_SSL_OPTIONS, 0L);
    curl_easy_setopt(handle_, CURLOPT_CAINFO, roots.string().c_str());
    curl_easy_setopt(handle_, CURLOPT_CAPATH, nullptr);
}

Outcome Transfer::outcome(int code) const
{
    return {code, number(handle_, CURLINFO_RESPONSE_CODE), number(handle_, CURLINFO_HTTP_CONNECTCODE), number(handle_, CURLINFO_OS_ERRNO),
        without_user(error_.c_str())};
}

std::string Transfer::header(const char* name) const
{
    curl_header* found = nullptr;
    return curl_easy_header(handle_, name, 0, CURLH_HEADER, -1, &found) == CURLHE_OK ? found->value : "";
}

void carry_out(const std::vector<Wanted>& all, const Stop& stop)
{
    start_libcurl_once();
    const Multi multi(curl_multi_init(), curl_multi_cleanup);
    if (!multi)
        throw std::runtime_error("libcurl does not start");
    for (const Wanted& each : all)
        curl_multi_add_handle(multi.get(), each.transfer->handle());
    for (int running = 1; running > 0 && !stop;) {
        if (curl_multi_perform(multi.get(), &running) != CURLM_OK)
            throw std::runtime_error("libcurl does not go on");
        collect(multi.get(), all);
        if (running > 0)
            curl_multi_poll(multi.get(), nullptr, 0, look_at_stop_every_ms, nullptr);
    }
    for (const Wanted& each : all)
        curl_multi_remove_handle(multi.get(), each.transfer->handle());
}

std::string unreached(const Outcome& outcome, const std::string& host)
{
    if (outcome.code != CURLE_OK && outcome.proxy_status >= 300)
        return "proxy";
    switch (outcome.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return "no_name";
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return "proxy";
    case CURLE_COULDNT_CONNECT:
        return refused_by(host, outcome);
    case CURLE_OPERATION_TIMEDOUT:
        return "timed_out";
    default:
        return {};
    }
}

} // namespace junbi
