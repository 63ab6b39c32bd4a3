// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/shared/subsidy_limits.h"
#include "checks/vendor/judging.h"
#include "checks/vendor/works.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace junbi::vendor_step {
namespace {

using Cells = std::map<std::string, std::string>;

constexpr auto copied = {
    "name", "person", "asked", "answered", "price_readers", "price_support", "price_other", "work_date", "period", "valid_until", "note"};
constexpr auto reckoned
    = {"total", "missing", "untold", "in_time", "before_visit", "valid", "closes", "limit", "subsidy", "own_share", "lowest"};

std::optional<long long> amount_in(const std::string& cell)
{
    long long value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc() && end == cell.data() + cell.size() ? std::optional(value) : std::nullopt;
}

std::string yes_or_no(bool yes) { return yes ? "yes" : "no"; }

/// Works that the office wants and the answer says no to (missing), or does not speak of (untold).
void compare_works(const Case& c, Cells& row)
{
    for (const Work& each : works()) {
        const std::string& answer = row[each.included];
        if (!c.own.yes(each.wanted) || answer == "yes")
            continue;
        std::string& list = row[answer == "no" ? "missing" : "untold"];
        list += (list.empty() ? "" : " ") + std::string(each.included);
    }
}

void compare_days(const Case& c, Cells& row)
{
    const std::optional<Day> work = parse_day(row["work_date"]), valid = parse_day(row["valid_until"]);
    const std::optional<Day> closes = subsidy_closes(c), visit = c.office.day("visit");
    if (closes)
        row["closes"] = iso_day(*closes);
    if (work && closes)
        row["in_time"] = yes_or_no(*work <= *closes);
    if (work && visit)
        row["before_visit"] = yes_or_no(*work <= *visit);
    if (valid)
        row["valid"] = yes_or_no(c.today <= *valid);
}

/// Readers and works may be subsidised up to the limit, other costs never; the rest is paid by the office.
void compare_amounts(std::optional<long long> limit, Cells& row)
{
    const auto readers = amount_in(row["price_readers"]), support = amount_in(row["price_support"]), other = amount_in(row["price_other"]);
    if (!readers && !support && !other)
        return;
    const long long supported = readers.value_or(0) + support.value_or(0), total = supported + other.value_or(0);
    row["total"] = std::to_string(total);
    if (!limit)
        return;
    const long long subsidy = row["in_time"] == "no" ? 0 : amount_for(supported, 0, *limit); // too late to be applied for
    row["limit"] = std::to_string(*limit);
    row["subsidy"] = std::to_string(subsidy);
    row["own_share"] = std::to_string(total - subsidy);
}

/// The rough upper limit; 0 where there is nothing to apply for, nothing where the office's services are not known.
std::optional<long long> limit_of(const Case& c)
{
    if (c.office.no("wants_subsidy") || !subsidy_closes(c))
        return 0;
    const Limits limits = limits_of(c.office.rows("services"), c.rules.table("subsidy.rates"));
    return limits.services.empty() ? std::nullopt : std::optional(limits.yen);
}

/// Only what holds, does all that is wanted and has both prices can be the lowest.
bool comparable(Cells& row)
{
    return !row["own_share"].empty() && !row["price_readers"].empty() && !row["price_support"].empty() && row["missing"].empty()
        && row["untold"].empty() && row["valid"] != "no" && row["in_time"] != "no";
}

void mark_lowest(std::vector<Cells>& rows)
{
    std::optional<long long> lowest;
    for (Cells& each : rows)
        if (comparable(each) && (!lowest || *amount_in(each["own_share"]) < *lowest))
            lowest = amount_in(each["own_share"]);
    for (Cells& each : rows)
        if (comparable(each) && amount_in(each["own_share"]) == lowest)
            each["lowest"] = "yes";
}

Table table_of(std::vector<Cells> rows)
{
    Table table{{"row"}};
    table.columns.insert(table.columns.end(), copied.begin(), copied.end());
    for (const Work& each : works())
        table.columns.push_back(each.included);
    table.columns.insert(table.columns.end(), reckoned.begin(), reckoned.end());
    for (Cells& each : rows) {
        auto& cells = table.rows.emplace_back();
        for (const std::string& column : table.columns)
            cells.push_back(each[column]);
    }
    return table;
}

} // namespace

Table comparison(const Case& c)
{
    const Table& vendors = c.own.rows("vendors");
    const std::optional<long long> limit = limit_of(c);
    std::vector<Cells> rows;
    for (std::size_t i = 0; i < vendors.size(); ++i) {
        if (!has_answered(vendors, i))
            continue;
        Cells row{{"row", std::to_string(i + 1)}};
        for (const char* column : copied)
            row[column] = vendors.at(i, column);
        for (const Work& each : works())
            row[each.included] = vendors.at(i, each.included);
        compare_works(c, row);
        compare_days(c, row);
        compare_amounts(limit, row);
        rows.push_back(std::move(row));
    }
    if (rows.size() > 1)
        mark_lowest(rows);
    return table_of(std::move(rows));
}

} // namespace junbi::vendor_step
