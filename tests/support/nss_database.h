// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace junbi {

/// A real NSS database in a folder, made with certutil and filled with pk12util.
class NssDatabase {
public:
    /// Makes the folder and an empty database in it; `password` locks it as a browser's main password does.
    explicit NssDatabase(std::filesystem::path folder, const std::string& password = {});

    void import_pkcs12(const std::filesystem::path& file, const std::string& password = "test");
    /// A certificate alone, without a key; a CA's own one too.
    void import_certificate(const std::filesystem::path& pem, const std::string& nickname);
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::string name() const { return "sql:" + folder_.string(); }

    std::filesystem::path folder_;
    std::string password_file_;
};

/// Adds a profile to profiles.ini below `firefox` (".mozilla/firefox") and returns its folder, which it makes.
std::filesystem::path add_firefox_profile(const std::filesystem::path& firefox, const std::string& name);

} // namespace junbi
