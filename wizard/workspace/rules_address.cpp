// SPDX-License-Identifier: Apache-2.0
// Rule tables from an address: asked only when the person says so, and only its host.
#include "wizard/parts/part.h"
#include "wizard/platform/fetch.h"
#include "wizard/workspace/rule_keys.h"
#include "wizard/workspace/rule_taking.h"

namespace junbi {
namespace {

constexpr std::chrono::seconds patience{30}; // a bundle is small, lines may be slow
constexpr std::string_view with_tls = "https://", without_tls = "http://";

bool lies_on_this_computer(const std::string& host) { return host == "localhost" || host == "127.0.0.1" || host == "[::1]"; }

Failure refused(Text why) { return {Ending::file, std::move(why)}; }

FetchAnswer fetch(const FetchOrder& order)
{
    FetchAnswer answer;
    std::string failure;
    const Stop stop{false};
    if (!part<decltype(junbi_fetch)>("network", "junbi_fetch")(order, stop, answer, failure))
        answer.failure = failure;
    return answer;
}

/// What the address said of the bundle that lies here; empty where none lies here, or it is no longer as it came.
std::string etag_for(const std::string& url, const RuleStore& store)
{
    const RuleAddress known = store.address();
    const bool is_about_it = known.url == url && !known.etag.empty() && !known.bundle.empty()
        && !trouble_of([&] { demand_signature(read_seal(read_bundle_file(store.bundles() / known.bundle))); });
    return is_about_it ? known.etag : std::string();
}

} // namespace

bool is_address(const std::string& typed) { return typed.find("://") != std::string::npos; }

std::string host_asked(const std::string& url)
{
    const bool tls = url.starts_with(with_tls);
    if (!tls && !url.starts_with(without_tls))
        throw Failure(Ending::usage, T("“{1}” is no address of a bundle. It begins with https://.", url));
    std::string host = url.substr((tls ? with_tls : without_tls).size());
    host = host.substr(0, host.find_first_of("/?#"));
    if (host.empty() || host.find('@') != std::string::npos || url.find_first_of(" \t\r\n") != std::string::npos)
        throw Failure(Ending::usage, T("“{1}” is no address of a bundle: no spaces, no user name or password in it.", url));
    const auto port = host.find(']') == std::string::npos ? host.rfind(':') : host.find(':', host.find(']'));
    host = host.substr(0, port);
    if (!tls && !lies_on_this_computer(host))
        throw Failure(Ending::usage,
            T("“{1}” is not asked: without https:// everybody on the way could read what is asked and hold a newer bundle back. Write the "
              "address with https://.",
                url));
    return host;
}

RuleUpdate update_rules_from_address(const std::string& url, Day today)
{
    const std::string host = host_asked(url);
    const RuleStore store;
    const FetchOrder order{.url = url, .most = largest_bundle, .limit = patience, .etag = etag_for(url, store)};
    return or_refuse(url, [&]() -> RuleUpdate {
        const FetchAnswer answer = fetch(order);
        if (answer.unchanged)
            return {false, T("These are already the newest rule tables: “{1}” has no others. Nothing was changed.", host)};
        if (answer.led_elsewhere)
            throw refused(T("The file lies at another address by now ({1}). Ask those who make it for the new one.", answer.failure));
        if (!answer.came)
            throw refused(T("“{1}” did not hand it out ({2}). See whether the address is right and this computer is on the network.", host,
                answer.failure));
        std::filesystem::path taken;
        const RuleUpdate update = take_over(answer.body, today, taken);
        store.keep_address({url, answer.etag, taken.lexically_relative(store.bundles()).string()});
        return update;
    });
}

} // namespace junbi
