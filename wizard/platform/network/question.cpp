// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/question.h"

#include "wizard/platform/network/transfer.h"

#include <curl/curl.h>

#include <memory>

namespace junbi {

FetchAnswer ask(const FetchOrder& order, const Stop& stop)
{
    Transfer transfer(order.url, "http,https", order.limit);
    transfer.most = order.most;
    transfer.give_up_when_full = true;
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(
        curl_slist_append(nullptr, ("Content-Type: " + order.content_type).c_str()), curl_slist_free_all);
    if (!order.body.empty()) {
        curl_easy_setopt(transfer.handle(), CURLOPT_HTTPHEADER, headers.get());
        curl_easy_setopt(transfer.handle(), CURLOPT_POSTFIELDSIZE, static_cast<long>(order.body.size()));
        curl_easy_setopt(transfer.handle(), CURLOPT_POSTFIELDS, order.body.data());
    }
    Outcome outcome{CURLE_OPERATION_TIMEDOUT};
    carry_out({{&transfer, [&](int code) { outcome = transfer.outcome(code); }}}, stop);
    if (outcome.code != CURLE_OK)
        return {false, {}, outcome.words.empty() ? curl_easy_strerror(static_cast<CURLcode>(outcome.code)) : outcome.words};
    if (outcome.http_status != 200)
        return {false, {}, "HTTP " + std::to_string(outcome.http_status)};
    return {true, transfer.body(), {}};
}

} // namespace junbi
