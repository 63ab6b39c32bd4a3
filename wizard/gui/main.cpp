// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/frame/main_frame.h"
#include "wizard/gui/style/native.h"

#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/uilocale.h>

#include <cstdlib>

namespace junbi {
namespace {

class App : public wxApp {
public:
    bool OnInit() override
    {
        if (!wxApp::OnInit())
            return false;
        wxUILocale::UseDefault(); // the toolkit's own dialogs follow the language chosen before it started
        load_fonts();
        auto* frame = new MainFrame(start_, read_preferences(preferences_file()), live_tools());
        frame->Show();
        frame->SendSizeEvent(); // the menu bar takes its room only now
        return true;
    }

    void OnInitCmdLine(wxCmdLineParser& line) override
    {
        line.SetLogo({});
        line.AddSwitch({}, wxS("demo"), wxS("show an invented office; nothing is kept"));
        line.AddOption({}, wxS("lang"), wxS("ja or en"));
        line.AddParam(wxS("FILE"), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
    }

    bool OnCmdLineParsed(wxCmdLineParser& line) override
    {
        start_.demo = line.Found(wxS("demo"));
        wxString language;
        if (line.Found(wxS("lang"), &language))
            start_.language = utf8(language);
        if (line.GetParamCount())
            start_.office = utf8(line.GetParam(0));
        return true;
    }

    int OnExit() override
    {
        // A look that was given up may still hang in somebody's library; it must not meet that library's end.
        std::_Exit(0);
    }

private:
    Start start_;
};

} // namespace
} // namespace junbi

wxIMPLEMENT_APP_NO_MAIN(junbi::App);

int main(int argc, char** argv)
{
    const std::string language = junbi::read_preferences(junbi::preferences_file()).language;
    junbi::native::choose_language(language.empty() ? "ja" : language);
    return wxEntry(argc, argv);
}
