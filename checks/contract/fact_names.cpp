// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/fact_names.h"

#include <array>
#include <utility>

namespace junbi {
namespace {

constexpr std::array troubles{
    std::pair{Trouble::not_asked, std::string_view("not_asked")},
    std::pair{Trouble::not_allowed, std::string_view("not_allowed")},
    std::pair{Trouble::not_supported_here, std::string_view("not_supported_here")},
    std::pair{Trouble::not_installed, std::string_view("not_installed")},
    std::pair{Trouble::service_not_running, std::string_view("service_not_running")},
    std::pair{Trouble::service_refused, std::string_view("service_refused")},
    std::pair{Trouble::permission_denied, std::string_view("permission_denied")},
    std::pair{Trouble::timed_out, std::string_view("timed_out")},
    std::pair{Trouble::cancelled, std::string_view("cancelled")},
    std::pair{Trouble::failed, std::string_view("failed")},
};

constexpr std::array cards{
    std::pair{Card::none, std::string_view("none")},
    std::pair{Card::my_number, std::string_view("my_number")},
    std::pair{Card::basic_resident, std::string_view("basic_resident")},
    std::pair{Card::phone, std::string_view("phone")},
    std::pair{Card::new_token, std::string_view("new_token")},
    std::pair{Card::no_token, std::string_view("no_token")},
    std::pair{Card::other, std::string_view("other")},
    std::pair{Card::refused, std::string_view("refused")},
    std::pair{Card::unsupported, std::string_view("unsupported")},
    std::pair{Card::mute, std::string_view("mute")},
    std::pair{Card::held, std::string_view("held")},
    std::pair{Card::pulled, std::string_view("pulled")},
    std::pair{Card::interrupted, std::string_view("interrupted")},
    std::pair{Card::not_together, std::string_view("not_together")},
    std::pair{Card::timed_out, std::string_view("timed_out")},
    std::pair{Card::reader_gone, std::string_view("reader_gone")},
    std::pair{Card::unreadable, std::string_view("unreadable")},
};

template <class Names, class Value>
std::string_view find_name(const Names& names, Value value)
{
    for (const auto& [each, name] : names)
        if (each == value)
            return name;
    return "failed";
}

template <class Value, class Names>
std::optional<Value> find_value(const Names& names, std::string_view name)
{
    for (const auto& [value, each] : names)
        if (each == name)
            return value;
    return std::nullopt;
}

} // namespace

std::string_view name_of(Trouble trouble) { return find_name(troubles, trouble); }
std::string_view name_of(Card card) { return find_name(cards, card); }
std::optional<Trouble> trouble_named(std::string_view name) { return find_value<Trouble>(troubles, name); }
std::optional<Card> card_named(std::string_view name) { return find_value<Card>(cards, name); }

} // namespace junbi
