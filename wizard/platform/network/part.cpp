// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/hosts.h"

#include "wizard/platform/network/request.h"

#include <curl/curl.h>
#include <openssl/crypto.h>

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

/// Tells the requests that are finished so.
void collect(CURLM* multi, const std::vector<std::unique_ptr<Request>>& requests, const HostsLook& look)
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left))
        for (const auto& each : requests)
            if (message->msg == CURLMSG_DONE && each->handle() == message->easy_handle)
                each->done(message->data.result, look);
}

void ask_all(const HostsLook& look, const Stop& stop, const std::vector<std::unique_ptr<Request>>& requests)
{
    const Multi multi(curl_multi_init(), curl_multi_cleanup);
    if (!multi)
        throw std::runtime_error("libcurl does not start");
    for (const auto& each : requests)
        curl_multi_add_handle(multi.get(), each->handle());
    for (int running = 1; running > 0 && !stop;) {
        if (curl_multi_perform(multi.get(), &running) != CURLM_OK)
            throw std::runtime_error("libcurl does not go on");
        collect(multi.get(), requests, look);
        if (running > 0)
            curl_multi_poll(multi.get(), nullptr, 0, look_at_stop_every_ms, nullptr);
    }
    for (const auto& each : requests)
        curl_multi_remove_handle(multi.get(), each->handle());
}

} // namespace
} // namespace junbi

bool junbi_look_at_hosts(
    const junbi::HostsLook& look, const junbi::Stop& stop, std::vector<junbi::HostReply>& replies, std::string& failure) noexcept
try {
    junbi::start_libcurl_once();
    const auto added_roots = junbi::roots_added_to(look.root);
    std::vector<std::unique_ptr<junbi::Request>> requests;
    for (const std::string& host : look.hosts)
        requests.push_back(std::make_unique<junbi::Request>(look, host, added_roots));
    junbi::ask_all(look, stop, requests);
    for (const auto& each : requests)
        replies.push_back(each->reply());
    return true;
} catch (const std::exception& error) {
    failure = error.what();
    return false;
}
