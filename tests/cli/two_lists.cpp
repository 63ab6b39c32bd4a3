// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/two_lists.h"

#include <boost/test/unit_test.hpp>

namespace junbi {

TwoLists::TwoLists()
{
    write_file(roster(),
        "number,name,kana,birth,job\r\n"
        "QX90714,試験髙﨑　零子,シケンタカザキ　レイコ,1902-02-03,試験職種甲\r\n"
        "QX90715,試験塚　一,シケンヅカ　ハジメ,1902-02-04,試験職種乙\r\n"
        "QX90716,試験沼　二,シケンヌマ　フタバ,1902-02-05,試験職種丙\r\n"
        "QX90717,試験峠　参,シケントウゲ　サン,1902-02-06,試験職種丁\r\n");
    write_file(registered(),
        "number,name,kana,birth,job\r\n"
        "QX90714,試験高崎零子,シケンタカザキ レイコ,1902-02-03,試験職種甲\r\n"
        "QX90715,試験塚　一,シケンヅカ　ハジメ,1902-02-04,試験職種乙\r\n"
        "QX90717,試験麓　参,シケンフモト　サン,1902-02-06,試験職種丁\r\n"
        "QX90799,試験岬　伍,シケンミサキ　ゴ,1902-02-09,試験職種戊\r\n");
}

Ran TwoLists::operator()(std::vector<std::string> words) const
{
    words.insert(words.begin(), {"--lang", "en"});
    return junbi()(words);
}

void TwoLists::import() const
{
    for (const char* list : {"roster", "registered"}) {
        const Ran ran = (*this)({"import", std::string("staff.") + list, std::string(list) + ".csv"});
        BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    }
}

const std::vector<std::string>& TwoLists::rare()
{
    static const std::vector<std::string> all{"QX907", "試験髙﨑", "試験高崎", "試験塚", "試験沼", "試験峠", "試験麓", "試験岬", "零子",
        "シケンタカザキ", "シケンヅカ", "シケンミサキ", "レイコ", "フタバ", "1902-02", "1902年", "試験職種"};
    return all;
}

} // namespace junbi
