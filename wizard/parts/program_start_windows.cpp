// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/program_start.h"
#include "wizard/parts/wide_windows.h"

#include <windows.h>

#include <fcntl.h>
#include <io.h>
#include <shellapi.h>

#include <cstdio>

namespace junbi {

ProgramStart::ProgramStart(int, char**)
{
    int count = 0;
    if (wchar_t** all = CommandLineToArgvW(GetCommandLineW(), &count)) {
        for (int i = 1; i < count; ++i)
            words_.push_back(narrow(all[i]));
        LocalFree(all);
    }
    for (std::FILE* each : {stdin, stdout, stderr})
        _setmode(_fileno(each), _O_BINARY);
    console_before_ = GetConsoleOutputCP();
    if (console_before_ != 0)
        SetConsoleOutputCP(CP_UTF8);
}

ProgramStart::~ProgramStart()
{
    if (console_before_ != 0)
        SetConsoleOutputCP(console_before_);
}

} // namespace junbi
