// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/line.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace junbi {
namespace {

constexpr int above_the_standard_ones = 10;

/// The same line under a number that nobody writes to by habit; what had its number before leads nowhere.
int moved(int standard)
{
    const int line = ::fcntl(standard, F_DUPFD_CLOEXEC, above_the_standard_ones);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nowhere, standard);
    ::close(nowhere);
    return line;
}

} // namespace

Line::Line() : in_(moved(STDIN_FILENO)), out_(moved(STDOUT_FILENO)) { }

Line::~Line()
{
    ::close(in_);
    ::close(out_);
}

std::size_t Line::take(char* into, std::size_t most)
{
    ssize_t got = 0;
    while ((got = ::read(in_, into, most)) < 0 && errno == EINTR) { }
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

std::size_t Line::put(const char* from, std::size_t most)
{
    ssize_t put = 0;
    while ((put = ::write(out_, from, most)) < 0 && errno == EINTR) { }
    return put > 0 ? static_cast<std::size_t>(put) : 0;
}

} // namespace junbi
