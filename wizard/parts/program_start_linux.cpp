// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/program_start.h"

namespace junbi {

ProgramStart::ProgramStart(int count, char** words) : words_(words + (count > 0 ? 1 : 0), words + count) { }
ProgramStart::~ProgramStart() = default;

} // namespace junbi
