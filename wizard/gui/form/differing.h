// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/string.h>

#include <vector>

namespace junbi {

/// Which letters of two words differ, by place of the code point in each.
struct Differing {
    std::vector<bool> left, right;
    bool any() const;
};

/// Compares letter by letter as people see letters: a base and its variation selector or accent are one. What is left out on one side
/// differs on the other. Words of more than 200 letters differ as a whole.
Differing differing(const wxString& left, const wxString& right);

} // namespace junbi
