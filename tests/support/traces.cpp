// SPDX-License-Identifier: Apache-2.0
#include "tests/support/traces.h"

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <iconv.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace junbi {
namespace {

std::string converted(const std::string& text, const char* encoding)
{
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    if (converter == iconv_t(-1))
        throw std::runtime_error(encoding);
    std::string out(text.size() * 4, '\0');
    char *from = const_cast<char*>(text.data()), *to = out.data();
    std::size_t left = text.size(), room = out.size();
    const bool whole = iconv(converter, &from, &left, &to, &room) != std::size_t(-1);
    iconv_close(converter);
    out.resize(whole ? out.size() - room : 0);
    return out;
}

/// Each UTF-16 unit or byte as `before` XX… `after`.
std::string escaped(const std::string& bytes, std::size_t size, const std::string& before, const std::string& after, bool upper)
{
    const std::string digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i + size <= bytes.size(); i += size) {
        out += before;
        for (std::size_t k = 0; k < size; ++k) {
            const auto byte = static_cast<unsigned char>(bytes[i + k]);
            out += {digits[byte >> 4], digits[byte & 15]};
        }
        out += after;
    }
    return out;
}

std::string decimal_entities(const std::string& utf16)
{
    std::string out;
    for (std::size_t i = 0; i + 1 < utf16.size(); i += 2)
        out += "&#" + std::to_string(static_cast<unsigned char>(utf16[i]) * 256 + static_cast<unsigned char>(utf16[i + 1])) + ";";
    return out;
}

/// What every base64 text that contains these bytes contains, when they begin at a byte of that place in a group of three.
std::string base64_piece(const std::string& bytes, std::size_t place)
{
    const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = (3 - place) % 3; i + 3 <= bytes.size(); i += 3) {
        const auto at = [&](std::size_t k) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i + k])); };
        const unsigned group = at(0) << 16 | at(1) << 8 | at(2);
        out += {letters[group >> 18], letters[group >> 12 & 63], letters[group >> 6 & 63], letters[group & 63]};
    }
    return out;
}

std::map<std::string, std::string> forms_of(const std::string& text)
{
    const std::string wide = converted(text, "UTF-16BE");
    std::map<std::string, std::string> forms{{"UTF-8", text}, {"CP932", converted(text, "CP932")}, {"UTF-16BE", wide},
        {"UTF-16LE", converted(text, "UTF-16LE")}, {"XML decimal", decimal_entities(wide)}};
    for (const bool upper : {false, true}) {
        const std::string letters = upper ? " upper" : " lower";
        forms["address" + letters] = escaped(text, 1, "%", "", upper);
        forms["quoted-printable" + letters] = escaped(text, 1, "=", "", upper);
        forms["JSON" + letters] = escaped(wide, 2, "\\u", "", upper);
        forms["XML" + letters] = escaped(wide, 2, "&#x", ";", upper);
        forms["PDF hexadecimal" + letters] = escaped(wide, 2, "", "", upper);
    }
    for (std::size_t place = 0; place < 3; ++place)
        forms["base64 at " + std::to_string(place)] = base64_piece(text, place);
    return forms;
}

/// The words of a PDF without white space: lines and letters may be set apart there.
std::string words_of_pdf(const std::string& bytes)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "a.pdf", bytes);
    const Ran ran = run({"pdftotext", "-raw", (folder.path() / "a.pdf").string(), "-"});
    if (ran.exit != 0)
        throw std::runtime_error("pdftotext: " + ran.err);
    std::string words = ran.out;
    std::erase_if(words, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
    return words;
}

} // namespace

std::vector<std::string> traces_in(const std::string& bytes, const std::vector<std::string>& texts)
{
    std::vector<std::string> found;
    const std::string words = bytes.starts_with("%PDF") ? words_of_pdf(bytes) : std::string();
    for (const std::string& text : texts) {
        for (const auto& [form, wanted] : forms_of(text))
            if (wanted.size() >= 6 && bytes.find(wanted) != std::string::npos)
                found.push_back(form + ": " + text);
        if (words.find(text) != std::string::npos)
            found.push_back("PDF: " + text);
    }
    return found;
}

std::vector<std::string> traces_below(
    const std::filesystem::path& folder, const std::vector<std::string>& texts, const std::vector<std::string>& allowed_endings)
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string path = entry.path().string();
        const bool allowed
            = std::any_of(allowed_endings.begin(), allowed_endings.end(), [&](const auto& each) { return path.ends_with(each); });
        if (entry.is_regular_file() && !allowed)
            for (const std::string& each : traces_in(read_file(entry.path()), texts))
                found.push_back(path + ": " + each);
        for (const std::string& each : traces_in(entry.path().filename().string(), texts))
            found.push_back(path + " (name): " + each);
    }
    return found;
}

} // namespace junbi
