// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/line.h"

#include <windows.h>

#include <fcntl.h>
#include <io.h>

#include <cstdio>

namespace junbi {
namespace {

/// The same line under a number of its own; what had its number before leads nowhere.
int moved(std::FILE* standard, DWORD which)
{
    const int line = _dup(_fileno(standard));
    _setmode(line, _O_BINARY);
    const int nowhere = _wopen(L"NUL", _O_RDWR | _O_BINARY);
    _dup2(nowhere, _fileno(standard));
    _close(nowhere);
    SetStdHandle(which, reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(standard))));
    return line;
}

} // namespace

Line::Line() : in_(moved(stdin, STD_INPUT_HANDLE)), out_(moved(stdout, STD_OUTPUT_HANDLE)) { }

Line::~Line()
{
    _close(in_);
    _close(out_);
}

std::size_t Line::take(char* into, std::size_t most)
{
    const int got = _read(in_, into, static_cast<unsigned>(most));
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

std::size_t Line::put(const char* from, std::size_t most)
{
    const int put = _write(out_, from, static_cast<unsigned>(most));
    return put > 0 ? static_cast<std::size_t>(put) : 0;
}

} // namespace junbi
