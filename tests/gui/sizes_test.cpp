// SPDX-License-Identifier: Apache-2.0
// Every control of every page gets at least the room that its words need, at every size of text, in both languages.
#include "tests/gui/pretend_desk.h"
#include "tests/gui/toolkit.h"
#include "wizard/gui/form/drafts.h"
#include "wizard/gui/frame/office_view.h"
#include "wizard/gui/style/native.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/frame.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <cstdlib>

using namespace junbi;

namespace {

/// What is chosen stands once more as a label, where it may take several lines.
bool told_below(const wxChoice& list)
{
    for (wxWindow* each : list.GetParent()->GetChildren())
        if (auto* words = dynamic_cast<WrappedText*>(each); words && words->IsShown() && words->words() == list.GetStringSelection())
            return true;
    return false;
}

/// What is wrong with the room of a control; empty where nothing is.
std::string cut(wxWindow& window)
{
    const wxSize given = window.GetSize();
    if (auto* label = dynamic_cast<wxStaticText*>(&window)) {
        const wxSize words = label->GetTextExtent(label->GetLabelText().AfterLast('\n'));
        wxString rest = label->GetLabelText(), after;
        int widest = words.x, lines = 0;
        for (; !rest.empty(); rest = after, ++lines)
            widest = std::max(widest, label->GetTextExtent(rest.BeforeFirst('\n', &after)).x);
        return widest > given.x + 1 || lines * label->GetCharHeight() > given.y ? utf8(label->GetLabelText()) : "";
    }
    if (auto* list = dynamic_cast<wxChoice*>(&window)) // what is chosen, not the longest of all; the arrow takes 50
        return list->GetTextExtent(list->GetStringSelection()).x + 50 > given.x && !told_below(*list) ? utf8(list->GetStringSelection())
                                                                                                      : "";
    const bool has_words = dynamic_cast<wxAnyButton*>(&window) || dynamic_cast<wxCheckBox*>(&window);
    window.InvalidateBestSize();
    const wxSize best = window.GetBestSize();
    return has_words && (best.x > given.x + 1 || best.y > given.y + 1) ? utf8(window.GetLabel()) + " (" + std::to_string(best.x) + "x"
            + std::to_string(best.y) + " in " + std::to_string(given.x) + "x" + std::to_string(given.y) + ")"
                                                                       : "";
}

void collect(wxWindow& window, std::vector<std::string>& found)
{
    for (wxWindow* child : window.GetChildren()) {
        if (!child->IsShown())
            continue;
        if (const std::string words = cut(*child); !words.empty())
            found.push_back(words);
        collect(*child, found);
    }
}

const std::vector<std::string> pages = {"start", "computers", "office", "environment", "certificate", "card_reader", "vendor", "subsidy",
    "accounts", "staff", "app_registration", "operations", "notices"};

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(Toolkit);

BOOST_AUTO_TEST_SUITE(sizes)

BOOST_DATA_TEST_CASE(
    nothing_is_cut, boost::unit_test::data::make({100, 150, 200}) * boost::unit_test::data::make({"ja", "en"}), zoom, language)
{
    PretendDesk desk(zoom, false, language);
    native::use_look(desk.theme());
    Drafts drafts;
    for (const std::string& page : pages) {
        auto* frame = new wxFrame(nullptr, wxID_ANY, wxString());
        frame->SetClientSize(1180, 820);
        auto* view = new OfficeView(frame, desk, drafts, {page});
        frame->Show();
        view->SetSize(frame->GetClientSize());
        Toolkit::settle();
        std::vector<std::string> found;
        collect(*view, found);
        for (const std::string& words : found)
            BOOST_ERROR(page + " cuts: " + words);
        BOOST_TEST(view->GetChildren().GetCount() > 0u);
        frame->Destroy();
        Toolkit::settle();
    }
}

BOOST_AUTO_TEST_CASE(the_style_sheet_is_understood)
{
    for (const bool dark : {false, true})
        BOOST_TEST(native::style_error(Theme(100, dark).style_sheet()) == "");
    BOOST_TEST(native::style_error("button { no-such-thing: 1px; }") != "");
}

BOOST_AUTO_TEST_SUITE_END()
