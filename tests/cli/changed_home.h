// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/cli/junbi.h"
#include "tests/support/nss_database.h"
#include "tests/support/test_ca.h"

#include <string>
#include <vector>

namespace junbi {

/// A person's home of its own with browsers' databases in it, certificate files beside it, and the real program.
class ChangedHome {
public:
    ChangedHome();

    /// Runs the program with the password on its standard input; `--password-stdin` is not added.
    Ran operator()(std::vector<std::string> words, const std::string& input = "test\n") const;
    /// `junbi fix certificate --file FILE --password-stdin` and more.
    Ran fix(std::vector<std::string> more, const std::string& input = "test\n") const;
    RunOptions options(const std::string& input = {}) const;

    std::filesystem::path home() const { return folder_.path() / "home"; }
    std::filesystem::path chromium() const { return home() / ".pki/nssdb"; }
    std::filesystem::path firefox() const { return home() / ".mozilla/firefox/x0test.default"; }
    std::filesystem::path ledger() const { return home() / ".local/state/junbi/ledger.xml"; }
    /// What certutil lists: certificates with their trust, then the number of keys.
    std::string listed(const std::filesystem::path& database) const;
    std::string picture() const { return picture_of(home()); }

    TestCa ca;
    std::filesystem::path file; ///< the office's certificate, its password is "test"

private:
    TemporaryFolder folder_;
};

} // namespace junbi
