// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/fact_names.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(fact_names)

BOOST_AUTO_TEST_CASE(every_trouble_and_card_has_a_name_of_its_own)
{
    std::set<std::string_view> names;
    for (int i = 0; i <= int(Trouble::failed); ++i) {
        const auto trouble = Trouble(i);
        BOOST_TEST(names.insert(name_of(trouble)).second);
        BOOST_TEST((trouble_named(name_of(trouble)) == trouble));
    }
    names.clear();
    for (int i = 0; i <= int(Card::unreadable); ++i) {
        const auto card = Card(i);
        BOOST_TEST(names.insert(name_of(card)).second);
        BOOST_TEST((card_named(name_of(card)) == card));
    }
    BOOST_TEST(!trouble_named("no such trouble"));
}

// A member that is missing from the table of names would be lost in every recording.
template <class T>
void all_bytes_are_named()
{
    T value{};
    std::size_t bytes = 0;
    std::set<std::string_view> names;
    each_member(value, [&](std::string_view name, const auto& member) {
        bytes += sizeof member;
        BOOST_TEST(names.insert(name).second, name);
    });
    BOOST_TEST(sizeof(T) - bytes < alignof(T) * 2, "a member of this fact has no name: " << sizeof(T) << " bytes, named " << bytes);
}

BOOST_AUTO_TEST_CASE(no_member_is_left_without_a_name)
{
    all_bytes_are_named<Machine>();
    all_bytes_are_named<System>();
    all_bytes_are_named<Browser>();
    all_bytes_are_named<Session>();
    all_bytes_are_named<CertificateStore>();
    all_bytes_are_named<Certificates>();
    all_bytes_are_named<UsbDevice>();
    all_bytes_are_named<CardReader>();
    all_bytes_are_named<Facts>();
}

BOOST_AUTO_TEST_SUITE_END()
