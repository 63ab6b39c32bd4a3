// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/fix_order.h"

#include "installers/stores/home.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/platform/surroundings.h"

#include <algorithm>

namespace junbi {
namespace {

/// "action=start", as `junbi set` takes answers; and the options that have a name of their own.
std::map<std::string, std::string> given_in(const Arguments& asked)
{
    std::map<std::string, std::string> given;
    for (const std::string& each : asked.settings) {
        const auto sign = each.find('=');
        if (sign == each.npos || sign == 0)
            throw Failure(Ending::usage, T("--set: “{1}” is not FIELD=VALUE. Nothing was changed.", each));
        given[each.substr(0, sign)] = each.substr(sign + 1);
    }
    if (!asked.file.empty())
        given["file"] = std::filesystem::absolute(asked.file).string();
    if (asked.other_office)
        given["other_office"] = "yes";
    return given;
}

/// As the person wrote it: "--file", "--set action".
std::string option_for(const std::string& field)
{
    return field == "file" ? "--file" : field == "other_office" ? "--other-office" : "--set " + field;
}

std::string kept_answer(const Field& field, const std::string& typed, const Rules& rules)
{
    std::string kept = canonical(field, typed);
    if (const auto wrong = complaint(field, kept, rules))
        throw Failure(Ending::usage, T("{1}: {2} Nothing was changed.", option_for(field.id), *wrong));
    return kept;
}

} // namespace

Answers answers_for(const Installer& installer, const Arguments& asked, const Rules& rules)
{
    Answers answers;
    for (const auto& [field, value] : given_in(asked)) {
        const auto known = std::find_if(installer.form.begin(), installer.form.end(), [&](const Field& each) { return each.id == field; });
        if (known == installer.form.end())
            throw Failure(Ending::usage, T("{1} means nothing for this step.", option_for(field)));
        answers.set(field, field == "file" ? value : kept_answer(*known, value, rules)); // a file may be called anything
    }
    for (const Field& each : installer.form)
        if (each.id == "file" && each.required && answers.text("file").empty())
            throw Failure(Ending::usage, T("Say which file with --file FILE."));
    return answers;
}

std::vector<std::string> places_of(const Installer& installer, const Arguments& asked)
{
    if (!asked.stores.empty() && installer.id != "certificate")
        throw Failure(Ending::usage, T("{1} means nothing for this step.", "--store"));
    if (asked.password_stdin && installer.secret.empty())
        throw Failure(Ending::usage, T("{1} means nothing for this step.", "--password-stdin"));
    const std::string kind = "sql:";
    std::vector<std::string> places;
    for (const std::string& each : asked.stores) {
        if (!each.starts_with(kind) || each.size() == kind.size())
            throw Failure(Ending::usage, T("--store: “{1}” is not sql:FOLDER. Nothing was changed.", each));
        const Surroundings here = this_computer();
        auto folder = std::filesystem::absolute(without_tilde(each.substr(kind.size()), here.home)).lexically_normal();
        if (!folder.has_filename())
            folder = folder.parent_path();
        places.push_back("nss:" + with_tilde(folder.string(), here.home));
    }
    return places;
}

} // namespace junbi
