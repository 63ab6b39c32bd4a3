// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/style/native.h"

#include "wizard/gui/style/look_windows.h"

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/fontenum.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

#include <imm.h>

#include <algorithm>
#include <array>

namespace junbi::native {
namespace {

/// The words of the cell under the mouse where they are wider than its column; else empty.
wxString cut_words(const wxDataViewCtrl& list, const wxPoint& at)
{
    wxDataViewItem row;
    wxDataViewColumn* column = nullptr;
    list.HitTest(at, row, column);
    if (!row.IsOk() || !column)
        return {};
    wxVariant value;
    list.GetModel()->GetValue(value, row, column->GetModelColumn());
    const wxString words = value.GetString();
    return list.GetTextExtent(words).x + list.FromDIP(12) > column->GetWidth() ? words : wxString();
}

wxScrolledWindow* page_around(wxWindow* window)
{
    while (window && !dynamic_cast<wxScrolledWindow*>(window))
        window = window->GetParent();
    return static_cast<wxScrolledWindow*>(window);
}

/// A list that nobody works in lets the wheel turn the page it stands on; `part` is the list, or lies in it.
void pass_wheel_on(wxDataViewCtrl& list, wxWindow& part)
{
    part.Bind(wxEVT_MOUSEWHEEL, [&list](wxMouseEvent& event) {
        wxScrolledWindow* page = list.GetMainWindow()->HasFocus() ? nullptr : page_around(list.GetParent());
        if (page)
            page->GetEventHandler()->ProcessEvent(event);
        else
            event.Skip();
    });
    for (wxWindow* each : part.GetChildren())
        pass_wheel_on(list, *each);
}

} // namespace

/// The newest of Windows' own Japanese families that is here; else ours, which lies beside the program.
std::string text_face()
{
    static const std::string face = [] {
        for (const char* each : {"Yu Gothic UI", "Meiryo UI"})
            if (wxFontEnumerator::IsValidFacename(wxString::FromUTF8(each)))
                return each;
        return "BIZ UDPGothic";
    }();
    return face;
}

void show_icon(wxTopLevelWindow& window) { window.SetIcons(wxIconBundle(wxS("junbi"), nullptr)); }

void dress_list(wxChoice& list)
{
    const int high = look().px(list, 32);
    list.SetMinSize(wxSize(list.GetMinSize().x, high));
    constexpr WPARAM what_is_chosen = static_cast<WPARAM>(-1); // and not the lines that fold out
    SendMessageW(handle_of(list), CB_SETITEMHEIGHT, what_is_chosen, high - list.FromDIP(6));
}

void even_rows(wxDataViewCtrl& list)
{
    list.SetRowHeight(list.GetCharHeight() + look().px(list, 12)); // as all rows are here already
    pass_wheel_on(list, list);
}

void tell_cut_cells(wxDataViewCtrl& list)
{
    list.GetMainWindow()->Bind(wxEVT_MOTION, [&list](wxMouseEvent& event) {
        event.Skip();
        wxWindow& inner = *list.GetMainWindow();
        const wxString words = cut_words(list, list.ScreenToClient(inner.ClientToScreen(event.GetPosition())));
        if (words != inner.GetToolTipText())
            inner.SetToolTip(words);
    });
}

void keep_secret(wxTextCtrl& entry)
{
    ImmAssociateContext(handle_of(entry), nullptr); // what helps with typing Japanese learns from what is typed
}

Secret typed_secret(wxTextCtrl& entry)
{
    std::array<wchar_t, Secret::most> typed{};
    const int length = GetWindowTextW(handle_of(entry), typed.data(), static_cast<int>(typed.size()));
    std::array<char, Secret::most> bytes{};
    const int size = WideCharToMultiByte(CP_UTF8, 0, typed.data(), length, bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr);
    Secret secret({bytes.data(), static_cast<std::size_t>(std::max(0, size))});
    SecureZeroMemory(typed.data(), sizeof typed);
    SecureZeroMemory(bytes.data(), sizeof bytes);
    return secret;
}

void wipe(wxTextCtrl& entry)
{
    const HWND line = handle_of(entry);
    const std::wstring spaces(static_cast<std::size_t>(std::max(0, GetWindowTextLengthW(line))), L' ');
    SetWindowTextW(line, spaces.c_str()); // into the same memory
    SetWindowTextW(line, L"");
    SendMessageW(line, EM_EMPTYUNDOBUFFER, 0, 0);
}

void choose_language(const std::string& language)
{
    const std::wstring names = (language == "en" ? std::wstring(L"en-US") : std::wstring(L"ja-JP")) + L'\0'; // a list with an empty end
    SetProcessPreferredUILanguages(MUI_LANGUAGE_NAME, names.c_str(), nullptr);
}

/// The small ones are in no font for Japanese.
wxString fold_sign(bool open) { return wxString::FromUTF8(open ? "▼ " : "▶ "); }

std::string libraries()
{
    return "cairo, Pango, HarfBuzz, FreeType, fontconfig, FriBidi, GLib, GMime, pixman, libpng, zlib, expat, PCRE2, pugixml, TinyXML-2, "
           "CLI11, nlohmann/json, libzip, OpenSSL, libcurl, qpdf, libjpeg-turbo, libqrencode, ICU, BIZ UDPGothic";
}

} // namespace junbi::native
