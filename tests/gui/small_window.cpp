// SPDX-License-Identifier: Apache-2.0
// A small window with one of each: what the driver of windows is tried on. Any argument adds fields without a label.
#include <wx/wx.h>

#include <wx/tglbtn.h>

namespace {

wxString words(const char* utf8) { return wxString::FromUTF8(utf8); }

class SmallWindow : public wxFrame {
public:
    explicit SmallWindow(bool with_nameless) : wxFrame(nullptr, wxID_ANY, words("Small window"))
    {
        add(new wxStaticText(panel_, wxID_ANY, words("介護情報基盤の準備を\n始めましょう。")));
        add(said_ = new wxStaticText(panel_, wxID_ANY, words("まだです")));
        add(new wxStaticText(panel_, wxID_ANY, words("事業所の名前(&O)")));
        add(office_ = new wxTextCtrl(panel_, wxID_ANY));
        button("名乗る(&G)", [this] { say(words("こちらは") + office_->GetValue() + words("です")); });
        add(new wxCheckBox(panel_, wxID_ANY, words("インターネットを使う")));
        add(new wxToggleButton(panel_, wxID_ANY, words("詳しく")));
        add(new wxRadioButton(panel_, wxID_ANY, words("はい"), wxDefaultPosition, wxDefaultSize, wxRB_GROUP));
        add(new wxRadioButton(panel_, wxID_ANY, words("いいえ")));
        add(new wxStaticText(panel_, wxID_ANY, words("都道府県")));
        const wxString prefectures[] = {words("北海道"), words("東京都"), words("沖縄県")};
        auto* choice = new wxChoice(panel_, wxID_ANY, wxDefaultPosition, wxDefaultSize, 3, prefectures);
        choice->Bind(wxEVT_CHOICE, [this, choice](wxCommandEvent&) { say(choice->GetStringSelection() + words("を選びました")); });
        add(choice);
        button("0.3秒止まる", [this] {
            wxMilliSleep(300);
            say(words("止まりました"));
        });
        button("尋ねるのをやめる", [this] { say(words("尋ねません")); });
        button("尋ねる", [this] { ask(); });
        button("使えない", [] {})->Disable();
        auto* gauge = new wxGauge(panel_, wxID_ANY, 10);
        gauge->SetValue(4);
        add(gauge);
        if (with_nameless) {
            add(new wxTextCtrl(panel_, wxID_ANY));
            auto* nameless = new wxChoice(panel_, wxID_ANY, wxDefaultPosition, wxDefaultSize, 3, prefectures);
            nameless->SetSelection(1);
            add(nameless);
        }
        auto* menu = new wxMenu;
        menu->Append(1, words("やめる(&Y)"));
        menu->AppendSeparator();
        menu->Append(2, words("メニューから尋ねる"));
        menu->Bind(wxEVT_MENU, [this](wxCommandEvent& event) { event.GetId() == 2 ? ask() : say(words("やめました")); });
        auto* bar = new wxMenuBar;
        bar->Append(menu, words("操作(&M)"));
        SetMenuBar(bar);
        panel_->SetSizer(rows_);
        rows_->Fit(this);
    }

private:
    void add(wxWindow* control) { rows_->Add(control, 0, wxALL, 4); }

    void say(const wxString& text) { said_->SetLabel(text); }

    template <typename Deed>
    wxButton* button(const char* label, Deed deed)
    {
        auto* made = new wxButton(panel_, wxID_ANY, words(label));
        made->Bind(wxEVT_BUTTON, [deed](wxCommandEvent&) { deed(); });
        add(made);
        return made;
    }

    void ask()
    {
        wxDialog dialog(this, wxID_ANY, words("質問"));
        auto* close = new wxButton(&dialog, wxID_ANY, words("閉じる"));
        close->Bind(wxEVT_BUTTON, [&dialog](wxCommandEvent&) { dialog.EndModal(wxID_OK); });
        dialog.ShowModal();
        say(words("閉じました"));
    }

    wxPanel* panel_ = new wxPanel(this);
    wxBoxSizer* rows_ = new wxBoxSizer(wxVERTICAL);
    wxStaticText* said_ = nullptr;
    wxTextCtrl* office_ = nullptr;
};

class SmallApp : public wxApp {
public:
    bool OnInit() override { return (new SmallWindow(argc > 1))->Show(); }
};

} // namespace

wxIMPLEMENT_APP(SmallApp);
