// SPDX-License-Identifier: Apache-2.0
#include "tests/findings/made_findings.h"

#include "tests/findings/source_text.h"

#include <algorithm>
#include <regex>

namespace junbi {
namespace {

using Words = std::vector<std::string>;

/// A function of the contract that makes a finding, and where its arguments stand.
struct Maker {
    const char* name;
    std::set<Status> statuses; ///< empty: the first argument says it
    std::size_t id, what, advice;
    bool look = false; ///< brings its words itself, from the trouble of a look
};
constexpr std::size_t none = 9; ///< no such argument

const std::vector<Maker>& makers()
{
    static const std::vector<Maker> all{{"not_applicable", {Status::not_applicable}, 0, 1, 2}, {"ok", {Status::ok}, 0, 1, 2},
        {"todo", {Status::todo}, 0, 1, 2}, {"unknown", {Status::unknown}, 0, 1, 2}, {"attention", {Status::attention}, 0, 1, 2},
        {"problem", {Status::problem}, 0, 1, 2}, {"finding", {}, 1, 2, 3},
        {"could_not_look", {Status::todo, Status::unknown}, 0, none, none, true}};
    return all;
}

void add(Words& all, const std::string& words)
{
    if (!words.empty() && std::find(all.begin(), all.end(), words) == all.end())
        all.push_back(words);
}

/// The sentences that a piece of code may say: T("…") that stands in no other.
Words sentences(std::string_view code)
{
    Words all;
    std::size_t end = 0;
    for (const SourceCall& call : calls_in(code, "T")) {
        if (call.at >= end)
            add(all, literal(call.arguments.front()));
        end = std::max(end, call.end);
    }
    return all;
}

std::set<Status> statuses_in(const std::string& code)
{
    static const std::map<std::string, Status> names{{"not_applicable", Status::not_applicable}, {"ok", Status::ok}, {"todo", Status::todo},
        {"unknown", Status::unknown}, {"attention", Status::attention}, {"problem", Status::problem}};
    static const std::regex name(R"(Status::(\w+))");
    std::set<Status> all;
    for (std::sregex_iterator each(code.begin(), code.end(), name), end; each != end; ++each)
        if (const auto found = names.find((*each)[1]); found != names.end())
            all.insert(found->second);
    return all;
}

/// One folder of sources, asked what it makes.
class Reading {
public:
    explicit Reading(const std::filesystem::path& folder)
    {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".cpp")
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const auto& file : files)
            sources_.emplace_back(file);
    }

    MadeFindings all()
    {
        for (const SourceText& source : sources_)
            for (const Maker& maker : makers())
                for (const SourceCall& call : source.calls(maker.name))
                    if (call.arguments.size() > maker.id)
                        take(source, maker, call, call.arguments, call.at, 0);
        return std::move(made_);
    }

private:
    /// Where the id is handed in, the callers are asked for it; their words count too.
    void take(const SourceText& source, const Maker& maker, const SourceCall& call, const Words& arguments, std::size_t at, int depth)
    {
        const SourceFunction* function = source.function_at(at);
        if (depth < 3 && function && hands_in(*function, maker, arguments)) {
            for (const SourceCall& caller : source.calls(function->name))
                take(source, maker, call, filled_in(arguments, *function, caller.arguments), caller.at, depth + 1);
            return;
        }
        const std::string id = id_of(arguments[maker.id]);
        if (id.empty()) {
            made_.unreadable.push_back(arguments[maker.id]);
            return;
        }
        MadeFinding& made = made_.by_id[id];
        made.look = made.look || maker.look;
        const auto statuses = statuses_of(source, maker, call);
        made.statuses.insert(statuses.begin(), statuses.end());
        for (const auto& [place, into] : {std::pair(maker.what, &made.what), std::pair(maker.advice, &made.advice)})
            if (place < arguments.size())
                for (const std::string& each : words_of(source, arguments[place], at, call.at))
                    add(*into, each);
    }

    static std::string moved(const std::string& parameter) { return "std::move(" + parameter + ")"; }

    static bool hands_in(const SourceFunction& function, const Maker& maker, const Words& arguments)
    {
        for (const std::size_t place : {maker.id, maker.what, maker.advice})
            for (const std::string& each : function.parameters)
                if (place < arguments.size() && (bare(arguments[place]) == each || arguments[place].find(moved(each)) != std::string::npos))
                    return true;
        return false;
    }

    static Words filled_in(Words arguments, const SourceFunction& function, const Words& values)
    {
        for (std::string& code : arguments)
            for (std::size_t i = 0; i < values.size() && i < function.parameters.size(); ++i) {
                const std::string named = moved(function.parameters[i]);
                if (bare(code) == function.parameters[i])
                    code = values[i];
                else if (const auto at = code.find(named); at != std::string::npos)
                    code.replace(at, named.size(), values[i]);
            }
        return arguments;
    }

    /// A literal, or `check.id + ".name"`: one that every step may have.
    static std::string id_of(const std::string& code)
    {
        static const std::regex every(R"rx([\w.]+ \+ "\.(\w+)")rx");
        const std::string alone = bare(code);
        std::smatch found;
        return std::regex_match(alone, found, every) ? "STEP." + found[1].str() : literal(alone);
    }

    static std::set<Status> statuses_of(const SourceText& source, const Maker& maker, const SourceCall& call)
    {
        if (maker.statuses.empty())
            return statuses_in(call.arguments.front());
        const SourceFunction* function = source.function_at(call.at);
        static const std::regex set(R"(\.status = (Status::\w+))");
        const std::string body = function ? source.text().substr(function->begin, function->end - function->begin) : "";
        std::smatch found;
        return std::regex_search(body, found, set) ? statuses_in(found[1]) : maker.statuses;
    }

    /// What an argument may say: its own sentences, else those of the variable or function that it names.
    Words words_of(const SourceText& source, const std::string& code, std::size_t at, std::size_t made_at) const
    {
        Words words = sentences(code);
        const std::string name = bare(code.substr(0, code.find('(')));
        for (const std::size_t place : {at, made_at})
            if (const SourceFunction* function = source.function_at(place); function && words.empty())
                words = words_of_variable(source.text().substr(function->begin, function->end - function->begin), name);
        for (const SourceText& each : sources_)
            for (const SourceFunction& function : each.functions())
                if (words.empty() && function.name == name)
                    words = sentences(each.text().substr(function.begin, function.end - function.begin));
        return words;
    }

    static Words words_of_variable(const std::string& body, const std::string& name)
    {
        Words words;
        for (auto at = body.find(name); at != std::string::npos; at = body.find(name, at + 1)) {
            const auto sign = body.find_first_not_of(" \n", at + name.size());
            if (sign != std::string::npos && body[sign] == '=' && body[sign + 1] != '=')
                for (const std::string& each : sentences(body.substr(sign, body.find(";\n", sign) - sign)))
                    add(words, each);
        }
        return words;
    }

    std::vector<SourceText> sources_;
    MadeFindings made_;
};

} // namespace

MadeFindings made_findings(const std::filesystem::path& folder) { return Reading(folder).all(); }

} // namespace junbi
