// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/workbook.h"

#include "wizard/tables/workbook/sheet.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t most_tries = 20; ///< sheets that are read to find one with a table

/// What a workbook is not, though it is a zip archive too.
void demand_workbook(const Archive& archive, const Text& source)
{
    if (archive.has("content.xml") && archive.has("mimetype"))
        throw refused(source, T("This is a spreadsheet of another kind (.ods). Open it, save it as .xlsx or CSV, and take that."));
    if (archive.has("xl/workbook.bin"))
        throw refused(source, T("This is a workbook of another kind (.xlsb). Open it, save it as .xlsx or CSV, and take that."));
    if (!archive.has("xl/workbook.xml") && !archive.has("_rels/.rels"))
        throw refused(source, T("This is an archive, not a workbook. Unpack it, and take the list that is in it."));
}

class BookReader {
public:
    BookReader(Archive& archive, const Text& source) : archive_(archive), source_(source), book_(read_book(archive))
    {
        if (!book_.strings.empty())
            strings_ = read_strings(archive.open(book_.strings));
    }

    TableFile table(const std::string& wanted)
    {
        const std::size_t sheet = wanted.empty() ? first_with_table() : named(wanted);
        if (!wanted.empty())
            chosen_.emplace(read(sheet));
        if (!chosen_ || chosen_->grid.empty())
            throw refused(source_, wanted.empty() ? T("None of its sheets holds a table.") : T("The sheet “{1}” is empty.", wanted));
        TableFile made;
        made.source = std::move(chosen_->grid).table(false);
        made.sheet = book_.sheets[sheet].name;
        for (const BookSheet& each : book_.sheets)
            made.sheets.push_back(each.name);
        made.notes = std::move(chosen_->notes);
        return made;
    }

private:
    SheetCells read(std::size_t sheet)
    {
        const BookSheet& each = book_.sheets[sheet];
        return read_sheet(archive_.open(each.file), book_, strings_, T("{1}, sheet “{2}”", source_, each.name));
    }

    std::size_t named(const std::string& wanted) const
    {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < book_.sheets.size(); ++i) {
            if (book_.sheets[i].name == wanted)
                return i;
            names.push_back(book_.sheets[i].name);
        }
        throw Failure(Ending::usage, T("{1} has no sheet “{2}”. There are: {3}.", source_, wanted, listed(names)));
    }

    /// The first visible one with rows and columns; else the first with anything.
    std::size_t first_with_table()
    {
        std::size_t found = 0, tries = 0;
        for (const bool hidden : {false, true})
            for (std::size_t i = 0; i < book_.sheets.size() && tries < most_tries; ++i) {
                if (book_.sheets[i].hidden != hidden)
                    continue;
                ++tries;
                SheetCells cells = read(i);
                const bool table = is_table(cells.grid);
                if (table || (!chosen_ && !cells.grid.empty())) {
                    chosen_.emplace(std::move(cells));
                    found = i;
                }
                if (table)
                    return found;
            }
        return found;
    }

    static bool is_table(Grid& grid)
    {
        return grid.rows().size() > 1 && std::any_of(grid.rows().begin(), grid.rows().end(), [](const auto& row) {
            return std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }) > 1;
        });
    }

    Archive& archive_;
    const Text& source_;
    Book book_;
    std::vector<std::string> strings_;
    std::optional<SheetCells> chosen_;
};

TableFile read_workbook(const std::string& bytes, const Text& source, const Reading& reading)
{
    try {
        Archive archive(bytes);
        demand_workbook(archive, source);
        return BookReader(archive, source).table(reading.sheet);
    } catch (const Damaged& damaged) {
        throw refused(source, T("The workbook is damaged ({1}). Save it again from the spreadsheet program.", damaged.why()));
    } catch (const Locked&) {
        throw refused(source, T("The archive is protected with a password. Save the workbook again without one."));
    } catch (const TooMuch&) {
        throw refused(source, T("Unpacked it is far larger than a list of one office. Is it the right one?"));
    }
}

} // namespace
} // namespace junbi

void junbi_read_workbook(const std::string& bytes, const junbi::Text& source, const junbi::Reading& reading, junbi::TableFile& table,
    std::optional<junbi::Failure>& trouble) noexcept
{
    try {
        table = junbi::read_workbook(bytes, source, reading);
    } catch (const junbi::Failure& failure) {
        trouble = failure;
    } catch (const std::exception& error) {
        trouble = junbi::refused(source, junbi::T("It could not be read ({1}).", error.what()));
    }
}
