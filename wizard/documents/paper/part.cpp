// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/part.h"

#include "wizard/documents/paper/printing.h"

extern "C" void junbi_paper_print(const junbi::PrintJob& job, junbi::Printed& printed) { printed = junbi::print_here(job); }

extern "C" void junbi_paper_pdf(const junbi::PrintJob& job, junbi::Printed& printed, std::string& pdf)
{
    pdf = junbi::pdf_here(job, printed);
}

extern "C" void junbi_paper_print_many(const std::vector<junbi::PrintJob>& jobs, const junbi::JobEnded& ended)
{
    junbi::print_many_here(jobs, ended);
}

extern "C" void junbi_paper_lay_out(const junbi::PrintJob& job, std::unique_ptr<junbi::LaidOut>& laid_out)
{
    laid_out = junbi::lay_out_here(job);
}
