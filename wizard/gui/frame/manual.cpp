// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/manual.h"

#include <regex>
#include <sstream>

namespace junbi {
namespace {

std::string without_marks(const std::string& text)
{
    static const std::regex link(R"(\[([^\]]*)\]\([^)]*\))"), marks(R"(\*\*|`)"), cell(R"(\s*\|\s*)");
    std::string words = std::regex_replace(text, link, "$1");
    if (words.starts_with('|')) {
        words = std::regex_replace(words, cell, " — ");
        words = words.substr(words.find("— ") + 4, words.rfind(" —") - words.find("— ") - 4);
    }
    return std::regex_replace(words, marks, "");
}

/// Puts the manual together line by line.
class Reader {
public:
    void read(const std::string& line)
    {
        static const std::regex point(R"(\s*(?:[*-]|(\d+\.)) (.*))"), left_out(R"(!\[.*|\* \[.*\]\(#.*|\|-.*)");
        std::smatch found;
        const std::string text = line.substr(std::min(line.find_first_not_of(' '), line.size()));
        if (text.starts_with("```")) {
            end();
            command_ = !command_;
        } else if (command_)
            pieces_.push_back({Type::small, line});
        else if (text.empty() || std::regex_match(text, left_out))
            end();
        else if (text.starts_with('#'))
            head(text);
        else if (std::regex_match(line, found, point))
            begin((found[1].matched ? found[1].str() + " " : "・") + found[2].str());
        else if (text.starts_with('|'))
            begin(text);
        else
            go_on(text);
    }
    std::vector<ManualPiece> pieces()
    {
        end();
        return std::move(pieces_);
    }

private:
    void head(const std::string& text)
    {
        end();
        const auto depth = text.find_first_not_of('#');
        pieces_.push_back({depth == 1 ? Type::title : depth == 2 ? Type::heading : Type::strong, text.substr(depth + 1)});
    }
    void begin(const std::string& text)
    {
        end();
        open_ = text;
    }
    void go_on(const std::string& text)
    {
        const bool latin = !open_.empty() && static_cast<unsigned char>(open_.back()) < 0x80;
        open_ += (latin ? " " : "") + text;
    }
    void end()
    {
        if (!open_.empty())
            pieces_.push_back({Type::body, without_marks(open_)});
        open_.clear();
    }

    std::vector<ManualPiece> pieces_;
    std::string open_; ///< the paragraph at hand
    bool command_ = false;
};

} // namespace

std::vector<ManualPiece> manual_pieces(std::string_view markdown)
{
    Reader reader;
    std::istringstream lines{std::string(markdown)};
    for (std::string line; std::getline(lines, line);)
        reader.read(line);
    return reader.pieces();
}

} // namespace junbi
