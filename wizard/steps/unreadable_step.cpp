// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/unreadable_step.h"

#include <cctype>

namespace junbi {
namespace {

constexpr std::string_view beginning = "unreadable_", ending = ".file";

/// "my list.xml" → "unreadable_my_list"
std::string id_for(const std::filesystem::path& file, const std::function<bool(const std::string& id)>& taken)
{
    std::string id(beginning);
    for (const unsigned char letter : file.stem().string())
        id += std::isalnum(letter) && letter < 0x80 ? static_cast<char>(std::tolower(letter)) : '_';
    while (taken(id))
        id += "_";
    return id;
}

} // namespace

Check unreadable_step(const std::filesystem::path& file, const Text& reason, const std::function<bool(const std::string& id)>& taken)
{
    Check made;
    made.id = id_for(file, taken);
    made.section = "4-1"; // at the end: nothing is known about where it belongs
    made.title = T("Step that cannot be read: {1}", file.filename().string());
    made.purpose
        = T("This step was added from outside. Its file has a fault, so nothing of it can be shown; all other steps work as ever.");
    made.judge_office = [id = made.id, name = file.string(), reason](const Case&) -> Outcome {
        return {{unknown(id + ".file", T("The step “{1}” cannot be read: {2}", std::filesystem::path(name).filename().string(), reason),
            T("Ask whoever gave you this step for a mended one, or take the file away. Then open the office again."))
                     .seen("file", T("File"), name)}};
    };
    return made;
}

bool is_of_unreadable_step(const Finding& finding) { return finding.id.starts_with(beginning) && finding.id.ends_with(ending); }

} // namespace junbi
