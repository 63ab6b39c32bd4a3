// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/office.h"

namespace pugi {
class xml_node;
}

namespace junbi {

/// Brings the element <junbi> up to the office's state, in place: what this version does not know stays as it is.
void write_office(pugi::xml_node top, const Office& office);

/// The reverse.
Office read_office(pugi::xml_node top);

} // namespace junbi
