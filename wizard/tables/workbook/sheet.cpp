// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/workbook/sheet.h"

#include "wizard/engine/typed_text.h"
#include "wizard/tables/workbook/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace junbi {
namespace {

constexpr std::size_t last_row = 1'048'576, last_column = 16'384; ///< those of a spreadsheet

class SheetReader {
public:
    SheetReader(PackedFile file, const Book& book, const std::vector<std::string>& strings, const Text& source)
        : xml_(std::move(file)), book_(book), strings_(strings), source_(source), cells_(source)
    {
    }

    SheetCells read()
    {
        using Event = XmlStream::Event;
        for (Event event = xml_.next(); event != Event::done; event = xml_.next())
            if (event == Event::text)
                take_text();
            else if (event == Event::start)
                start(xml_.name());
            else
                end(xml_.name());
        cells_.grid.end();
        fill_merged(cells_.grid, merged_);
        tell();
        return std::move(cells_);
    }

private:
    enum class Taking { nothing, value, text };

    void start(std::string_view name)
    {
        if (name == "sheetData")
            inside_ = true;
        else if (name == "col" && !inside_)
            note_hidden_columns();
        else if (name == "mergeCell")
            note_merged();
        else if (!inside_)
            return;
        else if (name == "row")
            begin_row();
        else if (name == "c")
            begin_cell();
        else if (name == "v")
            taking_ = Taking::value;
        else if (name == "t")
            taking_ = phonetic_ ? Taking::nothing : Taking::text;
        else if (name == "rPh")
            phonetic_ = true;
        else if (name == "f")
            formula_ = true;
    }

    void end(std::string_view name)
    {
        if (name == "sheetData")
            inside_ = false;
        else if (name == "rPh")
            phonetic_ = false;
        else if (name == "v" || name == "t")
            taking_ = Taking::nothing;
        else if (name == "c" && inside_)
            end_cell();
    }

    void take_text()
    {
        if (taking_ != Taking::nothing)
            value_ += xml_.text();
        if (value_.size() > 4 * most_characters)
            throw refused({source_, row_, column_}, T("The cell holds more than {1} characters. Is it the right one?", most_characters));
    }

    void begin_row()
    {
        const unsigned long number = number_or(xml_.attribute_or("r", "0"), last_row + 1);
        if (number > last_row)
            throw refused(source_,
                T("It has a row with the number {1}, which no spreadsheet has. Save it again from the spreadsheet program.",
                    std::string(xml_.attribute("r").substr(0, 20))));
        if (number != 0 && number <= row_)
            throw Damaged(T("its rows are out of order"));
        row_ = number == 0 ? row_ + 1 : number;
        next_column_ = 0;
        if (is_true(xml_.attribute("hidden")))
            hidden_rows_.push_back(std::to_string(row_));
        cells_.grid.begin_row(row_);
    }

    void begin_cell()
    {
        const auto reference = xml_.attribute("r");
        const auto place = row_and_column(reference);
        if (!reference.empty() && (!place || place->second >= last_column))
            throw Damaged(T("a cell has no place"));
        column_ = place ? place->second : next_column_;
        if (column_ < next_column_ || row_ == 0)
            throw Damaged(T("its cells are out of order"));
        next_column_ = column_ + 1;
        type_ = xml_.attribute("t");
        style_ = number_or(xml_.attribute("s"), 0);
        value_.clear();
        formula_ = false;
    }

    void end_cell()
    {
        uncalculated_ += formula_ && value_.empty();
        if (value_.empty())
            return;
        std::string cell = shown();
        if (!is_utf8(cell))
            throw refused(
                {source_, row_, column_}, T("Bytes stand there that are no characters. Save it again from the spreadsheet program."));
        cells_.grid.add(column_, std::move(cell));
        value_.clear();
    }

    /// The cell as a person sees it, days as YYYY-MM-DD.
    std::string shown()
    {
        if (type_ == "s")
            return shared();
        if (type_ == "inlineStr" || type_ == "str")
            return without_escapes(std::move(value_));
        if (type_ == "b")
            return is_true(value_) ? "true" : "false";
        if (type_ == "d")
            return value_.substr(0, std::min(value_.find('T'), value_.size()));
        if (type_ != "e")
            return number();
        ++errors_;
        return std::move(value_);
    }

