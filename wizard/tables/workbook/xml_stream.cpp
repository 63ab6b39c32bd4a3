// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/workbook/xml_stream.h"

#include "wizard/tables/cp932.h"

#include <charconv>
#include <utility>

namespace junbi {
namespace {

constexpr std::size_t block = 1u << 16, most_of_one_token = 4u << 20;
constexpr std::string_view white = " \t\r\n";

std::string_view local(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

char32_t referred(std::string_view name)
{
    if (name == "amp")
        return '&';
    if (name == "lt")
        return '<';
    if (name == "gt")
        return '>';
    if (name == "quot")
        return '"';
    if (name == "apos")
        return '\'';
    const bool hexadecimal = name.starts_with("#x");
    unsigned long code = 0;
    if (name.starts_with("#")) {
        name.remove_prefix(hexadecimal ? 2 : 1);
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
        if (error == std::errc() && end == name.data() + name.size() && code > 0 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF))
            return static_cast<char32_t>(code);
    }
    throw Damaged(T("it refers to something that it does not hold"));
}

void append_unescaped(std::string& to, std::string_view raw)
{
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t sign = std::min(raw.find('&', at), raw.size());
        to += raw.substr(at, sign - at);
        at = sign;
        if (at == raw.size())
            return;
        const std::size_t end = raw.find(';', at);
        if (end == std::string_view::npos || end - at > 12)
            throw Damaged(T("it refers to something that it does not hold"));
        append_utf8(to, referred(raw.substr(at + 1, end - at - 1)));
        at = end + 1;
    }
}

} // namespace

/// More of the file behind what is there; what was read already goes.
bool XmlStream::fill()
{
    if (ended_)
        return false;
    buffer_.erase(0, at_);
    at_ = 0;
    if (buffer_.size() > most_of_one_token)
        throw Damaged(T("a part of it has no end"));
    const std::size_t old = buffer_.size();
    buffer_.resize(old + block);
    const std::size_t got = file_.read(buffer_.data() + old, block);
    buffer_.resize(old + got);
    ended_ = got == 0;
    return !ended_;
}

/// Where `what` stands, `from` characters behind the present place or later.
std::size_t XmlStream::find(std::string_view what, std::size_t from)
{
    for (;;) {
        const std::size_t found = buffer_.find(what, at_ + from);
        if (found != std::string::npos)
            return found;
        const std::size_t there = buffer_.size() - at_;
        from = there > what.size() ? there - what.size() : 0;
        if (!fill())
            return std::string::npos;
    }
}

/// Behind the tag that begins here; a ">" may stand in an attribute.
std::size_t XmlStream::end_of_tag()
{
    char quote = '\0';
    for (std::size_t i = 1;; ++i) {
        if (at_ + i >= buffer_.size() && !fill())
            throw Damaged(T("it ends in the middle"));
        const char c = buffer_[at_ + i];
        if (quote ? c == quote : c == '"' || c == '\'')
            quote = quote ? '\0' : c;
        else if (!quote && c == '>')
            return at_ + i + 1;
    }
}

XmlStream::Event XmlStream::read_tag(std::size_t end)
{
    std::string_view tag(buffer_.data() + at_ + 1, end - at_ - 2);
    at_ = end;
    const bool is_end = tag.starts_with('/');
    closing_ = tag.ends_with('/');
    if (is_end)
        tag.remove_prefix(1);
    else if (closing_)
        tag.remove_suffix(1);
    const std::size_t space = std::min(tag.find_first_of(white), tag.size());
    name_ = local(tag.substr(0, space));
    attributes_ = is_end ? std::string_view() : tag.substr(space);
    closing_ &= !is_end;
    return is_end ? Event::end : Event::start;
}

XmlStream::Event XmlStream::read_text(std::size_t end)
{
    text_.clear();
    append_unescaped(text_, std::string_view(buffer_).substr(at_, end - at_));
    at_ = end;
    return Event::text;
}

XmlStream::Event XmlStream::next()
{
    if (closing_) {
        closing_ = false;
        return Event::end;
    }
    for (;;) {
        if (at_ == buffer_.size() && !fill())
            return Event::done;
        if (std::exchange(first_, false) && (buffer_.starts_with("\xFF\xFE") || buffer_.starts_with("\xFE\xFF")))
            throw Damaged(T("it is written in UTF-16"));
        if (buffer_[at_] != '<') {
            const std::size_t end = find("<", 0);
            if (end != std::string::npos)
                return read_text(end);
            at_ = buffer_.size(); // white space behind the last element
            continue;
        }
        while (buffer_.size() - at_ < 9 && fill()) { }
        const std::string_view here = std::string_view(buffer_).substr(at_);
        const char* closed_by = here.starts_with("<!--") ? "-->"
            : here.starts_with("<![CDATA[")              ? "]]>"
            : here.starts_with("<?")                     ? "?>"
                                                         : "";
        if (!*closed_by && here.starts_with("<!"))
            throw Damaged(T("it holds a document type"));
        if (!*closed_by)
            return read_tag(end_of_tag());
        const std::size_t end = find(closed_by, 2);
        if (end == std::string::npos)
            throw Damaged(T("it ends in the middle"));
        const bool text = buffer_[at_ + 1] == '!' && buffer_[at_ + 2] == '[';
        if (text)
            text_ = buffer_.substr(at_ + 9, end - at_ - 9);
        at_ = end + std::string_view(closed_by).size();
        if (text)
            return Event::text;
    }
}

std::string_view XmlStream::attribute(std::string_view wanted) const
{
    std::string_view rest = attributes_;
    for (;;) {
        const std::size_t begin = rest.find_first_not_of(white);
        const std::size_t equals = rest.find('=', begin == std::string_view::npos ? 0 : begin);
        if (begin == std::string_view::npos || equals == std::string_view::npos)
            return {};
        const std::string_view key = rest.substr(begin, rest.find_last_not_of(white, equals - 1) + 1 - begin);
        const std::size_t open = rest.find_first_of("\"'", equals);
        const std::size_t close = open == std::string_view::npos ? open : rest.find(rest[open], open + 1);
        if (close == std::string_view::npos)
            return {};
        if (local(key) == wanted)
            return rest.substr(open + 1, close - open - 1);
        rest.remove_prefix(close + 1);
    }
}

unsigned long number_or(std::string_view text, unsigned long other)
{
    unsigned long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? number : other;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

} // namespace junbi
