// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/finding.h"
#include "checks/contract/text.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(texts_are_compared_by_content_also_inside)
{
    BOOST_TEST((T("a {1}", T("b {1}", 1)) == T("a {1}", T("b {1}", 1))));
    BOOST_TEST((T("a {1}", T("b {1}", 1)) != T("a {1}", T("b {1}", 2))));
    BOOST_TEST((T("a {1}", 1) != T("a {1}", "1")));
}

BOOST_AUTO_TEST_CASE(the_worst_of_many_is_the_most_severe)
{
    BOOST_TEST((worst({}) == Status::not_applicable));
    BOOST_TEST((worst({ok("a.b", T("x")), todo("a.c", T("x"), T("y"))}) == Status::todo));
    BOOST_TEST((worst({unknown("a.c", T("x"), T("y")), attention("a.c", T("x"), T("y"))}) == Status::attention));
    BOOST_TEST((worst({problem("a.c", T("x"), T("y")), attention("a.c", T("x"), T("y"))}) == Status::problem));
    BOOST_TEST(!is_open(Status::waived));
    BOOST_TEST(is_open(Status::todo));
}

BOOST_AUTO_TEST_SUITE_END()
