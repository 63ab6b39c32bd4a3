// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/welcome_page.h"

#include "wizard/engine/forms.h"
#include "wizard/engine/summary.h"
#include "wizard/engine/typed_text.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/card.h"

#include <wx/filedlg.h>
#include <wx/stdpaths.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace junbi {
namespace {

std::filesystem::path documents() { return utf8(wxStandardPaths::Get().GetDocumentsDir()); }

} // namespace

WelcomePage::WelcomePage(
    wxWindow* parent, const Face& face, const Preferences& preferences, std::unique_ptr<Wizard> judge, Beginning begun, Actions actions)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
    , face_(face)
    , judge_(std::move(judge))
    , begun_(std::move(begun))
    , actions_(std::move(actions))
    , column_(new wxBoxSizer(wxVERTICAL))
{
    SetBackgroundColour(face.theme.colours().page);
    SetScrollRate(0, gap(16));
    auto* margins = new wxBoxSizer(wxHORIZONTAL);
    column_->SetMinSize(wxSize(gap(360), -1));
    margins->AddStretchSpacer(1);
    margins->Add(column_, wxSizerFlags(8).Expand().Border(wxALL, gap(36)));
    margins->AddStretchSpacer(1);
    SetSizer(margins);
    add_head();
    if (!preferences.recent.empty())
        add_recent(preferences.recent);
    add_beginning();
    add_other_ways();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != width_) {
            width_ = event.GetSize().x;
            lay_out();
        }
    });
    if (preferences.recent.empty())
        number_->SetFocus();
}

void WelcomePage::lay_out()
{
    lay_out_with_lines(*this);
    FitInside();
}

void WelcomePage::add_head()
{
    auto* languages = new wxPanel(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->AddStretchSpacer();
    for (const auto& [code, name] : {std::pair<std::string, Text>{"ja", verbatim("日本語")}, {"en", verbatim("English")}}) {
        wxToggleButton* one = pill(languages, face_.theme, face_(name));
        one->SetValue(code == face_.language);
        one->Bind(wxEVT_TOGGLEBUTTON, [this, one, code = code](wxCommandEvent&) {
            one->SetValue(code == face_.language); // the one spoken stays pressed
            actions_.speak(code);
        });
        row->Add(one, wxSizerFlags().Border(wxLEFT, gap(8)));
    }
    languages->SetSizer(row);
    column_->Add(languages, wxSizerFlags().Expand());
    auto* head = new QuietPanel(this);
    auto* lines = new wxBoxSizer(wxVERTICAL);
    lines->Add(new WrappedText(head, face_.theme, Type::title, face_(T("Junbi: getting ready, step by step"))), wxSizerFlags().Expand());
    lines->Add(new WrappedText(head, face_.theme, Type::body,
                   face_(T("Junbi takes your office through the preparation for the care information platform, in the order of the "
                           "official guide. It only looks at this computer, and changes something only when you ask for it with a button; "
                           "that can be taken back. What you enter stays on this computer.")),
                   face_.theme.colours().quiet),
        wxSizerFlags().Expand().Border(wxTOP, gap(4)));
    head->SetSizer(lines);
    column_->Add(head, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
}

void WelcomePage::add_recent(const std::vector<RecentOffice>& recent)
{
    column_->Add(new WrappedText(this, face_.theme, Type::heading, face_(T("Continue where you were"))),
        wxSizerFlags().Expand().Border(wxTOP, gap(24)));
    for (const RecentOffice& each : recent)
        add_recent(each, &each == &recent.front());
}

void WelcomePage::add_recent(const RecentOffice& office, bool first)
{
    const auto open = [this, file = office.file] { actions_.open(file); };
    const auto forget = [this, file = office.file] { actions_.forget(file); };
    const wxString words
        = face_(office.name.empty() ? verbatim(office.file.filename().string()) : T("{1} ({2})", office.name, office.number));
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    row->Add(first ? primary_button(this, face_.theme, words, open) : plain_button(this, face_.theme, words, open),
        wxSizerFlags().Border(wxRIGHT, gap(12)));
    auto* away = link_button(this, face_.theme, face_(T("Take off the list")), forget);
    native::describe(*away, face_(T("{1}: {2}", utf8(words), T("Take off the list"))), face_(T("The file itself stays where it is.")));
    away->SetToolTip(face_(T("The file itself stays where it is.")));
    row->Add(away, wxSizerFlags().CenterVertical());
    column_->Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(10)));
    recent_[office.file] = new WrappedText(this, face_.theme, Type::small, wx(office.file.string()), face_.theme.colours().quiet);
    column_->Add(recent_[office.file], wxSizerFlags().Expand().Border(wxTOP, gap(2)));
}

