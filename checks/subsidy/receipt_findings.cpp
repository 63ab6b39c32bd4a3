// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"

namespace junbi::subsidy_step {

namespace {

/// How a row is named: its number and its words.
Text row_named(std::size_t row, const ReceiptLine& line)
{
    return line.what.empty() ? T("Row {1}", row) : T("Row {1} (“{2}”)", row, line.what);
}

/// What a line lacks before it can count at all.
std::optional<Finding> open_line(const Text& row, const ReceiptLine& line)
{
    if (line.counts.empty())
        return todo("subsidy.receipt_open", T("{1} of the receipt has no kind of cost: it counts nowhere yet.", row),
            T("Choose whether the line is A, one of the works B, or not eligible."));
    if (!line.yen)
        return todo("subsidy.receipt_open", T("{1} of the receipt has no amount that can be read: nothing is counted for it.", row),
            T("Enter the amount of the line, tax included."));
    return std::nullopt;
}

Finding outside(const Text& row, const ReceiptLine& line)
{
    return attention("subsidy.receipt_outside",
        T("{1} of the receipt is not eligible ({2}). A receipt with such a line is said to be refused.", row, line.name),
        T("Ask the vendor for a receipt of its own for this line. It is not counted here."));
}

void judge_reader(const Case& c, const Text& row, const ReceiptLine& line, const std::function<void(Finding)>& add)
{
    if (line.counts != "A" || line.yen.value_or(0) < 0) // a discount is no reader
        return;
    if (!line.count || *line.count == 0)
        add(attention("subsidy.receipt_number", T("{1} of the receipt does not say how many readers.", row),
            T("The receipt is said to have to show the number. If it does, enter it; if not, ask the vendor for a new one.")));
    if (!names_a_model(line, c.rules))
        add(attention("subsidy.receipt_model", T("{1} of the receipt names no model or product.", row),
            T("The receipt is said to have to show the model or the name of the product. If it does, type it as it stands there; if not, "
              "ask "
              "the vendor for a new one.")));
}

void judge_line(const Case& c, std::size_t row, const ReceiptLine& line, std::vector<Finding>& found)
{
    const Text named = row_named(row, line);
    const std::function<void(Finding)> add
        = [&](Finding made) { found.push_back(std::move(made).about(std::to_string(row)).asked("subsidy.receipt")); };
    if (auto open = open_line(named, line))
        add(std::move(*open));
    if (line.counts == "no")
        add(outside(named, line));
    if (const std::string word = lump_sum(line, c.rules); !word.empty())
        add(attention("subsidy.receipt_lump_sum",
            T("{1} of the receipt is a lump sum (“{2}”). Such a receipt is said to be refused.", named, word),
            T("Ask the vendor for a receipt that lists each thing and each work with its price.")));
    if (const auto seems = suspicion(line, c.rules))
        add(attention("subsidy.receipt_words",
            T("{1} of the receipt counts as “{2}”, but its word “{3}” looks like “{4}”, which is said not to be eligible.", named,
                line.name, seems->word, seems->name),
            T("If it is such a thing, choose its kind: it does not count then. If it is not, ask the vendor to name it so that nobody "
              "takes it for one.")));
    judge_reader(c, named, line, add);
}

/// Amounts must be the same as on the receipt: both are told where they are not.
Finding difference(Text what, const char* subject, const char* field, const Text& label)
{
    return attention("subsidy.receipt_sum", std::move(what),
        T("Amounts and numbers are said to have to be the same as on the receipt. Correct the one that is wrong, or leave “{1}” empty: "
          "then "
          "the lines of the receipt count.",
            label))
        .about(subject)
        .asked(field);
}

void compare_with_typed(const Case& c, const Receipt& receipt, std::vector<Finding>& found)
{
    const auto add = [&](Finding made) { found.push_back(std::move(made)); };
    const std::optional<long long> a = c.own.number("cost_readers"), b = c.own.number("cost_support"), readers = c.own.number("readers");
    const long long sum_a = receipt.sum("A").value_or(0), sum_b = receipt.sum("B").value_or(0);
    if (a && *a != sum_a)
        add(difference(T("A: {1} was typed, but the lines of the receipt come to {2}.", Yen{*a}, Yen{sum_a}), "A", "subsidy.cost_readers",
            T("A: price of the card readers (tax included)")));
    if (b && *b != sum_b)
        add(difference(T("B: {1} was typed, but the lines of the receipt come to {2}.", Yen{*b}, Yen{sum_b}), "B", "subsidy.cost_support",
            T("B: price of the connection support (tax included)")));
    if (readers && receipt.readers() && *readers != *receipt.readers())
        add(difference(T("Card readers: {1} was typed, but the lines of the receipt come to {2}.", *readers, *receipt.readers()), "readers",
            "subsidy.readers", T("Number of card readers bought")));
}

} // namespace

void judge_receipt(const Case& c, const Receipt& receipt, std::vector<Finding>& found)
{
    if (receipt.lines.empty())
        return;
    const std::size_t before = found.size();
    for (std::size_t i = 0; i < receipt.lines.size(); ++i)
        judge_line(c, i + 1, receipt.lines[i], found);
    if (receipt.complete()) // else the sums are too small anyhow, and that is told by row
        compare_with_typed(c, receipt, found);
    if (found.size() == before)
        found.push_back(ok("subsidy.receipt_in_order",
            T("The lines of the receipt ({1}) show nothing that would have to be corrected, as far as can be seen here.",
                receipt.lines.size())));
}

Table receipt_lines(const Receipt& receipt)
{
    Table table{{"row", "what", "kind", "name", "counts", "count", "yen"}, {}};
    for (std::size_t i = 0; i < receipt.lines.size(); ++i) {
        const ReceiptLine& each = receipt.lines[i];
        table.rows.push_back({std::to_string(i + 1), each.what, each.kind, each.name, each.counts,
            each.count ? std::to_string(*each.count) : "", each.yen ? std::to_string(*each.yen) : ""});
    }
    return table;
}

} // namespace junbi::subsidy_step
