// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"
#include "wizard/storage/preferences.h"

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

namespace junbi {

/// What a new office begins with.
struct Beginning {
    std::string number = {}, name = {};
    std::string computer = {};       ///< this computer's name in it
    std::filesystem::path file = {}; ///< where it is kept; empty: where Junbi suggests
};

/// The page without an office: go on where one was left, begin one, open a file, or look at the invented one.
class WelcomePage : public wxScrolledWindow {
public:
    struct Actions {
        std::function<void(const std::filesystem::path&)> open;
        std::function<void(const Beginning&)> begin;
        Action choose_file, show_demo;
        std::function<void(const std::string&)> speak;            ///< "ja", "en"
        std::function<void(const std::filesystem::path&)> forget; ///< takes it off the list
    };
    /// `judge`: an empty office that says what is wrong with a number as it is typed. `begun`: what stands in the
    /// lines at first.
    WelcomePage(wxWindow* parent, const Face& face, const Preferences& preferences, std::unique_ptr<Wizard> judge, Beginning begun,
        Actions actions);

    /// What stands in the lines now; the place only where the person chose it.
    Beginning typed() const;
    void tell(const Text& what);
    /// Says of an office of the list that its file is not there now.
    void tell_missing(const std::filesystem::path& file);

private:
    void add_head();
    void add_recent(const std::vector<RecentOffice>& recent);
    void add_recent(const RecentOffice& office, bool first);
    void add_beginning();
    void add_other_ways();
    wxTextCtrl* line(wxWindow* parent, wxSizer& column, const Text& label, const Text& hint, const std::string& value);
    void check_number();
    void suggest_file();
    void choose_place();
    void begin();
    void lay_out();
    int gap(int at_100) const { return FromDIP(face_.theme.px(at_100)); }

    const Face& face_;
    std::unique_ptr<Wizard> judge_;
    std::map<std::filesystem::path, WrappedText*> recent_; ///< where each of the list lies
    Beginning begun_;
    Actions actions_;
    wxBoxSizer* column_;
    wxTextCtrl *number_ = nullptr, *name_ = nullptr, *computer_ = nullptr;
    WrappedText *number_told_ = nullptr, *place_ = nullptr, *wrong_ = nullptr;
    std::filesystem::path file_;
    bool file_chosen_ = false; ///< by the person, not suggested
    int width_ = 0;
};

} // namespace junbi
