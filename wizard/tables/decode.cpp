// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/decode.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/typed_text.h"
#include "wizard/tables/cp932.h"
#include "wizard/tables/table_file.h"

#include <algorithm>
#include <string_view>

namespace junbi {
namespace {

constexpr char32_t lost = 0xFFFD;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

bool is_ascii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](unsigned char c) { return c < 0x80; });
}

/// Collects characters, counting those that are lost or private.
class Collector {
public:
    explicit Collector(std::size_t bytes) { text_.reserve(bytes + bytes / 2); }
    void add(char c) { text_ += c; }
    void add(char32_t c)
    {
        lost_ += c == lost;
        private_ += c >= 0xE000 && c <= 0xF8FF;
        append_utf8(text_, c);
    }
    Decoded decoded(const char* encoding, const Text& broken) &&
    {
        Decoded made{std::move(text_), encoding};
        if (lost_ > 0)
            made.broken = broken;
        made.private_characters = private_;
        return made;
    }

private:
    std::string text_;
    std::size_t lost_ = 0, private_ = 0;
};

Text broken_in(const char* encoding)
{
    return T("Bytes stand there that are no characters in {1}. Save the list again, or choose another encoding.", encoding);
}

Text mixed()
{
    return T("This row is written in another encoding than the others (UTF-8 among Shift_JIS or the other way round). Save the list again "
             "from one program.");
}

void append_cp932(Collector& to, std::string_view bytes)
{
    const auto& characters = cp932_characters();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned lead = byte_at(bytes, i);
        if (lead < 0x80) {
            to.add(bytes[i]);
        } else if (characters[lead] != 0 && lead >= 0xA1 && lead <= 0xDF) {
            to.add(char32_t(characters[lead]));
        } else {
            const char16_t pair = i + 1 < bytes.size() ? characters[lead << 8 | byte_at(bytes, i + 1)] : char16_t(0);
            to.add(pair ? char32_t(pair) : lost);
            i += pair != 0;
        }
    }
}

Decoded from_cp932(std::string_view bytes)
{
    Collector all(bytes.size());
    append_cp932(all, bytes);
    return std::move(all).decoded("CP932", broken_in("CP932"));
}

/// Length of the character that begins there, 0 where none does.
std::size_t utf8_length(std::string_view bytes, std::size_t i)
{
    const unsigned first = byte_at(bytes, i);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return is_utf8(bytes.substr(i, length)) ? length : 0;
}

void append_utf8_bytes(Collector& to, std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = utf8_length(bytes, i);
        if (length == 0)
            to.add(lost);
        for (std::size_t k = 0; k < length; ++k)
            to.add(bytes[i + k]);
        i += std::max<std::size_t>(length, 1);
    }
}

/// Private characters are three bytes EE 80 80 to EF A3 BF.
std::size_t private_characters(std::string_view text)
{
    std::size_t found = 0;
    for (auto i = text.find_first_of("\xEE\xEF"); i != std::string_view::npos; i = text.find_first_of("\xEE\xEF", i + 1))
        found += byte_at(text, i) == 0xEE || byte_at(text, i + 1) < 0xA4;
    return found;
}

Decoded from_utf8(std::string&& bytes)
{
    if (bytes.starts_with(byte_order_mark))
        bytes.erase(0, byte_order_mark.size());
    if (is_utf8(bytes)) {
        const std::size_t found = private_characters(bytes);
        return {std::move(bytes), "UTF-8", {}, found};
    }
    Collector all(bytes.size());
    append_utf8_bytes(all, bytes);
    return std::move(all).decoded("UTF-8", broken_in("UTF-8"));
}

Decoded from_utf16(std::string_view bytes, bool little)
{
    Collector all(bytes.size());
    const auto unit = [&](std::size_t i) { return byte_at(bytes, i + !little) | byte_at(bytes, i + little) << 8; };
    std::size_t i = bytes.size() >= 2 && unit(0) == 0xFEFF ? 2 : 0;
    for (; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = lost;
        }
        all.add(c);
    }
    if (i < bytes.size())
        all.add(lost);
    const char* name = little ? "UTF-16LE" : "UTF-16BE";
    return std::move(all).decoded(name, broken_in(name));
}

