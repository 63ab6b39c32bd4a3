// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/arguments.h"

#include "checks/contract/days.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/reports/reports.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>

namespace junbi {
namespace {

constexpr const char* version = JUNBI_VERSION;

std::optional<Day> day_or_failure(const Field& field, const std::string& typed, const char* option, Day today)
{
    if (typed.empty())
        return std::nullopt;
    if (const auto day = parse_day(canonical(field, typed, today)))
        return day;
    throw Failure(
        Ending::usage, T("{1}: “{2}” cannot be used as a day. Write it with its year, as 2026-11-22 or 令和8年11月22日.", option, typed));
}

/// "60s", "2m", "500ms", "1h"; without a unit seconds.
std::optional<std::chrono::milliseconds> time_or_failure(const std::string& typed, const char* option)
{
    static const std::map<std::string_view, double> units{{"ms", 1}, {"s", 1e3}, {"", 1e3}, {"m", 60e3}, {"h", 3600e3}};
    if (typed.empty())
        return std::nullopt;
    double number = 0;
    const auto [rest, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    const auto unit = units.find(std::string_view(rest, typed.data() + typed.size()));
    constexpr double day = 24 * 3600e3;
    if (error != std::errc() || unit == units.end() || !(number >= 0 && number * unit->second <= day))
        throw Failure(Ending::usage, T("{1}: “{2}” is not a time of up to a day. Write it as 60s, 2m or 500ms.", option, typed));
    return std::chrono::milliseconds(static_cast<long long>(number * unit->second));
}

std::vector<std::string> formats_of(const std::string& command)
{
    if (command != "check")
        return {"text", "json"};
    std::vector<std::string> names;
    for (const CheckFormat& each : check_formats())
        names.emplace_back(each.name);
    return names;
}

std::string listed(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& each : names)
        list += (list.empty() ? "" : ", ") + each;
    return list;
}

void demand_format(const Arguments& asked)
{
    const std::vector<std::string> known = formats_of(asked.command);
    if (std::find(known.begin(), known.end(), asked.format) == known.end())
        throw Failure(Ending::usage, T("There is no format “{1}” here. There are: {2}.", asked.format, listed(known)));
}

/// Builds the commands. Each only binds words to members of Arguments; nothing is done here.
class Commands {
public:
    Commands(CLI::App& app, Arguments& into, const Say& say) : app_(app), into_(into), say_(say) { }

    void add_all()
    {
        add_keeping();
        add_looking();
        add_changing();
        add_showing();
    }
    std::string today, until, wait;
    std::vector<std::string> columns, lists;

private:
    CLI::App& command(const char* name, const Text& what)
    {
        CLI::App& made = *app_.add_subcommand(name, say_(what));
        made.set_help_flag("-h,--help", say_(T("Show this help")));
        made.group(say_(T("Commands")));
        made.fallthrough(); // --office, --lang and --today may stand behind the command too
        made.callback([this, name] { into_.command = name; });
        return made;
    }
    void names(CLI::App& command, const char* label, const Text& what, bool required)
    {
        CLI::Option* option = command.add_option(label, into_.names, say_(what))->type_name("");
        if (required)
            option->required();
    }
    void computer(CLI::App& command)
    {
        command.add_option("--computer", into_.computer, say_(T("Name of the computer in the office")))->type_name("NAME");
    }
    void format(CLI::App& command)
    {
        command.add_option("--format", into_.format, say_(T("text for people, json for programs")))->type_name("text|json");
    }
    void check_format(CLI::App& command)
    {
        command.add_option("--format", into_.format, say_(T("text for people, the others for programs: {1}", listed(formats_of("check")))))
            ->type_name("NAME");
    }
    void output(CLI::App& command, const Text& what) { command.add_option("-o,--output", into_.output, say_(what))->type_name("FILE"); }
    void looking(CLI::App& command)
    {
        command.add_flag("--network", into_.network, say_(T("Also contact the public hosts (only when you ask for it)")));
        limit(command, T("Give up each look after so many seconds (0.01 to 600)"));
    }

