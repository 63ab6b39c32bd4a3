// SPDX-License-Identifier: Apache-2.0
#include "wizard/catalogues/speaker.h"
#include "wizard/engine/failure.h"
#include "wizard/gui/frame/main_frame.h"
#include "wizard/gui/start.h"
#include "wizard/gui/style/native.h"
#include "wizard/parts/part.h"

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
        line.AddOption({}, wxS("profile"), wxS("whom the steps are arranged for: office, vendor, manager"));
        line.AddParam(wxS("FILE"), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
    }

    bool OnCmdLineParsed(wxCmdLineParser& line) override
    {
        start_.demo = line.Found(wxS("demo"));
        wxString language;
        if (line.Found(wxS("lang"), &language))
            start_.language = language == wxS("en") ? "en" : "ja";
        if (wxString profile; line.Found(wxS("profile"), &profile))
            start_.profile = utf8(profile);
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

/// What follows an option; nothing where it is not said. Looked at here because the toolkit needs its language before it starts.
std::optional<std::string> asked(const std::vector<std::string>& words, const std::string& option)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == option && i + 1 < words.size())
            return words[i + 1];
        if (words[i].starts_with(option + "="))
            return words[i].substr(option.size() + 1);
    }
    return std::nullopt;
}

std::string said(const Text& what, const std::string& language)
{
    return Speaker(language == "en" ? "en" : "ja", places().locale).say()(what);
}

/// Why the profile asked for cannot be followed, if so.
std::optional<Text> trouble_with(const std::string& profile)
{
    return trouble_of([&] { read_profiles(our_profiles_file(), own_profiles_file()).of(profile); });
}

} // namespace

int run_window(const std::vector<std::string>& words, const Entrance& entrance)
{
    std::string language = read_preferences(preferences_file()).language;
    const auto refuse = [&](const Text& what) {
        entrance.tell(said(what, language));
        return static_cast<int>(Ending::usage);
    };
    if (const auto wish = asked(words, "--lang")) {
        if (*wish != "ja" && *wish != "en")
            return refuse(T("There is no language “{1}”. There are ja and en.", *wish));
        language = *wish;
    }
    if (const auto profile = asked(words, "--profile"))
        if (const auto trouble = trouble_with(*profile))
            return refuse(*trouble);
    native::choose_language(language == "en" ? "en" : "ja");
    return entrance.enter();
}

} // namespace junbi

wxIMPLEMENT_APP_NO_MAIN(junbi::App);
