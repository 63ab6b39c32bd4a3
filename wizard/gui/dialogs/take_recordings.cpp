// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/take_recordings.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/pages/look_bar.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/card.h"

#include <wx/display.h>
#include <wx/scrolwin.h>
#include <wx/statbmp.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr int width = 600; ///< of the dialog, pixels at 100 %

bool is_taken(RecordingEffect taking)
{
    return taking == RecordingEffect::adds || taking == RecordingEffect::fills || taking == RecordingEffect::renews;
}

Status status_of(RecordingEffect taking)
{
    return is_taken(taking) ? Status::ok : taking == RecordingEffect::nothing_new ? Status::not_applicable : Status::problem;
}

Text words_for(RecordingEffect taking)
{
    switch (taking) {
    case RecordingEffect::adds:
        return T("New: it is added to the office.");
    case RecordingEffect::fills:
        return T("Not looked at yet: this is the first that is known about it.");
    case RecordingEffect::renews:
        return T("Newer than what is known: it is renewed.");
    case RecordingEffect::nothing_new:
        return T("Older than what is known, or the same: nothing changes.");
    case RecordingEffect::other:
        break;
    }
    return T("The office has another computer of this name. It is not taken: record it anew under another name.");
}

Text details_of(const std::filesystem::path& file, const Recording& recording)
{
    Text words = verbatim(file.filename().string());
    const auto add = [&](const Text& more) { words = T("{1} · {2}", words, more); };
    if (const auto& machine = recording.facts.machine) {
        if (!machine->host_name.empty())
            add(T("in the network: {1}", machine->host_name));
        if (!machine->model.empty())
            add(verbatim(machine->maker + (machine->maker.empty() ? "" : " ") + machine->model));
    }
    if (const Moment seen = Computer{.name = {}, .facts = recording.facts}.seen(); seen != Moment{})
        add(T("recorded on {1}", told_moment(seen)));
    return words;
}

/// The list of what was read, which scrolls where it is long.
class ReadList : public wxScrolledWindow {
public:
    ReadList(wxWindow* parent, const Face& face)
        : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL), face_(face), lines_(new wxBoxSizer(wxVERTICAL))
    {
        SetBackgroundColour(face.theme.colours().page);
        SetScrollRate(0, face.theme.px(16));
        SetSizer(lines_);
        parent->Bind(wxEVT_CHAR_HOOK, &ReadList::scroll, this);
    }
    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusFromKeyboard() const override { return false; }

    void add(Status status, const wxString& name, const wxString& details, const wxString& meaning)
    {
        const Theme& theme = face_.theme;
        const int gap = FromDIP(theme.px(8));
        auto* card = new CardPanel(this, theme, theme.colours().card, status == Status::problem ? theme.colour_of(status) : wxColour());
        auto* words = new wxBoxSizer(wxVERTICAL);
        words->Add(new Paragraph(card, theme, Type::strong, name), wxSizerFlags().Expand());
        if (!details.empty())
            words->Add(new Paragraph(card, theme, Type::small, details, theme.colours().quiet), wxSizerFlags().Expand());
        words->Add(new Paragraph(card, theme, Type::body, meaning), wxSizerFlags().Expand());
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(new wxStaticBitmap(card, wxID_ANY, theme.symbol(status)), wxSizerFlags().Border(wxLEFT | wxTOP, gap * 3 / 2));
        row->Add(words, wxSizerFlags(1).Expand().Border(wxALL, gap));
        card->SetSizer(row);
        lines_->Add(card, wxSizerFlags().Expand().Border(wxTOP, gap));
    }

    /// As high as its content, but no higher than half the screen.
    void settle(int inner_width)
    {
        SetSize(inner_width, FromDIP(100));
        lay_out_with_lines(*this);
        FitInside();
        SetMinSize(wxSize(1, std::min(lines_->GetMinSize().y + FromDIP(8), wxDisplay(this).GetClientArea().height / 2)));
    }

