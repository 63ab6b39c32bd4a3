// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/sheet.h"

namespace junbi {

/// Puts every page on a leaf of its own; where the job asks for smaller paper than a page needs, on a guide how it is put together,
/// followed by its tiles. The words of such a page are real on the guide, where they stand whole and in order, and drawn on the tiles:
/// a line that runs over two sheets can be read on neither.
void put_on_paper(Pages& pages, const Fonts& fonts, const PrintJob& job);

} // namespace junbi
