// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/take_recordings.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/pages/look_bar.h"
#include "wizard/gui/widgets/card.h"
#include "wizard/storage/file_lock.h"

#include <wx/statbmp.h>

namespace junbi {
namespace {

constexpr int width = 600; ///< of the dialog, pixels at 100 %

bool is_taken(RecordingEffect effect)
{
    return effect == RecordingEffect::adds || effect == RecordingEffect::fills || effect == RecordingEffect::renews;
}

Status status_of(RecordingEffect effect)
{
    return is_taken(effect) ? Status::ok : effect == RecordingEffect::nothing_new ? Status::not_applicable : Status::problem;
}

Text words_for(RecordingEffect effect)
{
    switch (effect) {
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

/// One file: what it holds and what that means.
struct Line {
    Status status;
    wxString name, details, meaning;
};

void add_line(Dialog& dialog, const Line& line)
{
    const Theme& theme = dialog.face().theme;
    const int gap = dialog.FromDIP(theme.px(8));
    const wxColour bar = line.status == Status::problem ? theme.colour_of(line.status) : wxColour();
    auto* card = new CardPanel(dialog.body(), theme, theme.colours().card, bar);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(new WrappedText(card, theme, Type::strong, line.name), wxSizerFlags().Expand());
    if (!line.details.empty())
        words->Add(new WrappedText(card, theme, Type::small, line.details, theme.colours().quiet), wxSizerFlags().Expand());
    words->Add(new WrappedText(card, theme, Type::body, line.meaning), wxSizerFlags().Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(card, wxID_ANY, theme.symbol(line.status)), wxSizerFlags().Border(wxLEFT | wxTOP, gap * 3 / 2));
    row->Add(words, wxSizerFlags(1).Expand().Border(wxALL, gap));
    card->SetSizer(row);
    dialog.column().Add(card, wxSizerFlags().Expand().Border(wxTOP, gap));
}

/// Adds a line for each file; how many of them can be taken.
long long add_lines(Dialog& dialog, const Office& office, const std::vector<ChosenFile>& files)
{
    const Face& face = dialog.face();
    long long ready = 0;
    for (const ChosenFile& each : files) {
        if (!each.recording) {
            add_line(dialog, {Status::problem, wx(each.file.filename().string()), {}, face(each.trouble)});
            continue;
        }
        const RecordingEffect effect = effect_of(office, each.recording->computer, each.recording->facts);
        ready += is_taken(effect);
        add_line(dialog,
            {status_of(effect), wx(name_in_office(office, each.recording->computer, each.recording->facts)),
                face(details_of(each.file, *each.recording)), face(words_for(effect))});
    }
    return ready;
}

/// Takes what can be taken; what cannot is told in words, one sentence each.
Text take(Wizard& wizard, const std::vector<ChosenFile>& files)
{
    Text troubles;
    for (const ChosenFile& each : files) {
        if (!each.recording || !is_taken(effect_of(wizard.office(), each.recording->computer, each.recording->facts)))
            continue;
        try {
            wizard.take_recording(name_in_office(wizard.office(), each.recording->computer, each.recording->facts), each.recording->facts);
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

void take_recordings(wxWindow* parent, Desk& desk, const std::vector<ChosenFile>& files)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, face(T("Take recordings")));
    const long long ready = add_lines(dialog, desk.wizard().office(), files);
    if (ready == 0) {
        dialog.ask(face(T("Close")), {}, width);
        return;
    }
    if (!dialog.ask(face(T("Take them: {1}", ready)), face(T("Cancel")), width))
        return;
    const Text troubles = take(desk.wizard(), files);
    if (const std::string here = desk.wizard().office().here(computer_name()); desk.this_computer().empty() && !here.empty())
        desk.name_this_computer(here); // one of the recordings is of this very computer
    desk.changed();
    if (!troubles.empty())
        desk.tell_trouble(T("Not taken: {1} Everything else was taken.", troubles));
}

} // namespace junbi
