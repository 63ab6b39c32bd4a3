// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <optional>
#include <string>

namespace junbi::windows {

/// What Windows says about itself, as its functions and its registry have it.
struct Release {
    unsigned long major = 0, minor = 0, build = 0;
    std::string product;      ///< ProductName: "Windows 10 Pro", on Windows 11 too
    std::string edition;      ///< EditionID: "Professional"
    std::string display;      ///< DisplayVersion: "24H2"; before that ReleaseId: "1909"
    std::string installation; ///< InstallationType: "Client", "Server"
};

/// Family, name ("Windows 11 Pro 24H2"), version and edition; nothing else.
System system_of(const Release& release);

/// "x86_64", "arm64", "x86" for the number of a processor in Windows' program files (IMAGE_FILE_MACHINE_…); else empty.
std::string architecture_of(unsigned machine);

/// What an administrator has set for TLS 1.3 of programs that call out (SCHANNEL\Protocols\TLS 1.3\Client); nothing: as Windows comes.
struct Tls13Setting {
    std::optional<unsigned long> enabled = {}, disabled_by_default = {};
};

/// Whether Windows' own TLS (Schannel) offers TLS 1.3: from Windows 11 and Windows Server 2022 on, where nobody has switched it off.
/// Before that it cannot be switched on either. Source:
/// https://learn.microsoft.com/windows/win32/secauthn/protocols-in-tls-ssl--schannel-ssp-
bool offers_tls13(const Release& release, const Tls13Setting& setting);

} // namespace junbi::windows
