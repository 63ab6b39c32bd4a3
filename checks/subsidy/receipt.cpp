// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"

#include <charconv>
#include <sstream>

namespace junbi::subsidy_step {
namespace {

constexpr const char *not_covered = "none", *lump_sum = "一式";

std::optional<long long> number_in(const std::string& cell)
{
    long long value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return !cell.empty() && error == std::errc() && end == cell.data() + cell.size() ? std::optional(value) : std::nullopt;
}

bool has(const std::string& text, const std::string& word) { return text.find(word) != text.npos; }

/// What a line looks like although it is counted: the name of a cost that is not covered, or nothing.
std::string looks_like(const std::string& what, const Table& costs)
{
    for (std::size_t i = 0; i < costs.size(); ++i) {
        std::istringstream words(costs.at(i, "group") == not_covered ? costs.at(i, "words") : "");
        for (std::string word; words >> word;)
            if (has(what, word))
                return costs.at(i, "name");
    }
    return {};
}

void judge_line(const Case& c, const Table& lines, std::size_t row, std::vector<Finding>& found)
{
    const auto cell = [&](const char* column) -> const std::string& { return lines.at(row, column); };
    const auto add = [&](Finding made) { found.push_back(std::move(made).about(std::to_string(row + 1)).asked("subsidy.receipt")); };
    const std::string &what = cell("what"), &group = cell("group");
    if (group == not_covered)
        add(attention("subsidy.receipt_not_covered",
            T("Line {1} of the receipt, “{2}”, is said not to be covered: {3}.", row + 1, what, cell("name")),
            T("Have it on a receipt of its own; the application may be refused otherwise.")));
    else if (const std::string other = group == "B" ? "" : looks_like(what, c.rules.table("subsidy.costs")); // works are done on computers
             !other.empty())
        add(attention("subsidy.receipt_looks_other",
            T("Line {1} of the receipt, “{2}”, looks like something that is said not to be covered: {3}.", row + 1, what, other),
            T("Look at the receipt again. If it is so, choose that kind for the line and have it on a receipt of its own.")));
    if (has(what, lump_sum))
        add(attention("subsidy.receipt_lump",
            T("Line {1} of the receipt, “{2}”, is a lump sum (一式), which is said to be refused.", row + 1, what),
            T("Ask the vendor for a receipt that names model, number and price of each thing.")));
    if (what.empty() || cell("kind").empty() || cell("price").empty() || (group == "A" && cell("count").empty()))
        add(todo("subsidy.receipt_incomplete", T("Line {1} of the receipt is not complete.", row + 1),
            T("Enter what it is (model or product), its kind, how many, and the price.")));
}

void compare(const char* id, const Text& label, const char* question, std::optional<long long> typed, std::optional<long long> sum,
    std::vector<Finding>& found)
{
    if (typed && sum && *typed != *sum)
        found.push_back(attention("subsidy.receipt_sum",
            T("{1}: you entered {2}, but the lines of the receipt make {3}.", label, Yen{*typed}, Yen{*sum}),
            T("Correct one of the two: the amounts of the application must be those of the receipt."))
                            .about(id)
                            .asked(question));
}

} // namespace

Receipt read_receipt(const Case& c)
{
    const Table& typed = c.own.rows("receipt");
    Receipt receipt{{{"row", "what", "kind", "name", "group", "count", "price"}}, {}, {}};
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const std::string& kind = typed.at(i, "kind");
        const std::string group = c.rules.value("subsidy.costs", kind, "group"), name = c.rules.value("subsidy.costs", kind, "name");
        receipt.lines.rows.push_back(
            {std::to_string(i + 1), typed.at(i, "what"), kind, name, group, typed.at(i, "count"), typed.at(i, "price")});
        const long long price = number_in(typed.at(i, "price")).value_or(0);
        if (group == "A") {
            receipt.readers_cost = receipt.readers_cost.value_or(0) + price;
            receipt.readers += number_in(typed.at(i, "count")).value_or(0);
        }
        if (group == "B")
            receipt.support_cost = receipt.support_cost.value_or(0) + price;
    }
    return receipt;
}

void judge_receipt(const Case& c, const Receipt& receipt, std::vector<Finding>& found)
{
    for (std::size_t row = 0; row < receipt.lines.size(); ++row)
        judge_line(c, receipt.lines, row, found);
    compare("A", T("A: price of the card readers"), "subsidy.cost_readers", c.own.number("cost_readers"), receipt.readers_cost, found);
    compare(
        "B", T("B: price of the connection support"), "subsidy.cost_support", c.own.number("cost_support"), receipt.support_cost, found);
    const std::optional<long long> readers = c.own.number("readers");
    if (readers && receipt.readers > 0 && *readers != receipt.readers)
        found.push_back(
            attention("subsidy.receipt_readers", T("You entered {1} readers, but {2} stand on the receipt.", *readers, receipt.readers),
                T("Correct one of the two: the number in the application must be that of the receipt."))
                .asked("subsidy.readers"));
}

} // namespace junbi::subsidy_step
