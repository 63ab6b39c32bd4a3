// SPDX-License-Identifier: Apache-2.0
#include "tests/findings/findings_document.h"

#include "checks/contract/check.h"
#include "checks/contract/fact_names.h"
#include "checks/contract/trouble.h"
#include "tests/findings/made_findings.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/summary.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace junbi {
namespace {

constexpr const char* introduction = R"(# Findings

Every finding that Junbi can make: its name, how it can stand, what it says and what it advises. Names and statuses are for
programs and stay; the words are the English msgids, `{1}` holds a value. Written by `ninja findings` from the sources; a test
fails where it is not up to date or a judgement makes a finding that is not here.

Statuses, from best to worst: `not_applicable`, `ok`, `waived` (put off with `junbi waive`; any open finding can be), `todo`,
`unknown`, `attention`, `problem`. From `todo` on a finding is open and has advice. Steps from outside bring findings of their own.

)";

std::string cell(const std::vector<std::string>& words, const std::string& otherwise)
{
    std::string text;
    for (const std::string& each : words)
        text += (text.empty() ? "" : "<br>") + each;
    if (text.empty())
        text = otherwise;
    for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, "\\");
    return text;
}

std::string listed(const std::set<Status>& statuses)
{
    std::string text;
    for (const Status each : statuses)
        text += (text.empty() ? "" : ", ") + std::string(name_of(each));
    return text;
}

/// The name of a finding and how it can stand: how DocumentedFindings knows its lines.
std::string row_start(const std::string& id, const std::set<Status>& statuses) { return "| `" + id + "` | " + listed(statuses) + " | "; }

void write_findings(std::ostream& out, const std::map<std::string, MadeFinding>& findings)
{
    out << "| finding | can stand as | says | advises |\n|---|---|---|---|\n";
    for (const auto& [id, made] : findings) {
        auto what = made.what, advice = made.advice;
        for (auto* words : {&what, &advice})
            if (made.look)
                words->push_back("([why the look brought nothing](#a-look-that-brought-nothing))");
        const bool open = is_open(*made.statuses.rbegin());
        out << row_start(id, made.statuses) << cell(what, "") << " | " << cell(advice, open ? "(told for each case)" : "") << " |\n";
    }
    out << "\n";
}

bool may_be_unsure(const Field& field)
{
    const auto unsure = [](const Option& each) { return each.id == "unsure"; };
    return field.kind == Kind::yes_no_unsure || field.kind == Kind::text || std::any_of(field.options.begin(), field.options.end(), unsure);
}

/// As form_findings judges it.
std::set<Status> statuses_of(const Field& field)
{
    std::set<Status> statuses{Status::attention};
    if (field.required)
        statuses.insert(Status::todo);
    if (may_be_unsure(field))
        statuses.insert(Status::unknown);
    if (!field.guide.empty())
        statuses.insert(Status::ok);
    return statuses;
}

void write_questions(std::ostream& out, const Check& check)
{
    out << "| question | can stand as | asks | advises |\n|---|---|---|---|\n";
    for (const Field& field : full_form(check))
        out << row_start(check.id + "." + field.id, statuses_of(field)) << cell({field.label.msgid}, "") << " | "
            << cell({}, field.hint.msgid) << " |\n";
    out << "\n";
}

void write_step(std::ostream& out, const Check& check, const std::filesystem::path& sources)
{
    const MadeFindings made = made_findings(sources / "checks" / check.id);
    if (!made.unreadable.empty())
        throw std::runtime_error("checks/" + check.id + ": the id of a finding cannot be read here: " + made.unreadable.front());
    out << "## " << check.id << ": " << check.title.msgid << " (" << check.section << ")\n\n";
    write_findings(out, made.by_id);
    write_questions(out, check);
}

void write_every_step(std::ostream& out, const std::filesystem::path& sources)
{
    std::map<std::string, MadeFinding> every;
    for (const char* folder : {"wizard/engine", "wizard/steps", "wizard/steps/data", "wizard/steps/modules"})
        every.merge(made_findings(sources / folder).by_id);
    out << "## Every step\n\nMade by Junbi itself, whatever the step says; STEP is its id.\n\n";
    write_findings(out, every);
    out << "A question that is required and not answered is `todo`, an answer that cannot be used is `attention`, “unsure” is\n"
           "`unknown`, and an answered line of the guide is `ok`. The finding has the name of its question: the second table of\n"
           "each step below. Where a question has no advice of its own, it is to answer it.\n\n";
}

void write_troubles(std::ostream& out)
{
    out << "## A look that brought nothing\n\n| trouble | says | advises |\n|---|---|---|\n";
    for (int number = 0; number <= static_cast<int>(Trouble::failed); ++number) {
        const auto each = static_cast<Trouble>(number);
        out << "| " << name_of(each) << " | " << sentence_for(each).msgid << " | " << advice_for(each).msgid << " |\n";
    }
    out << "\n";
}

std::string trimmed(std::string line)
{
    while (line.ends_with('\n'))
        line.pop_back();
    return line + "\n";
}

} // namespace

std::string findings_document(const std::filesystem::path& sources)
{
    std::ostringstream out;
    out << introduction;
    write_every_step(out, sources);
    write_troubles(out);
    for (const Check& check : all_checks())
        write_step(out, check, sources);
    return trimmed(out.str());
}

DocumentedFindings::DocumentedFindings(const std::string& document)
{
    std::istringstream lines(document);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `"))
            continue;
        const auto end = line.find("` | "), more = line.find(" | ", end + 4);
        std::istringstream names(line.substr(end + 4, more - end - 4));
        for (std::string name; std::getline(names >> std::ws, name, ',');)
            for (const Status each :
                {Status::not_applicable, Status::ok, Status::todo, Status::unknown, Status::attention, Status::problem})
                if (name_of(each) == name)
                    statuses_[line.substr(3, end - 3)].insert(each);
    }
}

bool DocumentedFindings::has(const std::string& id, Status status) const
{
    for (const std::string& name : {id, "STEP" + id.substr(std::min(id.find('.'), id.size()))})
        if (const auto found = statuses_.find(name); found != statuses_.end() && found->second.contains(status))
            return true;
    return false;
}

} // namespace junbi
