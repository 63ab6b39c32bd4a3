// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper_head.h"

#include "wizard/documents/told_once.h"
#include "wizard/engine/summary.h"

namespace junbi {

PaperHead paper_head(const Wizard& wizard)
{
    const Answers& office = wizard.office().of("office");
    return {office.text("name"), office.text("number"), wizard.today()};
}

std::map<std::string, std::string> head_words(const PaperHead& head, const Say& say)
{
    return {{"office", head.office}, {"number", head.number}, {"as_of", say(T("As of {1}", head.today))}};
}

void add_status(std::map<std::string, std::string>& words, const std::string& beginning, Status status, const Say& say)
{
    words[beginning + "status"] = name_of(status);
    words[beginning + "status_word"] = say(word_for(status));
}

std::string by_when(const Finding& finding, Day today, const Say& say)
{
    if (const PutOff waiver = put_off(finding); waiver.until)
        return say(T("Put off until {1}", *waiver.until));
    if (!finding.due)
        return {};
    const std::string day = say({"{1}", {*finding.due}});
    return is_open(finding.status) && *finding.due < today ? day + "\n" + say(T("the day has passed")) : day;
}

std::string in_words(const Text& text, const Say& say) { return text.empty() ? std::string() : say(text); }

PrintJob sheet_job(std::string_view document, Content content, const Say& say, const std::string& language, Day today)
{
    PrintJob job{layout_file(document), std::move(content), say};
    job.language = language;
    job.created = Moment(today);
    job.strict = false;
    return job;
}

} // namespace junbi
