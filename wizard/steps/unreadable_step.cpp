// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/unreadable_step.h"

#include <cctype>

namespace junbi {
namespace {

/// "my list.xml" → "unreadable_my_list"
std::string id_for(const std::filesystem::path& file, const std::function<bool(const std::string& id)>& taken)
{
    std::string id = "unreadable_";
    for (const unsigned char letter : file.stem().string())
        id += std::isalnum(letter) && letter < 0x80 ? static_cast<char>(std::tolower(letter)) : '_';
    while (taken(id))
        id += "_";
    return id;
}

} // namespace

Text sentence_about(const std::filesystem::path& file, const Text& reason)
{
    return T("The step “{1}” cannot be read: {2}", file.filename().string(), reason);
}

Check unreadable_step(const std::filesystem::path& file, const Text& reason, const std::function<bool(const std::string& id)>& taken)
{
    Check made;
    made.id = id_for(file, taken);
    made.section = "4-1"; // at the end: nothing is known about where it belongs
    made.title = T("Step that cannot be read: {1}", file.filename().string());
    made.purpose
        = T("This step was added from outside. Its file has a fault, so nothing of it can be shown; all other steps work as ever.");
    made.judge_office = [id = made.id, file, reason](const Case&) -> Outcome {
        return {{unknown(id + ".file", sentence_about(file, reason),
            T("If you wrote the file yourself, mend that line. If somebody gave it to you, ask for a mended one or take the file away. "
              "Then open the office again."))
                     .seen("file", T("File"), file.string())}};
    };
    return made;
}

} // namespace junbi
