// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper_shelf.h"

#include "wizard/documents/own_layouts.h"
#include "wizard/engine/failure.h"

#include <algorithm>

namespace junbi {
namespace {

const std::string lying = "-landscape";

/// The paper that a layout with a new name makes of another one's content. Throws Failure where it makes none.
Paper own_paper(const OwnLayout& layout)
{
    if (!layout.wrong.empty())
        throw Failure(Ending::file, layout.wrong);
    const std::string file = layout.file.filename().string();
    const std::string id = layout.file.stem().string();
    if (layout.content.empty())
        throw Failure(Ending::file,
            T("“{1}”: none of Junbi's papers is called so, and its page does not say with content=\"…\" which of them it prints.", file));
    const Paper* base = find_paper(layout.content);
    if (!base || id == "all")
        throw Failure(Ending::file,
            base ? T("“{1}”: no paper can be called so. Give the file another name.", file)
                 : T("“{1}” (line {2}): content=\"{3}\" is none of Junbi's papers. “junbi print --list” shows them.", file, layout.line,
                     layout.content));
    Paper paper = *base;
    paper.id = id;
    paper.title = layout.title.empty() ? verbatim(id) : Text{layout.title};
    paper.layout = layout.file;
    return paper;
}

} // namespace

PaperShelf::PaperShelf(std::filesystem::path own_layouts) : own_layouts_(std::move(own_layouts)), papers_(junbi::papers()) { add_own(); }

void PaperShelf::add_own()
{
    for (const OwnLayout& each : read_own_layouts(own_layouts_)) {
        const std::string name = each.file.stem().string();
        if (find_paper(name) || (name.ends_with(lying) && has_layout(own_layouts_, name.substr(0, name.size() - lying.size()))))
            continue; // in the place of a layout of ours, or another one's second layout
        if (const auto trouble = trouble_of([&] { papers_.push_back(own_paper(each)); }))
            troubles_.emplace(name, *trouble);
    }
}

const Paper* PaperShelf::find(const std::string& id) const
{
    const auto found = std::find_if(papers_.begin(), papers_.end(), [&](const Paper& each) { return each.id == id; });
    return found == papers_.end() ? nullptr : &*found;
}

std::vector<const Paper*> PaperShelf::offered(const Profile& profile) const
{
    std::vector<const Paper*> all;
    for (const std::string& each : profile.papers)
        if (const Paper* known = find(each); known && known->layout.empty())
            all.push_back(known);
    for (const Paper& each : papers_)
        if (profile.papers.empty() || !each.layout.empty())
            all.push_back(&each);
    return all;
}

bool PaperShelf::lies(const Paper& paper) const { return has_layout(own_layouts_, paper.id + lying); }

PrintJob PaperShelf::job(
    const Paper& paper, const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order) const
{
    PrintJob job = paper.job(wizard, say, language, order);
    if (!paper.layout.empty())
        job.layout = paper.id + (order.landscape ? lying : "") + ".xml";
    use_own_layout(job, own_layouts_);
    return job;
}

} // namespace junbi
