// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"

#include "wizard/engine/failure.h"

#include <iostream>

/// print_made_up FILE.pdf|.png|.svg [COMPUTERS]: prints the invented office, to look at and to measure.
int main(int count, char** arguments)
{
    using namespace junbi;
    if (count < 2)
        return 64;
    PrintJob job = checklist_job(count > 2 ? large_office(std::stoi(arguments[2])) : made_up_office(), arguments[1]);
    const std::string kind = job.output.extension();
    job.format = kind == ".png" ? PaperFormat::png : kind == ".svg" ? PaperFormat::svg : PaperFormat::pdf;
    try {
        for (const Issue& issue : print(job).issues)
            std::cerr << in_japanese(issue.what()) << '\n';
    } catch (const Failure& failure) {
        std::cerr << in_japanese(failure.text()) << '\n';
        return static_cast<int>(failure.ending());
    }
}
