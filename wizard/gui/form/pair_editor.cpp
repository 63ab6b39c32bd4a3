// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/pair_editor.h"

#include "wizard/gui/form/class_figures.h"
#include "wizard/gui/form/decision_list.h"
#include "wizard/gui/form/pair_buttons.h"
#include "wizard/gui/form/pair_card.h"
#include "wizard/gui/form/pair_decisions.h"
#include "wizard/gui/form/pair_queue.h"
#include "wizard/gui/form/result_papers.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/seen_together.h"

namespace junbi {
namespace {

using Row = PairQueue::Row;

class PairEditor : public wxPanel {
public:
    explicit PairEditor(const PairSite& site)
        : wxPanel(site.parent), site_(site), decisions_(site), words_(face(), site.form, site.field, site.desk.wizard().rules())
    {
        figures_ = new ClassFigures(this, face(), site.field.pairing);
        pair_ = new SeenTogether(this);
        card_ = new PairCard(pair_, face());
        buttons_ = new PairButtons(pair_, site.desk, [this](PairDeed deed) { act(deed); });
        empty_ = new WrappedText(this, face().theme, Type::body, wxString());
        native::announce_changes(*empty_);
        earlier_ = new DecisionList(
            this, site.desk, site.field, site.form, [this](const Row& row) { take_back(row); }, site.relaid);
        papers_ = new ResultPapers(this, site.desk, site.step);
        arrange();
        Bind(wxEVT_CHAR_HOOK, &PairEditor::key, this);
        refresh();
    }

    wxWindow* first_control() const { return buttons_->first(); }

    /// Shows what the report says now; true where its height may have changed.
    bool refresh()
    {
        const SharedTable left = decisions_.left(), right = decisions_.right();
        const bool others = left != left_ || right != right_;
        left_ = left;
        right_ = right;
        if (others)
            queue_.forget();
        queue_.take(decisions_.waiting(*left_, *right_));
        if (others)
            words_.choose_columns(queue_.waiting(), *left_, *right_);
        return show();
    }

private:
    const Face& face() const { return site_.desk.face(); }

    void arrange()
    {
        auto* pair = new wxBoxSizer(wxVERTICAL);
        pair->Add(card_, wxSizerFlags().Expand());
        pair->Add(buttons_, wxSizerFlags().Expand());
        pair_->SetSizer(pair);
        auto* column = new wxBoxSizer(wxVERTICAL);
        for (wxWindow* each : std::initializer_list<wxWindow*>{figures_, empty_, pair_, earlier_, papers_})
            column->Add(each, wxSizerFlags().Expand().Border(wxTOP, FromDIP(face().theme.px(8))));
        SetSizer(column);
    }

    /// True where something came, went or got other words.
    bool show()
    {
        const auto state = [this] { return std::tuple(card_->IsShown(), papers_->IsShown(), earlier_->IsShown(), empty_->words()); };
        const auto before = state();
        wxWindow* at_hand = FindFocus();
        card_->Show(!queue_.empty());
        if (!queue_.empty())
            card_->show(wxString::Format(wxS("%zu / %zu"), queue_.number(), queue_.total()), words_(queue_.current(), *left_, *right_));
        pair_->Show(!queue_.empty() || queue_.can_undo());
        buttons_->show(!queue_.empty(), queue_.waiting().size() > 1, queue_.can_undo());
        buttons_->hold_keyboard(at_hand);
        show_results();
        return before != state() || card_->IsShown();
    }

    void show_results()
    {
        const Table& matches = decisions_.matches();
        for (wxWindow* each : std::initializer_list<wxWindow*>{figures_, papers_})
            each->Show(!matches.empty());
        figures_->show(class_counts(decisions_.pairing(), matches));
        const Table decided = decisions_.all();
        earlier_->show(decided);
        empty_->Show(queue_.empty());
        empty_->say(queue_.empty() ? face()(nothing_to_decide(!decided.empty())) : wxString());
    }

    Text nothing_to_decide(bool decided) const
    {
        if (left_->empty() || right_->empty())
            return T("Once both lists are here, Junbi compares them by itself. Whoever it is not sure about is shown here, one after the "
                     "other, and you say whether it is the same person.");
        return decided ? T("Everything is decided. Thank you for looking so closely; your decisions also count when the lists are taken in "
                           "anew.")
                       : T("There is nobody you would have to decide about.");
    }

    void act(PairDeed deed)
    {
        if (deed == PairDeed::undo && queue_.can_undo())
            decisions_.take_back(queue_.undo());
        else if (queue_.empty())
            return;
        else if (deed == PairDeed::same || deed == PairDeed::different)
            decide(deed == PairDeed::same ? "same" : "different");
        else if (deed == PairDeed::later)
            queue_.later();
        else if (deed == PairDeed::back)
            queue_.back();
        show();
        site_.relaid();
    }

    /// The next pair is there before anything is judged anew.
    void decide(const std::string& verdict)
    {
        if (auto row = decisions_.decide(queue_.current(), verdict, *left_, *right_))
            queue_.decided(std::move(*row));
    }

    void take_back(const Row& row)
    {
        queue_.taken_back(row);
        decisions_.take_back(row);
    }

    /// S, D, the arrows and Ctrl+Z while the keyboard is on the buttons.
    void key(wxKeyEvent& event)
    {
        wxWindow* at = FindFocus();
        const auto deed = deed_of(event);
        if (at && buttons_->IsDescendant(at) && deed && site_.desk.writable())
            CallAfter([this, deed] { act(*deed); });
        else
            event.Skip();
    }

    PairSite site_;
    PairDecisions decisions_;
    PairWords words_;
    PairQueue queue_;
    SharedTable left_, right_; ///< the lists that are shown
    ClassFigures* figures_;
    SeenTogether* pair_;
    PairCard* card_;
    PairButtons* buttons_;
    WrappedText* empty_;
    DecisionList* earlier_;
    ResultPapers* papers_;
};

} // namespace

Editor make_pair_editor(const PairSite& site)
{
    auto* editor = new PairEditor(site);
    return {editor, editor->first_control(), false, false, [editor] { return editor->refresh(); }};
}

} // namespace junbi
