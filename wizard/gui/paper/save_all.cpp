// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/save_all.h"

#include "wizard/documents/due_papers.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/dirdlg.h>
#include <wx/gauge.h>
#include <wx/weakref.h>

namespace junbi {
namespace {

/// A paper as it was when saving began.
struct TitledJob {
    Text title;
    PrintJob job;
};

std::vector<TitledJob> jobs_for_all(const Desk& desk, const Wizard& wizard, const std::filesystem::path& folder)
{
    const Face& face = desk.face();
    std::vector<TitledJob> all;
    const std::vector<PaperWish> wishes = junbi::everything_due(wizard, {}, desk.papers());
    const std::vector<std::string> names = file_names_of(wishes, wizard, face.say);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        PrintJob job = desk.papers().job(*wishes[i].paper, wizard, face.say, face.language, wishes[i].order);
        job.output = folder / (names[i] + ".pdf");
        all.push_back({wishes[i].paper->title, std::move(job)});
    }
    return all;
}

/// Saves one paper after the other, and says how far it is. Stopping leaves whole what has been saved.
class SaveAllDialog : public Dialog {
public:
    SaveAllDialog(wxWindow* parent, Desk& desk, const std::filesystem::path& folder)
        : Dialog(parent, desk.face(), desk.face()(T("Save all papers into a folder")))
        , desk_(desk)
        , folder_(folder.string())
        , papers_(jobs_for_all(desk, desk.wizard(), folder))
    {
        words_ = new WrappedText(body(), face().theme, Type::body, wxString());
        native::announce_changes(*words_);
        column().Add(words_, wxSizerFlags().Expand());
        gauge_ = new wxGauge(body(), wxID_ANY, static_cast<int>(papers_.size()));
        native::describe(*gauge_, face()(T("How many are saved")));
        column().Add(gauge_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(face().theme.px(8))));
        leave = [this] { return stop(); };
    }

    void save()
    {
        CallAfter([this] {
            agree_with(close(), false);
            save_next();
        });
        ask(close(), face()(T("Stop here")));
    }

private:
    wxString close() const { return face()(T("Close")); }

    /// The paper under way is finished first.
    bool stop()
    {
        if (ended_)
            return true;
        stopping_ = true;
        return false;
    }

    void save_next()
    {
        if (stopping_ || next_ == papers_.size())
            return end();
        const TitledJob& paper = papers_[next_++];
        say(T("Saving papers, {1} of {2}: {3}", next_, papers_.size(), paper.title));
        desk_.in_background([job = paper.job] { print(job); },
            [window = wxWeakRef<SaveAllDialog>(this)](const std::optional<Text>& trouble) {
                if (window)
                    window->saved(trouble);
            });
    }

    void saved(const std::optional<Text>& trouble)
    {
        done_ += !trouble;
        if (trouble && first_trouble_.empty())
            first_trouble_ = *trouble;
        gauge_->SetValue(static_cast<int>(next_));
        save_next();
    }

    void end()
    {
        ended_ = true;
        const std::size_t all = papers_.size();
        if (!first_trouble_.empty())
            say(T("{1} of {2} papers were saved in “{3}”. The first that could not be: {4}", done_, all, folder_, first_trouble_));
        else if (done_ < all)
            say(T("Stopped. {1} of {2} papers were saved in “{3}”; they are whole.", done_, all, folder_));
        else
            say(T("All {1} papers were saved in “{2}”.", all, folder_));
        give_up_with(wxString());
        agree_with(close(), true);
    }

    void say(const Text& words)
    {
        words_->say(face()(words));
        fit();
    }

    Desk& desk_;
    std::string folder_;
    std::vector<TitledJob> papers_;
    std::size_t next_ = 0, done_ = 0;
    Text first_trouble_ = {};
    bool stopping_ = false, ended_ = false;
    WrappedText* words_;
    wxGauge* gauge_;
};

} // namespace

void save_all_papers(wxWindow* parent, Desk& desk)
{
    wxDirDialog where(parent, desk.face()(T("Into which folder should the papers go?")), wxString(), wxDD_DEFAULT_STYLE);
    if (where.ShowModal() == wxID_OK)
        SaveAllDialog(parent, desk, utf8(where.GetPath())).save();
}

} // namespace junbi
