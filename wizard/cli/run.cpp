// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/run.h"

#include "checks/contract/days.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/cli/commands.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/part.h"

#include <algorithm>
#include <map>
#include <ostream>

namespace junbi {
namespace {

constexpr int difference_trouble = 2; ///< of --exit-diff, as of cmp and diff: it could not be compared

const std::map<std::string_view, Command>& commands()
{
    static const std::map<std::string_view, Command> all{{"new", make_new}, {"get", get}, {"set", set}, {"import", import},
        {"choose", choose}, {"waive", waive}, {"add-computer", add_computer}, {"rename-computer", rename_computer},
        {"remove-computer", remove_computer}, {"computers", computers}, {"profiles", profiles}, {"rules", rules}, {"list", list},
        {"check", check}, {"plan", plan}, {"export", export_table}, {"erase", erase}, {"facts", facts}, {"fix", fix}, {"ledger", ledger},
        {"undo", undo}, {"print", print}, {"demo", demo}};
    return all;
}

/// What of the profile asked for could not be followed.
void tell_profile(const Tools& tools, const Say& say, std::ostream& messages)
{
    for (const Text& each : tools.profiles.troubles)
        messages << say(each) << "\n";
    for (const Text& each : apply_profile(tools.profile, tools.checks).warnings)
        messages << say(each) << "\n";
}

/// `say` gets the words of what comes from outside as soon as they are known.
int run_command(const std::vector<std::string>& words, const std::string& language, Say& say, std::ostream& out, std::ostream& messages)
{
    const Arguments asked = parse_arguments(words, say, day_in_japan(now()));
    if (asked.command.empty()) {
        out << asked.help;
        return 0;
    }
    const Tools tools = tools_of(asked);
    if (!tools.words.empty())
        say = Speaker(language, places().locale, tools.words).say();
    for (const Text& each : tools.rule_troubles)
        messages << say(each) << "\n";
    if (!asked.profile.empty())
        tell_profile(tools, say, messages);
    return commands().at(asked.command)({asked, say, language, out, messages, tools});
}

} // namespace

int exit_code(Status status)
{
    switch (status) {
    case Status::not_applicable:
    case Status::ok:
    case Status::waived:
        return 0;
    case Status::attention:
        return 1;
    case Status::problem:
        return 2;
    case Status::todo:
    case Status::unknown:
        break;
    }
    return 3;
}

int run(const std::vector<std::string>& words, std::ostream& out, std::ostream& messages)
{
    const std::string language = language_of(words);
    Say say = Speaker(language, places().locale).say();
    const bool comparing = std::find(words.begin(), words.end(), "--exit-diff") != words.end();
    const auto code = [comparing](Ending ending) { return comparing ? difference_trouble : static_cast<int>(ending); };
    try {
        return run_command(words, language, say, out, messages);
    } catch (const Failure& failure) {
        messages << "junbi: " << say(failure.text()) << "\n";
        return code(failure.ending());
    } catch (const std::exception& error) {
        messages << "junbi: " << say(T("Something unexpected went wrong ({1}). Nothing was saved.", error.what())) << "\n";
        return code(Ending::file);
    }
}

} // namespace junbi
