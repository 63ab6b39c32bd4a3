// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/speaker.h"
#include "wizard/engine/failure.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/gui/style/native.h"
#include "wizard/parts/part.h"

#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/uilocale.h>

#include <cstdlib>
#include <iostream>

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
        frame_ = new MainFrame(start_, read_preferences(preferences_file()), live_tools());
        frame_->Show();
        frame_->SendSizeEvent(); // the menu bar takes its room only now
        return true;
    }

    /// Whatever was not expected is told, and the window goes on: what was entered is in it.
    bool OnExceptionInMainLoop() override
    {
        if (const auto trouble = trouble_of([] { throw; }))
            frame_->tell(*trouble);
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
            start_.language = language == wxS("en") ? "en" : "ja";
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
    MainFrame* frame_ = nullptr;
};

/// What follows --lang; nothing where it is not said. Looked at here because the toolkit needs its language before it starts.
std::optional<std::string> asked_language(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--lang" && i + 1 < words.size())
            return words[i + 1];
        if (words[i].starts_with("--lang="))
            return words[i].substr(7);
    }
    return std::nullopt;
}

int refuse_language(const std::string& asked, const std::string& spoken)
{
    const Say say = Speaker(spoken == "en" ? "en" : "ja", places().locale).say();
    std::cerr << say(T("There is no language “{1}”. There are ja and en.", asked)) << "\n";
    return static_cast<int>(Ending::usage);
}

} // namespace
} // namespace junbi

wxIMPLEMENT_APP_NO_MAIN(junbi::App);

int main(int argc, char** argv)
{
    std::string language = junbi::read_preferences(junbi::preferences_file()).language;
    if (const auto asked = junbi::asked_language({argv + 1, argv + argc})) {
        if (*asked != "ja" && *asked != "en")
            return junbi::refuse_language(*asked, language);
        language = *asked;
    }
    junbi::native::choose_language(language == "en" ? "en" : "ja");
    return wxEntry(argc, argv);
}
