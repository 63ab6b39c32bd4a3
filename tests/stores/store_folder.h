// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/stores/home.h"
#include "tests/support/folder.h"
#include "tests/support/nss_database.h"

#include <ostream>
#include <string>

namespace junbi {

/// What certutil tells of a database: certificates with their trust, and keys.
std::string listing(const std::filesystem::path& folder, const std::string& password = {});

/// A Text as its msgid with the slots filled.
std::string plain(const Text& text);
std::string plain(const std::optional<Text>& text);

/// Order, home and installer for a test that changes one person's stores.
struct Person {
    TemporaryFolder folder;
    Home home{folder.path(), {}};
    Answers answers, office;
    Facts facts;
    Rules rules;
    Secret secret{"test"};
    Installer installer;

    Person();
    /// NAME.p12 of Files.
    void choose(const std::string& name);
    Order order(std::vector<std::string> places = {}, std::chrono::milliseconds limit = std::chrono::seconds(5)) const;
    std::filesystem::path operator/(const char* below) const { return folder.path() / below; }
    ChangePreview preview(std::vector<std::string> places = {}) const;
    /// Preview and apply at once: the trouble, or nothing.
    std::string install(const std::string& place, std::chrono::milliseconds limit = std::chrono::seconds(5));
    std::vector<Made> made; ///< by the last install()
};

const ChangePlace& place_of(const ChangePreview& preview, const std::string& id);

std::ostream& operator<<(std::ostream& out, Standing standing);

/// The ids of the findings of that status.
std::vector<std::string> ids(const ChangePreview& preview, Status status);

} // namespace junbi