    void with_lists(CLI::App& command)
    {
        command.add_option("--with", lists, say_(T("As if this list had been imported; nothing of it is kept")))
            ->type_name("STEP.TABLE=FILE")
            ->expected(1)
            ->take_all();
    }
    void exit_diff(CLI::App& command)
    {
        command.add_flag("--exit-diff", into_.exit_diff, say_(T("Exit by the lists compared: 0 same, 1 different, 2 trouble")));
    }

    void add_keeping()
    {
        CLI::App& fresh = command("new", T("Make an office file"));
        fresh.add_option("--number", into_.number, say_(T("Office number, 10 characters")))->type_name("N")->required();
        fresh.add_option("--name", into_.name, say_(T("Name of the office")))->type_name("NAME")->required();
        fresh.add_option("FILE", into_.output, say_(T("File to make; left out: the office number with .junbi")))->type_name("");

        CLI::App& get = command("get", T("Show the questions of a step and their answers"));
        names(get, "STEP[.FIELD]", T("Step, or one of its questions"), true);
        computer(get);
        CLI::App& set = command("set", T("Answer questions; an empty value takes the answer back"));
        names(set, "STEP.FIELD=VALUE", T("What to answer"), true);
        computer(set);

        CLI::App& import = command("import", T("Fill a table from a spreadsheet (.xlsx) or CSV file"));
        names(import, "STEP.TABLE FILE", T("The table, then the file; - for standard input"), true);
        import
            .add_option("--map", columns, say_(T("Which header (or column letter) of the file belongs to which column; it is remembered")))
            ->type_name("COLUMN=HEADER");
        import.add_option("--encoding", into_.encoding, say_(T("UTF-8, CP932 (Shift_JIS), UTF-16LE or UTF-16BE; left out: as it looks")))
            ->type_name("NAME");
        import.add_option("--separator", into_.separator, say_(T("comma, tab or semicolon; left out: as it looks")))->type_name("SIGN");
        import.add_option("--sheet", into_.sheet, say_(T("Sheet of a workbook; left out: the first one with a table")))->type_name("NAME");
        import.add_option("--header-row", into_.header_row, say_(T("Row with the headers; 0: there is none; left out: as it looks")))
            ->type_name("N");
        computer(import);
        import.add_flag("--add", into_.add, say_(T("Keep the rows that are there and add those of the file")));
        import.add_flag("--fill-in", into_.fill_in,
            say_(T("The same, but what the file knows goes into the row that says the same in the first column")));

        CLI::App& choose = command("choose", T("Fill a table with rows of the list that belongs to it"));
        names(choose, "STEP.TABLE [ROW…]", T("The table, then rows of the list; without rows the list is shown"), true);
        choose
            .add_option("--where", into_.where, say_(T("Only rows of the list that name this, for example a prefecture; all: every row")))
            ->type_name("NAME");

        CLI::App& waive = command("waive", T("Live with a finding for a while"));
        names(waive, "FINDING", T("Its name, as “junbi check --ids” shows it"), true);
        computer(waive);
        waive.add_option("--subject", into_.subject, say_(T("What the finding is about, where there are several")))->type_name("S");
        waive.add_option("--reason", into_.reason, say_(T("Why")))->type_name("TEXT")->required();
        waive.add_option("--until", until, say_(T("Last day; after it the finding counts again")))->type_name("DATE")->required();

        CLI::App& add = command("add-computer", T("Take computers into the office: recordings, or by hand"));
        names(add, "FILE", T("Recordings made with “junbi facts”"), false);
        add.add_option("--by-hand", into_.computer, say_(T("A device that cannot run Junbi, such as a tablet: only its name")))
            ->type_name("NAME");
        CLI::App& rename = command("rename-computer", T("Give a computer another name; everything known about it goes along"));
        names(rename, "OLD NEW", T("Its name in the office, then the new one"), true);
        CLI::App& remove = command("remove-computer", T("Take a computer out of the office, with everything known about it"));
        names(remove, "NAME", T("Name of the computer in the office"), true);
    }
    void add_looking()
    {
        CLI::App& check = command("check", T("Judge what is known; with --here look at this computer first"));
        names(check, "STEP", T("Only these steps"), false);
        check.add_flag("--here", into_.here, say_(T("Look at this computer now; nothing on it is changed")));
        check.add_flag("--ids", into_.ids, say_(T("Show the name of each finding, as “junbi waive” wants it")));
        check.add_option("--facts", into_.facts, say_(T("Judge a recording instead, without keeping it")))->type_name("FILE");
        check.add_option("--practice", into_.practice, say_(T("Judge an invented card reader in this state instead, for practising")))
            ->type_name("STATE");
        check.add_option("--wait", wait, say_(T("With --here: look again until it passes, at most so long (60s, 2m, 500ms)")))
            ->type_name("TIME");
        check.add_flag("--watch", into_.watch, say_(T("Show it again whenever something changes, until Ctrl-C")));
        check.add_option("--connect", into_.connect, say_(T("Try to sign in to this host with the certificate; nothing of it is kept")))
            ->type_name("HOST:PORT");
        check.add_option("--ca", into_.certificates, say_(T("With --connect: file with the host's root certificates (PEM)")))
            ->type_name("FILE");
        with_lists(check);
        exit_diff(check);
        looking(check);
        computer(check);
        check_format(check);

        CLI::App& facts = command("facts", T("Record what this computer shows, for another computer's office file"));
        output(facts, T("File to write; left out: standard output"));
        looking(facts);
        computer(facts);
    }
    void yes(CLI::App& command, const Text& what) { command.add_flag("--yes", into_.yes, say_(what)); }
    void limit(CLI::App& command, const Text& what)
    {
        command.add_option("--limit", into_.limit, say_(what))->type_name("S")->check(CLI::Range(0.01, 600.0).description(""));
    }
    void add_changing()
    {
        CLI::App& fix = command("fix", T("Change this computer: shows first what would be done"));
        names(fix, "STEP", T("What is to be changed: certificate or smart_card_service"), true);
        fix.add_option("--set", into_.settings, say_(T("How, where there is a choice: action=start or action=install")))
            ->type_name("FIELD=VALUE")
            ->expected(1)
            ->take_all();
        fix.add_option("--file", into_.file, say_(T("Certificate file to install (.p12, .pfx)")))->type_name("FILE");
        fix.add_flag("--password-stdin", into_.password_stdin,
            say_(T("Read the password from standard input, up to the first line end; without it you are asked")));
        fix.add_option("--store", into_.stores, say_(T("Only this certificate store; left out: those that the web browsers use")))
            ->type_name("sql:FOLDER")
            ->expected(1)
            ->take_all();
        fix.add_flag("--other-office", into_.other_office, say_(T("Also where the certificate has the number of another office")));
        fix.add_flag("--dry-run", into_.dry_run, say_(T("Only show what would be done")));
        yes(fix, T("Do it"));
        limit(fix, T("Wait at most so many seconds for each place (0.01 to 600)"));
        computer(fix);
        format(fix);

        format(command("ledger", T("Show what Junbi changed on this computer")));

        CLI::App& undo = command("undo", T("Take one change back, and nothing else"));
        names(undo, "ID", T("Its number, as “junbi ledger” shows it"), true);
        yes(undo, T("Do it"));
        computer(undo);
        format(undo);
    }
    void add_tables()
    {
        CLI::App& out = command("export", T("Write a table for spreadsheets and other programs (CSV, UTF-8)"));
        names(out, "STEP.TABLE", T("The table, for example staff.matches"), true);
        output(out, T("FILE.csv; left out or -: standard output"));
        yes(out, T("Replace a file that is already there"));
        with_lists(out);
        exit_diff(out);
        computer(out);

        CLI::App& erase = command("erase", T("Erase what names people; what was counted stays"));
        names(erase, "STEP[.TABLE]", T("The step, or one of its lists"), true);
        yes(erase, T("Do it without asking"));
    }
    void add_showing()
    {
        format(command("list", T("Show the steps and how they stand")));
        command("profiles", T("Show whom the steps can be arranged for"));
        CLI::App& rules = command("rules", T("Show the rule tables and their age, or bring them up to date"));
        names(
            rules, "ACTION", T("list, update FILE or https://…, forget, trust KEY.pub, distrust NAME, make FOLDER; left out: list"), false);
        rules.add_option("--name", into_.name, say_(T("With trust: what to call the key")))->type_name("NAME");
        yes(rules, T("With trust: add the key"));
        rules.add_option("--key", into_.file, say_(T("With make: file with the private key (PEM, Ed25519)")))->type_name("FILE");
        output(rules, T("With make: file to make"));
        rules.add_flag("--password-stdin", into_.password_stdin, say_(T("With make: read the key's password from standard input")));
        format(rules);
        command("computers", T("Show the office's computers and how they stand"));
        CLI::App& plan = command("plan", T("Show what to do by when"));
        output(plan, T("FILE.ics: write it as a calendar instead"));
        format(plan);

        add_tables();
        CLI::App& print = command("print", T("Print a paper to a file"));
        with_lists(print);
        names(print, "DOCUMENT", T("Which paper, for example checklist; “all”: everything that is due, into the folder of -o"), false);
        print.add_flag("--list", into_.list, say_(T("Show which papers there are")));
        output(print, T("FILE.pdf, FILE.png or FILE.svg, of a list also FILE.csv, of a letter FILE.eml; left out: DOCUMENT.pdf"));
        computer(print);
        print.add_option("--vendor", into_.vendor, say_(T("Requests for an estimate: the one to this vendor only")))->type_name("NAME");
        print.add_flag("--masked", into_.masked, say_(T("Hide the names of people: only first characters, no numbers")));
        print.add_option("--dpi", into_.dpi, say_(T("Fineness of a PNG picture (20 to 1200)")))
            ->type_name("N")
            ->check(CLI::Range(20.0, 1200.0).description(""));
        print.add_flag("--lint", into_.lint, say_(T("Only tell what does not fit, cannot be read or is missing; print nothing")));
        print.add_option("--language", into_.words_in, say_(T("Posters and leaflets: their language; --list shows all")))
            ->type_name("LANGUAGE");
        print.add_option("--size", into_.paper_size, say_(T("Posters and leaflets: A4, A3 or A2")))->type_name("SIZE");
        print.add_option("--tile", into_.tile, say_(T("Posters and leaflets: over several sheets of A4 or A3, to be glued together")))
            ->type_name("PAPER");
        print.add_flag("--landscape", into_.landscape, say_(T("Posters: lying instead of upright")));
        print.add_flag("--monochrome", into_.monochrome, say_(T("Posters and leaflets: greys instead of colours")));
        print.add_option("--layouts", into_.layouts, say_(T("Folder of layouts of your own, in place of those of Junbi")))
            ->type_name("FOLDER");

        output(command("demo", T("Show an invented office, or write it to a file with -o")), T("File to make"));
    }

