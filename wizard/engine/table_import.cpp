// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/table_import.h"

#include "wizard/engine/forms.h"
#include "wizard/engine/typed_text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace junbi {
namespace {

constexpr std::size_t most_complaints = 100;

/// What counts of a word when words are compared: not its width, its case or its white space.
std::string bare(std::string_view word)
{
    std::string out;
    for (const char c : half_width(word))
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if (c != ' ' && c != '\t' && c != '\n')
            out += c;
    return out;
}

/// A single character (日, 名) stands in too many words to tell anything.
bool tells_something(const std::string& word)
{
    return std::count_if(word.begin(), word.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; }) > 1;
}

bool alike(const std::string& header, const std::string& label)
{
    return tells_something(header) && tells_something(label)
        && (header.find(label) != std::string::npos || label.find(header) != std::string::npos);
}

/// Looks for the columns of a question among the headers of a foreign table.
class Guess {
public:
    Guess(const Field& field, const Table& foreign, const Say& say) : mapping_(field.columns.size()), used_(foreign.columns.size())
    {
        for (const Field& column : field.columns)
            ids_.push_back(bare(column.id)), labels_.push_back(bare(say(column.label)));
        for (const std::string& header : foreign.columns)
            headers_.push_back(bare(header));
    }

    Mapping mapping()
    {
        for (std::size_t column = 0; column < mapping_.size(); ++column)
            for (std::size_t place = 0; place < headers_.size() && !mapping_[column]; ++place)
                if (!used_[place] && !headers_[place].empty() && (headers_[place] == ids_[column] || headers_[place] == labels_[column]))
                    take(column, place);
        const auto pairs = only_pairs();
        for (const auto& [column, place] : pairs)
            take(column, place);
        return mapping_;
    }

private:
    using Pair = std::pair<std::size_t, std::size_t>; ///< column, place

    /// The columns still open and the headers still free that are like each other and like no third.
    std::vector<Pair> only_pairs() const
    {
        std::vector<Pair> all, only;
        for (std::size_t column = 0; column < mapping_.size(); ++column)
            for (std::size_t place = 0; place < headers_.size(); ++place)
                if (!mapping_[column] && !used_[place] && alike(headers_[place], labels_[column]))
                    all.emplace_back(column, place);
        std::copy_if(all.begin(), all.end(), std::back_inserter(only), [&](const Pair& each) {
            return std::count_if(all.begin(), all.end(), [&](const Pair& other) {
                return (other.first == each.first) != (other.second == each.second);
            }) == 0;
        });
        return only;
    }

    void take(std::size_t column, std::size_t place)
    {
        mapping_[column] = place;
        used_[place] = true;
    }

    Mapping mapping_;
    std::vector<bool> used_;
    std::vector<std::string> ids_, labels_, headers_;
};

/// Brings the cells of one column into their kept form and says what is wrong with them.
class ColumnReader {
public:
    ColumnReader(const Field& column, const Rules& rules, const Say& say, std::optional<Day> today)
        : column_(column), rules_(rules), today_(today)
    {
        if (column.kind != Kind::choice)
            return;
        const auto options = options_of(column, rules);
        for (const Option& each : options) {
            ids_.insert(each.id);
            words_.emplace(bare(each.id), each.id);
        }
        for (const Option& each : options) // an id goes before words that happen to be the same
            words_.emplace(bare(say(each.label)), each.id);
        words_.erase(""); // an empty cell is no answer
    }

    std::string kept(const std::string& typed) const
    {
        if (!words_.empty())
            if (const auto found = words_.find(bare(typed)); found != words_.end())
                return found->second;
        return canonical(column_, typed, today_);
    }
    bool wrong(const std::string& value) const
    {
        if (column_.kind == Kind::choice)
            return !value.empty() && !ids_.contains(value);
        return complaint(column_, value, rules_).has_value();
    }
    Text why(const std::string& value, std::size_t row) const
    {
        return T("Row {1}, {2}: {3}", row + 1, column_.label, *complaint(column_, value, rules_));
    }

private:
    const Field& column_;
    const Rules& rules_;
    std::optional<Day> today_;
    std::unordered_set<std::string> ids_;
    std::unordered_map<std::string, std::string> words_; ///< of a choice: what may be typed → its id
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

bool any_mapped(const Mapping& mapping)
{
    return std::any_of(mapping.begin(), mapping.end(), [](const auto& place) { return place.has_value(); });
}

Mapping guess_mapping(const Field& field, const Table& foreign, const Say& say) { return Guess(field, foreign, say).mapping(); }

Foreign as_foreign(const Field& field, Table pasted, const Say& say)
{
    Mapping mapping = guess_mapping(field, pasted, say);
    if (any_mapped(mapping))
        return {std::move(pasted), std::move(mapping)};
    for (std::size_t i = 0; i < std::min(mapping.size(), pasted.columns.size()); ++i)
        mapping[i] = i;
    pasted.rows.insert(pasted.rows.begin(), pasted.columns);
    pasted.columns.assign(pasted.columns.size(), {});
    return {std::move(pasted), std::move(mapping), false};
}

Import import_rows(
    const Field& field, const Table& foreign, const Mapping& mapping, const Rules& rules, const Say& say, std::optional<Day> today)
{
    Import import;
    std::vector<ColumnReader> readers;
    for (const Field& column : field.columns) {
        import.rows.columns.push_back(column.id);
        readers.emplace_back(column, rules, say, today);
    }
    for (std::size_t i = 0; i < foreign.size(); ++i) {
        const auto& line = foreign.rows[i];
        std::vector<std::string> row(readers.size());
        const std::size_t complained = import.complained;
        for (std::size_t c = 0; c < readers.size() && c < mapping.size(); ++c) {
            if (!mapping[c] || *mapping[c] >= line.size())
                continue;
            row[c] = readers[c].kept(line[*mapping[c]]);
            if (readers[c].wrong(row[c]) && ++import.complained <= most_complaints)
                import.complaints.push_back(readers[c].why(row[c], i));
        }
        if (import.complained > complained)
            import.wrong.push_back(i);
        else if (std::any_of(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }))
            import.rows.rows.push_back(std::move(row));
    }
    return import;
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
        add(foreign.table.columns);
    for (const std::size_t row : wrong)
        add(foreign.table.rows.at(row));
    return out;
}

Table joined(const Table& known, const Table& fresh, Taking taking)
{
    if (taking == Taking::replace)
        return fresh;
    Table all = known;
    std::vector<std::size_t> places;
    for (const std::string& column : fresh.columns) {
        const auto found = std::find(all.columns.begin(), all.columns.end(), column);
        places.push_back(static_cast<std::size_t>(found - all.columns.begin()));
        if (found == all.columns.end())
            all.columns.push_back(column);
    }
    for (auto& row : all.rows)
        row.resize(all.columns.size());
    for (const auto& row : fresh.rows) {
        auto& added = all.rows.emplace_back(all.columns.size());
        for (std::size_t i = 0; i < places.size() && i < row.size(); ++i)
            added[places[i]] = row[i];
    }
    return all;
}

} // namespace junbi
