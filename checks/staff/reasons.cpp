// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/reasons.h"

namespace junbi::staff_step {

namespace {

/// In the order of Reason.
const std::vector<Option>& words()
{
    static const std::vector<Option> all{
        {"exact", T("Written the same")},
        {"decided", T("You decided this")},
        {"left", T("Has left, as your staff list says")},
        {"twice", T("More than once in one list")},
        {"number_twice", T("One staff number with two similar names in one list")},
        {"namesakes", T("Several people of this name whom nothing tells apart")},
        {"surname", T("Other family name, same given name")},
        {"given_name", T("Same family name, other given name")},
        {"swapped", T("Family and given name in the other order")},
        {"similar", T("Characters that are often mixed up")},
        {"typing", T("One or two characters differ")},
        {"note", T("Something in brackets beside the name")},
        {"number", T("Same staff number")},
        {"birth", T("Same date of birth")},
        {"reading", T("Same reading")},
        {"other_number", T("Other staff number")},
        {"other_birth", T("Other date of birth")},
        {"other_reading", T("Other reading")},
        {"other_job", T("Other job type")},
        {"space", T("Spaces differ")},
        {"width", T("Full and half width")},
        {"case", T("Capital and small letters")},
        {"mark", T("Marks such as {1}", verbatim("・"))},
        {"dash", T("Sign for a long vowel")},
        {"kana", T("Hiragana and katakana")},
        {"invisible", T("Characters that cannot be seen")},
        {"title", T("A title such as {1} behind the name", verbatim("様"))},
        {"bracket_reading", T("The reading in brackets behind the name")},
        {"variant", T("Another shape of the same character")},
        {"own_variant", T("Characters that your office takes for the same")},
        {"compatibility", T("The same character with another code")},
        {"selector", T("The same character with a sign for its shape")},
        {"alone", T("Nobody of this name in the other list")},
    };
    return all;
}

/// In the order of Class.
const std::vector<Option>& class_words()
{
    static const std::vector<Option> all{
        {"same", T("Same")},
        {"folded", T("Same but for width, spaces or marks")},
        {"variant", T("Same but for variant characters")},
        {"ask", T("To be decided")},
        {"missing", T("Not registered")},
        {"extra", T("Registered, but not on the staff list")},
        {"double", T("Double")},
    };
    return all;
}

} // namespace

const std::string& id_of(Reason reason) { return words()[static_cast<std::size_t>(reason)].id; }

const std::string& id_of(Class kind) { return class_words()[static_cast<std::size_t>(kind)].id; }

std::string ids_of(Reasons reasons)
{
    std::string ids;
    for (std::size_t i = 0; i < reason_count; ++i)
        if (has(reasons, static_cast<Reason>(i))) {
            ids += ids.empty() ? "" : "+";
            ids += id_of(static_cast<Reason>(i));
        }
    return ids;
}

std::vector<Option> reason_options() { return words(); }

std::vector<Option> class_options() { return class_words(); }

} // namespace junbi::staff_step
