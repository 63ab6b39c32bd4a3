// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/imported_rows.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/storage/known_columns.h"
#include "wizard/tables/table_file.h"

#include <algorithm>
#include <iostream>

namespace junbi {
namespace {

using Header = std::vector<std::string>;

std::optional<char> separator_of(const std::string& word)
{
    if (word.empty())
        return std::nullopt;
    for (const auto& [name, sign] : {std::pair("comma", ','), {"tab", '\t'}, {"semicolon", ';'}})
        if (word == name || word == std::string(1, sign))
            return sign;
    throw Failure(Ending::usage, T("--separator: “{1}” is none of comma, tab and semicolon.", word));
}

TableFile read_source(const Call& call, const std::filesystem::path& file)
{
    const Reading reading{call.asked.encoding, separator_of(call.asked.separator), call.asked.sheet};
    if (file != "-")
        return read_table(file, reading);
    std::string bytes;
    char block[65536];
    while (bytes.size() <= most_table_bytes && (std::cin.read(block, sizeof block), std::cin.gcount() > 0))
        bytes.append(block, static_cast<std::size_t>(std::cin.gcount()));
    return read_table_bytes(std::move(bytes), T("Standard input"), reading);
}

/// The column with exactly that header, or the one with those letters in a spreadsheet ("B").
std::optional<std::size_t> place_of(const std::string& word, const Header& header)
{
    const auto found = std::find(header.begin(), header.end(), word);
    if (found != header.end())
        return static_cast<std::size_t>(found - header.begin());
    std::size_t column = 0;
    for (const char c : word)
        if (column = column * 26 + static_cast<std::size_t>(c - 'A' + 1); c < 'A' || c > 'Z' || column > header.size())
            return std::nullopt;
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

/// What --map says goes before what is known or guessed.
void follow(const Call& call, const Field& field, Foreign& from)
{
    const Header& header = from.source.table.columns;
    for (const auto& [column, word] : call.asked.columns) {
        const auto place = place_of(word, header);
        if (!place)
            throw Failure(Ending::usage, T("The file has no column “{1}”. Nothing was imported.", word));
        std::replace(from.mapping.begin(), from.mapping.end(), place, std::optional<std::size_t>());
    }
    for (const auto& [column, word] : call.asked.columns) {
        const Field* known = find_field(field.columns, column);
        if (!known || column == source_row_column)
            throw Failure(Ending::usage, T("The table has no column “{1}”.", column));
        from.mapping[static_cast<std::size_t>(known - field.columns.data())] = place_of(word, header);
    }
}

/// A header row is also one in which all words of --map stand.
Recall recall_of(const Call& call, const Field& field, const std::string& table, const Table& words)
{
    Recall known = recall_columns(known_columns_file(), table, field);
    if (call.asked.columns.empty())
        return known;
    return [&call, &field, known = std::move(known), words](const Header& header) -> std::optional<Mapping> {
        for (const auto& [column, word] : call.asked.columns)
            if (std::find(header.begin(), header.end(), word) == header.end())
                return std::nullopt;
        auto mapping = known(header);
        return mapping ? mapping : guess_mapping(field, header, call.say, words);
    };
}

/// How the source was read, for the person to see the guess.
Text told(const TableFile& file)
{
    if (!file.sheet.empty())
        return T("Read: sheet “{1}”", file.sheet);
    return T("Read as {1}, separated by {2}", file.encoding,
        file.separator == '\t'      ? T("tabs")
            : file.separator == ';' ? T("semicolons")
                                    : T("commas"));
}

} // namespace

ImportedRows imported_rows(
    const Call& call, const Wizard& wizard, const std::string& step, const Field& field, const std::filesystem::path& file)
{
    TableFile source = read_source(call, file);
    ImportedRows made;
    made.notes.push_back(told(source));
    const Table words = header_words(wizard.rules(), step);
    made.from = fitted(
        field, std::move(source.source), call.say, {words, recall_of(call, field, step + "." + field.id, words), call.asked.header_row});
    for (const auto* notes : {&source.notes, &made.from.notes})
        made.notes.insert(made.notes.end(), notes->begin(), notes->end());
    follow(call, field, made.from);
    if (!any_mapped(made.from.mapping))
        throw Failure(Ending::usage,
            T("No column of the file was recognised. Say which is which with --map {1}=HEADER. Nothing was imported.",
                field.columns.front().id == source_row_column ? field.columns.at(1).id : field.columns.front().id));
    Import import = import_rows(field, made.from, made.from.mapping, wizard.rules(), call.say, wizard.today());
    if (import.complained > 0)
        throw Failure(Ending::usage, T("{1}.{2}: {3} Nothing was changed.", step, field.id, import.complaints.front()));
    if (import.rows.empty())
        throw Failure(Ending::usage, T("{1}.{2}: the file has no row below its headers. Nothing was changed.", step, field.id));
    made.rows = std::move(import.rows);
    made.from.source.table.rows = {};
    return made;
}

} // namespace junbi
