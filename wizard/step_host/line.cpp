// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/line.h"

namespace junbi {

std::optional<std::string> Line::received(std::size_t size)
{
    std::string text(size, '\0');
    for (std::size_t done = 0; done < size;) {
        const std::size_t got = take(text.data() + done, size - done);
        if (got == 0)
            return std::nullopt;
        done += got;
    }
    return text;
}

std::optional<Message> Line::question()
{
    const auto digits = received(length_digits);
    const auto length = digits ? length_in(*digits) : std::nullopt;
    const auto content = length ? received(*length) : std::nullopt;
    return content ? std::optional(message_in(*content)) : std::nullopt;
}

void Line::answer(const Message& message)
{
    const std::string text = framed(message);
    for (std::size_t done = 0; done < text.size();) {
        const std::size_t gone = put(text.data() + done, text.size() - done);
        if (gone == 0)
            return; // nobody listens: the next question is the end
        done += gone;
    }
}

} // namespace junbi
