// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/whole_file.h"

#include "wizard/parts/draft.h"

#include <list>

namespace junbi {

void write_whole_file(const std::filesystem::path& file, std::string_view content, const Keeping& keeping)
{
    Draft(file, content, keeping).take_name();
}

void write_whole_files(const std::vector<NamedContent>& files, const Keeping& keeping)
{
    std::list<Draft> drafts;
    for (const NamedContent& each : files)
        drafts.emplace_back(each.file, each.content, keeping);
    for (Draft& each : drafts)
        each.take_name();
}

} // namespace junbi
