// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace junbi {

/// How long the table of readers takes inside the process: to be read from its file, to become an index, to be asked for 10,000 names.
void measure_reader_names();

} // namespace junbi
