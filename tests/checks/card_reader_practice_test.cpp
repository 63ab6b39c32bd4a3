// SPDX-License-Identifier: Apache-2.0
// Every state that can be practised is told apart from every other by what the step says of it.
#include "checks/contract/fact_names.h"
#include "tests/checks/sample_case.h"
#include "wizard/demo/practice.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace junbi;
using namespace junbi::testing;

namespace junbi {
Check card_reader();
}

namespace {

/// What the step says of the computer, without what it says of the office.
std::vector<Finding> said_of(const ReaderSituation& situation)
{
    SampleCase sample;
    sample.facts = *practice_facts(situation.id, Moment(sample.today));
    return card_reader().judge_computer(sample.view()).findings;
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_practice)

BOOST_AUTO_TEST_CASE(no_two_states_are_told_in_the_same_way)
{
    const auto& all = reader_situations();
    for (auto each = all.begin(); each != all.end(); ++each)
        for (auto before = all.begin(); before != each; ++before)
            BOOST_TEST(!(said_of(*each) == said_of(*before)), each->id << " is told like " << before->id);
}

BOOST_AUTO_TEST_CASE(every_result_of_asking_a_card_can_be_seen)
{
    std::set<std::string> ids;
    for (const ReaderSituation& each : reader_situations())
        ids.insert(each.id);
    for (int card = 0; card <= static_cast<int>(Card::unreadable); ++card)
        BOOST_TEST(ids.contains(std::string(name_of(static_cast<Card>(card)))), "no practice for " << name_of(static_cast<Card>(card)));
}

BOOST_AUTO_TEST_SUITE_END()
