// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "checks/staff/matching.h"

#include <vector>

namespace junbi::staff_step {

/// What makes two rows alike or different; the order is the order in which they are told. No names, no values: only kinds.
enum class Reason : std::uint8_t {
    exact,         ///< byte by byte
    decided,       ///< a person said so
    left,          ///< no longer staff
    twice,         ///< one person, as far as the list says, more than once in it
    number_twice,  ///< one staff number at two similar names of one list
    namesakes,     ///< several people of one name that nothing tells apart
    surname,       ///< the given name is the same, the family name is not
    given_name,    ///< the family name is the same, the given name is not
    swapped,       ///< family and given name in the other order
    similar,       ///< characters that may be meant for each other (斎 斉)
    typing,        ///< one or two characters differ
    note,          ///< something stands in brackets
    number,        ///< same staff number
    birth,         ///< same date of birth
    reading,       ///< same reading
    other_number,  ///< another staff number
    other_birth,   ///< another date of birth
    other_reading, ///< another reading
    other_job,     ///< another job type
    space,
    width,
    letter_case,
    mark,
    dash,
    kana,
    invisible,
    title,
    bracket_reading, ///< the reading stands behind the name in brackets
    variant,
    own_variant,
    compatibility,
    selector,
    alone ///< nobody of this name on the other list
};
inline constexpr std::size_t reason_count = static_cast<std::size_t>(Reason::alone) + 1;

constexpr Reasons bit(Reason reason) { return Reasons{1} << static_cast<unsigned>(reason); }
constexpr bool has(Reasons reasons, Reason one) { return (reasons & bit(one)) != 0; }
template <class... Each>
constexpr Reasons bits(Each... each)
{
    return (bit(each) | ... | Reasons{0});
}

const std::string& id_of(Reason reason);
/// What each reason means, for people; of those of a pair that a person decides on, also what speaks for and against.
std::vector<Option> reason_options();
std::vector<Option> class_options();

} // namespace junbi::staff_step
