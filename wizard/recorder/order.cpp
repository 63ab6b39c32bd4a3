// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/order.h"

#include "wizard/engine/failure.h"

#include <charconv>

namespace junbi {
namespace {

int seconds_in(const std::string& typed)
{
    constexpr int longest = 3600;
    int seconds = -1;
    const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), seconds);
    if (read.ec != std::errc() || read.ptr != typed.data() + typed.size() || seconds < 0 || seconds > longest)
        throw Failure(Ending::usage, T("“--wait {1}”: say seconds, from 0 to {2}.", typed, longest));
    return seconds;
}

} // namespace

RecordingOrder order_in(const std::vector<std::string>& words)
{
    RecordingOrder order;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const auto value = [&]() -> const std::string& {
            if (i + 1 >= words.size())
                throw Failure(Ending::usage, T("Something must follow “{1}”. “--help” shows what.", word));
            return words[++i];
        };
        if (word == "--help" || word == "-h" || word == "/?")
            order.help = true;
        else if (word == "--computer")
            order.computer = value();
        else if (word == "--number")
            order.number = value();
        else if (word == "--folder") {
            const std::string& folder = value();
            order.folder = std::u8string(folder.begin(), folder.end());
        } else if (word == "--wait")
            order.wait = seconds_in(value());
        else if (word == "--lang")
            order.language = value();
        else
            throw Failure(Ending::usage, T("“{1}” is not known here. “--help” shows what is.", word));
    }
    return order;
}

} // namespace junbi
