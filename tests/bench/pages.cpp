// SPDX-License-Identifier: Apache-2.0
// Turning pages inside the process, medians in milliseconds: from the order to go to a page until all that can be seen of it
// is painted, and until the part below is made too.
#include "tests/gui/pretend_desk.h"
#include "tests/gui/toolkit.h"
#include "wizard/engine/wizard.h"
#include "wizard/gui/frame/office_view.h"
#include "wizard/gui/style/native.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/frame.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

using namespace junbi;

namespace {

constexpr int rounds = 15;

/// Milliseconds.
struct Turned {
    double seen, whole;
};

void print(const std::string& page, const Turned& turned) { std::printf("  %-20s %7.1f %7.1f\n", page.c_str(), turned.seen, turned.whole); }

/// The window's middle on an invented office with that many computers.
class Shown {
public:
    explicit Shown(int computers) : desk_(100, false, "ja"), frame_(new wxFrame(nullptr, wxID_ANY, wxString()))
    {
        Wizard& wizard = desk_.wizard();
        const Facts seen = wizard.office().computers.front().facts;
        for (int i = static_cast<int>(wizard.office().computers.size()); i < computers; ++i)
            wizard.take_recording("PC-" + std::to_string(i + 1), seen);
        native::use_look(desk_.theme());
        frame_->SetClientSize(1180, 820);
        view_ = new OfficeView(frame_, desk_, drafts_, {"start"});
        frame_->Show();
        view_->SetSize(frame_->GetClientSize());
        Toolkit::settle();
    }
    ~Shown()
    {
        frame_->Destroy();
        Toolkit::settle();
    }

    Wizard& wizard() { return desk_.wizard(); }

    Turned turn_to(const std::string& page)
    {
        const auto start = std::chrono::steady_clock::now();
        const auto elapsed
            = [start] { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(); };
        view_->go({page});
        bool painted = false;
        for (wxWindow* each : view_->GetChildren())
            if (dynamic_cast<Page*>(each) && each->IsShown())
                each->Bind(wxEVT_PAINT, [&painted](wxPaintEvent& event) {
                    event.Skip();
                    painted = true;
                });
        wxGUIEventLoop loop;
        const wxEventLoopActivator running(&loop);
        while (!painted)
            loop.Dispatch();
        const double seen = elapsed();
        wxYield();
        const double whole = elapsed();
        Toolkit::settle();
        return {seen, whole};
    }

    Turned median(const std::string& page)
    {
        std::vector<double> seen, whole;
        for (int i = 0; i < rounds; ++i) {
            turn_to("start");
            const Turned turned = turn_to(page);
            seen.push_back(turned.seen);
            whole.push_back(turned.whole);
        }
        std::sort(seen.begin(), seen.end());
        std::sort(whole.begin(), whole.end());
        return {seen[seen.size() / 2], whole[whole.size() / 2]};
    }

private:
    PretendDesk desk_;
    Drafts drafts_;
    wxFrame* frame_;
    OfficeView* view_;
};

void turn_pages(int computers)
{
    Shown shown(computers);
    std::printf("page change with %d computers (%d runs each, median ms until seen, until whole)\n", computers, rounds);
    std::vector<std::string> pages{"start", "computers"};
    for (const Check& each : shown.wizard().checks())
        pages.push_back(each.id);
    for (const std::string& page : pages)
        print(page, shown.median(page));
}

void show_long_table(std::size_t rows)
{
    Shown shown(3);
    Table vendors{{"name", "phone"}, {}};
    for (std::size_t i = 0; i < rows; ++i)
        vendors.rows.push_back({"見本システム" + std::to_string(i + 1) + "号", "03-0000-0000"});
    shown.wizard().fill("vendor", "vendors", std::move(vendors));
    std::printf("page with a table of %zu rows (%d runs, median ms until seen, until whole)\n", rows, rounds);
    print("vendor", shown.median("vendor"));
}

} // namespace

/// With a page's name: only that one, for a profiler.
int main(int count, char** words)
{
    const Toolkit toolkit;
    if (count > 1) {
        print(words[1], Shown(3).median(words[1]));
        return 0;
    }
    turn_pages(3);
    turn_pages(30);
    show_long_table(10);
    show_long_table(10'000);
    return 0;
}
