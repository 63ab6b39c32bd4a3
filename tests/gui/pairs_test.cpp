// SPDX-License-Identifier: Apache-2.0
// What stands behind the pairs that a person decides about: their order, and which letters differ.
#include "wizard/gui/form/differing.h"
#include "wizard/gui/form/pair_queue.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

std::vector<PairedRow> pairs(std::initializer_list<std::size_t> rows)
{
    std::vector<PairedRow> all;
    for (const std::size_t row : rows)
        all.push_back({"ask", {}, row, row + 100});
    return all;
}

/// The marks as a line of x and dots, one for each code point.
std::string marks(const std::vector<bool>& all)
{
    std::string line;
    for (const bool each : all)
        line += each ? 'x' : '.';
    return line;
}

std::string compared(const char* left, const char* right)
{
    const Differing all = differing(wxString::FromUTF8(left), wxString::FromUTF8(right));
    return marks(all.left) + " " + marks(all.right);
}

} // namespace

BOOST_AUTO_TEST_SUITE(pairs_of_people)

BOOST_AUTO_TEST_CASE(the_place_goes_on_by_one_with_each_decision)
{
    PairQueue queue;
    queue.take(pairs({1, 2, 3}));
    BOOST_TEST(queue.number() == 1u);
    BOOST_TEST(queue.total() == 3u);
    queue.decided({"same"});
    BOOST_TEST(queue.current().left.value() == 2u, "the next one is there at once");
    BOOST_TEST(queue.number() == 2u);
    queue.take(pairs({2, 3})); // judged anew
    BOOST_TEST(queue.current().left.value() == 2u);
    BOOST_TEST(queue.number() == 2u);
    BOOST_TEST(queue.total() == 3u);
}

BOOST_AUTO_TEST_CASE(what_is_put_off_comes_again_at_the_end)
{
    PairQueue queue;
    queue.take(pairs({1, 2, 3}));
    queue.later();
    queue.decided({"b"});
    queue.decided({"c"});
    BOOST_TEST(queue.current().left.value() == 1u);
    BOOST_TEST(queue.number() == 3u);
    queue.back();
    BOOST_TEST(queue.current().left.value() == 1u, "there is no other");
    queue.decided({"a"});
    BOOST_TEST(queue.empty());
}

BOOST_AUTO_TEST_CASE(undone_it_is_at_hand_again)
{
    PairQueue queue;
    queue.take(pairs({1, 2, 3}));
    queue.decided({"a"});
    queue.later();
    BOOST_TEST((queue.undo() == PairQueue::Row{"a"}));
    BOOST_TEST(queue.current().left.value() == 1u);
    queue.take(pairs({1, 2, 3}));
    BOOST_TEST(queue.current().left.value() == 1u);
    BOOST_TEST(!queue.can_undo());
}

BOOST_AUTO_TEST_CASE(what_was_taken_back_elsewhere_is_not_undone_again)
{
    PairQueue queue;
    queue.take(pairs({1, 2}));
    queue.decided({"a"});
    queue.taken_back({"a"});
    BOOST_TEST(!queue.can_undo());
}

BOOST_AUTO_TEST_CASE(the_pair_at_hand_stays_where_another_one_vanishes)
{
    PairQueue queue;
    queue.take(pairs({1, 2, 3}));
    queue.later();
    queue.later();
    queue.take(pairs({2, 3})); // what was decided settled the first too
    BOOST_TEST(queue.current().left.value() == 3u);
    queue.take({});
    BOOST_TEST(queue.empty());
}

BOOST_AUTO_TEST_CASE(letters_that_differ_are_marked_and_the_others_are_not)
{
    BOOST_TEST(compared("高橋花子", "高橋花子") == ".... ....");
    BOOST_TEST(compared("髙橋花子", "高橋花子") == "x... x...");
    BOOST_TEST(compared("高橋花子", "高橋 花子") == ".... ..x..");
    BOOST_TEST(compared("", "花") == " x");
    BOOST_TEST(compared("𠮷野", "吉野") == "x. x.", "beyond the first plane");
}

BOOST_AUTO_TEST_CASE(a_base_and_its_selector_are_one_letter)
{
    BOOST_TEST(compared("葛\U000E0100城", "葛城") == "xx. x.");
    BOOST_TEST(compared("か\u3099", "か") == "xx x");
}

BOOST_AUTO_TEST_CASE(very_long_words_differ_as_a_whole)
{
    const std::string longer(201, 'a');
    const Differing all = differing(wxString::FromUTF8(longer), wxString::FromUTF8(longer + "b"));
    BOOST_TEST(all.any());
    BOOST_TEST(all.left.front());
}

BOOST_AUTO_TEST_SUITE_END()
