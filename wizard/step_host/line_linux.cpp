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

std::optional<std::string> received(int line, std::size_t size)
{
    std::string text(size, '\0');
    for (std::size_t done = 0; done < size;) {
        const ssize_t got = ::read(line, text.data() + done, size - done);
        if (got == 0 || (got < 0 && errno != EINTR))
            return std::nullopt;
        done += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return text;
}

} // namespace

Line::Line() : in_(moved(STDIN_FILENO)), out_(moved(STDOUT_FILENO)) { }

Line::~Line()
{
    ::close(in_);
    ::close(out_);
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
        const ssize_t put = ::write(out_, text.data() + done, text.size() - done);
        if (put < 0 && errno != EINTR)
            return; // nobody listens: the next question is the end
        done += put > 0 ? static_cast<std::size_t>(put) : 0;
    }
}

} // namespace junbi
