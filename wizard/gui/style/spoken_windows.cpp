// SPDX-License-Identifier: Apache-2.0
// What screen readers say. The system speaks for its own controls (what they are, whether they are chosen) and takes the name and more
// about them from us; what only we paint speaks for itself.
#include "wizard/gui/style/look_windows.h"
#include "wizard/gui/style/native.h"

#include <wx/access.h>
#include <wx/control.h>
#include <wx/dataview.h>

#include <initguid.h>
#include <oleacc.h>

namespace junbi::native {
namespace {

constexpr DWORD live_region_changed = 0x8019; ///< EVENT_OBJECT_LIVEREGIONCHANGED, of Windows 8 and later
/// LiveSetting_Property_GUID of UI Automation, which mingw-w64 does not declare.
constexpr GUID live_setting{0xc12bcd8e, 0x2a8e, 0x4950, {0x8a, 0xe7, 0x36, 0x25, 0x11, 0x1d, 0x58, 0xeb}};
constexpr LONG politely = 1; ///< LiveSetting: when the screen reader has said what it is at

/// Speaks for a window whose picture is ours.
class Spoken : public wxWindowAccessible {
public:
    explicit Spoken(wxWindow& window) : wxWindowAccessible(&window) { }

    wxString name, more;

    wxAccStatus GetName(int child, wxString* said) override
    {
        if (child != wxACC_SELF)
            return wxACC_NOT_IMPLEMENTED;
        *said = name;
        return wxACC_OK;
    }
    wxAccStatus GetDescription(int child, wxString* said) override
    {
        if (child != wxACC_SELF || more.empty())
            return wxACC_NOT_IMPLEMENTED;
        *said = more;
        return wxACC_OK;
    }
    wxAccStatus GetRole(int child, wxAccRole* role) override
    {
        if (child != wxACC_SELF || is_control())
            return wxACC_NOT_IMPLEMENTED;
        *role = GetWindow()->GetChildren().empty() ? wxROLE_SYSTEM_GRAPHIC : wxROLE_SYSTEM_GROUPING;
        return wxACC_OK;
    }
    wxAccStatus GetState(int child, long* state) override
    {
        if (child != wxACC_SELF || is_control())
            return wxACC_NOT_IMPLEMENTED;
        const wxWindow& window = *GetWindow();
        *state = (window.IsShownOnScreen() ? 0 : wxACC_STATE_SYSTEM_INVISIBLE) | (window.IsEnabled() ? 0 : wxACC_STATE_SYSTEM_UNAVAILABLE)
            | (window.AcceptsFocus() ? wxACC_STATE_SYSTEM_FOCUSABLE : 0) | (window.HasFocus() ? wxACC_STATE_SYSTEM_FOCUSED : 0);
        return wxACC_OK;
    }
    // Around and inside a window the system knows its way: it sees every child, also those that nothing was told about.
    wxAccStatus GetChildCount(int*) override { return wxACC_NOT_IMPLEMENTED; }
    wxAccStatus GetChild(int, wxAccessible**) override { return wxACC_NOT_IMPLEMENTED; }
    wxAccStatus GetParent(wxAccessible**) override { return wxACC_NOT_IMPLEMENTED; }
    wxAccStatus Navigate(wxNavDir, int, int*, wxAccessible**) override { return wxACC_NOT_IMPLEMENTED; }
    wxAccStatus GetLocation(wxRect&, int) override { return wxACC_NOT_IMPLEMENTED; }
    wxAccStatus GetFocus(int*, wxAccessible**) override { return wxACC_NOT_IMPLEMENTED; }

private:
    bool is_control() { return dynamic_cast<wxControl*>(GetWindow()) != nullptr; }
};

/// The system's own notes about its controls; null where it keeps none.
IAccPropServices* notes()
{
    static IAccPropServices* const kept = [] {
        IAccPropServices* made = nullptr;
        if (FAILED(CoCreateInstance(
                CLSID_AccPropServices, nullptr, CLSCTX_INPROC_SERVER, IID_IAccPropServices, reinterpret_cast<void**>(&made))))
            made = nullptr;
        return made; // until the program ends
    }();
    return kept;
}

bool noted(const wxWindow& window, const MSAAPROPID& what, const wxString& words)
{
    return notes()
        && SUCCEEDED(notes()->SetHwndPropStr(handle_of(window), static_cast<DWORD>(OBJID_CLIENT), CHILDID_SELF, what, words.wc_str()));
}

void speak_for(wxWindow& window, const wxString& name, const wxString& more)
{
    auto* spoken = dynamic_cast<Spoken*>(window.GetAccessible());
    if (!spoken)
        window.SetAccessible(spoken = new Spoken(window)); // which owns it now
    spoken->name = name;
    spoken->more = more;
}

void tell(const wxWindow& window, DWORD event) { NotifyWinEvent(event, handle_of(window), OBJID_CLIENT, CHILDID_SELF); }

/// Remembers in the window itself that its changes are read aloud.
constexpr const wchar_t* announced = L"junbi-announced";

} // namespace

void describe(wxWindow& window, const wxString& name, const wxString& more)
{
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(&window))
        list->SetName(name); // the toolkit speaks for its lists
    else if (!dynamic_cast<wxControl*>(&window) || !noted(window, PROPID_ACC_NAME, name) || !noted(window, PROPID_ACC_DESCRIPTION, more))
        speak_for(window, name, more);
    tell(window, EVENT_OBJECT_NAMECHANGE);
    if (GetPropW(handle_of(window), announced))
        tell(window, live_region_changed);
}

void announce_changes(wxWindow& label)
{
    SetPropW(handle_of(label), announced, handle_of(label));
    label.Bind(wxEVT_DESTROY, [&label](wxWindowDestroyEvent& event) {
        event.Skip();
        RemovePropW(handle_of(label), announced);
    });
    if (notes()) {
        VARIANT polite;
        polite.vt = VT_I4;
        polite.lVal = politely;
        notes()->SetHwndProp(handle_of(label), static_cast<DWORD>(OBJID_CLIENT), CHILDID_SELF, live_setting, polite);
    }
    label.CallAfter([&label] { tell(label, live_region_changed); }); // what was new when it came
}

} // namespace junbi::native
