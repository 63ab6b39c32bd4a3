// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/recording_file.h"

#include "checks/contract/days.h"
#include "tests/support/folder.h"
#include "wizard/engine/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(recordings)

BOOST_AUTO_TEST_CASE(every_fact_comes_back_as_it_was_recorded)
{
    const Moment seen = *parse_moment("2026-11-22T01:00:00Z");
    Recording recording{"PC-01", {}};
    Facts& facts = recording.facts;
    facts.machine = Machine{"HOST", "Maker & Co", "<Model>"};
    facts.system = System{"linux", "Debian", "12", "", "x86_64", true};
    facts.browsers = std::vector{Browser{"edge", "Edge", "143"}, Browser{}};
    facts.session = Fact<Session>(Trouble::permission_denied, "EPERM");
    facts.hosts = std::vector{HostReply{"www.example.invalid", "reached", 200, "TLSv1.3", "CN=x", true, -310, true, ""}};
    facts.usb = std::vector{UsbDevice{"054c:0dc9", "SONY", "Reader", true}};
    Certificate certificate;
    certificate.purposes = {"clientAuth", "emailProtection"};
    certificate.valid_until = seen;
    certificate.has_private_key = true;
    facts.certificates = Certificates{{}, {certificate}, 2, {}, {"~/locked"}};
    for (int i = 0; i <= int(Card::unreadable); ++i) {
        if (!facts.readers)
            facts.readers = std::vector<CardReader>{};
        auto readers = *facts.readers;
        readers.push_back({"R", "", Card(i), "80100066"});
        facts.readers = readers;
    }
    facts.machine.seen = facts.session.seen = facts.readers.seen = seen;
    const TemporaryFolder folder;
    write_recording(folder.path() / "pc.xml", recording);
    const Recording back = read_recording(folder.path() / "pc.xml");
    BOOST_TEST(back.computer == "PC-01");
    BOOST_TEST((back.facts == facts));
}

BOOST_DATA_TEST_CASE(a_recording_of_another_program_is_refused,
    data::make({"<facts/>", "<junbi format=\"1\"/>", "<junbi-recording format=\"9\"><facts/></junbi-recording>",
        "<junbi-recording format=\"1\"/>", "{}", ""}),
    content)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "pc.xml", content);
    BOOST_CHECK_THROW(read_recording(folder.path() / "pc.xml"), Failure);
}

BOOST_AUTO_TEST_SUITE_END()
