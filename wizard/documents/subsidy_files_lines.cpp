// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/subsidy_files_lines.h"

#include <array>
#include <charconv>

namespace junbi {
namespace {

FilesLine receipt_to_correct(const SubsidyFiles& facts, const Say& say)
{
    std::map<std::string, std::string> status;
    add_status(status, "", Status::attention, say);
    return {.what = say(T("Rows of the receipt with something to correct: {1}.", facts.wrong_on_receipt.size())),
        .details = say(T("What and how stands in part 3, row by row.")),
        .state = status["status_word"],
        .sign = status["status"]};
}

constexpr auto paper_missing = "subsidy.paper"; // what it must show stands in the part about the papers

FilesPart missing(const SubsidyFiles& facts, const Say& say)
{
    FilesPart part{"missing", T("What is missing now")};
    for (const Finding& each : facts.open) {
        std::map<std::string, std::string> status;
        add_status(status, "", each.status, say);
        part.lines.push_back({.what = say(each.what),
            .details = each.id == paper_missing ? "" : in_words(each.advice, say),
            .day = by_when(each, facts.head.today, say),
            .state = status["status_word"],
            .sign = status["status"]});
    }
    if (!facts.wrong_on_receipt.empty())
        part.lines.push_back(receipt_to_correct(facts, say));
    return part;
}

FilesPart limits(const SubsidyFiles& facts, const Say& say)
{
    FilesPart part{"limits", T("Limit for each service")};
    const Table& rows = facts.limits;
    for (std::size_t i = 0; i < rows.size(); ++i)
        part.lines.push_back({.number = rows.at(i, "service"),
            .what = rows.at(i, "name"),
            .details = rows.at(i, "class"),
            .count = rows.at(i, "readers"),
            .amount = yen_in_words(rows.at(i, "limit_yen"), say)});
    if (rows.size() > 1)
        part.lines.push_back({.what = say(T("Rough upper limit (to be confirmed)")),
            .details = say(T("Whether limits and readers of several services add up must be confirmed with the portal.")),
            .count = facts.limit_sum.at(0, "readers"),
            .amount = yen_in_words(facts.limit_sum.at(0, "yen"), say),
            .strong = true});
    return part;
}

struct AmountWords {
    std::string_view line;
    Text what;
    bool taken_off = false, strong = false;
};

const std::array<AmountWords, 10>& amount_words()
{
    static const std::array<AmountWords, 10> words{{{"a", T("A: card readers")}, {"b", T("B: connection support")},
        {"cost", T("(1) Whole cost, A and B")}, {"other_income", T("Other income"), true}, {"donation", T("Donations"), true},
        {"counted", T("Cost that counts, without what is taken off")}, {"limit", T("(2) Rough upper limit (to be confirmed)")},
        {"lower", T("(3) The lower one of cost and limit")}, {"amount", T("(4) Rough amount: (3) in whole thousands"), false, true},
        {"own_share", T("What stays with the office, roughly"), false, true}}};
    return words;
}

Text source_in_words(const std::string& source)
{
    if (source == "typed")
        return T("as typed");
    if (source == "receipt")
        return T("from the lines of the receipt");
    if (source == "none")
        return T("no amount yet");
    if (source == "counted")
        return T("is taken off");
    if (source == "not_counted")
        return T("is not taken off: a non-profit corporation");
    if (source == "unanswered")
        return T("is taken off until the kind of corporation is answered");
    return {};
}

FilesPart amount(const SubsidyFiles& facts, const Say& say)
{
    FilesPart part{"amount", T("Costs and rough amount")};
    const Table& rows = facts.amount;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const AmountWords& words : amount_words()) {
            if (words.line != rows.at(i, "line"))
                continue;
            const std::string& source = rows.at(i, "source");
            const std::string yen = yen_in_words(rows.at(i, "yen"), say);
            part.lines.push_back({.what = say(words.what),
                .details = in_words(source_in_words(source), say),
                .amount = words.taken_off && source != "not_counted" ? "－" + yen : yen,
                .strong = words.strong});
        }
    return part;
}

FilesPart receipt(const SubsidyFiles& facts, const Say& say)
{
    FilesPart part{"receipt", T("The lines of the receipt")};
    const Table& rows = facts.receipt;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        FilesLine line{.number = rows.at(i, "row"),
            .what = rows.at(i, "what"),
            .count = rows.at(i, "count"),
            .amount = yen_in_words(rows.at(i, "yen"), say),
            .state = rows.at(i, "name")};
        if (const auto wrong = facts.wrong_on_receipt.find(line.number); wrong != facts.wrong_on_receipt.end())
            for (const Finding& each : wrong->second)
                line.details += (line.details.empty() ? "" : "\n") + say(T("{1} {2}", each.what, each.advice));
        line.sign = line.details.empty() ? "ok" : "attention";
        part.lines.push_back(std::move(line));
    }
    return part;
}

FilesPart points(const char* id, Text title, const std::vector<FilesPoint>& points, const Text& done, const Text& open, const Say& say)
{
    FilesPart part{id, std::move(title)};
    for (const FilesPoint& each : points)
        part.lines.push_back({.what = say(each.label),
            .details = in_words(each.must_show, say),
            .state = say(each.done ? done : open),
            .sign = each.done ? "ok" : "todo"});
    return part;
}

/// `eligible`: A and the works B, else what is said not to be eligible.
FilesPart costs(const char* id, Text title, const Table& rows, bool eligible)
{
    FilesPart part{id, std::move(title)};
    for (std::size_t i = 0; i < rows.size(); ++i)
        if ((rows.at(i, "counts") != "no") == eligible)
            part.lines.push_back({.what = rows.at(i, "name")});
    return part;
}

} // namespace

std::string yen_in_words(const std::string& digits, const Say& say)
{
    long long yen = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), yen);
    return error == std::errc() && end == digits.data() + digits.size() ? say({"{1}", {Yen{yen}}}) : std::string();
}

std::vector<FilesPart> subsidy_files_parts(const SubsidyFiles& facts, const Say& say)
{
    return {missing(facts, say), limits(facts, say), amount(facts, say), receipt(facts, say),
        points("papers", T("The four papers"), facts.papers, T("ready"), T("missing"), say),
        points("checks", T("Before sending"), facts.checks, T("looked over"), T("still to look over"), say),
        costs("eligible", T("Eligible, by the rules of the subsidy"), facts.costs, true),
        costs("outside", T("Said not to be eligible"), facts.costs, false), where_to_apply(say), days_of(facts, say),
        duties_of(facts, say)};
}

} // namespace junbi