private:
    /// The keys that scroll do so wherever the keyboard is in the dialog.
    void scroll(wxKeyEvent& event)
    {
        const int seen = GetViewStart().y, page = GetScrollPageSize(wxVERTICAL);
        switch (event.GetKeyCode()) {
        case WXK_PAGEDOWN:
            Scroll(0, seen + page);
            break;
        case WXK_PAGEUP:
            Scroll(0, std::max(0, seen - page));
            break;
        default:
            event.Skip();
        }
    }

    const Face& face_;
    wxBoxSizer* lines_;
};

/// Takes what can be taken; what cannot is told in words, one sentence each.
Text take(Wizard& wizard, const std::vector<ChosenFile>& files)
{
    Text troubles;
    for (const ChosenFile& each : files) {
        if (!each.recording || !is_taken(taking_of(wizard.office(), *each.recording)))
            continue;
        try {
            wizard.take_recording(name_in_office(wizard.office(), *each.recording), each.recording->facts);
        } catch (const Failure& failure) {
            const Text one = T("{1}: {2}", each.file.filename().string(), failure.text());
            troubles = troubles.empty() ? one : T("{1} {2}", troubles, one);
        }
    }
    return troubles;
}

} // namespace

std::vector<ChosenFile> read_recordings(const std::vector<std::filesystem::path>& files)
{
    std::vector<ChosenFile> chosen;
    for (const auto& file : files) {
        chosen.push_back({file});
        try {
            chosen.back().recording = read_recording(file);
        } catch (const Failure& failure) {
            chosen.back().trouble = failure.text();
        } catch (const std::exception& error) {
            chosen.back().trouble = T("It could not be read ({1}).", error.what());
        }
    }
    return chosen;
}

std::string name_in_office(const Office& office, const Recording& recording)
{
    const std::string host = recording.facts.machine ? recording.facts.machine->host_name : "";
    const bool has_own_name = !recording.computer.empty() && recording.computer != host;
    if (has_own_name || office.find(recording.computer))
        return recording.computer;
    const std::string known = office.here(host);
    return known.empty() ? host : known;
}

RecordingEffect taking_of(const Office& office, const Recording& recording)
{
    const Computer* known = office.find(name_in_office(office, recording));
    if (!known)
        return RecordingEffect::adds;
    const auto& machine = known->facts.machine;
    if (machine && recording.facts.machine && machine->host_name != recording.facts.machine->host_name)
        return RecordingEffect::other;
    if (known->seen() == Moment{})
        return RecordingEffect::fills;
    return merged(known->facts, recording.facts) == known->facts ? RecordingEffect::nothing_new : RecordingEffect::renews;
}

void take_recordings(wxWindow* parent, Desk& desk, const std::vector<ChosenFile>& files)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, face(T("Take recordings")));
    auto* list = new ReadList(dialog.body(), face);
    long long ready = 0;
    for (const ChosenFile& each : files) {
        if (!each.recording) {
            list->add(Status::problem, wx(each.file.filename().string()), wxString(), face(each.trouble));
            continue;
        }
        const Office& office = desk.wizard().office();
        const RecordingEffect taking = taking_of(office, *each.recording);
        ready += is_taken(taking);
        list->add(status_of(taking), wx(name_in_office(office, *each.recording)), face(details_of(each.file, *each.recording)),
            face(words_for(taking)));
    }
    list->settle(dialog.FromDIP(face.theme.px(width - 6 * 8)));
    dialog.column().Add(list, wxSizerFlags(1).Expand());
    if (ready == 0) {
        dialog.ask(face(T("Close")), {}, width);
        return;
    }
    if (!dialog.ask(face(T("Take them: {1}", ready)), face(T("Cancel")), width))
        return;
    const Text troubles = take(desk.wizard(), files);
    desk.changed();
    if (!troubles.empty())
        desk.tell_trouble(T("Not taken: {1} Everything else was taken.", troubles));
}

} // namespace junbi
