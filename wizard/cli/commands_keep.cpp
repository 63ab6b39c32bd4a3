// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/recordings.h"
#include "wizard/engine/typed_text.h"
#include "wizard/parts/clock.h"
#include "wizard/storage/recording_file.h"

#include <iostream>

namespace junbi {
namespace {

struct Address {
    std::string step, field;
};

/// "card_reader.type" → step and field; the field is empty where there is no dot.
Address address(const std::string& text)
{
    const auto dot = text.find('.');
    return {text.substr(0, dot), dot == std::string::npos ? std::string() : text.substr(dot + 1)};
}

const Answers& answers_of(const Wizard& wizard, const std::string& step, const Field& field, const std::string& computer)
{
    if (field.scope == Scope::office)
        return wizard.office().of(step);
    const Computer* found = wizard.office().find(computer);
    if (!found)
        throw Failure(Ending::usage, T("“{1}.{2}” is asked for each computer: say which one with --computer.", step, field.id));
    return found->of(step);
}

/// A choice may be typed as its option's words too.
std::string option_id(const Call& call, const Field& field, const Rules& rules, const std::string& typed)
{
    if (field.kind == Kind::choice)
        for (const Option& each : options_of(field, rules))
            if (call.say(each.label) == typed)
                return each.id;
    return typed;
}

/// The value of one assignment. What must not be kept must not be an argument either: others on the computer may see those.
std::string typed_value(const Field* field, const std::string& name, const std::string& given)
{
    if (!field || !field->shape_only || given.empty())
        return given;
    if (given != "-")
        throw Failure(Ending::usage,
            T("“{1}” is not taken as an argument, because others on this computer may see it. Write “{1}=-” and give it as one line on "
              "standard input. Nothing was changed.",
                name));
    std::string line;
    if (!std::getline(std::cin, line))
        throw Failure(Ending::usage, T("Nothing came on standard input for “{1}”. Give it as one line. Nothing was changed.", name));
    return line;
}

/// How an answer was understood, for the person to see.
void confirm(const Call& call, const Wizard& wizard, const std::string& step, const std::string& id)
{
    const Form form = full_form(step_named(call, wizard, step));
    const Field& field = *find_field(form, id);
    const Answers& answers = answers_of(wizard, step, field, call.asked.computer);
    call.messages << call.say(answers.has(id) ? told(field, answers, wizard.rules()) : T("{1}: taken back", field.label)) << "\n";
}

void print_rows(const Call& call, const Table& rows)
{
    for (const auto& row : rows.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            call.out << (i ? "\t" : "") << row[i];
        call.out << "\n";
    }
}

/// How many rows a table has that names people: they themselves are shown only where they are asked for by their own command.
void tell_rows(const Call& call, const std::string& name, const Table& rows)
{
    call.out << rows.size() << "\n";
    call.messages << call.say(T("These rows name people, so only their number is shown. “junbi export {1}” shows them.", name)) << "\n";
}

std::string choices(const Field& field, const Wizard& wizard, const Say& say)
{
    std::string all;
    for (const Option& each : options_of(field, wizard.rules()))
        all += (all.empty() ? " [" : ", ") + each.id + "=" + say(each.label);
    return all.empty() ? all : all + "]";
}

/// The answer; of a table how many rows it has.
std::string shown_value(const Field& field, const Answers& answers)
{
    const std::size_t rows = answers.rows(field.id).size();
    return field.kind != Kind::table ? answers.text(field.id) : rows == 0 ? "" : "(" + std::to_string(rows) + ")";
}

/// Every question of the step: its id, the answer, and what it asks.
void print_form(const Call& call, const Wizard& wizard, const Check& step)
{
    for (const Field& field : full_form(step)) {
        const bool unreachable = field.scope == Scope::computer && call.asked.computer.empty();
        const std::string value = unreachable ? "" : shown_value(field, answers_of(wizard, step.id, field, call.asked.computer));
        call.out << step.id << "." << field.id << "=" << value << "\t" << call.say(field.label);
        if (options_of(field, wizard.rules()).size() < 12)
            call.out << choices(field, wizard, call.say);
        if (field.scope == Scope::computer)
            call.out << " (--computer)";
        call.out << "\n";
    }
}

} // namespace

int make_new(const Call& call)
{
    std::filesystem::path path
        = call.asked.output.empty() ? std::filesystem::path(half_width(call.asked.number) + ".junbi") : call.asked.output;
    OfficeFile file = OfficeFile::create(path);
    const auto wizard = make_wizard(without_profile(call.tools), std::make_unique<InlineRunner>(), {});
    wizard->answer("office", "number", call.asked.number);
    wizard->answer("office", "name", call.asked.name);
    file.save(wizard->office(), wizard->rules(), now());
    call.messages << call.say(T("Made “{1}”.", path.string())) << "\n";
    for (const Placed& each : wizard->report().find("office")->findings)
        if (each.finding.id.starts_with("office.number") && each.finding.status >= Status::attention)
            call.messages << call.say(each.finding.what) << " " << call.say(each.finding.advice) << "\n";
    return 0;
}

int get(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::reading);
    for (const std::string& name : call.asked.names) {
        const auto [step, field] = address(name);
        const Check& check = step_named(call, open.wizard(), step);
        if (field.empty()) {
            print_form(call, open.wizard(), check);
            continue;
        }
        const Form form = full_form(check);
        const Field* known = find_field(form, field);
        if (!known)
            throw Failure(Ending::usage, T("The step “{1}” has no question “{2}”. “junbi get {1}” shows its questions.", step, field));
        const Answers& answers = answers_of(open.wizard(), step, *known, call.asked.computer);
        if (known->personal)
            tell_rows(call, name, answers.rows(field));
        else if (known->kind == Kind::table)
            print_rows(call, answers.rows(field));
        else
            call.out << answers.text(field) << "\n";
    }
    return 0;
}

