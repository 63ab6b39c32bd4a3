// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/save_rows.h"

#include "wizard/gui/paper/save_paper.h"

#include <memory>

namespace junbi {

void save_rows(wxWindow* parent, Desk& desk, const Paper& paper)
{
    const Face& face = desk.face();
    PrintJob job = paper.job(desk.wizard(), face.say, face.language, {});
    job.output = suggested_name(paper, desk.wizard(), face.say, {});
    job.format = PaperFormat::csv;
    const auto file = ask_where_to_save(parent, face, job, 0);
    if (!file)
        return;
    job.output = *file;
    const auto printed = std::make_shared<Printed>();
    desk.in_background([job = std::move(job), printed] { *printed = print(job); },
        [printed, &desk](const std::optional<Text>& trouble) {
            if (trouble)
                desk.tell_trouble(*trouble);
            else
                desk.tell_news(saved_words(*printed));
        });
}

} // namespace junbi