    CLI::App& app_;
    Arguments& into_;
    const Say& say_;
};

void label_in(CLI::App& app, const Say& say)
{
    const auto formatter = app.get_formatter();
    formatter->label("Usage", say(T("Usage")));
    formatter->label("OPTIONS", say(T("option…")));
    formatter->label("SUBCOMMAND", say(T("COMMAND")));
    formatter->label("Options", say(T("Options")));
    formatter->label("Positionals", say(T("Words")));
    formatter->label("Subcommands", say(T("Commands")));
    formatter->label("REQUIRED", ""); // CLI11 counts bytes: beside the names it would push the columns apart
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; }))
        for (CLI::Option* option : command->get_options([](CLI::Option* each) { return each->get_required(); }))
            option->description(say(T("{1} (needed)", option->get_description())));
    formatter->column_width(34);
}

/// CLI11 speaks English; what it found is told in our words, with the word it stumbled over.
Text described(const CLI::ParseError& error)
{
    const std::string what = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error))
        return T("“{1}” is not known here.", what.substr(what.rfind(": ") == std::string::npos ? 0 : what.rfind(": ") + 2));
    if (dynamic_cast<const CLI::RequiredError*>(&error))
        return T("Something is missing: {1}.", what.substr(0, what.find(" is required")));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return T("{1}: a value is missing.", what.substr(0, what.find(": ")));
    const auto option = what.find("--");
    return T("{1}: this value cannot be used.",
        option == std::string::npos ? what : what.substr(option, what.find_first_of(": ", option) - option));
}

