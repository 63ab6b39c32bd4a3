// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_subsidy_files.h"

#include "wizard/documents/subsidy_files_lines.h"
#include "wizard/parts/csv_text.h"

namespace junbi {
namespace {

constexpr const char* not_known = "－";

Row row_of(const FilesLine& line)
{
    return {{{"no", line.number}, {"what", line.what}, {"details", line.details}, {"count", line.count}, {"amount", line.amount},
        {"day", line.day}, {"state", line.state}, {"sign", line.sign}, {"plain", line.strong ? "" : line.what},
        {"strong", line.strong ? line.what : ""}, {"plain_amount", line.strong ? "" : line.amount},
        {"strong_amount", line.strong ? line.amount : ""}, {"open", line.sign == "ok" ? "" : "1"}}};
}

std::string yen_of(const Table& amount, std::string_view line, const Say& say)
{
    for (std::size_t i = 0; i < amount.size(); ++i)
        if (amount.at(i, "line") == line)
            return yen_in_words(amount.at(i, "yen"), say);
    return not_known;
}

/// Why the sheet may be empty, for those who print it all the same.
Text note_of(const SubsidyFiles& facts)
{
    if (facts.wanted == "no")
        return T("The office does not want the subsidy; that is answered on the page of the office.");
    if (facts.wanted != "yes")
        return T("Whether the office wants the subsidy has not been decided yet; that is answered on the page of the office.");
    return {};
}

/// The round, its last day, and the three sums, for the head of the sheet.
void add_head(const SubsidyFiles& facts, const Say& say, std::map<std::string, std::string>& words)
{
    words["round"] = facts.round.empty() ? not_known : facts.round.at(0, "name");
    words["last_day"] = facts.round.empty() ? not_known : say(T("until {1}", verbatim(day_in_words(facts.round.at(0, "closes"), say))));
    words["limit"] = facts.limit_sum.empty() ? not_known : yen_in_words(facts.limit_sum.at(0, "yen"), say);
    words["rough_amount"] = yen_of(facts.amount, "amount", say);
    words["own_share"] = yen_of(facts.amount, "own_share", say);
    words["round_told"] = in_words(facts.round_told, say);
    words["caution"] = "attention";
    words["note"] = in_words(note_of(facts), say);
}

} // namespace

Content subsidy_files_content(const SubsidyFiles& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    add_head(facts, say, content.words);
    for (const FilesPart& part : subsidy_files_parts(facts, say)) {
        std::vector<Row>& rows = content.lists[part.id];
        for (const FilesLine& each : part.lines)
            rows.push_back(row_of(each));
        content.words["has_" + part.id] = rows.empty() ? "" : "1";
        content.words["no_" + part.id] = rows.empty() ? "1" : "";
    }
    return content;
}

std::string subsidy_files_csv(const SubsidyFiles& facts, const Say& say)
{
    std::vector<std::string> header;
    for (const Text& each :
        {T("Part of the sheet"), T("No."), T("Item"), T("Explanation"), T("How many"), T("Amount, tax included"), T("Day"), T("State")})
        header.push_back(say(each));
    std::string text = std::string(csv_mark) + csv_row(header);
    for (const FilesPart& part : subsidy_files_parts(facts, say))
        for (const FilesLine& each : part.lines)
            text += csv_row({say(part.title), each.number, each.what, each.details, each.count, each.amount, each.day, each.state});
    return text;
}

} // namespace junbi
