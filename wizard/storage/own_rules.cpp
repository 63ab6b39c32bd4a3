// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/preferences.h"
#include "wizard/storage/rule_files.h"

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

std::string listed(const std::vector<std::string>& names)
{
    std::string line;
    for (const std::string& each : names)
        line += (line.empty() ? "" : ", ") + each;
    return line;
}

/// Why the row cannot be used, if so.
std::optional<Text> trouble_with(pugi::xml_node row, const Table& table, std::set<std::string>& ids)
{
    if (std::string_view(row.name()) != "row")
        return T("only <row …/> may stand there, not <{1}>", row.name());
    const std::string id = row.attribute("id").value();
    if (id.empty() || !*row.attribute("source").value() || !parse_day(row.attribute("checked").value()))
        return T("a row needs an id, a source, and in “checked” the day on which it was seen (2026-11-22)");
    if (!ids.insert(id).second)
        return T("there are two rows with the id “{1}”", id);
    for (const pugi::xml_attribute each : row.attributes())
        if (std::find(table.columns.begin(), table.columns.end(), each.name()) == table.columns.end())
            return T("“{1}” is no column of this table; there are: {2}", each.name(), listed(table.columns));
    return std::nullopt;
}

/// The row of that id; a new one where there is none.
std::vector<std::string>& row_of(Table& table, const std::string& id)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table.at(i, "id") == id)
            return table.rows[i];
    return table.rows.emplace_back(table.columns.size());
}

void take_rows(RuleTable& table, const OwnFile& file)
{
    std::set<std::string> ids;
    for (const pugi::xml_node row : file.root().children()) {
        if (auto why = trouble_with(row, table.rows, ids))
            throw file.fault(row.offset_debug(), std::move(*why));
        std::vector<std::string>& cells = row_of(table.rows, row.attribute("id").value());
        for (const pugi::xml_attribute each : row.attributes())
            cells[static_cast<std::size_t>(
                std::find(table.rows.columns.begin(), table.rows.columns.end(), each.name()) - table.rows.columns.begin())]
                = each.value();
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
                reason_for(failure.code().value())));
    }
    return rules;
}

} // namespace junbi
