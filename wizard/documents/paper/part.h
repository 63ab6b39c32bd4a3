// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

namespace junbi {

// The doors of lib/junbi/parts/junbi-paper.so. Both sides are built together by the same compiler,
// so C++ values and exceptions (Failure) pass through as they are.
using PaperPrint = void(const PrintJob& job, Printed& printed);
using PaperPdf = void(const PrintJob& job, Printed& printed, std::string& pdf); ///< writes nothing
using PaperPrintMany = void(const std::vector<PrintJob>& jobs, const JobEnded& ended);
using PaperLayOut = void(const PrintJob& job, std::unique_ptr<LaidOut>& laid_out);

} // namespace junbi
