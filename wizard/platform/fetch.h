// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/unseen.h"

#include <chrono>
#include <functional>
#include <string>

namespace junbi {

/// One question to an http or https address.
struct FetchOrder {
    std::string url;
    std::string body = {};         ///< empty: nothing is sent
    std::string content_type = {}; ///< of the body
    std::size_t most = 1'000'000;  ///< bytes of an answer; a longer one is given up
    std::chrono::milliseconds limit{4000};
    std::string etag = {}; ///< of what is here already: only something else is to be sent; empty: all is
};

/// What came back. Nothing is followed: an answer that leads elsewhere is no answer.
struct FetchAnswer {
    bool came = false;          ///< with status 200
    std::string body = {};      ///< as it came, whatever it is
    std::string failure = {};   ///< why none came, without the address
    bool unchanged = false;     ///< nothing came, for it is what FetchOrder::etag says (status 304)
    bool led_elsewhere = false; ///< nothing came, for it lies at another address (status 3xx)
    std::string etag = {};      ///< of what came, as the host wrote it; empty: it gave none
};
using Fetch = std::function<FetchAnswer(const FetchOrder&)>;

} // namespace junbi

/// In the part junbi-network. False: nothing could be asked at all, `failure` says why.
extern "C" bool junbi_fetch(
    const junbi::FetchOrder& order, const junbi::Stop& stop, junbi::FetchAnswer& answer, std::string& failure) noexcept;
