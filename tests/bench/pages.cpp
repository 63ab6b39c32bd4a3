// SPDX-License-Identifier: Apache-2.0
// Turning pages inside the process: from the order to go to a page until it is laid out and painted, medians in milliseconds.
#include "tests/gui/pretend_desk.h"
#include "tests/gui/toolkit.h"
#include "wizard/engine/wizard.h"
#include "wizard/gui/frame/office_view.h"
#include "wizard/gui/style/native.h"

#include <wx/app.h>
#include <wx/frame.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

using namespace junbi;

namespace {

constexpr int rounds = 15;

/// The window's middle on an invented office with that many computers.
class Shown {
public:
    explicit Shown(int computers) : desk_(100, false, "ja"), frame_(new wxFrame(nullptr, wxID_ANY, wxString()))
    {
        Wizard& wizard = desk_.wizard();
        const Facts seen = wizard.office().computers.front().facts;
        for (int i = static_cast<int>(wizard.office().computers.size()); i < computers; ++i)
            wizard.take_recording("PC-" + std::to_string(i + 1), seen);
        native::use_style_sheet(desk_.theme().style_sheet());
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

    double time_to(const std::string& page)
    {
        const auto start = std::chrono::steady_clock::now();
        view_->go({page});
        wxYield();
        view_->Update();
        const double milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        Toolkit::settle();
        return milliseconds;
    }

    double median(const std::string& page)
    {
        std::vector<double> times;
        for (int i = 0; i < rounds; ++i) {
            time_to("start");
            times.push_back(time_to(page));
        }
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
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
    std::printf("page change with %d computers (%d runs each, median, ms)\n", computers, rounds);
    std::vector<std::string> pages{"start", "computers"};
    for (const Check& each : shown.wizard().checks())
        pages.push_back(each.id);
    for (const std::string& page : pages)
        std::printf("  %-20s %7.1f\n", page.c_str(), shown.median(page));
}

void show_long_table(std::size_t rows)
{
    Shown shown(3);
    Table vendors{{"name", "phone"}, {}};
    for (std::size_t i = 0; i < rows; ++i)
        vendors.rows.push_back({"見本システム" + std::to_string(i + 1) + "号", "03-0000-0000"});
    shown.wizard().fill("vendor", "vendors", std::move(vendors));
    std::printf("page with a table of %zu rows (%d runs, median, ms)\n  %-20s %7.1f\n", rows, rounds, "vendor", shown.median("vendor"));
}

} // namespace

/// With a page's name: only that one, for a profiler.
int main(int count, char** words)
{
    const Toolkit toolkit;
    if (count > 1) {
        std::printf("%s: %.1f ms\n", words[1], Shown(3).median(words[1]));
        return 0;
    }
    turn_pages(3);
    turn_pages(30);
    show_long_table(10);
    show_long_table(10'000);
    return 0;
}
