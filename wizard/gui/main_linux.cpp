// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/start.h"
#include "wizard/parts/program_start.h"

#include <wx/init.h>

#include <iostream>

int main(int argc, char** argv)
{
    const junbi::ProgramStart start(argc, argv);
    return junbi::run_window(
        start.words(), {[&] { return wxEntry(argc, argv); }, [](const std::string& words) { std::cerr << words << "\n"; }});
}
