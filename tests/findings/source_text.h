// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// A call in a source: what is called, and its arguments as they are written.
struct SourceCall {
    std::string name;
    std::vector<std::string> arguments;
    std::size_t at = 0, end = 0;
};

/// A function as clang-format lays it out: its head begins a line.
struct SourceFunction {
    std::string name;
    std::vector<std::string> parameters; ///< their names
    std::size_t begin = 0, end = 0;
};

/// One C++ source, read far enough to see who is called with what. Without comments.
class SourceText {
public:
    explicit SourceText(const std::filesystem::path& file);

    const std::string& text() const { return text_; }
    const std::vector<SourceFunction>& functions() const { return functions_; }
    /// The calls of free functions of that name, their definitions not among them.
    std::vector<SourceCall> calls(std::string_view name) const;
    /// Where that place is, or null.
    const SourceFunction* function_at(std::size_t place) const;

private:
    std::string text_;
    std::vector<SourceFunction> functions_;
};

/// The calls of that name in any piece of code.
std::vector<SourceCall> calls_in(std::string_view code, std::string_view name);

/// What a literal says, pieces side by side joined: "\"a\" \"b\"" → "ab"; empty where the code is more than a literal.
std::string literal(std::string_view code);

/// The code without spaces around it and without std::move().
std::string bare(std::string_view code);

} // namespace junbi
