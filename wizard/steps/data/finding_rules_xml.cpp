// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/summary.h"
#include "wizard/steps/data/finding_rules.h"

#include <algorithm>
#include <array>

namespace junbi {
namespace {

constexpr std::array possible{
    Status::not_applicable, Status::ok, Status::todo, Status::unknown, Status::attention, Status::problem}; // waived: the office's to say

/// Names of findings that the engine and this reader make themselves.
constexpr std::array<std::string_view, 5> taken{"look", "stale", "judgement_failed", "module_failed", "module_busy"};

/// Reads the findings of <office> or <computer>.
struct FindingReader {
    Reading& reading;
    Vocabulary vocabulary;

    FindingRule read(pugi::xml_node node) const;

private:
    std::string id(pugi::xml_node node) const;
    Status status(pugi::xml_node node) const;
    std::vector<std::string> guide(pugi::xml_node node, Status status) const;
    std::string question(pugi::xml_node node) const;
    std::optional<Name> due(pugi::xml_node node) const;
    Text sentence(pugi::xml_node node, std::vector<Name>& values) const;
    void read_evidence(pugi::xml_node node, FindingRule& rule) const;
    std::string link(pugi::xml_node node) const;
    Name name(pugi::xml_node node, const char* attribute) const;
};

Name FindingReader::name(pugi::xml_node node, const char* attribute) const
{
    auto found = understood(node.attribute(attribute).value(), vocabulary);
    if (const Text* wrong = std::get_if<Text>(&found))
        throw reading.xml.fault(node, *wrong);
    return std::get<Name>(std::move(found));
}

std::string FindingReader::id(pugi::xml_node node) const
{
    const std::string id = reading.xml.id(node);
    if (std::count(taken.begin(), taken.end(), id) > 0)
        throw reading.xml.fault(node, T("Junbi itself makes findings with the name “{1}”. Give this one another id.", id));
    const Form form = full_form(reading.step.check);
    if (find_field(form, id))
        throw reading.xml.fault(node, T("A question has the id “{1}” already. Give this finding another id.", id));
    if (!reading.findings.insert(id).second)
        throw reading.xml.fault(node, T("The id “{1}” is there twice. Give each its own.", id));
    return id;
}

Status FindingReader::status(pugi::xml_node node) const
{
    std::vector<std::string_view> words;
    for (const Status each : possible)
        words.push_back(name_of(each));
    const std::string word = reading.xml.one_of(node, "status", words);
    return *std::find_if(possible.begin(), possible.end(), [&](Status each) { return name_of(each) == word; });
}

/// An open finding that names no line of the step's checklist would be seen by nobody on paper.
std::vector<std::string> FindingReader::guide(pugi::xml_node node, Status status) const
{
    const std::vector<std::string> lines = words_in(node.attribute("guide").value());
    for (const std::string& each : lines)
        if (!reading.has_line(each))
            throw reading.xml.fault(node, T("The line “{1}” stands neither in <items> nor in <notes>.", each));
    const auto& items = reading.step.check.items;
    const bool on_list = std::any_of(
        items.begin(), items.end(), [&](const GuideLine& item) { return std::count(lines.begin(), lines.end(), item.id) > 0; });
    if (is_open(status) && !items.empty() && !on_list)
        throw reading.xml.fault(node, T("Say with guide=\"…\" which line of <items> this finding decides; otherwise no paper shows it."));
    return lines;
}

std::string FindingReader::question(pugi::xml_node node) const
{
    const std::string written = node.attribute("question").value();
    if (written.empty())
        return {};
    const Check& own = reading.step.check;
    const bool elsewhere = written.find('.') != written.npos;
    const auto [step, field] = elsewhere ? cut(written) : std::pair(own.id, written);
    const auto& checks = reading.around.checks;
    const auto found = std::find_if(checks.begin(), checks.end(), [&, id = step](const Check& each) { return each.id == id; });
    if (step != own.id && checks.empty())
        return written;
    const Form form = full_form(step == own.id || found == checks.end() ? own : *found);
    if ((step != own.id && found == checks.end()) || !find_field(form, field))
        throw reading.xml.fault(node, T("“{1}” is no question. Name one of this step’s form, or STEP.QUESTION of another step.", written));
    return step + "." + field;
}

/// A day that is always the same, or the answer of a question for a day.
std::optional<Name> FindingReader::due(pugi::xml_node node) const
{
    const std::string written = node.attribute("due").value();
    if (written.empty())
        return std::nullopt;
    if (parse_day(written))
        return Name{written, [written](const Case&) { return Values{written}; }};
    Name found = name(node, "due");
    if (found.question && found.question->kind != Kind::date)
        throw reading.xml.fault(node, T("“{1}” is not a question for a day.", written));
    return found;
}

Text FindingReader::sentence(pugi::xml_node node, std::vector<Name>& values) const
{
    if (!node)
        return {};
    reading.xml.expect(node, {.children = {{"value", 0, 0}}, .words = true});
    for (const pugi::xml_node each : node.children("value")) {
        reading.xml.expect(each, {.needs = {"of"}});
        values.push_back(name(each, "of"));
    }
    return {in_context(reading, read_msgid(reading, node, static_cast<int>(values.size())))};
}

void FindingReader::read_evidence(pugi::xml_node node, FindingRule& rule) const
{
    for (const pugi::xml_node each : node.children("evidence")) {
        Text label = read_sentence(reading, each, {"name", "of"});
        rule.made.evidence.push_back({reading.xml.id(each, "name"), std::move(label), {}});
        rule.evidence.push_back(name(each, "of"));
    }
}

std::string FindingReader::link(pugi::xml_node node) const
{
    reading.xml.expect(node, {.words = true});
    const std::string address = folded(node.text().get());
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    if (!web || address.find_first_of(" <>\"") != address.npos)
        throw reading.xml.fault(node, T("“{1}” is no address of a web page. It begins with https:// and has no spaces.", address));
    return address;
}

FindingRule FindingReader::read(pugi::xml_node node) const
{
    reading.xml.expect(node,
        {.needs = {"id", "status"},
            .may = {"guide", "question", "due"},
            .children = {{"when"}, {"what", 1}, {"advice"}, {"evidence", 0, 0}, {"link", 0, 0}}});
    FindingRule rule;
    rule.made.id = reading.step.check.id + "." + id(node);
    rule.made.status = status(node);
    if (is_open(rule.made.status) && !node.child("advice"))
        throw reading.xml.fault(node, T("What is still open needs <advice>: what is to be done now?"));
    rule.made.guide = guide(node, rule.made.status);
    rule.made.question = question(node);
    rule.due = due(node);
    if (const auto when = node.child("when"))
        rule.when = read_condition(reading.xml, when, vocabulary);
    rule.made.what = sentence(node.child("what"), rule.what);
    rule.made.advice = sentence(node.child("advice"), rule.advice);
    read_evidence(node, rule);
    for (const pugi::xml_node each : node.children("link"))
        rule.made.links.push_back(link(each));
    return rule;
}

} // namespace

std::vector<FindingRule> read_findings(Reading& reading, pugi::xml_node node)
{
    const bool on_computer = std::string_view(node.name()) == "computer";
    const FindingReader reader{reading, {reading.step, reading.around, on_computer}};
    std::vector<FindingRule> rules;
    reading.xml.expect(node, {.children = {{"finding", 1, 0}}});
    for (const pugi::xml_node each : node.children())
        rules.push_back(reader.read(each));
    return rules;
}

} // namespace junbi