    const std::string& shared() const
    {
        const unsigned long index = number_or(value_, strings_.size());
        if (index >= strings_.size())
            throw refused(
                {source_, row_, column_}, T("The workbook is damaged (a text is missing). Save it again from the spreadsheet program."));
        return strings_[index];
    }

    std::string number()
    {
        const NumberStyle style = style_ < book_.styles.size() ? book_.styles[style_] : NumberStyle{};
        double number = 0;
        const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
        if (error != std::errc() || end != value_.data() + value_.size())
            return value_;
        if (style.date)
            if (std::string day = day_of_serial(number, book_.from_1904); !day.empty())
                return day;
        if (number != std::floor(number) || std::abs(number) > 1e15)
            return value_;
        std::string digits = std::to_string(static_cast<long long>(number));
        if (digits.size() < style.digits && digits.front() != '-')
            digits.insert(0, style.digits - digits.size(), '0');
        else if (style.digits == 0)
            plain_numbers_.insert(column_);
        return digits;
    }

    void note_hidden_columns()
    {
        const std::size_t first = number_or(xml_.attribute("min"), 0), last = number_or(xml_.attribute("max"), 0);
        if (is_true(xml_.attribute("hidden")) && first > 0)
            for (std::size_t column = first; column <= std::min(last, most_columns); ++column)
                hidden_columns_.insert(column - 1);
    }

    void note_merged()
    {
        const auto reference = xml_.attribute("ref");
        const std::size_t colon = reference.find(':');
        const auto first = row_and_column(reference.substr(0, colon));
        const auto last = colon == std::string_view::npos ? first : row_and_column(reference.substr(colon + 1));
        if (!first || !last || last->first < first->first || last->second < first->second)
            return;
        if (merged_.size() == most_rows)
            throw TooMuch();
        merged_.push_back({first->first, last->first, first->second, last->second});
    }

    /// Only what concerns columns that hold something.
    std::vector<std::string> letters(const std::set<std::size_t>& columns) const
    {
        std::vector<std::string> names;
        for (const std::size_t each : columns)
            names.push_back(column_letters(each));
        return names;
    }

    void tell()
    {
        auto& notes = cells_.notes;
        if (!hidden_rows_.empty())
            notes.push_back(T("Hidden rows were read too: {1} ({2})", hidden_rows_.size(), listed(hidden_rows_)));
        if (!hidden_columns_.empty())
            notes.push_back(T("Hidden columns were read too: {1} ({2})", hidden_columns_.size(), listed(letters(hidden_columns_))));
        if (!merged_.empty())
            notes.push_back(T("Merged cells: {1}. Each was read as if its text stood in every one of its cells.", merged_.size()));
        if (!plain_numbers_.empty())
            notes.push_back(
                T("Columns with numbers: {1}. A spreadsheet keeps no zeros in front of a number, so 0012 may have become 12 there.",
                    listed(letters(plain_numbers_))));
        if (errors_ > 0)
            notes.push_back(T("Cells in which the spreadsheet shows an error such as #N/A: {1}. Mend them there.", errors_));
        if (uncalculated_ > 0)
            notes.push_back(T("Formulas without a result: {1}. Open the workbook in the spreadsheet program, save it, and take it again.",
                uncalculated_));
    }

    XmlStream xml_;
    const Book& book_;
    const std::vector<std::string>& strings_;
    const Text& source_;
    SheetCells cells_;
    bool inside_ = false, phonetic_ = false, formula_ = false;
    Taking taking_ = Taking::nothing;
    std::size_t row_ = 0, column_ = 0, next_column_ = 0, style_ = 0;
    std::string type_, value_; ///< of the cell that is read
    std::vector<Area> merged_;
    std::vector<std::string> hidden_rows_;
    std::set<std::size_t> hidden_columns_, plain_numbers_;
    std::size_t errors_ = 0, uncalculated_ = 0;
};

} // namespace

SheetCells read_sheet(PackedFile file, const Book& book, const std::vector<std::string>& strings, const Text& source)
{
    return SheetReader(std::move(file), book, strings, source).read();
}

} // namespace junbi