void WelcomePage::tell_missing(const std::filesystem::path& file)
{
    const auto found = recent_.find(file);
    if (found == recent_.end())
        return;
    found->second->SetForegroundColour(face_.theme.colours().attention);
    found->second->say(face_(T("{1}: not there now. It was moved, renamed or deleted, or its drive is not connected.", file.string())));
    lay_out();
}

wxTextCtrl* WelcomePage::line(wxWindow* parent, wxSizer& column, const Text& label, const Text& hint, const std::string& value)
{
    column.Add(new WrappedText(parent, face_.theme, Type::body, face_(label)), wxSizerFlags().Expand().Border(wxTOP, gap(12)));
    if (!hint.empty())
        column.Add(new WrappedText(parent, face_.theme, Type::small, face_(hint), face_.theme.colours().quiet), wxSizerFlags().Expand());
    auto* entry = new wxTextCtrl(parent, wxID_ANY, wx(value));
    entry->SetFont(face_.theme.font(Type::body));
    entry->SetMaxLength(200);
    entry->SetMinSize(wxSize(-1, gap(entry_height)));
    native::dress_entry(*entry);
    native::describe(*entry, face_(label), face_(hint));
    column.Add(entry, wxSizerFlags().Expand().Border(wxTOP, gap(4)));
    return entry;
}

void WelcomePage::add_beginning()
{
    column_->Add(new WrappedText(this, face_.theme, Type::heading, face_(T("Begin with your office"))),
        wxSizerFlags().Expand().Border(wxTOP, gap(24)));
    auto* box = new CardPanel(this, face_.theme, face_.theme.colours().card);
    box->holds_controls();
    auto* lines = new wxBoxSizer(wxVERTICAL);
    number_ = line(
        box, *lines, T("Office number"), T("10 characters, as on the notice of designation. The third may be a letter."), begun_.number);
    number_told_ = new WrappedText(box, face_.theme, Type::small, wxString());
    native::announce_changes(*number_told_);
    lines->Add(number_told_, wxSizerFlags().Expand().Border(wxTOP, gap(4)));
    name_ = line(box, *lines, T("Name of the office"), {}, begun_.name);
    computer_ = line(box, *lines, T("Name of this computer in the office"),
        T("As you call it among yourselves, such as “PC-01 reception”."), begun_.computer);
    lines->Add(new WrappedText(box, face_.theme, Type::body, face_(T("Where it is kept"))), wxSizerFlags().Expand().Border(wxTOP, gap(12)));
    place_ = new WrappedText(box, face_.theme, Type::small, wxString(), face_.theme.colours().quiet);
    lines->Add(place_, wxSizerFlags().Expand());
    lines->Add(link_button(box, face_.theme, face_(T("Keep it somewhere else…")), [this] { choose_place(); }), wxSizerFlags().Left());
    wrong_ = new WrappedText(box, face_.theme, Type::body, wxString(), face_.theme.colours().problem);
    native::announce_changes(*wrong_);
    lines->Add(wrong_, wxSizerFlags().Expand().Border(wxTOP, gap(4)));
    lines->Add(primary_button(box, face_.theme, face_(T("Begin")), [this] { begin(); }), wxSizerFlags().Left().Border(wxTOP, gap(12)));
    auto* margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(lines, wxSizerFlags(1).Expand().Border(wxALL, gap(20)));
    box->SetSizer(margins);
    column_->Add(box, wxSizerFlags().Expand().Border(wxTOP, gap(12)));
    number_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check_number(); });
    name_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { suggest_file(); });
    file_ = begun_.file;
    file_chosen_ = !file_.empty();
    suggest_file();
}

