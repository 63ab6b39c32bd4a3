// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/separated.h"

#include "wizard/tables/grid.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace junbi {
namespace {

/// Line ends of Windows (CR LF) and of old Macs (CR) become LF, inside of quotes too.
void to_line_feeds(std::string& text)
{
    if (text.find('\r') == std::string::npos)
        return;
    auto to = text.begin();
    for (auto from = text.begin(); from != text.end(); ++from)
        if (*from != '\r')
            *to++ = *from;
        else if (from + 1 == text.end() || from[1] != '\n')
            *to++ = '\n';
    text.erase(to, text.end());
}

/// Cuts text with LF line ends into rows and cells.
class Reader {
public:
    Reader(std::string_view text, char separator, const Text& source, const std::optional<Text>& broken)
        : text_(text), separator_(separator), source_(source), broken_(broken), grid_(source)
    {
        special_[static_cast<unsigned char>(separator)] = special_['\n'] = special_['\0'] = true;
    }

    SourceTable table()
    {
        while (at_ < text_.size()) {
            grid_.begin_row(++row_);
            column_ = 0;
            do {
                std::string value = cell();
                if (broken_ && value.find("\uFFFD") != std::string::npos)
                    throw refused({source_, row_, column_}, *broken_);
                grid_.add(column_, std::move(value));
            } while (skipped(separator_) && ++column_);
            skipped('\n');
        }
        return std::move(grid_).table(true);
    }

private:
    /// A quoted part, if there is one, and what stands up to the next separator or line end.
    std::string cell()
    {
        std::string cell = skipped('"') ? quoted() : std::string();
        const std::size_t begin = at_;
        while (at_ < text_.size() && !special_[static_cast<unsigned char>(text_[at_])])
            ++at_;
        if (at_ < text_.size() && text_[at_] == '\0')
            refuse_null();
        return cell.append(text_.substr(begin, at_ - begin));
    }

    std::string quoted()
    {
        std::string cell;
        for (;;) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos)
                throw refused(
                    {source_, row_, column_}, T("The quotation mark that opens here is never closed. Save the list again and take that."));
            cell += text_.substr(at_, quote - at_);
            at_ = quote + 1;
            if (!skipped('"'))
                break;
            cell += '"';
        }
        if (cell.find('\0') != std::string::npos)
            refuse_null();
        return cell;
    }

    [[noreturn]] void refuse_null() const
    {
        throw refused({source_, row_, column_}, T("There is a byte that no text holds (zero). Save the list again as CSV and take that."));
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
    const std::optional<Text>& broken_;
    std::array<bool, 256> special_{};
    Grid grid_;
    std::size_t at_ = 0, row_ = 0, column_ = 0;
};

} // namespace

char guess_separator(std::string_view text)
{
    const std::string_view head = text.substr(0, 4096);
    std::array<std::size_t, 3> lines{};
    constexpr std::array<char, 3> separators{',', '\t', ';'};
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find_first_of("\r\n", at), head.size());
        std::array<std::ptrdiff_t, 3> uses{};
        for (std::size_t i = 0; i < 3; ++i)
            uses[i] = std::count(head.begin() + std::ptrdiff_t(at), head.begin() + std::ptrdiff_t(end), separators[i]);
        const auto most = std::max_element(uses.begin(), uses.end());
        lines[static_cast<std::size_t>(most - uses.begin())] += *most > 0;
        at = end + 1;
    }
    return separators[static_cast<std::size_t>(std::max_element(lines.begin(), lines.end()) - lines.begin())];
}

SourceTable read_separated(std::string text, char separator, const Text& source, const std::optional<Text>& broken)
{
    to_line_feeds(text);
    return Reader(text, separator, source, broken).table();
}

} // namespace junbi
