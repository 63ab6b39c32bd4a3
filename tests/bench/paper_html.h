// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

#include <string>

namespace junbi {

/// The poster of this job as a page of the same size for other programs: the same words, letters, frames and pictures at the same places.
/// Its 二次元コード is left out, and nothing becomes smaller to fit: both are in their favour.
std::string poster_html(const PrintJob& job);

/// The rows of the correction list as one table with its heading.
std::string list_html(const PrintJob& job);

} // namespace junbi
