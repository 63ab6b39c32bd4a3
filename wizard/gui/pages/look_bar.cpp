// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/pages/look_bar.h"

#include "wizard/gui/style/native.h"

#include <wx/datetime.h>
#include <wx/sizer.h>

namespace junbi {

Text told_moment(Moment moment)
{
    const wxDateTime local(static_cast<time_t>(moment.time_since_epoch().count()));
    const Day day = std::chrono::year(local.GetYear()) / (local.GetMonth() + 1) / local.GetDay();
    return T("{1} {2}", day, utf8(local.Format(wxS("%H:%M"))));
}

std::vector<Text> looked_at(const Needs& needs)
{
    std::vector<Text> all;
    if (needs.certificates)
        all.push_back(T("the certificates that the browsers of this computer know (no passwords, no keys)"));
    if (needs.readers)
        all.push_back(T("card readers and the kind of card on them (no PIN, nothing personal)"));
    if (needs.card_service)
        all.push_back(T("whether the smart card service runs"));
    if (needs.usb)
        all.push_back(T("devices on USB"));
    if (needs.system || needs.machine)
        all.push_back(T("the system's version and the computer's model"));
    if (needs.browsers)
        all.push_back(T("which browsers there are"));
    if (needs.session)
        all.push_back(T("whether the computer is used from afar"));
    return all;
}

Text asked_over_network(const Needs& needs)
{
    const bool issuers = needs.certificates && needs.certificates->ask_issuers;
    if (!needs.hosts.empty() && issuers)
        return T("Use the internet too: test the connection to the official pages ({1} addresses are contacted), and ask the issuers of "
                 "your certificates whether they are revoked",
            needs.hosts.size());
    if (!needs.hosts.empty())
        return T("Test the connection to the official pages too ({1} addresses are contacted)", needs.hosts.size());
    if (issuers)
        return T("Ask the issuers of your certificates over the internet, too, whether they are revoked");
    return {};
}

LookBar::LookBar(Page* page, Desk& desk, std::vector<std::string> steps)
    : wxPanel(page), page_(*page), desk_(desk), steps_(std::move(steps))
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    add_what_is_looked_at(*column);
    add_buttons(*column);
    gauge_ = new wxGauge(this, wxID_ANY, 100);
    native::describe(*gauge_, desk.face()(T("Looking")));
    column->Add(gauge_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(desk.face().theme.px(8))));
    SetSizer(column);
    pulse_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { gauge_->Pulse(); });
    show_state();
}

void LookBar::add_what_is_looked_at(wxSizer& column)
{
    const Face& face = desk_.face();
    const int gap = FromDIP(face.theme.px(8));
    const Needs needs = desk_.wizard().needs({desk_.this_computer(), steps_, true});
    Text list;
    for (const Text& each : looked_at(needs))
        list = list.empty() ? each : T("{1}, {2}", list, each);
    if (!list.empty())
        column.Add(
            new WrappedText(this, face.theme, Type::small, face(T("Looks at: {1}. Nothing is changed.", list)), face.theme.colours().quiet),
            wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    if (needs.readers && !steps_.empty()) {
        noticing_ = new WrappedText(
            this, face.theme, Type::small, face(T("Readers and cards are noticed by themselves.")), face.theme.colours().quiet);
        column.Add(noticing_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    }
    if (const Text wish = asked_over_network(needs); !wish.empty()) {
        network_ = new Tick(this, face.theme, face(wish));
        column.Add(network_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    }
}

void LookBar::add_buttons(wxSizer& column)
{
    const Face& face = desk_.face();
    const int gap = FromDIP(face.theme.px(8));
    const bool wide = !face.theme.large();
    look_ = primary_button(
        this, face.theme, face(T("Check this computer")), [this] { desk_.look(steps_, network_ && network_->GetValue()); });
    stop_ = plain_button(this, face.theme, face(T("Stop")), [this] { desk_.stop_looking(); });
    words_ = new WrappedText(this, face.theme, Type::small, wxString(), face.theme.colours().quiet);
    native::announce_changes(*words_);
    auto* row = new wxBoxSizer(wide ? wxHORIZONTAL : wxVERTICAL);
    const auto beside = wide ? wxSizerFlags().CenterVertical() : wxSizerFlags().Left();
    row->Add(look_, beside);
    row->Add(stop_, beside);
    row->Add(words_, wide ? wxSizerFlags(1).CenterVertical().Border(wxLEFT, 2 * gap) : wxSizerFlags().Expand().Border(wxTOP, gap));
    column.Add(row, wxSizerFlags().Expand());
}

Moment LookBar::last_seen() const
{
    const std::string name = desk_.this_computer();
    Moment seen{};
    if (const Computer* computer = desk_.wizard().office().find(name); computer && steps_.empty())
        seen = computer->seen();
    for (const std::string& id : steps_)
        if (const StepReport* step = desk_.wizard().report().find(id))
            for (const Placed& each : step->findings)
                if (each.computer == name)
                    seen = std::max(seen, each.seen);
    return seen;
}

wxString LookBar::last_look() const
{
    const Face& face = desk_.face();
    const std::string name = desk_.this_computer();
    const Moment seen = last_seen();
    if (seen == Moment{})
        return face(name.empty() ? T("Not looked at yet.") : T("{1}: not looked at yet.", name));
    return face(T("{1}: looked at on {2}", name, told_moment(seen)));
}

void LookBar::show_state()
{
    const auto& looking = desk_.looking();
    const bool had_focus = look_->HasFocus() || stop_->HasFocus();
    look_->Show(!looking);
    stop_->Show(looking.has_value());
    gauge_->Show(looking.has_value());
    if (noticing_)
        noticing_->Show(desk_.notices());
    look_->Enable(desk_.writable());
    stop_->Enable(looking && !looking->stopping);
    words_->say(looking ? looking->words : last_look());
    if (looking && !pulse_.IsRunning())
        pulse_.Start(80);
    if (!looking)
        pulse_.Stop();
    if (had_focus)
        (looking ? stop_ : look_)->SetFocus();
}

void LookBar::refresh()
{
    show_state();
    lay_out_with_lines(*this);
    if (GetSizer()->GetMinSize().y != GetSize().y)
        page_.lay_out();
}

} // namespace junbi
