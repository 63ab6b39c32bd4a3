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

std::optional<std::string> received(int line, std::size_t size)
{
    std::string text(size, '\0');
    for (std::size_t done = 0; done < size;) {
        const int got = _read(line, text.data() + done, static_cast<unsigned>(size - done));
        if (got <= 0)
            return std::nullopt;
        done += static_cast<std::size_t>(got);
    }
    return text;
}

} // namespace

Line::Line() : in_(moved(stdin, STD_INPUT_HANDLE)), out_(moved(stdout, STD_OUTPUT_HANDLE)) { }

Line::~Line()
{
    _close(in_);
    _close(out_);
}

std::optional<Message> Line::question()
{
    const auto digits = received(in_, length_digits);
    const auto length = digits ? length_in(*digits) : std::nullopt;
    const auto content = length ? received(in_, *length) : std::nullopt;
    return content ? std::optional(message_in(*content)) : std::nullopt;
}

void Line::answer(const Message& message)
{
    const std::string text = framed(message);
    for (std::size_t done = 0; done < text.size();) {
        const int put = _write(out_, text.data() + done, static_cast<unsigned>(text.size() - done));
        if (put < 0)
            return; // nobody listens: the next question is the end
        done += static_cast<std::size_t>(put);
    }
}

} // namespace junbi
