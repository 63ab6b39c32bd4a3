// SPDX-License-Identifier: Apache-2.0
#include "tests/support/nss_database.h"

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <stdexcept>

namespace junbi {
namespace {

void must_run(const std::vector<std::string>& command)
{
    const Ran ran = run(command);
    if (ran.exit != 0)
        throw std::runtime_error(command[0] + ": " + ran.err + ran.out);
}

} // namespace

NssDatabase::NssDatabase(std::filesystem::path folder, const std::string& password) : folder_(std::move(folder))
{
    std::filesystem::create_directories(folder_);
    password_file_ = folder_.string() + ".password"; // beside it: nothing strange may lie in the database's folder
    write_file(password_file_, password + "\n");
    must_run({"certutil", "-N", "-d", name(), "-f", password_file_});
}

void NssDatabase::import_pkcs12(const std::filesystem::path& file, const std::string& password)
{
    must_run({"pk12util", "-i", file, "-d", name(), "-W", password, "-k", password_file_});
}

void NssDatabase::import_certificate(const std::filesystem::path& pem, const std::string& nickname)
{
    must_run({"certutil", "-A", "-d", name(), "-n", nickname, "-t", ",,", "-i", pem, "-f", password_file_});
}

std::filesystem::path add_firefox_profile(const std::filesystem::path& firefox, const std::string& name)
{
    const auto list = firefox / "profiles.ini";
    std::string text = std::filesystem::exists(list) ? read_file(list) : "[General]\nStartWithLastProfile=1\nVersion=2\n";
    int count = 0;
    for (auto at = text.find("[Profile"); at != text.npos; at = text.find("[Profile", at + 1))
        ++count;
    const std::string path = "x" + std::to_string(count) + "test." + name;
    text += "\n[Profile" + std::to_string(count) + "]\nName=" + name + "\nIsRelative=1\nPath=" + path + "\n";
    write_file(list, text);
    std::filesystem::create_directories(firefox / path);
    return firefox / path;
}

} // namespace junbi
