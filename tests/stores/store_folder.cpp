// SPDX-License-Identifier: Apache-2.0
#include "tests/stores/store_folder.h"

#include "installers/certificates/certificate_installer.h"
#include "tests/stores/files.h"
#include "tests/support/process.h"

#include <algorithm>
#include <stdexcept>

namespace junbi {
namespace {

std::string certutil(const std::vector<std::string>& words, const std::filesystem::path& folder, const std::string& password)
{
    const TemporaryFolder aside;
    write_file(aside.path() / "password", password + "\n");
    std::vector<std::string> command{"certutil"};
    command.insert(command.end(), words.begin(), words.end());
    command.insert(command.end(), {"-d", "sql:" + folder.string(), "-f", (aside.path() / "password").string()});
    const Ran ran = run(command);
    return ran.out + (ran.err.find("no keys found") == std::string::npos ? ran.err : "no keys found\n");
}

std::string filled(std::string words, const std::vector<Arg>& args)
{
    for (std::size_t i = 0; i < args.size(); ++i) {
        std::string value = "?";
        if (const auto* text = std::get_if<std::string>(&args[i]))
            value = *text;
        else if (const auto* number = std::get_if<long long>(&args[i]))
            value = std::to_string(*number);
        else if (const auto* box = std::get_if<Box<Text>>(&args[i]))
            value = plain(**box);
        const std::string slot = "{" + std::to_string(i + 1) + "}";
        for (auto at = words.find(slot); at != words.npos; at = words.find(slot, at + value.size()))
            words.replace(at, slot.size(), value);
    }
    return words;
}

} // namespace

std::string listing(const std::filesystem::path& folder, const std::string& password)
{
    std::string keys = certutil({"-K"}, folder, password);
    for (auto at = keys.find('<'); at != keys.npos; at = keys.find('<', at + 1))
        keys.replace(at, 4, "    "); // certutil counts the keys
    return certutil({"-L"}, folder, password) + keys;
}

std::string plain(const Text& text) { return filled(text.msgid, text.args); }

std::string plain(const std::optional<Text>& text) { return text ? plain(*text) : ""; }

Person::Person() : installer(certificate_installer(home)) { office.set("number", "4799999992"); }

void Person::choose(const std::string& name) { answers.set("file", Files::once().ca().file(name + ".p12").string()); }

Order Person::order(std::vector<std::string> places, std::chrono::milliseconds limit) const
{
    const Day today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22);
    return {today, answers, office, facts, rules, secret, std::move(places), limit};
}

ChangePreview Person::preview(std::vector<std::string> places) const { return installer.preview(order(std::move(places))); }

std::string Person::install(const std::string& place, std::chrono::milliseconds limit)
{
    const ChangePreview seen = installer.preview(order({place}, limit));
    if (seen.refused())
        return seen.findings.front().id;
    const ChangePlace& chosen = place_of(seen, place);
    made = chosen.makes;
    return chosen.possible ? plain(installer.apply(order({place}, limit), chosen).trouble) : plain(chosen.effect);
}

const ChangePlace& place_of(const ChangePreview& preview, const std::string& id)
{
    for (const ChangePlace& each : preview.places)
        if (each.id == id)
            return each;
    throw std::runtime_error("no place " + id);
}

std::ostream& operator<<(std::ostream& out, Standing standing)
{
    constexpr const char* names[] = {"there", "partly", "gone", "unknown"};
    return out << names[static_cast<int>(standing)];
}

std::vector<std::string> ids(const ChangePreview& preview, Status status)
{
    std::vector<std::string> found;
    for (const Finding& each : preview.findings)
        if (each.status == status)
            found.push_back(each.id);
    return found;
}

} // namespace junbi
