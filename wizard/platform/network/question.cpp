// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/question.h"

#include "wizard/platform/network/transfer.h"

#include <curl/curl.h>

#include <memory>

namespace junbi {
namespace {

using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void add(Headers& headers, const std::string& line)
{
    if (curl_slist* longer = curl_slist_append(headers.get(), line.c_str())) {
        headers.release();
        headers.reset(longer);
    }
}

Headers headers_of(const FetchOrder& order)
{
    Headers headers(nullptr, curl_slist_free_all);
    if (!order.body.empty())
        add(headers, "Content-Type: " + order.content_type);
    if (!order.etag.empty())
        add(headers, "If-None-Match: " + order.etag);
    return headers;
}

} // namespace

FetchAnswer ask(const FetchOrder& order, const Stop& stop)
{
    Transfer transfer(order.url, "http,https", order.limit);
    transfer.most = order.most;
    transfer.give_up_when_full = true;
    const Headers headers = headers_of(order);
    curl_easy_setopt(transfer.handle(), CURLOPT_HTTPHEADER, headers.get());
    if (!order.body.empty()) {
        curl_easy_setopt(transfer.handle(), CURLOPT_POSTFIELDSIZE, static_cast<long>(order.body.size()));
        curl_easy_setopt(transfer.handle(), CURLOPT_POSTFIELDS, order.body.data());
    }
    Outcome outcome{CURLE_OPERATION_TIMEDOUT};
    carry_out({{&transfer, [&](int code) { outcome = transfer.outcome(code); }}}, stop);
    if (outcome.code != CURLE_OK)
        return {.failure = outcome.words.empty() ? curl_easy_strerror(static_cast<CURLcode>(outcome.code)) : outcome.words};
    if (outcome.http_status != 200)
        return {.failure = "HTTP " + std::to_string(outcome.http_status),
            .unchanged = outcome.http_status == 304 && !order.etag.empty(),
            .led_elsewhere = outcome.http_status >= 300 && outcome.http_status < 400 && outcome.http_status != 304};
    return {.came = true, .body = transfer.body(), .etag = transfer.header("ETag")};
}

} // namespace junbi
