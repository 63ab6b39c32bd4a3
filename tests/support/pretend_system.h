// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"

#include <string>
#include <vector>

namespace junbi {

/// A package of a test: "pcscd", needing "libpcsclite1, libccid".
struct OfferedPackage {
    std::string name, depends = {};
};

/// A Debian-like system in a folder, for changes that need systemd and an administrator. What is real: apt-get, dpkg and dpkg-query, with
/// packages of our own in a root of their own; systemctl's work on unit files (enable, disable, mask), by the real program in that root.
/// What is pretended, because a container has no systemd and nobody to type a password: whether a unit runs (a file), and pkexec.
/// Every call of these programs is logged with its words.
class PretendSystem {
public:
    PretendSystem();

    const std::filesystem::path& root() const { return folder_.path(); }
    /// "systemctl enable --now pcscd.socket", oldest first; those that only look are left out.
    std::vector<std::string> changes() const;
    std::string log() const;
    void forget_calls() const;

    /// pkexec ends with that code and runs nothing: 126 the person closed the question, 127 no rights.
    void refuse_rights(int exit) const;
    /// systemctl does not come to an end.
    void hang() const;
    /// The real systemctl changes a unit file: {"mask", "pcscd.socket"}.
    void unit(const std::vector<std::string>& words) const;
    bool enabled() const;
    bool active() const;
    /// The real dpkg says which of the packages are installed.
    std::string installed() const;
    /// Builds the packages; they can be installed by apt from then on.
    void offer(const std::vector<OfferedPackage>& packages) const;
    /// apt in that root: {"install", "--yes", "pcscd"}. Not logged.
    void apt(const std::vector<std::string>& words) const;
    /// That name is not a program there any more.
    void take_away(const std::string& program) const;

    /// The command in a mount namespace in which these programs and units stand in the places of the real ones; a started service is a
    /// real pcscd. `as_person`: without an administrator's rights, however the test runs.
    std::vector<std::string> around(const std::vector<std::string>& command, bool as_person) const;

private:
    void write_program(const std::string& name, const std::string& lines) const;
    TemporaryFolder folder_;
};

} // namespace junbi