Beginning WelcomePage::typed() const
{
    return {
        utf8(number_->GetValue()), utf8(name_->GetValue()), utf8(computer_->GetValue()), file_chosen_ ? file_ : std::filesystem::path()};
}

void WelcomePage::tell(const Text& what)
{
    wrong_->say(face_(what));
    lay_out();
}

void WelcomePage::add_other_ways()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(plain_button(this, face_.theme, face_(T("Open an office file…")), [this] { actions_.choose_file(); }),
        wxSizerFlags().Border(wxRIGHT, gap(12)));
    row->Add(plain_button(this, face_.theme, face_(T("Look at an invented office")), [this] { actions_.show_demo(); }));
    column_->Add(row, wxSizerFlags().Expand().Border(wxTOP, gap(24)));
}

/// Says what the number looks like; it never stops anybody.
void WelcomePage::check_number()
{
    const std::string typed = half_width(utf8(number_->GetValue()));
    constexpr std::size_t whole = 10;
    Text words;
    Status status = Status::todo;
    if (const auto wrong = complaint(text("number", {}), typed, judge_->rules())) {
        status = Status::attention;
        words = *wrong;
    } else if (typed.size() >= whole) {
        judge_->answer("office", "number", typed);
        for (const Placed& each : judge_->report().find("office")->findings)
            if (each.finding.id.starts_with("office.number") && each.finding.status >= status) {
                status = each.finding.status;
                words = each.finding.advice.empty() ? each.finding.what : T("{1} {2}", each.finding.what, each.finding.advice);
            } else if (each.finding.id.starts_with("office.number") && each.finding.status == Status::ok && words.empty())
                words = each.finding.what;
    } else if (!typed.empty())
        words = T("{1} of 10 characters", typed.size());
    const bool fine = words.empty() || status < Status::unknown;
    number_told_->SetForegroundColour(fine ? face_.theme.colours().quiet : face_.theme.colours().attention);
    number_told_->say(face_(words));
    suggest_file();
    lay_out();
}

void WelcomePage::suggest_file()
{
    wrong_->say(wxString());
    if (!file_chosen_) {
        const std::string name = as_file_name(utf8(name_->GetValue().Trim()));
        const std::string number = as_file_name(half_width(utf8(number_->GetValue())));
        file_ = documents() / ((!name.empty() ? name : !number.empty() ? number : "junbi") + ".junbi");
    }
    if (place_->words() != wx(file_.string())) {
        place_->say(wx(file_.string()));
        lay_out();
    }
}

void WelcomePage::choose_place()
{
    wxFileDialog dialog(this, face_(T("Where should it be kept?")), wx(file_.parent_path().string()), wx(file_.filename().string()),
        face_(T("Office files")) + wxS(" (*.junbi)|*.junbi"), wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK)
        return;
    file_ = utf8(dialog.GetPath());
    if (file_.extension() != ".junbi")
        file_ += ".junbi";
    file_chosen_ = true;
    suggest_file();
}

void WelcomePage::begin()
{
    const std::string computer = utf8(computer_->GetValue().Trim().Trim(false));
    if (name_->GetValue().Trim().empty() || computer.empty()) {
        wrong_->say(face_(T("Please give the office and this computer a name. The number can be added later.")));
        lay_out();
        (computer.empty() ? computer_ : name_)->SetFocus();
        return;
    }
    actions_.begin({half_width(utf8(number_->GetValue())), utf8(name_->GetValue().Trim()), computer, file_});
}

} // namespace junbi
