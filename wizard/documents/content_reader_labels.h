// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content.h"

#include "checks/contract/text.h"

#include <string>

namespace junbi {

/// What the labels for the office's card readers say.
struct ReaderLabels {
    std::string office, number; ///< name and 事業所番号; empty: a line to write on, nothing
    std::string model;          ///< of the reader; empty: a line to write on
    long long count = 1;        ///< one label for each reader, at least one
};

/// The words and lists of templates/reader-labels.xml: rows of three labels, the last one as long as it takes.
Content reader_labels_content(const ReaderLabels& labels, const Say& say);

} // namespace junbi