Failure as_failure(const CLI::ParseError& error)
{
    return {Ending::usage, T("{1} “junbi --help” and “junbi COMMAND --help” show what can be said.", described(error))};
}

} // namespace

std::string language_of(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string value = words[i] == "--lang" && i + 1 < words.size() ? words[i + 1]
            : words[i].starts_with("--lang=")                                  ? words[i].substr(7)
                                                                               : "";
        if (value == "en" || value == "ja")
            return value;
    }
    return language_of_environment();
}

Arguments parse_arguments(std::vector<std::string> words, const Say& say, Day now)
{
    Arguments arguments;
    CLI::App app(say(T("Junbi: gets a care office ready for the national care-information platform.")), "junbi");
    app.option_defaults()->group(say(T("Options")));
    app.set_help_flag("-h,--help", say(T("Show this help")));
    app.set_version_flag("--version", std::string("junbi ") + version, say(T("Show the version")));
    app.require_subcommand(0, 1);
    app.footer(say(T(
        "Exit: 0 all right, 1 attention, 2 problem, 3 not known or still to do, 64 wrong usage, 74 a file could not be read or written.")));
    std::string language, office;
    app.add_option("--office", office, say(T("Office file (*.junbi); left out: the only one in this folder")))->type_name("FILE");
    app.add_option("--lang", language, say(T("Language: ja or en")))
        ->type_name("ja|en")
        ->check(CLI::IsMember({"ja", "en"}).description(""));
    app.add_option("--profile", arguments.profile, say(T("Whom the steps are arranged for; “junbi profiles” lists them")))
        ->type_name("NAME");
    Commands commands(app, arguments, say);
    app.add_option("--today", commands.today, say(T("Judge as if it were this day")))->type_name("DATE");
    commands.add_all();
    label_in(app, say);

    std::reverse(words.begin(), words.end()); // CLI11 takes them from the end
    try {
        app.parse(words);
    } catch (const CLI::CallForHelp&) {
        arguments.command.clear();
        arguments.help = app.help();
        return arguments;
    } catch (const CLI::CallForVersion&) {
        arguments.command.clear();
        arguments.help = std::string("junbi ") + version + "\n";
        return arguments;
    } catch (const CLI::ParseError& error) {
        throw as_failure(error);
    }
    if (arguments.command.empty())
        throw Failure(Ending::usage, T("Say what to do, for example “junbi check”. “junbi --help” shows all commands."));
    arguments.office = office;
    arguments.today = day_or_failure(date("today", {}), commands.today, "--today", now);
    arguments.until = day_or_failure(date("until", {}).to_come(), commands.until, "--until", arguments.today.value_or(now));
    arguments.wait = time_or_failure(commands.wait, "--wait");
    arguments.wait_typed = commands.wait;
    arguments.here |= !arguments.connect.empty(); // only this computer can try it
    demand_format(arguments);
    for (const std::string& each : commands.lists) {
        const auto sign = each.find('=');
        if (sign == std::string::npos)
            throw Failure(Ending::usage, T("--with: “{1}” is not STEP.TABLE=FILE.", each));
        arguments.lists.emplace_back(each.substr(0, sign), each.substr(sign + 1));
    }
    for (const std::string& each : commands.columns) {
        const auto sign = each.find('=');
        if (sign == std::string::npos)
            throw Failure(Ending::usage, T("--map: “{1}” is not COLUMN=HEADER.", each));
        arguments.columns[each.substr(0, sign)] = each.substr(sign + 1);
    }
    return arguments;
}

} // namespace junbi
