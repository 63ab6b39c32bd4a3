// SPDX-License-Identifier: Apache-2.0
#include "checks/office/judging.h"
#include "checks/shared/office_number.h"

#include <set>
#include <string>
#include <utility>

namespace junbi::office_step {
namespace {

/// Findings about one number; `subject` is empty for the main one.
void judge_number(const std::string& typed, const std::string& subject, std::vector<Finding>& out)
{
    const std::string number = fold_office_number(typed);
    const std::string question = subject.empty() ? "office.number" : "office.other_numbers";
    const NumberVerdict verdict = judge_office_number(number);
    if (verdict == NumberVerdict::empty)
        return;
    if (number != typed)
        out.push_back(ok("office.number_folded", T("The number was read as {1}.", number)).about(subject).of({"1-1.d1"}));
    if (verdict == NumberVerdict::wrong_form)
        out.push_back(attention("office.number_form", T("{1} does not have the form of an office number.", number),
            T("Write 10 characters: two digits for the prefecture (01 to 47), one digit or capital letter (not I, O, Q), seven digits."))
                          .asked(question)
                          .about(subject)
                          .of({"1-1.d1"}));
    else if (verdict == NumberVerdict::wrong_digit)
        out.push_back(attention("office.number_digit", T("The check digit of {1} does not fit.", number),
            T("Compare it once more with the number on your notice of designation. (Rarely, a correct number does not fit either.)"))
                          .asked(question)
                          .about(subject)
                          .of({"1-1.d1"}));
    else
        out.push_back(
            ok("office.number_fits", T("{1} has the right form and its check digit fits.", number)).about(subject).of({"1-1.d1"}));
}

} // namespace

std::vector<Finding> judge_numbers(const Case& c)
{
    std::vector<Finding> findings;
    if (judge_office_number(fold_office_number(c.own.text("number"))) == NumberVerdict::empty)
        findings.push_back(todo("office.number_missing", T("The office number has not been entered yet."),
            T("10 characters, as on the notice of designation. The third may be a letter."))
                               .asked("office.number")
                               .of({"1-1.d1"}));
    judge_number(c.own.text("number"), {}, findings);
    std::set<std::string> seen{fold_office_number(c.own.text("number"))};
    std::set<std::string> told;
    const Table& others = c.own.rows("other_numbers");
    for (std::size_t i = 0; i < others.size(); ++i) {
        const std::string& typed = others.at(i, "number");
        const std::string number = fold_office_number(typed);
        if (number.empty())
            continue;
        if (seen.insert(number).second)
            judge_number(typed, number, findings);
        else if (told.insert(number).second)
            findings.push_back(attention("office.number_twice", T("The office number {1} is written down more than once.", number),
                T("Delete the extra line, or write the right number there."))
                                   .asked("office.other_numbers")
                                   .about(number)
                                   .of({"1-1.d1"}));
    }
    return findings;
}

} // namespace junbi::office_step
