// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_process.h"

#include "wizard/parts/whole_file.h"

namespace junbi {
namespace {

/// How it ended, in one sentence.
Text end_in_words(const ChildEnd& end, std::chrono::seconds limit)
{
    switch (end.how) {
    case ChildEnd::How::by_itself:
        return T("It ended by itself (code {1}) instead of answering.", end.code);
    case ChildEnd::How::wrote_a_file:
        return T("It tried to write a file, which a step may not do.");
    case ChildEnd::How::out_of_time:
        return T("It did not answer within {1} seconds and was ended.", limit.count());
    case ChildEnd::How::killed: // by us: it had only closed the line
        return T("It stopped answering and was ended.");
    case ChildEnd::How::crashed:
        break;
    }
    return T("It crashed (signal {1}).", end.code);
}

} // namespace

ModuleProcess::ModuleProcess(const std::filesystem::path& host, const std::filesystem::path& module)
    : error_(child_.start({.program = host, .words = {module.string()}, .bare = true}))
{
}

/// Waits until so much of the answer has come, and takes it out of `heard_`.
Child::Step ModuleProcess::receive(std::string& text, std::size_t size, Child::Clock::time_point end)
{
    std::string nothing;
    while (heard_.size() < size)
        if (const Child::Step step = child_.receive(heard_, nothing, end); step != Child::Step::done && heard_.size() < size)
            return step;
    text = heard_.substr(0, size);
    heard_.erase(0, size);
    return Child::Step::done;
}

Answered ModuleProcess::ask(const Message& question, std::chrono::seconds limit)
{
    if (error_)
        return T("Its host program could not be started ({1}).", reason_for(error_));
    const auto deadline = Child::Clock::now() + limit;
    std::string digits, content;
    std::optional<std::size_t> length;
    heard_.clear();
    Child::Step step = child_.send(framed(question), deadline);
    if (step == Child::Step::done)
        step = receive(digits, length_digits, deadline);
    if (step == Child::Step::done)
        length = length_in(digits);
    if (step == Child::Step::done && length)
        step = receive(content, *length, deadline);
    if (step == Child::Step::done && length)
        return message_in(content);
    child_.kill();
    const ChildEnd end = child_.end();
    if (step == Child::Step::too_long)
        return T("It did not answer within {1} seconds and was ended.", limit.count());
    return step == Child::Step::done ? T("It answered with something that makes no sense.") : end_in_words(end, limit);
}

} // namespace junbi
