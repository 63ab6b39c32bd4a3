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
    long long count = 0;        ///< how many readers there are; 0: not said
    std::size_t computers = 0;  ///< then as many labels as computers, at least one, with a number to write
};

/// The words and lists of templates/reader-labels.xml: rows of three labels, the last one as long as it takes.
Content reader_labels_content(const ReaderLabels& labels, const Say& say);

} // namespace junbi
