// SPDX-License-Identifier: Apache-2.0
// The ways out of a preview: saving and printing.
#include "wizard/engine/failure.h"
#include "wizard/gui/paper/preview_frame.h"
#include "wizard/gui/paper/save_paper.h"
#include "wizard/gui/paper/system_print.h"

#include <wx/weakref.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr double picture_dpi = 150;

} // namespace

bool PreviewFrame::refused() const
{
    return job_.strict && pages_
        && std::any_of(pages_->issues().begin(), pages_->issues().end(), [](const Issue& each) { return each.is_grave(); });
}

void PreviewFrame::enable()
{
    for (wxButton* each : outward_)
        each->Enable(pages_ && !refused() && (each != mail_ || job_.mail));
}

void PreviewFrame::save(PaperFormat format)
{
    if (!ready())
        return;
    busy_ = true;
    PrintJob job = job_;
    job.format = format;
    job.dpi = picture_dpi;
    const auto file = ask_where_to_save(this, *face_, job, pages_->pages());
    busy_ = file.has_value();
    if (!file)
        return;
    job.output = *file;
    if (job.output.extension() == ".svg")
        job.format = PaperFormat::svg;
    trouble_->put_away(Message::trouble);
    say(T("Saving…")); // the buttons stay as they are, so that the keyboard keeps its place

    const auto printed = std::make_shared<Printed>();
    desk_.in_background([job = std::move(job), printed] { *printed = print(job); },
        [window = wxWeakRef<PreviewFrame>(this), &desk = desk_, printed](const std::optional<Text>& trouble) {
            if (window)
                window->saved(*printed, trouble);
            else if (trouble)
                desk.tell_trouble(*trouble);
            else
                desk.tell_news(saved_words(*printed));
        });
}

void PreviewFrame::saved(const Printed& printed, const std::optional<Text>& trouble)
{
    busy_ = false;
    if (trouble)
        tell_trouble(*trouble);
    else
        say(saved_words(printed));
}

void PreviewFrame::print_it()
{
    if (!ready())
        return;
    if (laying_out_) { // what was typed last belongs on the paper
        print_then_ = true;
        return;
    }
    busy_ = true;
    trouble_->put_away(Message::trouble);
    try {
        say(native::print_with_dialog(*this, GetTitle(), pages_, page_) ? T("Handed over for printing.") : Text{});
    } catch (const Failure& failure) {
        tell_trouble(failure.text());
    }
    busy_ = false;
}

} // namespace junbi
