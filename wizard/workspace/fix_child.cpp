// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/fix_child.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"

namespace junbi {
namespace {

/// What a program says on both of its lines until it has closed them.
struct Heard {
    std::string out, messages;
    bool too_long = false, too_much = false;
};

Heard listen(Child& child, Child::Clock::time_point end)
{
    Heard heard;
    for (;;) {
        const Child::Step step = child.receive(heard.out, heard.messages, end);
        heard.too_long = step == Child::Step::too_long;
        heard.too_much = heard.out.size() + heard.messages.size() > FixChild::most_output;
        if (step != Child::Step::done || heard.too_much)
            return heard;
    }
}

/// The last of its lines, behind the program's name, is the one that says why it gave up.
std::string last_line(std::string text)
{
    const std::string name = "junbi: ";
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    text = text.substr(text.rfind('\n') + 1);
    return text.starts_with(name) ? text.substr(name.size()) : text;
}

std::optional<Text> trouble_in(const Heard& heard, const ChildEnd& end, const FixCall& call)
{
    if (heard.too_long)
        return T("It took longer than {1} seconds and was ended.", std::chrono::ceil<std::chrono::seconds>(call.limit).count());
    if (heard.too_much)
        return T("The program that does this answered with something that makes no sense, and was ended. Install Junbi again.");
    if (end.how != ChildEnd::How::by_itself)
        return T("The program that does this crashed (signal {1}).", end.code);
    if (end.code != static_cast<int>(Ending::usage) && end.code != static_cast<int>(Ending::file))
        return std::nullopt;
    const std::string why = last_line(heard.messages);
    return why.empty() ? T("The program that does this gave up without a word (code {1}).", end.code) : verbatim(why);
}

FixAnswer was_stopped() { return {.trouble = T("It was stopped."), .stopped = true}; }

} // namespace

FixAnswer FixChild::run(const FixCall& call)
{
    const auto limit = Child::Clock::now() + call.limit;
    {
        const std::lock_guard turn(mutex_);
        if (stopped_)
            return was_stopped();
        // No file lies in that folder that it would find by itself.
        if (const std::error_code error = child_.start({program_, call.words, program_.root_path()}))
            return {.trouble = T("“{1}” could not be started ({2}). Install Junbi again.", program_.string(), reason_for(error))};
    }
    if (call.password && child_.send(call.password->text(), limit) == Child::Step::done)
        child_.send("\n", limit); // one that reads nothing has its reasons and says them
    child_.close_input();
    Heard heard = listen(child_, limit);
    if (heard.too_long || heard.too_much)
        child_.kill();
    const ChildEnd end = child_.end();
    FixAnswer answer{.out = std::move(heard.out), .trouble = trouble_in(heard, end, call)};
    if (end.how == ChildEnd::How::by_itself && !answer.trouble)
        answer.exit = static_cast<int>(end.code);
    const std::lock_guard turn(mutex_);
    return stopped_ ? was_stopped() : answer;
}

void FixChild::stop()
{
    const std::lock_guard turn(mutex_);
    stopped_ = true;
    child_.kill();
}

std::filesystem::path fix_program() { return places().program / (std::string("junbi") + program_ending); }

} // namespace junbi
