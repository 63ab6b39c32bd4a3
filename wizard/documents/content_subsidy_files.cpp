// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_subsidy_files.h"

#include "wizard/parts/csv_text.h"

namespace junbi {
namespace {

std::string words_of(const Arg& value, const Say& say) { return say({"{1}", {value}}); }

std::string yen(long long amount, const Say& say) { return words_of(Yen{amount}, say); }

/// What must be kept in mind after the grant: rules of the subsidy, articles 5 and 9 to 12.
std::vector<Text> duties()
{
    return {T("Before the project is changed, stopped or given up: ask for approval first."),
        T("Use readers and settings for this work only, and take care of them."),
        T("Keep the books and the receipts for five years after the fiscal year in which the amount was fixed."),
        T("Send the consumption tax report on the portal, also for 0 yen, with the calculation sheet."),
        T("Where the grant is taken back (another use, false data), it is paid back, with 3.0 percent a year for late payment.")};
}

std::vector<Row> said_rows(const std::vector<Evidence>& facts, const Say& say)
{
    std::vector<Row> rows;
    for (const Evidence& each : facts)
        rows.push_back({{{"label", say(each.label)}, {"value", words_of(each.value, say)}}});
    return rows;
}

Row finding_row(const Finding& finding, Day today, const Say& say)
{
    Row row{{{"what", say(finding.what)}, {"advice", in_words(finding.advice, say)}, {"due", by_when(finding, today, say)}}};
    add_status(row.words, "", finding.status, say);
    return row;
}

std::vector<Row> point_rows(const std::vector<SubsidyPoint>& points, const Say& say)
{
    std::vector<Row> rows;
    for (const SubsidyPoint& each : points)
        rows.push_back({{{"label", say(each.label)}, {"must_show", in_words(each.must_show, say)}, {"done", each.done ? "✓" : ""},
            {"state", each.done ? say(T("ready")) : say(T("missing"))}}});
    return rows;
}

std::vector<Row> cost_rows(const std::vector<SubsidyCost>& costs, bool covered)
{
    std::vector<Row> rows;
    for (const SubsidyCost& each : costs)
        if (each.covered == covered)
            rows.push_back({{{"name", each.name}}});
    return rows;
}

} // namespace

Content subsidy_files_content(const SubsidyFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    const auto flag = [&](const char* name, bool there) { content.words[name] = there ? "1" : ""; };
    flag("some_missing", !facts.missing.empty());
    flag("some_services", !facts.services.empty());
    flag("some_amounts", !facts.amounts.empty());
    flag("no_amounts", facts.amounts.empty());
    flag("some_receipt", !facts.receipt.empty());
    flag("some_calendar", !facts.calendar.empty());
    for (const Finding& each : facts.state)
        content.lists["state"].push_back(finding_row(each, facts.head.today, say));
    for (const Finding& each : facts.missing)
        content.lists["missing"].push_back(finding_row(each, facts.head.today, say));
    for (const ServiceLimit& each : facts.services)
        content.lists["services"].push_back({{{"code", each.code}, {"name", each.name}, {"kind", each.kind}, {"limit", yen(each.yen, say)},
            {"readers", words_of(each.readers, say)}}});
    content.lists["amounts"] = said_rows(facts.amounts, say);
    for (const ReceiptLine& each : facts.receipt)
        content.lists["receipt"].push_back(
            {{{"what", each.what}, {"kind", each.kind}, {"count", each.count}, {"price", each.price ? yen(*each.price, say) : ""}}});
    content.lists["papers"] = point_rows(facts.papers, say);
    content.lists["points"] = point_rows(facts.points, say);
    content.lists["covered"] = cost_rows(facts.costs, true);
    content.lists["not_covered"] = cost_rows(facts.costs, false);
    content.lists["calendar"] = said_rows(facts.calendar, say);
    for (const Text& each : duties())
        content.lists["duties"].push_back({{{"duty", say(each)}}});
    return content;
}

std::string subsidy_files_csv(const SubsidyFacts& facts, const Say& say)
{
    std::string text(csv_mark);
    const auto add = [&](const Text& part, const std::string& item, const std::string& words) {
        text += csv_row({say(part), item, words});
    };
    text += csv_row({say(T("Part")), say(T("Item")), say(T("Content"))});
    for (const Finding& each : facts.state)
        add(T("How it stands"), "", say(each.what));
    for (const Finding& each : facts.missing)
        add(T("What is missing now"), say(each.what), in_words(each.advice, say));
    for (const ServiceLimit& each : facts.services)
        add(T("Rough upper limit"), each.code + " " + each.name, yen(each.yen, say));
    for (const Evidence& each : facts.amounts)
        add(T("How the amount is reckoned"), say(each.label), words_of(each.value, say));
    for (const ReceiptLine& each : facts.receipt) {
        add(T("The receipt, line by line"), each.what, each.kind);
        if (each.price)
            add(T("The receipt, line by line"), each.what, yen(*each.price, say));
    }
    for (const auto* points : {&facts.papers, &facts.points})
        for (const SubsidyPoint& each : *points)
            add(points == &facts.papers ? T("The four papers") : T("Before sending"), say(each.label),
                each.done ? say(T("ready")) : say(T("missing")));
    for (const Evidence& each : facts.calendar)
        add(T("What is to be expected when"), say(each.label), words_of(each.value, say));
    return text;
}

} // namespace junbi
