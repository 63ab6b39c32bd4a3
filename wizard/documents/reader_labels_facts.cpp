// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/reader_labels_facts.h"

namespace junbi {

ReaderLabels reader_labels(const Wizard& wizard)
{
    const Answers& office = wizard.office().of("office");
    const Answers& readers = wizard.office().of("card_reader");
    return {office.text("name"), office.text("number"), readers.text("model"), readers.number("readers_count").value_or(0),
        wizard.office().computers.size()};
}

PrintJob reader_labels_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    PrintJob job{layout_file("reader-labels"), reader_labels_content(reader_labels(wizard), say), say};
    job.language = language;
    job.created = Moment(wizard.report().today);
    job.strict = false; // a name with a rare character is told, and printed all the same
    return job;
}

} // namespace junbi
