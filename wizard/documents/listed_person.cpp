// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/listed_person.h"

#include "checks/contract/days.h"

#include <algorithm>
#include <initializer_list>

namespace junbi {
namespace {

bool one_of(std::string_view id, std::initializer_list<std::string_view> ids) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// Bytes of the first character, with the signs that belong to it (variation selectors, combining voice marks).
std::size_t first_character(std::string_view text)
{
    const auto next = [text](std::size_t at) {
        do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
        return at;
    };
    const auto belongs = [text](std::size_t at) {
        const std::string_view rest = text.substr(at);
        return rest.starts_with("\xEF\xB8") || rest.starts_with("\xF3\xA0") || rest.starts_with("\u3099") || rest.starts_with("\u309A");
    };
    std::size_t end = text.empty() ? 0 : next(0);
    while (end < text.size() && belongs(end))
        end = next(end);
    return end;
}

/// Two cells of one name, with a space between them.
std::string joined(const std::string& family, const std::string& given)
{
    return family + (family.empty() || given.empty() ? "" : "　") + given;
}

} // namespace

std::string masked_name(const std::string& name)
{
    std::string_view text = name;
    while (text.starts_with(" ") || text.starts_with("　"))
        text.remove_prefix(text.starts_with(" ") ? 1 : std::string_view("　").size());
    return text.empty() ? std::string() : std::string(text.substr(0, first_character(text))) + "●●●";
}

std::string ListedPerson::name() const
{
    const std::string whole = cell("name").empty() ? joined(cell("family"), cell("given")) : cell("name");
    return masked ? masked_name(whole) : whole;
}

std::string ListedPerson::reading() const { return cell("kana").empty() ? joined(cell("family_kana"), cell("given_kana")) : cell("kana"); }

void ListedPerson::tell(std::string column, std::vector<Text>& details) const
{
    if (one_of(column, {"family_kana", "given_kana"}))
        column = "kana";
    const auto field = std::find_if(list.columns.begin(), list.columns.end(), [&](const Field& each) { return each.id == column; });
    std::string value = column == "kana" ? reading() : cell(column);
    if (masked)
        value = one_of(column, {"number", "birth", "left_on"}) ? "" : column == "job" ? value : masked_name(value);
    if (value.empty() || field == list.columns.end())
        return;
    const std::optional<Day> day = field->kind == Kind::date ? parse_day(value) : std::nullopt;
    details.push_back(day ? T("{1}: {2}", field->label, *day) : T("{1}: {2}", field->label, value));
}

} // namespace junbi
