// SPDX-License-Identifier: Apache-2.0
#include "tests/staff/quality.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <unordered_map>

namespace junbi::testing {
namespace {

const std::set<std::string> noise{"same", "folded", "variant", "namesake"};
const std::set<std::string> asked{"surname", "typo", "reading", "swapped", "similar", "job", "untold"};
const std::set<std::string> doubles{"double", "doubled", "double_staff"};

bool is_agreement(const std::string& kind) { return kind == "same" || kind == "folded" || kind == "variant"; }

/// What the program concluded, found by the rows.
struct Conclusion {
    struct Line {
        std::string kind, roster, registered;
        bool corrected = false;
    };
    std::vector<Line> lines;
    std::unordered_map<std::string, std::size_t> by_roster, by_registered;

    explicit Conclusion(const Outcome& outcome)
    {
        std::set<std::pair<std::string, std::string>> corrected;
        if (const auto found = outcome.tables.find("corrections"); found != outcome.tables.end())
            for (std::size_t i = 0; i < found->second.size(); ++i)
                corrected.emplace(found->second.at(i, "roster_row"), found->second.at(i, "registered_row"));
        const Table& matches = outcome.tables.at("matches");
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const std::string &roster = matches.at(i, "roster_row"), &registered = matches.at(i, "registered_row");
            lines.push_back({matches.at(i, "class"), roster, registered, corrected.contains({roster, registered})});
            if (!roster.empty())
                by_roster[roster] = i;
            if (!registered.empty())
                by_registered[registered] = i;
        }
    }
    static const Line* at(const std::unordered_map<std::string, std::size_t>& rows, const std::string& row, const std::vector<Line>& lines)
    {
        const auto found = rows.find(row);
        return row.empty() || found == rows.end() ? nullptr : &lines[found->second];
    }

    /// How one of the rows is told on its own, or an empty text where neither is.
    std::string told(const std::string& roster, const std::string& registered) const
    {
        for (const Line* each : {at(by_roster, roster, lines), at(by_registered, registered, lines)})
            if (each && !is_agreement(each->kind))
                return each->kind;
        return {};
    }

    /// What became of a row, or of a pair of rows, of the truth.
    std::string of(const std::string& roster, const std::string& registered) const
    {
        const Line *left = at(by_roster, roster, lines), *right = at(by_registered, registered, lines);
        if (!left && !right)
            return "none";
        for (const Line* each : {left, right})
            if (each && each->kind == "double")
                return "double";
        if (left && left == right)
            return left->kind == "ask" ? "ask" : is_agreement(left->kind) ? (left->corrected ? "correct" : "agree") : left->kind;
        for (const Line* each : {left, right})
            if (each && is_agreement(each->kind))
                return each->corrected ? "correct" : "wrong";
        if (left && right && left->kind == "missing" && right->kind == "extra")
            return "apart";
        return left && left->kind == "ask" ? "ask" : right ? right->kind : left->kind;
    }
};

/// A row of the truth may be told in several ways; silently taken for the same is none of them.
bool is_lost(const std::string& what, const std::string& fared)
{
    return fared == "wrong" || fared == "none" || (fared == "agree" && what != "doubled" && what != "half_told");
}

std::string belongs_to(const std::string& what)
{
    if (noise.contains(what))
        return "agree";
    if (doubles.contains(what))
        return "double";
    if (what == "half_told")
        return "agree";
    return what == "joiner" ? "missing" : what == "leaver" || what == "left" ? "extra" : "ask";
}

/// The class under which the program tells a row, as a person meets it.
std::string class_of(const std::string& fared) { return fared == "correct" ? "ask" : fared == "apart" ? "missing" : fared; }

} // namespace

