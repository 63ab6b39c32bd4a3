// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "wizard/cli/arguments.h"

namespace junbi {

/// The installer's own questions, as far as they were answered on the command line. Throws Failure (usage) where it does not ask that, or
/// the answer is none.
Answers answers_for(const Installer& installer, const Arguments& asked, const Rules& rules);

/// The places that were asked for by --store: "sql:FOLDER", as NSS and certutil call a database; an id has the home folder written as ~.
/// Throws Failure (usage) where the installer has no such places.
std::vector<std::string> places_of(const Installer& installer, const Arguments& asked);

} // namespace junbi
