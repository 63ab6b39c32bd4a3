// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace junbi {

/// What was asked for on the command line. Which members count depends on the command.
struct Arguments {
    std::string command;          ///< "check"; empty: only help or version was asked for
    std::string help;             ///< text to print instead of doing anything
    std::filesystem::path office; ///< --office; empty: the only *.junbi here, if any
    std::optional<Day> today;
    std::string profile; ///< --profile; empty: all steps in page order

    std::vector<std::string> names; ///< steps, STEP.FIELD[=VALUE], files: the words after the command
    std::string computer, vendor, subject, reason, number, name;
    std::optional<Day> until;
    std::string format = "text";
    std::filesystem::path facts, output;
    std::string encoding, separator, sheet;                           ///< import: how the file is read; empty: as it looks
    std::optional<std::size_t> header_row;                            ///< import: 0: there is none
    std::map<std::string, std::string> columns;                       ///< import: column → header
    std::vector<std::pair<std::string, std::filesystem::path>> lists; ///< --with: STEP.TABLE and the file to take for it
    bool add = false, fill_in = false;                                ///< import: what happens to rows that are there
    std::string where;                                                ///< choose: empty: as the form says
    bool exit_diff = false;                                           ///< check, export: 0 same, 1 different, 2 trouble
    bool here = false, network = false, list = false, ids = false, watch = false;
    std::optional<std::chrono::milliseconds> wait;                                   ///< check: look again for so long
    std::string wait_typed;                                                          ///< the same as the person put it
    double limit = 5;                                                                ///< seconds for each look
    std::string practice;                                                            ///< check: the invented card reader's state
    std::string connect;                                                             ///< check: HOST:PORT to try to sign in to
    std::filesystem::path certificates;                                              ///< check: root certificates for that host
    std::filesystem::path file;                                                      ///< fix: what is put there
    std::vector<std::string> stores;                                                 ///< fix: "sql:FOLDER"; empty: what is offered
    std::vector<std::string> settings;                                               ///< fix: "FIELD=VALUE" of the installer's questions
    bool password_stdin = false, other_office = false, dry_run = false, yes = false; ///< fix, undo
    double dpi = 110;
    bool masked = false;                     ///< print: hide the names
    bool lint = false;                       ///< print: only tell what is wrong with the pages
    std::string words_in, paper_size = "A4"; ///< print, of notices: their language, their size
    std::optional<std::string> tile;         ///< print, of notices: the paper they are spread over
    bool landscape = false, monochrome = false;
    std::filesystem::path layouts; ///< print: folder of own layouts; empty: the person's own
};

/// The language asked for with --lang, or the environment's; looked for before anything else so that help speaks it.
std::string language_of(const std::vector<std::string>& words);

/// Throws Failure (usage) with one sentence that says what is wrong and how to see the right way.
/// Days without their year are reckoned from `now`, the day it is.
Arguments parse_arguments(std::vector<std::string> words, const Say& say, Day now);

} // namespace junbi
