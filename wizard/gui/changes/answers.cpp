// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/answers.h"

#include "wizard/reports/change_json.h"

namespace junbi {
namespace {

/// "nss:~/.pki/nssdb" as the command line takes it: "sql:~/.pki/nssdb".
std::string store_of(const std::string& place)
{
    const std::string kind = "nss:";
    return place.starts_with(kind) ? "sql:" + place.substr(kind.size()) : place;
}

template <class Value>
Answer<Value> read(const FixAnswer& answer, std::optional<Value> (*reader)(const std::string&))
{
    Answer<Value> read;
    if (!answer.stopped)
        read.value = reader(answer.out); // what it refused it says there, too
    if (!read.value)
        read.trouble = answer.trouble.value_or(
            T("The program that does this answered with something that makes no sense, and was ended. Install Junbi again."));
    return read;
}

} // namespace

std::vector<std::string> words_for(const InstallWish& wish)
{
    std::vector<std::string> words;
    if (!wish.office.empty())
        words = {"--office", wish.office.string()};
    for (const char* each : {"fix", "certificate", "--password-stdin", "--format", "json", "--file"})
        words.emplace_back(each);
    words.push_back(wish.file.string());
    if (wish.other_office)
        words.emplace_back("--other-office");
    for (const std::string& each : wish.places) {
        words.emplace_back("--store");
        words.push_back(store_of(each));
    }
    words.emplace_back(wish.places.empty() ? "--dry-run" : "--yes");
    return words;
}

std::vector<std::string> words_for(const Change& change, const std::filesystem::path& office, bool really)
{
    std::vector<std::string> words;
    if (!office.empty())
        words = {"--office", office.string()};
    words.insert(words.end(), {"fix", change.installer, "--format", "json"});
    for (const auto& [field, value] : change.values)
        words.insert(words.end(), {"--set", field + "=" + value});
    words.emplace_back(really ? "--yes" : "--dry-run");
    return words;
}

Answer<ShownChange> change_in(const FixAnswer& answer) { return read(answer, read_change_json); }

Answer<std::vector<ShownEntry>> entries_in(const FixAnswer& answer) { return read(answer, read_ledger_json); }

} // namespace junbi
