// SPDX-License-Identifier: Apache-2.0
// The footer of every page: its words have room, and no button is cut, at every width, size of text and language.
#include "tests/gui/pretend_desk.h"
#include "tests/gui/toolkit.h"
#include "wizard/gui/frame/office_view.h"
#include "wizard/gui/frame/reading_order.h"
#include "wizard/gui/style/native.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <wx/frame.h>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

void examine(Footer& footer, const Theme& theme, const std::string& where)
{
    const int room = footer.GetSize().x - 2 * footer.FromDIP(page_margin);
    for (wxWindow* child : footer.GetChildren()) {
        if (auto* words = dynamic_cast<WrappedText*>(child))
            BOOST_TEST(words->GetSize().x >= std::min(room, footer.FromDIP(theme.px(200))), where << words->GetSize().x << " wide words");
        if (!child->IsShown())
            continue;
        const wxRect at = child->GetRect();
        BOOST_TEST(at.GetRight() < footer.GetSize().x, where << utf8(child->GetLabel()) << " ends at " << at.GetRight());
        BOOST_TEST(at.GetBottom() < footer.GetSize().y, where << utf8(child->GetLabel()) << " reaches below the window");
        for (wxWindow* other : footer.GetChildren())
            BOOST_TEST((other == child || !other->IsShown() || !at.Intersects(other->GetRect())),
                where << utf8(child->GetLabel()) << " over " << utf8(other->GetLabel()));
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(footer)

BOOST_DATA_TEST_CASE(words_and_buttons_have_room, data::make({100, 125, 150, 175, 200}) * data::make({"ja", "en"}), zoom, language)
{
    PretendDesk desk(zoom, false, language);
    native::use_look(desk.theme());
    Drafts drafts;
    auto* frame = new wxFrame(nullptr, wxID_ANY, wxString());
    frame->Show();
    for (const std::string& page : reading_order(desk.wizard())) {
        auto* view = new OfficeView(frame, desk, drafts, {page});
        view->footer().say(desk.face()(T("Opened for reading and printing only. Nothing can be changed.")));
        for (int width = 760; width <= 1400; width += 80) {
            frame->SetClientSize(width, 820);
            view->SetSize(frame->GetClientSize());
            Toolkit::settle();
            examine(view->footer(), desk.theme(), page + " at " + std::to_string(width) + ": ");
        }
        view->Destroy();
        Toolkit::settle();
    }
    frame->Destroy();
    Toolkit::settle();
}

BOOST_AUTO_TEST_SUITE_END()
