// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/answers.h"

#include "wizard/step_host/confine.h"
#include "wizard/steps/data/step_file.h"
#include "wizard/steps/modules/case_xml.h"

#include <new>

namespace junbi {
namespace {

Message description_of(const LoadedModule& module)
{
    std::vector<std::string> told;
    for (const Check& each : module.steps)
        told.push_back(step_xml(each));
    return {answer::described, {}, strung_together(told)};
}

Message outcome_of(const std::function<Outcome(const Case&)>& judge, const Case& given)
{
    return {answer::outcome, {}, outcome_xml(judge ? judge(given) : Outcome{})};
}

Message judged(const Message& question, const Check& check, const Rules& rules)
{
    const CaseCopy copy = case_from_xml(question.body);
    const Case given = copy.with(rules);
    if (question.what == question::needs)
        return {answer::needs, {}, needs_xml(check.needs ? check.needs(given) : Needs{})};
    return outcome_of(question.what == question::office ? check.judge_office : check.judge_computer, given);
}

} // namespace

Message answered(const std::function<Message()>& work)
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return {answer::no_memory, {}, std::to_string(most_memory)};
    } catch (const std::exception& error) {
        return {answer::threw, {}, error.what()};
    } catch (...) {
        return {answer::threw, {}, "unknown exception"};
    }
}

Message answer_to(const Message& question, const LoadedModule& module, Rules& rules)
{
    if (module.trouble)
        return *module.trouble;
    if (question.what == question::describe)
        return description_of(module);
    if (question.what == question::rules) {
        rules = rules_from_xml(question.body);
        return {answer::taken};
    }
    const Check* check = module.find(question.step);
    return check ? judged(question, *check, rules) : Message{answer::no_entry};
}

} // namespace junbi
