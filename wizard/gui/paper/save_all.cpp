// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/save_all.h"

#include "wizard/documents/due_papers.h"

#include <wx/dirdlg.h>

namespace junbi {
namespace {

/// The papers as they were when it began: the office may be changed or left meanwhile.
struct Saving {
    std::filesystem::path folder;
    std::vector<std::pair<Text, PrintJob>> papers = {}; ///< with their titles
    std::size_t next = 0, done = 0;
    std::optional<Text> first_trouble = {};
};

void add_papers(Saving& saving, const Desk& desk, const Wizard& wizard)
{
    const Face& face = desk.face();
    for (const PaperWish& each : everything_due(wizard, {}, desk.papers())) {
        PrintJob job = desk.papers().job(*each.paper, wizard, face.say, face.language, each.order);
        job.output = saving.folder / (file_name_of(each, wizard, face.say) + ".pdf");
        saving.papers.emplace_back(each.paper->title, std::move(job));
    }
}

void tell_end(Desk& desk, const Saving& saving)
{
    const std::size_t all = saving.papers.size();
    if (saving.first_trouble)
        desk.tell_trouble(T("{1} of {2} papers were saved in “{3}”. The first that could not be: {4}", saving.done, all,
            saving.folder.string(), *saving.first_trouble));
    else
        desk.tell_news(T("All {1} papers were saved in “{2}”.", all, saving.folder.string()));
}

void save_next(Desk& desk, const std::shared_ptr<Saving>& saving)
{
    if (saving->next == saving->papers.size()) {
        tell_end(desk, *saving);
        return;
    }
    const auto& [title, job] = saving->papers[saving->next++];
    desk.tell_news(T("Saving papers, {1} of {2}: {3}", saving->next, saving->papers.size(), title));
    desk.in_background([&job = job] { print(job); }, // the papers live as long as what follows
        [&desk, saving](const std::optional<Text>& trouble) {
            saving->done += !trouble;
            if (trouble && !saving->first_trouble)
                saving->first_trouble = trouble;
            save_next(desk, saving);
        });
}

} // namespace

void save_all_papers(wxWindow* parent, Desk& desk)
{
    wxDirDialog dialog(parent, desk.face()(T("Into which folder should the papers go?")), wxString(), wxDD_DEFAULT_STYLE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const auto saving = std::make_shared<Saving>(Saving{utf8(dialog.GetPath())});
    add_papers(*saving, desk, desk.wizard());
    save_next(desk, saving);
}

} // namespace junbi
