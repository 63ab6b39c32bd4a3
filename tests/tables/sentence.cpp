// SPDX-License-Identifier: Apache-2.0
#include "tests/tables/sentence.h"

#include "wizard/engine/failure.h"

namespace junbi {

std::string sentence(const Text& text)
{
    std::string out = text.msgid;
    for (std::size_t i = 0; i < text.args.size(); ++i) {
        std::string word;
        if (const auto* inner = std::get_if<Box<Text>>(&text.args[i]))
            word = sentence(**inner);
        else if (const auto* number = std::get_if<long long>(&text.args[i]))
            word = std::to_string(*number);
        else if (const auto* plain = std::get_if<std::string>(&text.args[i]))
            word = *plain;
        const std::string place = "{" + std::to_string(i + 1) + "}";
        if (const auto at = out.find(place); at != std::string::npos)
            out.replace(at, place.size(), word);
    }
    return out;
}

std::string refusal(const std::function<void()>& attempt)
{
    try {
        attempt();
    } catch (const Failure& failure) {
        return sentence(failure.text());
    }
    return "nothing";
}

} // namespace junbi
