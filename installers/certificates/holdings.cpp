// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/holdings.h"

#include <algorithm>

namespace junbi {
namespace {

const std::string& value(const Made& thing, const char* name)
{
    static const std::string none;
    const auto found = thing.values.find(name);
    return found == thing.values.end() ? none : found->second;
}

const StoredCertificate* find(const StoreContents& contents, const std::string& fingerprint)
{
    const auto found = std::find_if(contents.certificates.begin(), contents.certificates.end(),
        [&](const StoredCertificate& each) { return each.fingerprint == fingerprint; });
    return found == contents.certificates.end() ? nullptr : &*found;
}

/// The certificate meant: by issuer, serial number and fingerprint.
const StoredCertificate* find(const StoreContents& contents, const Made& thing)
{
    const StoredCertificate* found = find(contents, value(thing, "fingerprint"));
    return found && found->serial == value(thing, "serial") && found->issuer == value(thing, "issuer") ? found : nullptr;
}

bool is_there(const StoreContents& contents, const Made& thing)
{
    return thing.kind == "key" ? contents.keys.contains(value(thing, "id")) : find(contents, thing) != nullptr;
}

bool is_among(const std::vector<Made>& made, const StoredCertificate& certificate)
{
    return std::any_of(made.begin(), made.end(),
        [&](const Made& thing) { return value(thing, thing.kind == "key" ? "certificate" : "fingerprint") == certificate.fingerprint; });
}

/// How many certificates there name `subject` as their issuer; its own and those among `made` do not count.
long long in_need_of(const StoreContents& contents, const std::string& subject, const std::vector<Made>& made)
{
    return std::count_if(contents.certificates.begin(), contents.certificates.end(),
        [&](const StoredCertificate& each) { return each.issuer == subject && each.subject != subject && !is_among(made, each); });
}

bool others_use_key(const StoreContents& contents, const std::string& id, const std::vector<Made>& made)
{
    return std::any_of(contents.certificates.begin(), contents.certificates.end(),
        [&](const StoredCertificate& each) { return each.key_id == id && !is_among(made, each); });
}

bool stays_for_others(const StoreContents& contents, const Made& thing, const std::vector<Made>& made)
{
    if (thing.kind == "key")
        return others_use_key(contents, value(thing, "id"), made);
    if (thing.kind != "authority")
        return false;
    return in_need_of(contents, find(contents, thing)->subject, made) > std::atoll(value(thing, "needed_by").c_str());
}

Made made_of(const std::string& kind, const Certificate& certificate)
{
    return {kind, {{"fingerprint", certificate.fingerprint}, {"serial", certificate.serial}, {"issuer", certificate.issuer}}};
}

} // namespace

std::vector<Made> missing_in(const StoreContents& contents, const Brought& brought)
{
    std::vector<Made> missing;
    const std::string& fingerprint = brought.certificate.fingerprint;
    if (!find(contents, fingerprint))
        missing.push_back(made_of("certificate", brought.certificate));
    if (!contents.keys.contains(brought.key_id))
        missing.push_back({"key", {{"id", brought.key_id}, {"certificate", fingerprint}}});
    std::vector<Made> authorities;
    for (const Certificate& each : brought.authorities)
        if (!find(contents, each.fingerprint))
            authorities.push_back(made_of("authority", each));
    missing.insert(missing.end(), authorities.begin(), authorities.end());
    for (Made& thing : missing)
        for (const Certificate& each : brought.authorities)
            if (thing.kind == "authority" && value(thing, "fingerprint") == each.fingerprint)
                thing.values["needed_by"] = std::to_string(in_need_of(contents, each.subject, missing));
    return missing;
}

std::vector<Made> to_take_out(const StoreContents& contents, const std::vector<Made>& made)
{
    std::vector<Made> out;
    for (const Made& thing : made)
        if (is_there(contents, thing) && !stays_for_others(contents, thing, made))
            out.push_back(thing);
    return out;
}

Standing standing_of(const StoreContents& contents, const std::vector<Made>& made)
{
    if (to_take_out(contents, made).empty())
        return Standing::gone;
    const bool all = std::all_of(made.begin(), made.end(), [&](const Made& thing) { return is_there(contents, thing); });
    return all ? Standing::there : Standing::partly;
}

} // namespace junbi
