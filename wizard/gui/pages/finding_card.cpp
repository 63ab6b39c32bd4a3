// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/finding_card.h"

#include "wizard/engine/summary.h"
#include "wizard/gui/style/native.h"

#include <wx/statbmp.h>
#include <wx/utils.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace junbi {
namespace {

wxString names_of(const Face& face, const std::vector<std::string>& computers)
{
    Text names;
    for (const std::string& each : computers)
        names = names.empty() ? verbatim(each) : T("{1}, {2}", names, each);
    return face(names);
}

/// "must act · Certificate · PC-02 · by 13 January 2027"
wxString headline(const Face& face, const FindingGroup& group, const Text& step)
{
    wxString words = face(word_for(group.finding.status));
    const auto add = [&](const wxString& more) { words += wxS("  ·  ") + more; };
    if (!step.empty())
        add(face(step));
    if (!group.computers.empty())
        add(names_of(face, group.computers));
    if (group.finding.due && is_open(group.finding.status))
        add(face(T("by {1}", *group.finding.due)));
    return words;
}

wxString seen(const Face& face, const Finding& finding)
{
    wxString words;
    for (const Evidence& each : finding.evidence)
        words += (words.empty() ? wxString() : wxString(wxS("\n"))) + face(T("{1}: {2}", each.label, Text{"{1}", {each.value}}));
    return words;
}

/// Opens a page of the web; nothing else, whatever a rule table says.
void open_page(const std::string& link)
{
    if (link.starts_with("https://") || link.starts_with("http://"))
        wxLaunchDefaultBrowser(wx(link));
}

class CardMaker {
public:
    CardMaker(wxWindow* parent, const Face& face, const FindingGroup& group, const Text& step)
        : face_(face)
        , group_(group)
        , step_(step)
        , status_(group.finding.status)
        , card_(new CardPanel(parent, face.theme, face.theme.colours().card, bar()))
        , words_(new wxBoxSizer(wxVERTICAL))
        , buttons_(face.theme.large() ? static_cast<wxSizer*>(new wxWrapSizer(wxHORIZONTAL)) : new wxBoxSizer(wxVERTICAL))
    {
    }

    CardPanel* make(const FindingActions& actions)
    {
        const Theme& theme = face_.theme;
        const int step = card_->FromDIP(theme.px(8));
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->AddSpacer(2 * step);
        row->Add(new wxStaticBitmap(card_, wxID_ANY, theme.symbol(status_)), wxSizerFlags().Border(wxTOP, step * 2));
        add_words();
        row->Add(words_, wxSizerFlags(1).Expand().Border(wxALL, step * 3 / 2));
        add_buttons(actions);
        if (theme.large())
            words_->Add(buttons_, wxSizerFlags().Expand());
        else
            row->Add(buttons_, wxSizerFlags().CenterVertical().Border(wxALL, step * 3 / 2));
        card_->SetSizer(row);
        return card_;
    }

private:
    wxColour bar() const { return status_ >= Status::unknown || status_ == Status::ok ? face_.theme.colour_of(status_) : wxColour(); }

    void say(Type type, const wxString& words, const wxColour& colour)
    {
        if (!words.empty())
            words_->Add(new WrappedText(card_, face_.theme, type, words, colour), wxSizerFlags().Expand());
    }

    void add_words()
    {
        const Palette& colours = face_.theme.colours();
        say(Type::small, headline(face_, group_, step_), face_.theme.colour_of(status_));
        say(Type::strong, face_(group_.finding.what), colours.ink);
        say(Type::body, face_(group_.finding.advice), colours.ink);
        if (!step_.empty())
            return;
        say(Type::small, seen(face_, group_.finding), colours.quiet);
        for (const std::string& link : group_.finding.links) {
            card_->holds_controls();
            words_->Add(link_button(card_, face_.theme, wx(link), [link] { open_page(link); }), wxSizerFlags().Left());
        }
    }

    void add_button(const Text& words, Action action)
    {
        if (!action)
            return;
        card_->holds_controls();
        auto* made = plain_button(card_, face_.theme, face_(words), std::move(action));
        native::describe(*made, face_(T("{1}: {2}", words, group_.finding.what)));
        buttons_->Add(made,
            wxSizerFlags().Expand().Border(
                face_.theme.large() ? wxTOP | wxBOTTOM | wxRIGHT : wxTOP | wxBOTTOM, card_->FromDIP(face_.theme.px(4))));
    }

    void add_buttons(const FindingActions& actions)
    {
        for (const auto& [words, action] : actions.changes)
            add_button(words, action);
        add_button(T("Open"), actions.open);
        add_button(T("Answer"), actions.answer);
        if (is_open(status_))
            add_button(T("Put off…"), actions.waive);
        if (status_ == Status::waived)
            add_button(T("Do not put off"), actions.count_again);
    }

    const Face& face_;
    const FindingGroup& group_;
    const Text& step_;
    Status status_;
    CardPanel* card_;
    wxBoxSizer* words_;
    wxSizer* buttons_; ///< beside the words, below them where the text is large
};

} // namespace

std::vector<FindingGroup> grouped(const std::vector<Placed>& findings)
{
    std::vector<FindingGroup> groups;
    for (const Placed& each : findings) {
        const auto same = std::find_if(groups.begin(), groups.end(),
            [&](const FindingGroup& group) { return !each.computer.empty() && !group.computers.empty() && group.finding == each.finding; });
        if (same != groups.end())
            same->computers.push_back(each.computer);
        else
            groups.push_back({each.finding, each.computer.empty() ? std::vector<std::string>{} : std::vector{each.computer}});
    }
    std::stable_sort(
        groups.begin(), groups.end(), [](const FindingGroup& a, const FindingGroup& b) { return a.finding.status > b.finding.status; });
    return groups;
}

CardPanel* finding_card(wxWindow* parent, const Face& face, const FindingGroup& group, const FindingActions& actions, const Text& step)
{
    return CardMaker(parent, face, group, step).make(actions);
}

} // namespace junbi
