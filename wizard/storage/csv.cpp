// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/csv.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/typed_text.h"
#include "wizard/parts/whole_file.h"

#include <algorithm>

namespace junbi {
namespace {

// Far above any list of one office, far below what would make a computer stand still.
constexpr std::size_t most_megabytes = 20, most_rows = 20'000, most_columns = 500;

void demand_size(std::uintmax_t bytes, const Text& source)
{
    if (bytes > most_megabytes << 20)
        throw Failure(Ending::file, T("{1} is larger than {2} MB. Is it the right one? Nothing was imported.", source, most_megabytes));
}

/// The separator that the header line uses most.
char separator_of(std::string_view text)
{
    const std::string_view header = text.substr(0, text.find('\n'));
    char best = ',';
    for (const char each : {'\t', ';'})
        if (std::count(header.begin(), header.end(), each) > std::count(header.begin(), header.end(), best))
            best = each;
    return best;
}

/// Line ends of Windows (CR LF) and of old Macs (CR) become LF, inside of quotes too.
void to_line_feeds(std::string& text)
{
    auto to = text.begin();
    for (auto from = text.begin(); from != text.end(); ++from)
        if (*from != '\r')
            *to++ = *from;
        else if (from + 1 == text.end() || from[1] != '\n')
            *to++ = '\n';
    text.erase(to, text.end());
}

struct Line {
    std::size_t number; ///< in the text, from 1: where it begins
    std::vector<std::string> cells;

    bool blank() const
    {
        return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
    }
};

/// Cuts text with LF line ends into lines and cells; blank lines are left out.
class Reader {
public:
    Reader(std::string_view text, char separator, const Text& source) : text_(text), separator_(separator), source_(source) { }

    std::vector<Line> lines()
    {
        std::vector<Line> lines;
        while (at_ < text_.size()) {
            Line next = line();
            if (next.blank())
                continue;
            if (lines.size() > most_rows)
                throw Failure(
                    Ending::file, T("{1} has more than {2} rows. Is it the right one? Nothing was imported.", source_, most_rows));
            lines.push_back(std::move(next));
        }
        return lines;
    }

private:
    Line line()
    {
        Line line{number_++, {}};
        do {
            if (line.cells.size() == most_columns)
                throw Failure(
                    Ending::file, T("{1} has more than {2} columns. Is it the right one? Nothing was imported.", source_, most_columns));
            line.cells.push_back(cell());
        } while (skipped(separator_));
        skipped('\n');
        return line;
    }

    /// A quoted part, if there is one, and what stands up to the next separator or line end.
    std::string cell()
    {
        std::string cell = skipped('"') ? quoted() : std::string();
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n')
            ++at_;
        return cell += text_.substr(begin, at_ - begin);
    }

    std::string quoted()
    {
        std::string cell;
        const std::size_t opened = number_ - 1;
        for (;;) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos)
                throw Failure(
                    Ending::file, T("{1}: the quotation mark in line {2} is never closed. Nothing was imported.", source_, opened));
            cell += text_.substr(at_, quote - at_);
            at_ = quote + 1;
            if (!skipped('"'))
                break;
            cell += '"';
        }
        number_ += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '\n'));
        return cell;
    }

    bool skipped(char c)
    {
        const bool there = at_ < text_.size() && text_[at_] == c;
        at_ += there;
        return there;
    }

    std::string_view text_;
    char separator_;
    const Text& source_; ///< what it is read from, for sentences
    std::size_t at_ = 0, number_ = 1;
};

/// Lines as rows as long as the header, the first of them.
Table as_table(std::vector<Line> lines, const Text& source)
{
    if (lines.empty())
        throw Failure(Ending::file, T("{1} is empty. Nothing was imported.", source));
    Table table{std::move(lines.front().cells)};
    table.rows.reserve(lines.size() - 1);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto& [number, cells] = lines[i];
        const auto header_end = cells.begin() + std::ptrdiff_t(std::min(cells.size(), table.columns.size()));
        if (std::any_of(header_end, cells.end(), [](const std::string& cell) { return !cell.empty(); }))
            throw Failure(Ending::file,
                T("{1}: line {2} has more cells than the first line. Give each column a header and put text with commas into quotation "
                  "marks. "
                  "Nothing was imported.",
                    source, number));
        cells.resize(table.columns.size());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// `separator`: the null character lets the first line tell.
Table read(std::string text, char separator, const Text& source)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    to_line_feeds(text);
    return as_table(Reader(text, separator ? separator : separator_of(text), source).lines(), source);
}

} // namespace

Table read_csv(const std::filesystem::path& file)
{
    const Text source = T("“{1}”", file.string());
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    demand_size(unknown ? 0 : size, source); // what cannot be read is told when it is read
    return read(as_utf8(read_whole_file(file), file), '\0', source);
}

Table parse_table(std::string pasted)
{
    const Text source = T("The pasted text");
    demand_size(pasted.size(), source);
    if (!is_utf8(pasted))
        throw Failure(Ending::file, T("{1} holds bytes that are no characters. Copy it once more. Nothing was imported.", source));
    return read(std::move(pasted), '\t', source);
}

} // namespace junbi
