// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/receipt.h"

#include "checks/shared/whole_number.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace junbi::subsidy_step {

namespace {

/// Width and capitals do not matter: ｐｃ, PC and Pc are one. What ICU cannot fold stays as it is.
std::string folded(const std::string& text)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(error);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    if (U_SUCCESS(error))
        nfkc->normalizeUTF8(0, text, sink, nullptr, error);
    return U_SUCCESS(error) ? out : text;
}

/// "a|b" → a and b, folded, the longest first.
std::vector<std::string> words_of(const std::string& cell)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find('|', at), cell.size());
        if (const std::string word = folded(cell.substr(at, end - at)); !word.empty())
            words.push_back(word);
        at = end + 1;
    }
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return words;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Where the word stands in the text. A word of Latin letters stands by itself: "pc" is not in "pcie".
std::size_t place_of(const std::string& text, const std::string& word, std::size_t from = 0)
{
    for (std::size_t at = text.find(word, from); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_letter(word.front()) || !is_letter(text[at - 1]);
        const std::size_t end = at + word.size();
        const bool ends = end == text.size() || !is_letter(word.back()) || !is_letter(text[end]);
        if (begins && ends)
            return at;
    }
    return std::string::npos;
}

std::string first_of(const std::string& text, const std::vector<std::string>& words)
{
    const auto found
        = std::find_if(words.begin(), words.end(), [&](const auto& each) { return place_of(text, each) != std::string::npos; });
    return found == words.end() ? std::string() : *found;
}

std::string without(std::string text, const std::vector<std::string>& words)
{
    for (const std::string& word : words)
        for (std::size_t at = place_of(text, word); at != std::string::npos; at = place_of(text, word, at))
            text.replace(at, word.size(), " ");
    return text;
}

std::vector<std::string> receipt_words(const Rules& rules, std::string_view id)
{
    return words_of(rules.value("subsidy.receipt", id, "words"));
}

/// Letters or signs of any writing, apart from bare numbers with what they count ("3台").
bool says_something(const std::string& text)
{
    const std::string rest = without(text, words_of("台|個|枚|セット|点|円|税込|x"));
    int letters = 0;
    const auto length = static_cast<int32_t>(rest.size());
    for (int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(rest.data(), i, length, c);
        letters += c >= 0 && u_isalpha(c);
    }
    return letters > 0;
}

} // namespace

Receipt receipt_of(const Case& c)
{
    const Table &rows = c.own.rows("receipt"), &costs = c.rules.table("subsidy.costs");
    Receipt receipt;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ReceiptLine line{rows.at(i, "what"), rows.at(i, "kind"), {}, {}, whole_number(rows, i, "count"), whole_number(rows, i, "price")};
        for (std::size_t k = 0; k < costs.size() && line.counts.empty(); ++k)
            if (!line.kind.empty() && costs.at(k, "id") == line.kind) {
                line.name = costs.at(k, "name");
                line.counts = costs.at(k, "counts");
            }
        receipt.lines.push_back(std::move(line));
    }
    return receipt;
}

std::optional<long long> Receipt::sum(const std::string& counts) const
{
    std::optional<long long> sum;
    for (const ReceiptLine& each : lines)
        if (each.counts == counts && each.yen)
            sum = sum.value_or(0) + *each.yen;
    return sum;
}

std::optional<long long> Receipt::readers() const
{
    std::optional<long long> readers;
    for (const ReceiptLine& each : lines)
        if (each.counts == "A" && each.count)
            readers = readers.value_or(0) + *each.count;
    return readers;
}

bool Receipt::complete() const
{
    return std::all_of(lines.begin(), lines.end(), [](const ReceiptLine& each) { return !each.counts.empty() && each.yen; });
}

std::optional<Suspicion> suspicion(const ReceiptLine& line, const Rules& rules)
{
    if (!line.counted())
        return std::nullopt;
    const std::string text = folded(line.what);
    const bool is_work = line.counts == "B" && !first_of(text, receipt_words(rules, "work")).empty();
    const Table& costs = rules.table("subsidy.costs");
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (costs.at(i, "counts") != "no" || (is_work && costs.at(i, "work_at") == "yes"))
            continue;
        const std::string bare = without(text, words_of(costs.at(i, "without")));
        if (const std::string word = first_of(bare, words_of(costs.at(i, "words"))); !word.empty())
            return Suspicion{word, costs.at(i, "name")};
    }
    return std::nullopt;
}

std::string lump_sum(const ReceiptLine& line, const Rules& rules) { return first_of(folded(line.what), receipt_words(rules, "lump_sum")); }

bool names_a_model(const ReceiptLine& line, const Rules& rules)
{
    return says_something(without(folded(line.what), receipt_words(rules, "generic")));
}

} // namespace junbi::subsidy_step