int set(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::keeping);
    for (const std::string& word : call.asked.names) {
        const auto sign = word.find('=');
        if (sign == std::string::npos)
            throw Failure(Ending::usage, T("“{1}” is not STEP.FIELD=VALUE. Nothing was changed.", word));
        const auto [step, field] = address(word.substr(0, sign));
        const Form form = full_form(step_named(call, open.wizard(), step));
        const Field* known = find_field(form, field);
        const std::string typed = typed_value(known, word.substr(0, sign), word.substr(sign + 1));
        open.wizard().answer(step, field, known ? option_id(call, *known, open.wizard().rules(), typed) : typed, call.asked.computer);
    }
    open.save();
    for (const std::string& word : call.asked.names) {
        const auto [step, field] = address(word.substr(0, word.find('=')));
        confirm(call, open.wizard(), step, field);
    }
    return 0;
}

int waive(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::keeping);
    const Arguments& asked = call.asked;
    if (asked.names.size() != 1)
        throw Failure(Ending::usage, T("Say one finding at a time."));
    open.wizard().waive({{asked.names.front(), asked.computer, asked.subject}, asked.reason, {}, *asked.until});
    open.save();
    call.messages << call.say(T("Put off until {1}", *asked.until)) << "\n";
    return 0;
}

namespace {

/// What became of a recording that was taken.
Text taken(RecordingEffect effect, const std::string& name, const std::string& file)
{
    if (effect == RecordingEffect::nothing_new)
        return T("{1}: the office knows this already, or something newer ({2}). Nothing was changed.", name, file);
    if (effect == RecordingEffect::renews)
        return T("Brought up to date: {1} ({2})", name, file);
    return T("Taken: {1}", name);
}

} // namespace

int add_computer(const Call& call)
{
    if (call.asked.names.empty() && call.asked.computer.empty())
        throw Failure(Ending::usage, T("Say which recordings to take, or --by-hand NAME."));
    OpenOffice open(call, OpenOffice::Need::keeping);
    if (!call.asked.computer.empty())
        open.wizard().add_by_hand(call.asked.computer);
    for (const std::string& file : call.asked.names) {
        const Recording recording = read_recording(file);
        const std::string name = name_in_office(open.wizard().office(), recording.computer, recording.facts);
        const RecordingEffect effect = effect_of(open.wizard().office(), recording.computer, recording.facts);
        open.wizard().take_recording(name, recording.facts);
        call.messages << call.say(taken(effect, name, file)) << "\n";
    }
    open.save();
    if (!call.asked.computer.empty())
        call.messages << call.say(T("Taken: {1}", call.asked.computer)) << "\n";
    return 0;
}

int rename_computer(const Call& call)
{
    if (call.asked.names.size() != 2)
        throw Failure(Ending::usage, T("Say the computer's name, then the new one: junbi rename-computer OLD NEW"));
    OpenOffice open(call, OpenOffice::Need::keeping);
    open.wizard().rename_computer(call.asked.names[0], call.asked.names[1]);
    open.save();
    call.messages << call.say(T("Renamed: {1} → {2}", call.asked.names[0], call.asked.names[1])) << "\n";
    return 0;
}

int remove_computer(const Call& call)
{
    if (call.asked.names.size() != 1)
        throw Failure(Ending::usage, T("Say one computer at a time: junbi remove-computer NAME"));
    OpenOffice open(call, OpenOffice::Need::keeping);
    open.wizard().remove_computer(call.asked.names.front());
    open.save();
    call.messages << call.say(T("Taken out of the office: {1}", call.asked.names.front())) << "\n";
    return 0;
}

} // namespace junbi
