// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/toolkit.h"

#include "wizard/gui/style/theme.h"

#include <wx/app.h>

#include <cstdlib>
#include <stdexcept>

namespace junbi {

Toolkit::Toolkit()
{
    for (const auto& [name, value] : display_.environment())
        setenv(name.c_str(), value.c_str(), 1);
    setenv("NO_AT_BRIDGE", "1", 1);
    wxApp::SetInstance(new wxApp);
    char name[] = "toolkit";
    char* words[] = {name, nullptr};
    int count = 1;
    if (!wxEntryStart(count, words))
        throw std::runtime_error("the toolkit did not start");
    load_fonts();
}

Toolkit::~Toolkit() { wxEntryCleanup(); }

void Toolkit::settle()
{
    for (int round = 0; round < 5; ++round) {
        wxTheApp->ProcessPendingEvents();
        wxYield();
    }
}

} // namespace junbi
