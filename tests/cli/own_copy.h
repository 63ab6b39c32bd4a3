// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/cli/junbi.h"

namespace junbi {

/// Junbi as somebody installed it who publishes it with a key of their own, and a person who uses it. The openssl command makes the keys.
class OwnCopy {
public:
    OwnCopy();

    /// Judged as on `day`. In English.
    Ran operator()(std::vector<std::string> words, const std::string& day = "2026-12-10") const;
    /// The same in the background.
    std::unique_ptr<Background> begin(std::vector<std::string> words, const std::string& day = "2026-12-10") const;

    std::filesystem::path file(const std::string& name) const { return folder_.path() / name; }
    std::filesystem::path installed(const std::string& name) const { return file("junbi") / name; }
    /// Where the person's bundles lie.
    std::filesystem::path stored(const std::string& name = "junbi.junbirules") const { return file("data/junbi/rules") / name; }
    /// What the installed copy says of its keys.
    void publish_keys(const std::vector<std::string>& names) const;

    /// NAME.pem and NAME.pub.
    void make_key(const std::string& name, const std::string& passphrase = {}) const;
    /// The line of NAME.pub.
    std::string key_line(const std::string& name) const;
    /// A bundle with these bytes, signed by NAME.pem with the openssl command: an independent maker. Its path.
    std::filesystem::path sign(const std::string& key, const std::string& message, const std::string& file = "made.junbirules") const;
    /// What is signed of a whole bundle made on a day, with one day of office.dates in it.
    static std::string message(const std::string& made, const std::string& version, const std::string& registration_until);
    /// The same as a signed file.
    std::filesystem::path bundle(const std::string& made, const std::string& registration_until) const;

    /// The day by which to register, as the rules in use say it: "2026-12-31".
    std::string registration_until() const;

private:
    std::map<std::string, std::string> environment() const;

    TemporaryFolder folder_;
};

/// Both streams hold these words.
bool says(const Ran& ran, const std::string& words);

} // namespace junbi
