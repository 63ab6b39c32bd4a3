// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <optional>
#include <string_view>
#include <tuple>

namespace junbi {

/// A member of a fact and its one name, for recordings, JSON, conditions and the documentation.
template <class Owner, class Value>
struct Named {
    std::string_view name;
    Value Owner::*member;
};
template <class Owner, class Value>
Named(std::string_view, Value Owner::*) -> Named<Owner, Value>;

/// The table of names → accessors. One overload per fact; a new member is added here and nowhere else.
inline auto names(const Machine*)
{
    return std::tuple(Named{"host_name", &Machine::host_name}, Named{"maker", &Machine::maker}, Named{"model", &Machine::model},
        Named{"memory_mib", &Machine::memory_mib});
}
inline auto names(const System*)
{
    return std::tuple(Named{"family", &System::family}, Named{"name", &System::name}, Named{"version", &System::version},
        Named{"edition", &System::edition}, Named{"architecture", &System::architecture}, Named{"offers_tls13", &System::offers_tls13},
        Named{"time_zone", &System::time_zone});
}
inline auto names(const Browser*)
{
    return std::tuple(Named{"id", &Browser::id}, Named{"name", &Browser::name}, Named{"version", &Browser::version});
}
inline auto names(const Session*) { return std::tuple(Named{"kind", &Session::kind}, Named{"proxy", &Session::proxy}); }
inline auto names(const HostReply*)
{
    return std::tuple(Named{"host", &HostReply::host}, Named{"result", &HostReply::result}, Named{"http_status", &HostReply::http_status},
        Named{"tls_version", &HostReply::tls_version}, Named{"issuer", &HostReply::issuer},
        Named{"publicly_trusted", &HostReply::publicly_trusted}, Named{"clock_offset", &HostReply::clock_offset},
        Named{"clock_known", &HostReply::clock_known}, Named{"detail", &HostReply::detail});
}
inline auto names(const CertificateStore*)
{
    return std::tuple(Named{"id", &CertificateStore::id}, Named{"browser", &CertificateStore::browser},
        Named{"in_effect", &CertificateStore::in_effect}, Named{"trouble", &CertificateStore::trouble});
}
inline auto names(const Certificate*)
{
    return std::tuple(Named{"fingerprint", &Certificate::fingerprint}, Named{"subject", &Certificate::subject},
        Named{"issuer", &Certificate::issuer}, Named{"serial", &Certificate::serial}, Named{"valid_from", &Certificate::valid_from},
        Named{"valid_until", &Certificate::valid_until}, Named{"has_private_key", &Certificate::has_private_key},
        Named{"key_algorithm", &Certificate::key_algorithm}, Named{"key_bits", &Certificate::key_bits},
        Named{"signature_algorithm", &Certificate::signature_algorithm}, Named{"purposes", &Certificate::purposes},
        Named{"stores", &Certificate::stores}, Named{"rule", &Certificate::rule}, Named{"key_usage", &Certificate::key_usage},
        Named{"key_works", &Certificate::key_works}, Named{"chain", &Certificate::chain},
        Named{"chain_missing", &Certificate::chain_missing}, Named{"chain_until", &Certificate::chain_until},
        Named{"revocation", &Certificate::revocation}, Named{"revocation_by", &Certificate::revocation_by},
        Named{"revocation_detail", &Certificate::revocation_detail}, Named{"revoked_on", &Certificate::revoked_on});
}
inline auto names(const Certificates*)
{
    return std::tuple(Named{"stores", &Certificates::stores}, Named{"found", &Certificates::found}, Named{"others", &Certificates::others},
        Named{"locked_files", &Certificates::locked_files}, Named{"unreadable", &Certificates::unreadable});
}
inline auto names(const SignIn*)
{
    return std::tuple(Named{"host", &SignIn::host}, Named{"fingerprint", &SignIn::fingerprint}, Named{"result", &SignIn::result},
        Named{"http_status", &SignIn::http_status}, Named{"alert", &SignIn::alert}, Named{"tls_version", &SignIn::tls_version},
        Named{"issuer", &SignIn::issuer}, Named{"detail", &SignIn::detail});
}
inline auto names(const CardReader*)
{
    return std::tuple(Named{"name", &CardReader::name}, Named{"usb", &CardReader::usb}, Named{"card", &CardReader::card},
        Named{"detail", &CardReader::detail}, Named{"security_module", &CardReader::security_module});
}
inline auto names(const CardService*)
{
    return std::tuple(Named{"state", &CardService::state}, Named{"manager", &CardService::manager}, Named{"driver", &CardService::driver},
        Named{"installing", &CardService::installing});
}
inline auto names(const UsbDevice*)
{
    return std::tuple(Named{"id", &UsbDevice::id}, Named{"maker", &UsbDevice::maker}, Named{"product", &UsbDevice::product},
        Named{"smart_card_class", &UsbDevice::smart_card_class});
}
inline auto names(const Facts*)
{
    return std::tuple(Named{"machine", &Facts::machine}, Named{"system", &Facts::system}, Named{"browsers", &Facts::browsers},
        Named{"session", &Facts::session}, Named{"hosts", &Facts::hosts}, Named{"certificates", &Facts::certificates},
        Named{"sign_ins", &Facts::sign_ins}, Named{"readers", &Facts::readers}, Named{"card_service", &Facts::card_service},
        Named{"usb", &Facts::usb});
}

/// Calls visit(name, member) for every named member of a fact, in the order of the table.
template <class Owner, class Visit>
void each_member(Owner& owner, Visit visit)
{
    std::apply([&](const auto&... named) { (visit(named.name, owner.*(named.member)), ...); },
        names(static_cast<const std::remove_const_t<Owner>*>(nullptr)));
}

/// Stable names of the two closed sets, for recordings and JSON.
std::string_view name_of(Trouble trouble);
std::string_view name_of(Card card);
std::optional<Trouble> trouble_named(std::string_view name);
std::optional<Card> card_named(std::string_view name);

} // namespace junbi
