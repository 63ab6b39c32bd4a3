// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/install_dialog.h"

#include "wizard/gui/changes/change_cards.h"
#include "wizard/gui/changes/file_panel.h"
#include "wizard/gui/changes/preview_panel.h"
#include "wizard/gui/changes/progress_line.h"
#include "wizard/gui/changes/result_words.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr int width = 640; ///< pixels at 100 %

/// Whether a problem of that kind was found.
bool is_about(const std::vector<ShownChange::Remark>& remarks, std::string_view kind)
{
    return std::any_of(remarks.begin(), remarks.end(),
        [&](const ShownChange::Remark& each) { return each.status == Status::problem && each.id.ends_with(kind); });
}

} // namespace

InstallDialog::InstallDialog(wxWindow* parent, Desk& desk, const Change& change, std::filesystem::path office, Action made)
    : Dialog(parent, desk.face(), desk.face()(T("Install a certificate")))
    , desk_(desk)
    , office_(std::move(office))
    , made_(std::move(made))
    , command_line_(desk)
{
    if (const auto file = change.values.find("file"); file != change.values.end())
        chosen_ = file->second;
    accept = [this] { return go_on(); };
    leave = [this] { return give_up(); };
}

void InstallDialog::show()
{
    ask_file({}, {});
    ask(face()(T("Check the file")), face()(T("Cancel")), width);
    clear();
}

/// Takes away what the last state showed; a password that was typed goes with it.
void InstallDialog::clear()
{
    if (content_)
        content_->Destroy();
    content_ = nullptr;
    file_ = nullptr;
    preview_ = nullptr;
    for_other_ = nullptr;
}

void InstallDialog::settle(State state, const Text& agree, bool possible)
{
    state_ = state;
    column().Add(content_, wxSizerFlags().Expand());
    if (!IsModal()) // its buttons come with it
        return;
    agree_with(face()(agree), possible);
    give_up_with(state == State::result ? wxString() : face()(T("Cancel")));
    fit();
}

void InstallDialog::ask_file(const std::optional<Text>& trouble, const std::vector<ShownChange::Remark>& remarks)
{
    Freeze();
    clear();
    password_.wipe();
    content_ = new wxPanel(body());
    content_->SetSizer(new wxBoxSizer(wxVERTICAL));
    wxSizer& column = *content_->GetSizer();
    if (trouble)
        add_change_card(*content_, column, face(), {.status = Status::problem, .title = face()(*trouble)});
    for (const ShownChange::Remark& each : remarks)
        if (each.status == Status::problem)
            add_remark(*content_, column, face(), each);
    file_ = new FilePanel(content_, face(), chosen_, [this] {
        if (go_on())
            EndModal(wxID_OK);
    });
    column.Add(file_, wxSizerFlags().Expand());
    if (is_about(remarks, "other_office")) {
        for_other_ = new Tick(content_, face().theme, face()(T("The certificate of another office is meant")));
        column.Add(for_other_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(face().theme.px(8))));
    }
    settle(State::file, T("Check the file"), true);
    Thaw();
    file_->ask_again(!chosen_.empty() && (remarks.empty() || is_about(remarks, "password")));
}

/// What the button that goes on does in each state; true closes the window.
bool InstallDialog::go_on()
{
    if (command_line_.busy())
        return false;
    if (state_ == State::file)
        check();
    else if (state_ == State::preview)
        install();
    return state_ == State::result;
}

/// Stops what is under way; else the window closes.
bool InstallDialog::give_up()
{
    if (!command_line_.busy())
        return true;
    command_line_.stop();
    return false;
}

void InstallDialog::begin(const Text& words, const InstallWish& wish, CommandLine::Then then)
{
    content_->Disable();
    progress_ = new ProgressLine(body(), face(), words);
    column().Add(progress_, wxSizerFlags().Expand());
    agree_with(face()(words), false);
    give_up_with(face()(T("Stop")));
    fit();
    command_line_.ask(words_for(wish), &password_, [this, then = std::move(then)](const FixAnswer& answer) {
        progress_->Destroy();
        progress_ = nullptr;
        then(answer);
    });
}

void InstallDialog::check()
{
    chosen_ = file_->file();
    if (chosen_.empty()) {
        ask_file(T("Choose the certificate file first."), {});
        return;
    }
    password_ = file_->password();
    other_office_ = for_other_ && for_other_->GetValue();
    file_->wipe();
    begin(T("Checking the file…"), {chosen_, office_, other_office_}, [this](const FixAnswer& answer) { checked(answer); });
}

void InstallDialog::checked(const FixAnswer& answer)
{
    const Answer<ShownChange> read = change_in(answer);
    if (!read.value)
        ask_file(T("{1} Nothing was changed.", read.trouble), {});
    else if (read.value->outcome == "refused")
        ask_file({}, read.value->findings);
    else
        show_preview(*read.value);
}

void InstallDialog::show_preview(const ShownChange& preview)
{
    Freeze();
    clear();
    content_ = preview_ = new PreviewPanel(
        body(), face(), preview, [this] { count_places(); }, [this] { ask_file({}, {}); });
    settle(State::preview, T("Install"), true);
    count_places();
    Thaw();
    preview_->focus_first();
}

void InstallDialog::count_places()
{
    const auto count = preview_->places().size();
    agree_with(face()(count == 0 ? T("Install") : T("Install (places: {1})", count)), count > 0);
    Layout();
}

void InstallDialog::install()
{
    const std::vector<std::string> places = preview_->places();
    begin(T("Installing…"), {chosen_, office_, other_office_, places}, [this](const FixAnswer& answer) { installed(answer); });
}

void InstallDialog::installed(const FixAnswer& answer)
{
    password_.wipe();
    show_result(change_in(answer));
    made_();
}

void InstallDialog::show_result(const Answer<ShownChange>& result)
{
    Freeze();
    clear();
    content_ = new wxPanel(body());
    content_->SetSizer(new wxBoxSizer(wxVERTICAL));
    add_result(*content_, *content_->GetSizer(), face(), result);
    settle(State::result, T("Close"), true);
    Thaw();
}

} // namespace junbi
