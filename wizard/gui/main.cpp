// SPDX-License-Identifier: Apache-2.0
// Shows the invented office from beginning to end: judges it and prints its readiness checklist into this folder.
#include "checks/contract/days.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/checklist_facts.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/part.h"
#include "wizard/reports/reports.h"
#include "wizard/storage/rule_files.h"

#include <iostream>

using namespace junbi;

namespace {

Wizard demo_wizard()
{
    const Day today = day_in_japan(now());
    return Wizard(
        {all_checks(), read_rules(places().data / "rules"), today, nullptr, std::make_unique<InlineRunner>(), now}, demo_office(today));
}

std::filesystem::path print_checklist(const Wizard& wizard, const Speaker& speaker)
{
    PrintJob job = checklist_job(wizard, speaker.say(), speaker.language());
    job.output = "junbi-demo-checklist.pdf";
    return print(job).files.front();
}

} // namespace

int main()
{
    const Speaker speaker(language_of_environment(), places().locale);
    const Say say = speaker.say();
    try {
        const Wizard wizard = demo_wizard();
        std::cout << list_text({wizard.checks(), wizard.report(), say}) << "\n"
                  << say(T("This is an invented office. Its readiness checklist was printed to “{1}”.",
                         std::filesystem::absolute(print_checklist(wizard, speaker)).string()))
                  << "\n";
        return 0;
    } catch (const Failure& failure) {
        std::cerr << "junbi-wizard: " << say(failure.text()) << "\n";
        return static_cast<int>(failure.ending());
    } catch (const std::exception& error) {
        std::cerr << "junbi-wizard: " << error.what() << "\n";
        return static_cast<int>(Ending::file);
    }
}
