// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/office.h"

namespace junbi {

/// An invented office in the middle of its preparation, with dates around `today`, so that every screen and sheet can be
/// seen. Nobody and nothing in it is real.
Office demo_office(Day today);

/// The same office with one computer that nothing is known of: for practising with an invented card reader.
Office practice_office(Day today);

} // namespace junbi
