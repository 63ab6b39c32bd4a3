// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_session.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/apart.h"
#include "wizard/steps/modules/case_xml.h"
#include "wizard/steps/modules/module_context.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace junbi {
namespace {

constexpr int most_failures = 3;
constexpr std::size_t most_remembered = 2000; ///< answers; far more than an office has computers

bool same(const Rules& a, const Rules& b)
{
    return std::equal(a.tables().begin(), a.tables().end(), b.tables().begin(), b.tables().end(), [](const auto& x, const auto& y) {
        return x.first == y.first && x.second.version == y.second.version && x.second.rows == y.second.rows;
    });
}

/// An answer that is none, in one sentence.
Text in_words(const Message& answer)
{
    if (answer.what == answer::no_memory)
        return T("It wanted more than {1} MB of memory.", answer.body);
    if (answer.what == answer::no_library)
        return T("It cannot be loaded: {1}", answer.body);
    if (answer.what == answer::no_entry)
        return T("It is a library, but does not bring any steps.");
    if (answer.what == answer::other_contract)
        return T("It was built for another version of Junbi (its contract is {1}). Ask whoever made it to build it again.", answer.body);
    if (answer.what == answer::threw)
        return T("It could not say which steps it brings ({1}).", answer.body);
    return T("It answered with something that makes no sense.");
}

/// A module speaks about its own steps only.
void must_be_about(const std::string& step, const Outcome& outcome)
{
    for (const Finding& each : outcome.findings)
        if (!each.id.starts_with(step + "."))
            throw std::runtime_error(each.id);
}

Reply understood(const Message& question, const Message& answer)
try {
    if (answer.what == answer::threw)
        return Thrown{answer.body};
    if (answer.what == answer::needs && question.what == question::needs)
        return needs_from_xml(answer.body);
    if (answer.what != answer::outcome || question.what == question::needs)
        return in_words(answer);
    Outcome outcome = outcome_from_xml(answer.body);
    must_be_about(question.step, outcome);
    give_context(outcome, question.step);
    return outcome;
} catch (const std::runtime_error& error) {
    return T("It answered with something that makes no sense: {1}", error.what());
}

Finding module_failed(const std::string& step, const Text& what, const std::string& file, const std::vector<std::string>& lines)
{
    return unknown(step + ".module_failed", T("This step could not be judged, because its module failed."),
        T("All other steps are judged as usual. Tell whoever gave you this step what happened, and ask for a mended one."))
        .seen("happened", T("What happened"), what)
        .seen("module", T("Module"), file)
        .of(lines);
}

Finding module_busy(const std::string& step, const std::vector<std::string>& lines)
{
    return unknown(step + ".module_busy", T("This step is still being judged."), T("What comes of it appears here by itself in a moment."))
        .of(lines);
}

/// A case that broke the module does so whatever is asked about it.
std::string of_case(const Message& question) { return question.step + "\n" + question.body; }

} // namespace

ModuleSession::ModuleSession(std::filesystem::path file, ModuleTerms terms) : file_(std::move(file)), terms_(std::move(terms)) { }

std::vector<std::string> ModuleSession::describe()
{
    const std::lock_guard turn(one_at_a_time_);
    const Answered answered = talk({question::describe});
    const auto* answer = std::get_if<Message>(&answered);
    if (answer && answer->what == answer::described)
        return taken_apart(answer->body);
    process_.reset();
    throw Failure(
        Ending::file, T("The module “{1}” cannot be used. {2}", file_.string(), answer ? in_words(*answer) : std::get<Text>(answered)));
}

Needs ModuleSession::needs(const std::string& step, const Case& given)
{
    Turn turn(one_at_a_time_);
    const Reply reply = reply_to(turn, question::needs, step, given);
    if (const auto* thrown = std::get_if<Thrown>(&reply))
        throw std::runtime_error(thrown->words);
    const auto* needs = std::get_if<Needs>(&reply);
    return needs ? *needs : Needs{};
}

Outcome ModuleSession::judge_office(const std::string& step, const Case& given, bool can, const std::vector<std::string>& lines)
{
    Turn turn(one_at_a_time_);
    told_.erase(step);
    return can ? judge(turn, question::office, step, given, lines) : Outcome{};
}

