// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_reader_labels.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/wizard.h"

namespace junbi {

/// What the office answered of itself and its readers; one label where it has not said how many.
ReaderLabels reader_labels(const Wizard& wizard);

/// The labels for the card readers ready to be printed; only output and format are left to choose.
PrintJob reader_labels_job(const Wizard& wizard, const Say& say, const std::string& language);

} // namespace junbi
