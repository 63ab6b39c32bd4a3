// SPDX-License-Identifier: Apache-2.0
// Nobody answers a question by scrolling past it.
#include "tests/gui/toolkit.h"
#include "wizard/gui/widgets/wheel.h"

#include <wx/choice.h>
#include <wx/frame.h>
#include <wx/scrolwin.h>

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(wheel)

BOOST_AUTO_TEST_CASE(over_a_list_it_scrolls_the_page_and_chooses_nothing)
{
    const Toolkit toolkit;
    auto* frame = new wxFrame(nullptr, wxID_ANY, wxS("wheel"), wxDefaultPosition, wxSize(300, 200));
    auto* page = new wxScrolledWindow(frame);
    page->SetVirtualSize(280, 2000);
    page->SetScrollRate(0, 10);
    auto* list = new wxChoice(page, wxID_ANY);
    for (const char* each : {"one", "two", "three"})
        list->Append(wxString::FromUTF8(each));
    list->SetSelection(1);
    leave_wheel_to_page(*list);
    frame->Show();
    Toolkit::settle();
    wxMouseEvent turn(wxEVT_MOUSEWHEEL);
    turn.m_wheelDelta = 120;
    turn.m_wheelRotation = -120;
    turn.m_linesPerAction = 3;
    BOOST_TEST(list->GetEventHandler()->ProcessEvent(turn)); // taken, so that the toolkit does not see it
    BOOST_TEST(page->GetViewStart().y == 3);
    BOOST_TEST(list->GetSelection() == 1);
    turn.m_wheelRotation = 1200;
    list->GetEventHandler()->ProcessEvent(turn);
    BOOST_TEST(page->GetViewStart().y == 0);
    frame->Destroy();
}

BOOST_AUTO_TEST_SUITE_END()
