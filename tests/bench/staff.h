// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// Two lists of 1,000, 10,000 and 100,000 people, imported and compared, beside daff where it can be had. `self`: this program, which is
/// called again for each measurement, so that the memory is that of one alone.
void measure_staff(const std::string& junbi, const std::string& self);

/// Imports both lists of `folder` ("csv", "xlsx"), compares them and prints the seconds of each part and the most memory in MB. Gives 0.
int compare_staff_once(const std::string& kind, const std::string& folder);

} // namespace junbi
