// SPDX-License-Identifier: Apache-2.0
// A line of which only the shape is kept shows what is typed while it is typed, and hands it on to nobody.
#include "tests/gui/pretend_desk.h"
#include "tests/gui/toolkit.h"
#include "wizard/gui/form/form_view.h"
#include "wizard/gui/form/text_entry.h"
#include "wizard/gui/style/native.h"

#include <boost/test/unit_test.hpp>

#include <wx/frame.h>

using namespace junbi;

namespace {

const std::string typed = "ＫＪ314159265358", shape = "KJ●●●●●●●●●●●●";

/// The entry that shows this value.
TextEntry* entry_with(wxWindow& window, const std::string& value)
{
    for (wxWindow* child : window.GetChildren()) {
        if (auto* entry = dynamic_cast<TextEntry*>(child); entry && entry->typed() == value)
            return entry;
        if (TextEntry* entry = entry_with(*child, value))
            return entry;
    }
    return nullptr;
}

/// Every word that stands in the window, besides that line itself.
std::string words_in(wxWindow& window, const wxWindow* but)
{
    std::string all;
    for (wxWindow* child : window.GetChildren())
        if (child != but)
            all += utf8(child->GetLabel()) + utf8(child->GetName()) + utf8(child->GetToolTipText()) + words_in(*child, but);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(shape_entry)

BOOST_AUTO_TEST_CASE(what_is_typed_is_gone_when_the_keyboard_leaves_the_line)
{
    PretendDesk desk(100, false, "ja");
    native::use_look(desk.theme());
    Drafts drafts;
    auto* frame = new wxFrame(nullptr, wxID_ANY, wxString());
    const Check& check = desk.wizard().step("accounts");
    auto& form = *new FormView(frame, desk, drafts, check, Scope::office, "", [] {});
    for (int i = FormView::questions(check, Scope::office); i > 0; --i)
        form.add_next();
    TextEntry* entry = entry_with(form, shape); // the invented office has one
    BOOST_REQUIRE(entry);
    const auto kept = [&] { return desk.wizard().office().of("accounts").text("kj_shape"); };

    entry->ChangeValue(wxString::FromUTF8(typed.substr(0, 10)));
    entry->keep(false); // somebody is still typing
    BOOST_TEST(entry->typed() == typed.substr(0, 10));
    BOOST_TEST(kept() == "KJ●●●●");

    entry->ChangeValue(wxString::FromUTF8(typed));
    entry->keep(false);
    BOOST_TEST(kept() == shape);
    BOOST_TEST(words_in(form, entry).find("31415") == std::string::npos);

    entry->keep(true);
    BOOST_TEST(entry->typed() == shape);
    BOOST_TEST(kept() == shape);
    BOOST_TEST(!entry->CanUndo());
    BOOST_TEST(drafts.empty());
    BOOST_TEST(words_in(*frame, nullptr).find("31415") == std::string::npos);

    entry->ChangeValue(wxString::FromUTF8("\a" + std::string(1990, '7'))); // what no other line would keep
    entry->keep(true);
    BOOST_TEST(drafts.empty());
    BOOST_TEST(entry->typed() == kept());
    frame->Destroy();
    Toolkit::settle();
}

BOOST_AUTO_TEST_SUITE_END()