/// True where commas, tabs and line ends have a zero byte beside them on the side that this order of bytes has it, and none on the
/// other; text of one byte for each letter with a stray zero has far fewer of them.
bool is_plainly_utf16(std::string_view bytes, bool little)
{
    constexpr std::string_view separators = "\n\r,\t";
    std::size_t here = 0, zeros = 0;
    const std::size_t size = std::min<std::size_t>(bytes.size(), 1u << 16);
    for (std::size_t i = 0; i + 1 < size; i += 2) {
        const char high = bytes[i + little], low = bytes[i + !little];
        if (low == '\0' && separators.find(high) != std::string_view::npos)
            return false;
        zeros += high == '\0';
        here += high == '\0' && separators.find(low) != std::string_view::npos;
    }
    return here > 0 && bytes.size() % 2 == 0 && zeros * 20 >= size;
}

/// A line that no Shift_JIS program writes: all characters beyond ASCII are three bytes of UTF-8.
bool is_utf8_line(std::string_view line)
{
    if (is_ascii(line) || !is_utf8(line))
        return false;
    return std::none_of(line.begin(), line.end(), [](unsigned char c) { return c >= 0xC0 && c < 0xE0; });
}

/// Neither encoding fits all lines: those of the rarer one are marked.
Decoded from_mixture(std::string_view bytes, std::size_t utf8_lines, std::size_t others)
{
    Collector all(bytes.size());
    const bool utf8 = utf8_lines > others;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(at, end - at);
        if (utf8)
            append_utf8_bytes(all, line);
        else if (!is_utf8_line(line))
            append_cp932(all, line);
        else
            for (const char c : line)
                static_cast<unsigned char>(c) < 0x80 ? all.add(c) : all.add(lost);
        at = end;
    }
    return std::move(all).decoded(utf8 ? "UTF-8" : "CP932", mixed());
}

Decoded guessed(std::string&& bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return from_utf16(bytes, bytes.front() == '\xFF');
    if (bytes.find('\0') != std::string::npos)
        for (const bool little : {true, false})
            if (is_plainly_utf16(bytes, little))
                return from_utf16(bytes, little);
    if (bytes.starts_with(byte_order_mark) || is_utf8(bytes))
        return from_utf8(std::move(bytes));
    std::size_t utf8_lines = 0, others = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = std::string_view(bytes).substr(at, end - at);
        utf8_lines += is_utf8_line(line);
        others += !is_utf8(line);
        at = end + 1;
    }
    return utf8_lines == 0 ? from_cp932(bytes) : from_mixture(bytes, utf8_lines, others);
}

} // namespace

void append_utf8(std::string& text, char32_t c)
{
    if (c < 0x80) {
        text += static_cast<char>(c);
        return;
    }
    if (c < 0x800) {
        text += static_cast<char>(0xC0 | c >> 6);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | c >> 12);
        text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | c >> 18);
        text += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    }
    text += static_cast<char>(0x80 | (c & 0x3F));
}

const std::vector<std::string>& table_encodings()
{
    static const std::vector<std::string> names{"UTF-8", "CP932", "UTF-16LE", "UTF-16BE"};
    return names;
}

Decoded decode(std::string bytes, const std::string& wanted)
{
    const auto& known = table_encodings();
    if (!wanted.empty() && std::find(known.begin(), known.end(), wanted) == known.end())
        throw Failure(Ending::usage, T("There is no encoding “{1}” here. There are: {2}.", wanted, "UTF-8, CP932, UTF-16LE, UTF-16BE"));
    Decoded made = wanted.empty() ? guessed(std::move(bytes))
        : wanted == "UTF-8"       ? from_utf8(std::move(bytes))
        : wanted == "CP932"       ? from_cp932(bytes)
                                  : from_utf16(bytes, wanted == "UTF-16LE");
    if (made.text.ends_with('\x1A'))
        made.text.pop_back();
    return made;
}

} // namespace junbi
