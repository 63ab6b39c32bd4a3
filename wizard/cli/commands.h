// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"

#include <string_view>

namespace junbi {

/// A command: does what was asked and gives the exit code. Throws Failure where it cannot.
using Command = int (*)(const Call&);

// What is kept: commands_keep.cpp
int make_new(const Call& call);
int get(const Call& call);
int set(const Call& call);
int waive(const Call& call);
// Tables from elsewhere: commands_tables.cpp, commands_choose.cpp
int import(const Call& call);
int choose(const Call& call);
// Tables for other programs, and the end of those that name people: commands_export.cpp, commands_erase.cpp
int export_table(const Call& call);
int erase(const Call& call);
int add_computer(const Call& call);
int rename_computer(const Call& call);
int remove_computer(const Call& call);
// What is judged, once or again and again: commands_check.cpp
int check(const Call& call);
// What is looked at and shown: commands_look.cpp
int list(const Call& call);
int computers(const Call& call);
int plan(const Call& call);
int facts(const Call& call);
// Whom the steps are arranged for: commands_profiles.cpp
int profiles(const Call& call);
// What the outside world lays down: commands_rules.cpp
int rules(const Call& call);
// What is changed on this computer: commands_fix.cpp, commands_ledger.cpp
int fix(const Call& call);
int ledger(const Call& call);
int undo(const Call& call);
// What is printed: commands_paper.cpp
int print(const Call& call);
int demo(const Call& call);

/// The exit code of a status: 0 ok, 1 attention, 2 problem, 3 not known or still to do.
int exit_code(Status status);

} // namespace junbi
