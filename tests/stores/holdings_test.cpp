// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/holdings.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

StoredCertificate stored(const std::string& name, const std::string& issuer, const std::string& key)
{
    return {"fp " + name, "1", issuer, name, key};
}

Certificate certificate(const std::string& name, const std::string& issuer)
{
    Certificate made;
    made.fingerprint = "fp " + name;
    made.serial = "1";
    made.issuer = issuer;
    made.subject = name;
    return made;
}

struct Store {
    StoreContents contents;
    Brought brought{certificate("leaf", "ca"), "k1", {certificate("ca", "root")}};
    std::vector<Made> made = missing_in(contents, brought);

    void put(const StoredCertificate& each, bool with_key = false)
    {
        contents.certificates.push_back(each);
        if (with_key)
            contents.keys.insert(each.key_id);
    }
    void put_all()
    {
        put(stored("leaf", "ca", "k1"), true);
        put(stored("ca", "root", "k0"));
    }
};

std::string kinds(const std::vector<Made>& made)
{
    std::string all;
    for (const Made& each : made)
        all += each.kind + " ";
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(holdings)

BOOST_FIXTURE_TEST_CASE(everything_then_nothing, Store)
{
    BOOST_TEST(kinds(made) == "certificate key authority ");
    BOOST_TEST((standing_of(contents, made) == Standing::gone));
    put_all();
    BOOST_TEST(missing_in(contents, brought).empty());
    BOOST_TEST((standing_of(contents, made) == Standing::there));
    BOOST_TEST(kinds(to_take_out(contents, made)) == "certificate key authority ");
    contents.keys.clear();
    BOOST_TEST((standing_of(contents, made) == Standing::partly));
}

BOOST_FIXTURE_TEST_CASE(who_came_later_keeps_what_it_needs, Store)
{
    put_all();
    put(stored("renewed", "ca", "k1"));
    BOOST_TEST((standing_of(contents, made) == Standing::there));
    BOOST_TEST(kinds(to_take_out(contents, made)) == "certificate ");
    std::erase_if(contents.certificates, [](const StoredCertificate& each) { return each.subject == "leaf"; });
    BOOST_TEST((standing_of(contents, made) == Standing::gone));
}

BOOST_FIXTURE_TEST_CASE(who_was_there_before_gets_nothing_new, Store)
{
    put(stored("older", "ca", "k9"));
    made = missing_in(contents, brought);
    BOOST_TEST(made.back().values.at("needed_by") == "1");
    put_all();
    BOOST_TEST(kinds(to_take_out(contents, made)) == "certificate key authority ");
}

BOOST_FIXTURE_TEST_CASE(a_key_for_a_certificate_that_was_there, Store)
{
    put(stored("leaf", "ca", "k1"));
    made = missing_in(contents, brought);
    BOOST_TEST(kinds(made) == "key authority ");
    contents.keys.insert("k1");
    put(stored("ca", "root", "k0"));
    BOOST_TEST(kinds(to_take_out(contents, made)) == "key authority ");
}

BOOST_AUTO_TEST_SUITE_END()
