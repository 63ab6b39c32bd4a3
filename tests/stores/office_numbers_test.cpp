// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/office_numbers.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using Numbers = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(office_numbers)

BOOST_AUTO_TEST_CASE(in_a_text)
{
    BOOST_TEST(numbers_in("CN=4799999992,OU=x") == Numbers{"4799999992"}, boost::test_tools::per_element());
    BOOST_TEST(numbers_in("13A0000005 or 0170000000") == (Numbers{"13A0000005", "0170000000"}), boost::test_tools::per_element());
    for (const char* none : {"", "47999999921", "A4799999992", "479999999", "4899999992", "0099999992", "13a0000005", "479999999X"})
        BOOST_TEST(numbers_in(none).empty(), none);
}

BOOST_AUTO_TEST_CASE(of_the_office)
{
    Answers office;
    BOOST_TEST(numbers_of_office(office).empty());
    office.set("number", "４７９９９９９９９２");
    office.set_rows("other_numbers", {{"number"}, {{"13ａ0000005"}, {"unknown"}, {"13-7000-0005"}}});
    BOOST_TEST(numbers_of_office(office) == (Numbers{"4799999992", "13A0000005", "1370000005"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