Outcome ModuleSession::judge_computer(const std::string& step, const Case& given, const std::vector<std::string>& lines)
{
    Turn turn(one_at_a_time_);
    return judge(turn, question::computer, step, given, lines);
}

Outcome ModuleSession::judge(
    Turn& turn, const char* what, const std::string& step, const Case& given, const std::vector<std::string>& lines)
{
    const Reply reply = reply_to(turn, what, step, given);
    if (const auto* outcome = std::get_if<Outcome>(&reply))
        return *outcome;
    if (const auto* thrown = std::get_if<Thrown>(&reply))
        throw std::runtime_error(thrown->words);
    if (!told_.insert(step).second)
        return {};
    if (std::holds_alternative<Awaited>(reply))
        return {{module_busy(step, lines)}};
    return {{module_failed(step, std::get<Text>(reply), file_.string(), lines)}};
}

/// The answer that is remembered, or asks. What is not there in time comes later, and is remembered then.
Reply ModuleSession::reply_to(Turn& turn, const char* what, const std::string& step, const Case& given)
{
    if (under_way_ && !same(given.rules, rules_))
        return Awaited{};
    judge_by(given.rules);
    const Message question{what, step, case_xml(given)};
    if (const Reply* reply = known(question))
        return *reply;
    if (under_way_)
        return Awaited{};
    if (!terms_.answered) {
        remember(question, asked(question));
        return *known(question);
    }
    ask_elsewhere(question);
    not_awaited_ = !answer_came_.wait_for(turn, terms_.patience, [this] { return !under_way_; });
    const Reply* reply = known(question);
    return reply ? *reply : Reply(Awaited{});
}

const Reply* ModuleSession::known(const Message& question) const
{
    if (const auto broken = broken_.find(of_case(question)); broken != broken_.end())
        return &broken->second;
    const auto reply = replies_.find(framed(question));
    if (reply != replies_.end())
        return &reply->second;
    return failures_ >= most_failures ? &last_failure_ : nullptr;
}

/// On a thread of its own, which nobody waits for at the end: it keeps what it needs.
void ModuleSession::ask_elsewhere(const Message& question)
{
    under_way_ = true;
    not_awaited_ = false;
    run_apart([self = shared_from_this(), question] {
        Reply reply = self->asked(question);
        bool tell = false;
        {
            const Turn turn(self->one_at_a_time_);
            self->remember(question, std::move(reply));
            self->under_way_ = false;
            tell = self->not_awaited_;
        }
        self->answer_came_.notify_all();
        if (tell)
            self->terms_.answered();
    });
}

void ModuleSession::remember(const Message& question, Reply reply)
{
    if (replies_.size() > most_remembered)
        replies_.clear();
    if (!std::holds_alternative<Text>(reply)) {
        failures_ = 0;
        replies_[framed(question)] = std::move(reply);
        return;
    }
    ++failures_;
    process_.reset();
    last_failure_ = reply;
    broken_[of_case(question)] = std::move(reply);
}

Reply ModuleSession::asked(const Message& question)
{
    const Answered answered = talk(question);
    const auto* answer = std::get_if<Message>(&answered);
    return answer ? understood(question, *answer) : Reply(std::get<Text>(answered));
}

/// Starts the host where none runs, and tells it the rules before it judges.
Answered ModuleSession::talk(const Message& question)
{
    if (!process_ || !process_->running()) {
        process_ = std::make_unique<ModuleProcess>(terms_.host, file_);
        rules_told_ = false;
    }
    if (!rules_told_ && question.what != question::describe) {
        Answered taken = process_->ask({question::rules, {}, rules_xml(rules_)}, terms_.limit);
        const auto* answer = std::get_if<Message>(&taken);
        rules_told_ = answer && answer->what == answer::taken;
        if (!rules_told_)
            return taken;
    }
    return process_->ask(question, terms_.limit);
}

/// Other rules make every answer void.
void ModuleSession::judge_by(const Rules& rules)
{
    if (same(rules, rules_))
        return;
    rules_ = rules;
    replies_.clear();
    broken_.clear();
    rules_told_ = false;
}

} // namespace junbi
