// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/trouble.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(trouble)

BOOST_AUTO_TEST_CASE(every_trouble_has_a_sentence_and_an_advice_of_its_own)
{
    std::set<std::string> sentences, advices;
    for (int i = 0; i <= int(Trouble::failed); ++i) {
        const Finding made = could_not_look("step.look", Trouble(i), "8010001D");
        BOOST_TEST(sentences.insert(made.what.msgid).second);
        BOOST_TEST(advices.insert(made.advice.msgid).second);
        BOOST_TEST(is_open(made.status));
        BOOST_TEST(made.evidence.size() == 1u);
    }
}

BOOST_AUTO_TEST_CASE(what_nobody_looked_at_is_still_to_do)
{
    BOOST_TEST((could_not_look("a.b", Fact<Machine>()).status == Status::todo));
    BOOST_TEST((could_not_look("a.b", Fact<Machine>(Trouble::timed_out)).status == Status::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
