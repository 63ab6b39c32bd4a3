// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/session.h"

#include <string_view>

namespace junbi {

/// A command: does what was asked and gives the exit code. Throws Failure where it cannot.
using Command = int (*)(const Session&);

// What is kept: commands_keep.cpp
int make_new(const Session& session);
int get(const Session& session);
int set(const Session& session);
int import(const Session& session);
int waive(const Session& session);
int add_computer(const Session& session);
// What is looked at and judged: commands_look.cpp
int list(const Session& session);
int check(const Session& session);
int plan(const Session& session);
int facts(const Session& session);
// What is printed: commands_paper.cpp
int print(const Session& session);
int demo(const Session& session);

/// The exit code of a status: 0 ok, 1 attention, 2 problem, 3 not known or still to do.
int exit_code(Status status);

} // namespace junbi
