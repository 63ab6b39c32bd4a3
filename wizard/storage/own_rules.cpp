// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/preferences.h"
#include "wizard/storage/rule_files.h"
#include "wizard/storage/rule_rows.h"

#include <pugixml.hpp>

#include <algorithm>
#include <set>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// One file of a person's own rows; every fault in it is told with its line.
class OwnFile {
public:
    explicit OwnFile(const fs::path& file) : file_(file), content_(read_whole_file(file))
    {
        const auto read = document_.load_buffer(content_.data(), content_.size());
        if (!read)
            throw fault(read.offset, T("it is damaged ({1})", read.description()));
        if (std::string_view(document_.document_element().name()) != "rules")
            throw fault(document_.document_element().offset_debug(), T("it does not begin with <rules>"));
    }
    pugi::xml_node root() const { return document_.document_element(); }
    Failure fault(std::ptrdiff_t offset, Text why) const
    {
        const auto end = content_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, std::ptrdiff_t(content_.size()));
        return {Ending::file,
            T("Your own rules in “{1}”, line {2}: {3}. Mend the file or move it away; nothing was changed.", file_.string(),
                1 + std::count(content_.begin(), end, '\n'), std::move(why))};
    }

private:
    fs::path file_;
    std::string content_;
    pugi::xml_document document_;
};

void take_rows(RuleTable& table, const OwnFile& file)
{
    std::set<std::string> ids;
    for (const pugi::xml_node node : file.root().children()) {
        if (std::string_view(node.name()) != "row")
            throw file.fault(node.offset_debug(), T("only <row …/> may stand there, not <{1}>", node.name()));
        RuleRow row;
        for (const pugi::xml_attribute each : node.attributes())
            row.emplace_back(each.name(), each.value());
        if (auto why = trouble_with(row, table.rows, ids))
            throw file.fault(node.offset_debug(), std::move(*why));
        lay_over(table.rows, row);
    }
}

/// The tables' files below a folder with their names, in one order on every computer.
std::vector<std::pair<std::string, fs::path>> own_files(const fs::path& folder)
{
    std::vector<std::pair<std::string, fs::path>> files;
    for (const auto& step : fs::directory_iterator(folder)) {
        if (!step.is_directory())
            continue;
        for (const auto& file : fs::directory_iterator(step.path()))
            if (file.path().extension() == ".xml" && file.is_regular_file())
                files.emplace_back(step.path().filename().string() + "." + file.path().stem().string(), file.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

fs::path own_rule_folder() { return preferences_file().parent_path() / "rules"; }

Rules with_own_rows(Rules rules, const fs::path& folder)
{
    std::error_code error;
    if (!fs::exists(folder, error))
        return rules;
    try {
        for (const auto& [name, path] : own_files(folder)) {
            const OwnFile file(path);
            const auto found = rules.tables().find(name);
            if (found == rules.tables().end())
                throw file.fault(0, T("Junbi has no rule table “{1}”", name));
            RuleTable table = found->second;
            take_rows(table, file);
            rules.add(name, std::move(table));
        }
    } catch (const fs::filesystem_error& failure) {
        throw Failure(Ending::file,
            T("Your own rules in “{1}” could not be read ({2}). See that the folder may be opened, or move it away.", folder.string(),
                reason_for(failure.code())));
    }
    return rules;
}

} // namespace junbi
