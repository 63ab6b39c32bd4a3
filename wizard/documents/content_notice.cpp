// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_notice.h"

namespace junbi {

Content notice_content(const NoticeFacts& facts, const Say& say)
{
    const auto flag = [](bool set) { return set ? std::string("yes") : std::string(); }; // only whether it is empty counts
    std::vector<Row> starts;
    for (const auto& [municipality, day] : facts.starts)
        starts.push_back({{{"municipality", municipality}, {"start", say(T("from {1}", day))}}});
    return {.words = {{"office", facts.office}, {"office_kana", facts.office_kana}, {"contact", facts.contact}, {"message", facts.message},
                {"web_page", facts.web_page}, {"no_number", flag(facts.no_number)}, {"may_refuse", flag(facts.may_refuse)},
                {"has_starts", flag(!starts.empty())}},
        .lists = {{"starts", std::move(starts)}}};
}

} // namespace junbi
