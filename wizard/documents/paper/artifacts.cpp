// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/artifacts.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11: std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <string_view>

namespace junbi {
namespace {

constexpr std::string_view path_starts[] = {"m", "re"}, path_ends[] = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"},
                           shown_at_once[] = {"Tj", "TJ", "'", "\"", "Do", "sh"};

template <std::size_t size>
bool one_of(std::string_view name, const std::string_view (&names)[size])
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Finds the operators in what a page draws (ISO 32000-1, 7.2). qpdf can do that too, in a sixth of the time that a long list takes.
class Operators {
public:
    explicit Operators(std::string_view content) : content_(content) { }

    /// The next one, or nothing at the end.
    std::string_view next()
    {
        while ((at_ = content_.find_first_not_of(blanks, at_)) < content_.size()) {
            const std::size_t from = at_;
            skip_token();
            if (const std::string_view token = content_.substr(from, at_ - from); names_operator(token))
                return token;
        }
        at_ = content_.size();
        return {};
    }
    std::size_t end() const { return at_; } ///< of the one that was given last

private:
    static constexpr std::string_view blanks{" \t\r\n\f\0", 6}, ends{" \t\r\n\f\0()<>[]{}/%", 16};

    static bool names_operator(std::string_view token)
    {
        constexpr std::string_view values[] = {"true", "false", "null"};
        const char first = token.front();
        return ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first == '\'' || first == '"') && !one_of(token, values);
    }

    void skip_token()
    {
        const char first = content_[at_];
        if (first == '(')
            return skip_string();
        if (first == '<' && content_.substr(at_, 2) != "<<")
            return skip_to(content_.find('>', at_));
        if (first == '%')
            return skip_to(content_.find_first_of("\r\n", at_));
        at_ = std::min(content_.find_first_of(ends, at_ + 1), content_.size());
    }

    void skip_to(std::size_t last) { at_ = last == content_.npos ? content_.size() : last + 1; }

    void skip_string()
    {
        int open = 0;
        do {
            open += content_[at_] == '(' ? 1 : content_[at_] == ')' ? -1 : 0;
            at_ += content_[at_] == '\\' ? 2 : 1;
        } while (open > 0 && at_ < content_.size());
        at_ = std::min(at_, content_.size());
    }

    std::string_view content_;
    std::size_t at_ = 0;
};

/// Puts marks round what has none.
std::string marked(std::string_view content)
{
    std::string out;
    out.reserve(content.size() * 5 / 4);
    int depth = 0;     // of marks that were there before
    bool open = false; // a mark of ours, from the start of a path to its painting
    std::size_t copied = 0;
    Operators operators(content);
    for (std::string_view name; !(name = operators.next()).empty(); copied = operators.end()) {
        if (depth == 0 && !open && (one_of(name, shown_at_once) || one_of(name, path_starts))) {
            out += "\n/Artifact BMC\n";
            open = true;
        }
        out += content.substr(copied, operators.end() - copied); // with what stands before it
        if (open && (one_of(name, shown_at_once) || one_of(name, path_ends))) {
            out += "\nEMC";
            open = false;
        }
        depth += name == "BDC" || name == "BMC" ? 1 : name == "EMC" ? -1 : 0;
    }
    return out.append(content.substr(copied));
}

} // namespace

void mark_artifacts(QPDF& pdf)
{
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        std::string content;
        for (QPDFObjectHandle each : page.getPageContents()) {
            const auto data = each.getStreamData();
            content.append(reinterpret_cast<const char*>(data->getBuffer()), data->getSize()) += '\n';
        }
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, marked(content)));
    }
}

} // namespace junbi
