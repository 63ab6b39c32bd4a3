// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/personal_file.h"

#include <string_view>

namespace junbi {
namespace {

constexpr std::string_view ending = ".staff.junbi";

} // namespace

PersonalTables personal_tables(const Office& office)
{
    PersonalTables all;
    for (const auto& [step, answers] : office.answers)
        if (!answers.personal().empty())
            all.emplace(step, answers.personal());
    return all;
}

Office without_people(Office office)
{
    for (auto& [step, answers] : office.answers)
        while (!answers.personal().empty())
            answers.set_personal_rows(std::string(answers.personal().begin()->first), nullptr);
    return office;
}

std::filesystem::path personal_file_of(const std::filesystem::path& office)
{
    return office.parent_path() / (office.stem().string() + std::string(ending));
}

bool is_personal_file(const std::filesystem::path& file) { return file.filename().string().ends_with(ending); }

std::filesystem::path office_file_of_personal(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    return file.parent_path() / (name.substr(0, name.size() - ending.size()) + ".junbi");
}

} // namespace junbi