namespace {

/// Of a person who stands twice in a list either row may be told: by person (the row in the other list), how those told fared.
std::map<std::pair<std::string, std::string>, std::string> told_doubles(const Table& truth, const Conclusion& conclusion)
{
    std::map<std::pair<std::string, std::string>, std::string> told;
    for (std::size_t i = 0; i < truth.size(); ++i)
        if (const std::string& roster = truth.at(i, "roster_row"), &registered = truth.at(i, "registered_row");
            doubles.contains(truth.at(i, "what")))
            if (const std::string fared = conclusion.told(roster, registered); !fared.empty())
                told[{"roster", roster}] = told[{"registered", registered}] = fared;
    return told;
}

/// The class that a row is counted for: people that nothing tells apart may be told as double, a double be asked about.
void count_class(Quality& quality, const std::string& what, const std::string& fared)
{
    const std::string told = class_of(fared);
    const bool other_way = ((what == "untold" || what == "half_told") && told == "double")
        || ((doubles.contains(what) || what == "half_told") && told == "ask") || (doubles.contains(what) && told == "extra");
    const std::string wanted = other_way ? told : belongs_to(what);
    ++quality.classes[wanted].wanted;
    ++quality.classes[told].told;
    quality.classes[wanted].right += told == wanted;
}

void count_row(Quality& quality, const std::string& what, const std::string& fared, const std::string& place)
{
    ++quality.truths[what][fared];
    if (what == "unknowable") // each list has the name once: nobody can see that these are two people
        return;
    count_class(quality, what, fared);
    if (noise.contains(what)) {
        ++quality.noise;
        quality.noise_removed += fared == "agree";
        if (fared != "agree")
            quality.noise_left.push_back(what + " " + place + " " + fared);
        return;
    }
    ++quality.changes;
    quality.changes_lost += is_lost(what, fared);
    if (is_lost(what, fared))
        quality.lost.push_back(what + " " + place + " " + fared);
}

} // namespace

Quality measured(const KnownLists& lists, const Outcome& outcome)
{
    const Conclusion conclusion(outcome);
    const auto told = told_doubles(lists.truth, conclusion);
    Quality quality;
    for (std::size_t i = 0; i < lists.truth.size(); ++i) {
        const std::string &roster = lists.truth.at(i, "roster_row"), &registered = lists.truth.at(i, "registered_row"),
                          &what = lists.truth.at(i, "what");
        std::string fared = conclusion.of(roster, registered);
        if (doubles.contains(what) && (fared == "agree" || fared == "wrong"))
            for (const auto& person : {std::pair<std::string, std::string>("roster", roster), {"registered", registered}})
                if (const auto found = told.find(person); found != told.end())
                    fared = found->second;
        count_row(quality, what, fared, roster + "/" + registered);
    }
    return quality;
}

std::string told(const Quality& quality, const std::string& title)
{
    const std::vector<std::string> ways{"agree", "correct", "ask", "double", "missing", "extra", "apart", "wrong", "none"};
    char line[200];
    std::string text = "### " + title + "\n\n";
    std::snprintf(line, sizeof line, "Noise removed: %d of %d (%.2f %%). Changes, leavers, joiners and doubles lost: %d of %d.\n\n",
        quality.noise_removed, quality.noise, 100 * quality.share_removed(), quality.changes_lost, quality.changes);
    text += line;
    text += "| truth | rows |";
    for (const std::string& way : ways)
        text += " " + way + " |";
    text += "\n|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& [what, fared] : quality.truths) {
        int rows = 0;
        for (const auto& [way, count] : fared)
            rows += count;
        text += "| " + what + " | " + std::to_string(rows) + " |";
        for (const std::string& way : ways) {
            const auto found = fared.find(way);
            text += found == fared.end() ? " |" : " " + std::to_string(found->second) + " |";
        }
        text += "\n";
    }
    text += "\n| class | precision | recall |\n|---|---|---|\n";
    for (const char* each : {"agree", "ask", "double", "missing", "extra"}) {
        const auto found = quality.classes.find(each);
        const Rate rate = found == quality.classes.end() ? Rate{} : found->second;
        std::snprintf(line, sizeof line, "| %s | %.2f %% | %.2f %% |\n", each, 100 * rate.precision(), 100 * rate.recall());
        text += line;
    }
    return text + "\n";
}

} // namespace junbi::testing
