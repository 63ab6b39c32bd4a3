// SPDX-License-Identifier: Apache-2.0
// The system's own dialog, and its own way to the printer: wxPrinter knows no ranges of pages here either that a person may mix.
#include "wizard/gui/paper/system_print.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/paper/printed_pages_windows.h"

#include <wx/window.h>

#include <windows.h>

#include <objbase.h> // before the next one, which leaves out what knows interfaces otherwise

#include <commdlg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace junbi::native {
namespace {

constexpr double same_size = 3;            ///< points; names of paper sizes are rounded to millimetres
constexpr double tenths_of_mm = 254 / 72.; ///< in a point
constexpr DWORD most_ranges = 16;

struct Release {
    void operator()(void* memory) const { GlobalFree(memory); }
    void operator()(HDC__* printer) const { DeleteDC(printer); }
};
using Memory = std::unique_ptr<void, Release>;
using Printer = std::unique_ptr<HDC__, Release>;

/// A paper of ISO 216 as printers are told of it; 0 where it is none.
short paper_of(double width, double height)
{
    struct Known {
        short name;
        double width, height; ///< millimetres
    };
    for (const Known& each : {Known{DMPAPER_A4, 210, 297}, {DMPAPER_A3, 297, 420}, {DMPAPER_A5, 148, 210}, {DMPAPER_A2, 420, 594}})
        if (std::abs(each.width * 72 / 25.4 - width) < same_size && std::abs(each.height * 72 / 25.4 - height) < same_size)
            return each.name;
    return 0;
}

/// Proposes the document's own paper and the way it lies.
void propose(DEVMODEW& mode, const PageSize& size)
{
    const double narrow = std::min(size.width, size.height), high = std::max(size.width, size.height);
    mode.dmFields |= DM_ORIENTATION | DM_PAPERSIZE;
    mode.dmOrientation = size.width > size.height ? DMORIENT_LANDSCAPE : DMORIENT_PORTRAIT;
    mode.dmPaperSize = paper_of(narrow, high);
    if (mode.dmPaperSize != 0)
        return;
    mode.dmFields |= DM_PAPERWIDTH | DM_PAPERLENGTH;
    mode.dmPaperSize = DMPAPER_USER;
    mode.dmPaperWidth = static_cast<short>(std::lround(narrow * tenths_of_mm));
    mode.dmPaperLength = static_cast<short>(std::lround(high * tenths_of_mm));
}

/// The default printer as it is set up, with the document's paper; nothing where there is no printer.
std::pair<Memory, Memory> default_printer(const PageSize& size)
{
    PRINTDLGW ask{};
    ask.lStructSize = sizeof ask;
    ask.Flags = PD_RETURNDEFAULT | PD_NOWARNING; // the dialog says it, if it is so
    if (!PrintDlgW(&ask))
        return {};
    std::pair<Memory, Memory> found{Memory(ask.hDevMode), Memory(ask.hDevNames)};
    if (auto* mode = static_cast<DEVMODEW*>(GlobalLock(ask.hDevMode))) {
        propose(*mode, size);
        GlobalUnlock(ask.hDevMode);
    }
    return found;
}

/// What the person chose in the dialog.
struct Wish {
    Printer printer;
    std::vector<int> pages; ///< in their order, each as often as the printer does not multiply by itself
};

/// All pages `copies` times, or each page that often one after the other.
std::vector<int> in_order(const std::vector<int>& pages, int copies, bool collate)
{
    std::vector<int> all;
    if (collate)
        for (int i = 0; i < copies; ++i)
            all.insert(all.end(), pages.begin(), pages.end());
    else
        for (const int each : pages)
            all.insert(all.end(), static_cast<std::size_t>(copies), each);
    return all;
}

std::vector<int> chosen_pages(const PRINTDLGEXW& dialog, int pages, int page)
{
    if (dialog.Flags & PD_CURRENTPAGE)
        return {page};
    std::vector<int> all;
    if (dialog.Flags & PD_PAGENUMS)
        for (DWORD i = 0; i < dialog.nPageRanges; ++i)
            for (DWORD each = dialog.lpPageRanges[i].nFromPage; each <= dialog.lpPageRanges[i].nToPage; ++each)
                all.push_back(static_cast<int>(std::clamp<DWORD>(each, 1, static_cast<DWORD>(pages))));
    else
        for (int each = 1; each <= pages; ++each)
            all.push_back(each);
    return all;
}

Failure not_printed(const Text& reason)
{
    return Failure(Ending::file, T("It could not be printed ({1}). Nothing was lost: try again, or save it as PDF.", reason));
}

/// Nothing where the person gave up.
std::optional<Wish> ask(HWND parent, const LaidOut& pages, int page)
{
    auto [mode, names] = default_printer(pages.size());
    std::array<PRINTPAGERANGE, most_ranges> ranges{};
    ranges[0] = {1, static_cast<DWORD>(pages.pages())};
    PRINTDLGEXW dialog{};
    dialog.lStructSize = sizeof dialog;
    dialog.hwndOwner = parent;
    dialog.hDevMode = mode.release();
    dialog.hDevNames = names.release();
    dialog.Flags = PD_RETURNDC | PD_ALLPAGES | PD_NOSELECTION | PD_USEDEVMODECOPIESANDCOLLATE | PD_COLLATE;
    dialog.nPageRanges = 1;
    dialog.nMaxPageRanges = most_ranges;
    dialog.lpPageRanges = ranges.data();
    dialog.nMinPage = 1;
    dialog.nMaxPage = static_cast<DWORD>(pages.pages());
    dialog.nCopies = 1;
    dialog.nStartPage = START_PAGE_GENERAL;
    const HRESULT result = PrintDlgExW(&dialog);
    const Memory chosen_mode(dialog.hDevMode), chosen_names(dialog.hDevNames);
    Printer printer(dialog.hDC);
    if (FAILED(result))
        throw not_printed(verbatim("PrintDlgEx " + std::to_string(static_cast<unsigned long>(result))));
    if (dialog.dwResultAction != PD_RESULT_PRINT || !printer)
        return std::nullopt;
    return Wish{std::move(printer),
        in_order(chosen_pages(dialog, pages.pages(), page), static_cast<int>(dialog.nCopies), (dialog.Flags & PD_COLLATE) != 0)};
}

} // namespace

bool print_with_dialog(wxWindow& parent, const wxString& name, std::shared_ptr<const LaidOut> pages, int page)
{
    const auto wish = ask(static_cast<HWND>(parent.GetHandle()), *pages, page);
    if (!wish)
        return false;
    if (const auto trouble = print_pages(wish->printer.get(), name.wc_str(), *pages, wish->pages))
        throw not_printed(*trouble);
    return true;
}

} // namespace junbi::native
