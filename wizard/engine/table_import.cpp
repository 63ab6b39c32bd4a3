// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/table_import.h"

#include "wizard/engine/column_reader.h"
#include "wizard/engine/forms.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace junbi {
namespace {

constexpr std::size_t most_complaints = 100;

/// True where a row has a cell to the right of the last header: a separator in a text without quotation marks has moved its cells.
bool slipped(const std::vector<std::string>& row, std::size_t width)
{
    return row.size() > width
        && std::any_of(row.begin() + std::ptrdiff_t(width), row.end(), [](const std::string& cell) { return !cell.empty(); });
}

/// How many columns have a header; as many as a row may have where nothing was cut at separators.
std::size_t width_of(const Foreign& foreign)
{
    const auto& columns = foreign.source.table.columns;
    if (!foreign.has_header || !foreign.source.separated)
        return columns.size();
    const auto last = std::find_if(columns.rbegin(), columns.rend(), [](const std::string& name) { return !name.empty(); });
    return static_cast<std::size_t>(columns.rend() - last);
}

/// Reads one table: what is good, and what is wrong with the rest.
class RowReader {
public:
    RowReader(
        const Field& field, const Foreign& foreign, const Mapping& mapping, const Rules& rules, const Say& say, std::optional<Day> today)
        : field_(field), source_(foreign.source), rules_(rules), width_(width_of(foreign))
    {
        for (std::size_t c = 0; c < field.columns.size(); ++c) {
            import_.rows.columns.push_back(field.columns[c].id);
            if (field.columns[c].id == source_row_column)
                numbered_ = c;
            else if (c < mapping.size() && mapping[c])
                taken_.push_back({c, *mapping[c], ColumnReader(field.columns[c], rules, &say, today)});
        }
    }

    Import read()
    {
        import_.rows.rows.reserve(source_.table.size());
        for (std::size_t i = 0; i < source_.table.size(); ++i)
            read(i);
        return std::move(import_);
    }

private:
    struct Taken {
        std::size_t column, place;
        ColumnReader reader;
    };

    void read(std::size_t i)
    {
        const auto& line = source_.table.rows[i];
        const std::size_t complained = import_.complained;
        if (slipped(line, width_))
            complain(
                T("Row {1} has more cells than the header row. Give each column a header and put text with commas into quotation marks.",
                    source_.number(i)));
        std::vector<std::string> row(field_.columns.size());
        bool any = false;
        for (const Taken& each : taken_) {
            if (each.place >= line.size())
                continue;
            std::string& value = row[each.column] = each.reader.kept(line[each.place]);
            any |= !value.empty();
            if (each.reader.wrong(value))
                complain(T("Row {1}, {2}: {3}", source_.number(i), field_.columns[each.column].label,
                    complaint_about_cell(field_, field_.columns[each.column], value, rules_)));
        }
        if (import_.complained > complained)
            import_.wrong.push_back(i);
        else if (any)
            keep(std::move(row), i);
    }

    void keep(std::vector<std::string>&& row, std::size_t i)
    {
        if (numbered_)
            row[*numbered_] = std::to_string(source_.number(i));
        import_.rows.rows.push_back(std::move(row));
    }

    void complain(Text why)
    {
        if (++import_.complained <= most_complaints)
            import_.complaints.push_back(std::move(why));
    }

    const Field& field_;
    const SourceTable& source_;
    const Rules& rules_;
    std::size_t width_;
    std::optional<std::size_t> numbered_ = {}; ///< our column that gets the row's number
    std::vector<Taken> taken_ = {};
    Import import_ = {};
};

/// A cell as spreadsheets copy it: in quotes where it holds what separates cells.
std::string quoted(const std::string& cell)
{
    if (cell.find_first_of("\t\n\r\"") == std::string::npos)
        return cell;
    std::string out = "\"";
    for (const char c : cell)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

} // namespace

Import import_rows(
    const Field& field, const Foreign& foreign, const Mapping& mapping, const Rules& rules, const Say& say, std::optional<Day> today)
{
    return RowReader(field, foreign, mapping, rules, say, today).read();
}

std::string to_mend(const Foreign& foreign, const std::vector<std::size_t>& wrong)
{
    std::string out;
    const auto add = [&out](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += (i ? "\t" : "") + quoted(cells[i]);
        out += '\n';
    };
    if (foreign.has_header)
        add(foreign.source.table.columns);
    for (const std::size_t row : wrong)
        add(foreign.source.table.rows.at(row));
    return out;
}

namespace {

std::size_t place_of(const Table& table, std::string_view column)
{
    return static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin());
}

unsigned long number_in(const std::string& cell)
{
    unsigned long number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

/// Two sources number their rows from 1 each; rows are told apart by that number, so those from `first` on are numbered on.
void number_on(Table& all, std::size_t first)
{
    const std::size_t column = place_of(all, source_row_column);
    if (column == all.columns.size())
        return;
    unsigned long last = 0, lowest = first < all.size() ? number_in(all.rows[first][column]) : 0;
    for (std::size_t i = 0; i < first; ++i)
        last = std::max(last, number_in(all.rows[i][column]));
    for (std::size_t i = first; i < all.size() && lowest <= last; ++i)
        all.rows[i][column] = std::to_string(last + 1 + (i - first));
}

/// Finds rows by the name in one column.
class RowsByName {
public:
    RowsByName(const Table& table, std::size_t column, const RowKey& key) : key_(key ? key : RowKey(bare_word))
    {
        for (std::size_t i = 0; i < table.size(); ++i)
            add(table.rows[i][column], i);
    }
    void add(const std::string& name, std::size_t row)
    {
        if (const std::string counts = key_(name); !counts.empty())
            rows_.emplace(counts, row);
    }
    std::optional<std::size_t> find(const std::string& name) const
    {
        const auto found = rows_.find(key_(name));
        return found == rows_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    RowKey key_;
    std::unordered_map<std::string, std::size_t> rows_;
};

} // namespace

Table joined(const Table& known, const Table& fresh, Taking taking, const RowKey& key)
{
    if (taking == Taking::replace)
        return fresh;
    Table all = known;
    std::vector<std::size_t> places;
    for (const std::string& column : fresh.columns) {
        places.push_back(place_of(all, column));
        if (places.back() == all.columns.size())
            all.columns.push_back(column);
    }
    for (auto& row : all.rows)
        row.resize(all.columns.size());
    const std::size_t name = known.columns.empty() ? fresh.columns.size() : place_of(fresh, known.columns.front());
    const bool by_name = taking == Taking::fill_in && name < fresh.columns.size();
    RowsByName there(by_name ? all : Table{}, 0, key);
    for (const auto& row : fresh.rows) {
        const auto same = by_name ? there.find(row[name]) : std::nullopt;
        if (by_name && !same)
            there.add(row[name], all.size());
        auto& kept = same ? all.rows[*same] : all.rows.emplace_back(all.columns.size());
        for (std::size_t i = 0; i < places.size() && i < row.size(); ++i)
            if (!row[i].empty())
                kept[places[i]] = row[i];
    }
    number_on(all, known.size());
    return all;
}

} // namespace junbi
