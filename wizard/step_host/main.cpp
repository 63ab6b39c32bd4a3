// SPDX-License-Identifier: Apache-2.0
// junbi-step-host MODULE: loads a module and answers questions about its steps (wizard/steps/modules/module_talk.h), which come on
// standard input and are answered on standard output. Junbi starts it; whatever the module does, it does to this program.
#include "wizard/parts/program_start.h"
#include "wizard/step_host/answers.h"
#include "wizard/step_host/confine.h"
#include "wizard/step_host/line.h"

#include <cstdio>
#include <cstdlib>

namespace {

constexpr int wrong_usage = 64;
constexpr unsigned seconds_for_an_answer = 10; ///< who asks waits less; this ends it where nobody waits any more

} // namespace

int main(int argc, char** argv)
{
    using namespace junbi;
    const ProgramStart start(argc, argv);
    if (start.words().size() != 1) {
        std::fputs("junbi-step-host MODULE: Junbi starts this program by itself.\n", stderr);
        return wrong_usage;
    }
    Line line;
    confine();
    give_time(seconds_for_an_answer);
    LoadedModule module;
    const Message loaded = answered([&] {
        module = load_module(start.words()[0]);
        return Message{};
    });
    if (!loaded.what.empty())
        module.trouble = loaded;
    Rules rules;
    for (give_time(0); const auto question = line.question(); give_time(0)) {
        give_time(seconds_for_an_answer);
        line.answer(answered([&] { return answer_to(*question, module, rules); }));
    }
    std::_Exit(0); // what the module has set up for the end is not run
}
