// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "wizard/steps/modules/module.h"
#include "wizard/steps/modules/module_process.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace junbi {

/// What the judgement of a step of a module threw there.
struct Thrown {
    std::string words;
};

/// The answer is still to come.
struct Awaited { };

/// What came of a question: an answer, or what happened instead.
using Reply = std::variant<Needs, Outcome, Thrown, Text, Awaited>;

/// One module while the program runs: its host, started when first asked and again after a failure; and all answers by
/// case, so that nothing is asked twice. A case that broke the module is never asked again; after three failures without an
/// answer in between nothing is.
class ModuleSession : public std::enable_shared_from_this<ModuleSession> {
public:
    ModuleSession(std::filesystem::path file, ModuleTerms terms);

    /// What each step says about itself (step_xml). Throws Failure (file).
    std::vector<std::string> describe();

    /// What the step would look at; nothing where the module fails: that is told when it is to judge.
    Needs needs(const std::string& step, const Case& given);
    /// The office is judged before its computers. A failure is one finding, at the first place where it happens, that
    /// names `lines` of the checklist. Throws what the module throws, as std::runtime_error.
    Outcome judge_office(const std::string& step, const Case& given, bool can, const std::vector<std::string>& lines);
    Outcome judge_computer(const std::string& step, const Case& given, const std::vector<std::string>& lines);

private:
    using Turn = std::unique_lock<std::mutex>;
    Outcome judge(Turn& turn, const char* what, const std::string& step, const Case& given, const std::vector<std::string>& lines);
    Reply reply_to(Turn& turn, const char* what, const std::string& step, const Case& given);
    const Reply* known(const Message& question) const;
    void ask_elsewhere(const Message& question);
    void remember(const Message& question, Reply reply);
    Reply asked(const Message& question);
    Answered talk(const Message& question);
    void judge_by(const Rules& rules);

    const std::filesystem::path file_;
    const ModuleTerms terms_;
    std::mutex one_at_a_time_;
    std::condition_variable answer_came_;
    bool under_way_ = false;   ///< another thread talks to the host; until it is done nobody else does
    bool not_awaited_ = false; ///< who asked has gone on meanwhile
    std::unique_ptr<ModuleProcess> process_;
    Rules rules_;                          ///< what all answers go by
    bool rules_told_ = false;              ///< to the host that runs now
    std::map<std::string, Reply> replies_; ///< by the whole question
    std::map<std::string, Reply> broken_;  ///< cases that broke the module, by step and case
    std::set<std::string> told_;           ///< steps whose failure has been told in this judgement
    int failures_ = 0;                     ///< since the last answer
    Reply last_failure_;
};

} // namespace junbi
