// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/csv.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"

#include <algorithm>

namespace junbi {
namespace {

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

using Lines = std::vector<std::vector<std::string>>;

class Reader {
public:
    Reader(std::string_view text, const std::filesystem::path& file) : text_(text), file_(file), separator_(separator_of(text)) { }

    Lines lines()
    {
        Lines lines;
        while (at_ < text_.size()) {
            auto cells = line();
            if (cells.size() > 1 || !cells.front().empty())
                lines.push_back(std::move(cells));
        }
        return lines;
    }

private:
    std::vector<std::string> line()
    {
        std::vector<std::string> cells(1);
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"' && cells.back().empty())
                quoted(cells.back());
            else if (c == separator_)
                cells.emplace_back();
            else if (c == '\n')
                break;
            else if (c != '\r')
                cells.back() += c;
        }
        ++number_;
        return cells;
    }

    void quoted(std::string& cell)
    {
        const std::size_t opened = number_ + 1;
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n')
                ++number_;
            if (text_[at_] != '"') {
                cell += text_[at_];
                continue;
            }
            if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
                ++at_;
                return;
            }
            cell += text_[at_++];
        }
        throw Failure(
            Ending::file, T("“{1}”: the quotation mark in line {2} is never closed. Nothing was imported.", file_.string(), opened));
    }

    std::string_view text_;
    const std::filesystem::path& file_;
    char separator_;
    std::size_t at_ = 0, number_ = 0;
};

} // namespace

Table read_csv(const std::filesystem::path& file)
{
    std::string text = as_utf8(read_whole_file(file), file);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    Lines lines = Reader(text, file).lines();
    if (lines.empty())
        throw Failure(Ending::file, T("“{1}” is empty. Nothing was imported.", file.string()));
    Table table{std::move(lines.front())};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (std::any_of(lines[i].begin() + std::ptrdiff_t(std::min(lines[i].size(), table.columns.size())), lines[i].end(),
                [](const std::string& cell) { return !cell.empty(); }))
            throw Failure(Ending::file,
                T("“{1}”: row {2} has more cells than the header. Put text with commas into quotation marks. Nothing was imported.",
                    file.string(), i));
        lines[i].resize(table.columns.size());
        table.rows.push_back(std::move(lines[i]));
    }
    return table;
}

} // namespace junbi
