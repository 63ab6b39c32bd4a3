// SPDX-License-Identifier: Apache-2.0
#include "tests/storage/said.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"

namespace junbi {
namespace {

std::string shown(const Arg& arg)
{
    struct Words {
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(long long number) const { return std::to_string(number); }
        std::string operator()(Day day) const { return iso_day(day); }
        std::string operator()(Yen yen) const { return std::to_string(yen.amount); }
        std::string operator()(const Box<Text>& text) const { return said(*text); }
    };
    return std::visit(Words{}, arg);
}

} // namespace

std::string said(const Text& text)
{
    std::string words;
    for (std::size_t i = 0; i < text.msgid.size(); ++i) {
        const std::size_t place = i + 2 < text.msgid.size() && text.msgid[i] == '{' && text.msgid[i + 2] == '}'
            ? static_cast<std::size_t>(text.msgid[i + 1] - '1')
            : text.args.size();
        if (place < text.args.size()) {
            words += shown(text.args[place]);
            i += 2;
        } else
            words += text.msgid[i];
    }
    return words;
}

std::string refusal(const std::function<void()>& attempt)
{
    const auto trouble = trouble_of(attempt);
    return trouble ? said(*trouble) : std::string();
}

} // namespace junbi
