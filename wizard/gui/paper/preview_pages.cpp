// SPDX-License-Identifier: Apache-2.0
// The pages of a preview: laying out, turning, sizes.
#include "wizard/catalogues/speaker.h"
#include "wizard/documents/paper_shelf.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/typed_text.h"
#include "wizard/gui/paper/preview_frame.h"
#include "wizard/gui/style/native.h"
#include "wizard/parts/part.h"

#include <wx/weakref.h>

#include <algorithm>

namespace junbi {

PrintJob PreviewFrame::make_job() const
{
    const Wizard& wizard = desk_.wizard();
    const bool own = paper_.notice && choices_.language != face_->language;
    const PaperShelf& shelf = desk_.papers();
    PrintJob job = own ? shelf.job(paper_, wizard, Speaker(choices_.language, places().locale).say(), choices_.language, choices_.order)
                       : shelf.job(paper_, wizard, face_->say, face_->language, choices_.order);
    job.output = suggested_name(paper_, wizard, face_->say, choices_.order);
    if (choices_.order.masked)
        job.output += "_" + as_file_name(face_->say(T("Names hidden")));
    return job;
}

/// Something was chosen or typed: the pages follow; until they are there, the older ones stay.
void PreviewFrame::choose()
{
    if (pane_)
        choices_ = pane_->choices();
    if (const auto trouble = trouble_of([&] { job_ = make_job(); })) {
        print_then_ = false;
        tell_trouble(*trouble);
        return;
    }
    if (!said_.empty())
        say({});
    prepare();
}

void PreviewFrame::prepare()
{
    again_ = laying_out_;
    if (laying_out_)
        return;
    laying_out_ = true;
    if (!pages_)
        bar_->show(1, 0);
    const auto made = std::make_shared<std::shared_ptr<const LaidOut>>();
    desk_.in_background([job = job_, made] { *made = junbi::lay_out(job); },
        [window = wxWeakRef<PreviewFrame>(this), made](const std::optional<Text>& trouble) {
            if (window)
                window->laid_out(*made, trouble);
        });
}

void PreviewFrame::laid_out(std::shared_ptr<const LaidOut> pages, const std::optional<Text>& trouble)
{
    laying_out_ = false;
    const bool followed = std::exchange(again_, false);
    if (!trouble && (!followed || pages_)) // of names that were to be hidden meanwhile, nothing is shown
        prepared(std::move(pages));
    if (followed)
        prepare();
    else if (trouble) {
        print_then_ = false; // nobody is to be surprised by it later
        bar_->show(1, -1);
        tell_trouble(*trouble, {{(*face_)(T("Try again")), [this] {
                                     trouble_->put_away(Message::trouble);
                                     prepare();
                                 }}});
    } else if (std::exchange(print_then_, false))
        print_it();
}

void PreviewFrame::prepared(std::shared_ptr<const LaidOut> pages)
{
    const bool first = !pages_, same_issues = !first && pages_->issues() == pages->issues();
    pages_ = std::move(pages);
    page_ = std::clamp(page_, 1, pages_->pages());
    if (first) {
        show_pages();
        return;
    }
    view_->replace(pages_, page_);
    tell_page();
    enable();
    if (same_issues)
        return;
    show_issues();
    lay_out();
}

/// What is printed and saved from now on; nothing until its pages are there.
void PreviewFrame::hide_names(bool hidden)
{
    if (hidden == choices_.order.masked)
        return;
    choices_.order.masked = hidden;
    pages_.reset();
    if (issues_)
        issues_->Destroy();
    issues_ = nullptr;
    say({});
    enable();
    choose();
}

void PreviewFrame::show_issues()
{
    if (issues_)
        issues_->Destroy();
    issues_ = nullptr;
    if (pages_->issues().empty())
        return;
    issues_ = new IssueList(content_, *face_, pages_->issues(), refused());
    issues_->folded = [this] {
        lay_out();
        lay_out(); // the second time with the height that the words took
    };
    issues_->MoveBeforeInTabOrder(view_);
    content_->GetSizer()->Insert(3, issues_, wxSizerFlags().Expand());
}

void PreviewFrame::show_pages()
{
    show_issues();
    enable();
    lay_out();
    view_->zoom_to(zoom_);
    turn(page_);
}

void PreviewFrame::turn(int page)
{
    if (!pages_)
        return;
    page_ = std::clamp(page, 1, pages_->pages());
    view_->show(pages_, page_);
    tell_page();
}

/// Which page it is, below it and to a screen reader.
void PreviewFrame::tell_page()
{
    const wxString here = (*face_)(T("{1}, page {2} of {3}", paper_.title, page_, pages_->pages()));
    native::describe(*view_, here, (*face_)(T("A picture of the page. To have its words read aloud, save it as PDF.")));
    bar_->show(page_, pages_->pages());
    bar_->show(zoom_, view_->percent());
}

void PreviewFrame::zoom(const Zoom& wish)
{
    if (!pages_)
        return;
    zoom_ = wish;
    view_->zoom_to(wish);
}

} // namespace junbi
