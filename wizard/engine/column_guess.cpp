// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/column_reader.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/table_import.h"

#include <algorithm>
#include <map>

namespace junbi {
namespace {

constexpr std::size_t most_titles = 30; ///< rows among which the header is looked for

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
    Guess(const Field& field, const Say& say, const Table& words) : labels_(field.columns.size()), names_(field.columns.size())
    {
        std::map<std::string, std::size_t> places;
        for (std::size_t column = 0; column < field.columns.size(); ++column) {
            const Field& each = field.columns[column];
            if (each.id == source_row_column)
                continue;
            places[each.id] = column;
            labels_[column] = bare_word(say(each.label));
            names_[column] = {bare_word(each.id), labels_[column]};
        }
        for (std::size_t i = 0; i < words.size(); ++i)
            if (const auto found = places.find(words.at(i, "column")); found != places.end())
                names_[found->second].push_back(bare_word(words.at(i, "header")));
    }

    Mapping mapping(const std::vector<std::string>& header)
    {
        headers_.clear();
        for (const std::string& each : header)
            headers_.push_back(bare_word(each));
        mapping_.assign(labels_.size(), {});
        used_.assign(headers_.size(), false);
        for (std::size_t column = 0; column < mapping_.size(); ++column)
            if (const auto place = named(names_[column]))
                take(column, *place);
        for (const auto& [column, place] : only_pairs())
            take(column, place);
        return mapping_;
    }

private:
    using Pair = std::pair<std::size_t, std::size_t>; ///< column, place

    /// The first free header that is the column's id or label, which come first among its names; else that of the surest word.
    std::optional<std::size_t> named(const std::vector<std::string>& names) const
    {
        for (auto begin = names.begin(), end = begin; begin != names.end(); begin = end) {
            end += begin == names.begin() ? std::min<std::ptrdiff_t>(2, names.end() - begin) : 1;
            for (std::size_t place = 0; place < headers_.size(); ++place)
                if (!used_[place] && !headers_[place].empty() && std::find(begin, end, headers_[place]) != end)
                    return place;
        }
        return std::nullopt;
    }

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

    std::vector<std::string> labels_, headers_;
    std::vector<std::vector<std::string>> names_; ///< of each column, the surest first
    Mapping mapping_;
    std::vector<bool> used_;
};

/// The first row that is not empty is line 0.
const std::vector<std::string>& line_of(const SourceTable& source, std::size_t line)
{
    return line == 0 ? source.table.columns : source.table.rows[line - 1];
}

std::size_t number_of(const SourceTable& source, std::size_t line) { return line == 0 ? source.header_row : source.number(line - 1); }

std::size_t count(const Mapping& mapping)
{
    return static_cast<std::size_t>(std::count_if(mapping.begin(), mapping.end(), [](const auto& place) { return place.has_value(); }));
}

struct Header {
    std::size_t line = 0;
    Mapping mapping = {};
};

/// The line that was a header before, else the one of the first lines in which most columns are recognised.
Header find_header(const SourceTable& source, Guess& guess, const Fitting& fitting)
{
    const std::size_t lines = std::min(source.table.size() + 1, most_titles);
    for (std::size_t line = 0; line < lines && fitting.recall; ++line)
        if (auto known = fitting.recall(line_of(source, line)))
            return {line, std::move(*known)};
    Header best{0, guess.mapping(line_of(source, 0))};
    for (std::size_t line = 1; line < lines; ++line)
        if (Mapping mapping = guess.mapping(line_of(source, line)); count(mapping) > count(best.mapping))
            best = {line, std::move(mapping)};
    return best;
}

/// The line with that number in the source.
Header chosen_header(const SourceTable& source, Guess& guess, const Fitting& fitting)
{
    for (std::size_t line = 0; line <= source.table.size() && number_of(source, line) <= *fitting.header_row; ++line)
        if (number_of(source, line) == *fitting.header_row) {
            auto known = fitting.recall ? fitting.recall(line_of(source, line)) : std::nullopt;
            return {line, known ? std::move(*known) : guess.mapping(line_of(source, line))};
        }
    throw Failure(
        Ending::usage, T("Row {1} is empty or not there, so it cannot hold the headers. Choose another row.", *fitting.header_row));
}

/// The table below that line.
void cut_above(SourceTable& source, std::size_t line)
{
    if (line == 0)
        return;
    source.header_row = number_of(source, line);
    source.table.columns = std::move(source.table.rows[line - 1]);
    source.table.rows.erase(source.table.rows.begin(), source.table.rows.begin() + std::ptrdiff_t(line));
    if (!source.rows.empty())
        source.rows.erase(source.rows.begin(), source.rows.begin() + std::ptrdiff_t(line));
}

/// What a person should know about the header row.
std::vector<Text> notes_on(const SourceTable& source, std::size_t line)
{
    std::vector<Text> notes;
    if (line > 0)
        notes.push_back(T("The headers were found in row {1}; what stands above was left out.", number_of(source, line)));
    std::map<std::string, std::size_t> times;
    for (const std::string& each : line_of(source, line))
        if (!each.empty() && ++times[each] == 2)
            notes.push_back(
                T("The header “{1}” stands there more than once; the first one counts. Choose another column where that is wrong.", each));
    return notes;
}

/// Without a header: every line is a row, and the columns stand in our order.
Foreign in_order(const Field& field, SourceTable source)
{
    Mapping mapping(field.columns.size());
    for (std::size_t column = 0, place = 0; column < mapping.size() && place < source.table.columns.size(); ++column)
        if (field.columns[column].id != source_row_column)
            mapping[column] = place++;
    if (source.rows.empty())
        for (std::size_t i = 0; i < source.table.size(); ++i)
            source.rows.push_back(source.header_row + 1 + i);
    source.rows.insert(source.rows.begin(), source.header_row);
    source.header_row = 0;
    source.table.rows.insert(source.table.rows.begin(), source.table.columns);
    source.table.columns.assign(source.table.columns.size(), {});
    return {std::move(source), std::move(mapping), false, {}};
}

} // namespace

bool any_mapped(const Mapping& mapping) { return count(mapping) > 0; }

Table header_words(const Rules& rules, const std::string& step) { return rules.table(step + ".headers"); }

Mapping guess_mapping(const Field& field, const std::vector<std::string>& header, const Say& say, const Table& words)
{
    return Guess(field, say, words).mapping(header);
}

Foreign fitted(const Field& field, SourceTable source, const Say& say, const Fitting& fitting)
{
    if (fitting.header_row == std::size_t(0))
        return in_order(field, std::move(source));
    Guess guess(field, say, fitting.words);
    Header header = fitting.header_row ? chosen_header(source, guess, fitting) : find_header(source, guess, fitting);
    header.mapping.resize(field.columns.size());
    if (!fitting.header_row && fitting.may_lack_header && !any_mapped(header.mapping))
        return in_order(field, std::move(source));
    std::vector<Text> notes = notes_on(source, header.line);
    cut_above(source, header.line);
    return {std::move(source), std::move(header.mapping), true, std::move(notes)};
}

} // namespace junbi
