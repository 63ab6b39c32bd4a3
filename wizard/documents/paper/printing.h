// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"

namespace junbi {

/// What print() and lay_out() of wizard/documents/paper.h do, on this side of the border.
Printed print_here(const PrintJob& job);
void print_many_here(const std::vector<PrintJob>& jobs, const JobEnded& ended);
/// The bytes of the PDF, empty for a job that only lints; writes nothing.
std::string pdf_here(const PrintJob& job, Printed& printed);
std::unique_ptr<LaidOut> lay_out_here(const PrintJob& job);

} // namespace junbi
