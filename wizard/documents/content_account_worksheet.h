// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"
#include "wizard/documents/terminal.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace junbi {

/// One thing on the way to the accounts, in its turn.
struct AccountStep {
    Text title, where, how; ///< what is done, on which site and by whom, and what to watch
    Status status = Status::todo;
    std::vector<Text> open = {};                 ///< what is still to be done, or odd
    std::vector<std::pair<Text, Day>> days = {}; ///< of what has happened
};

/// What the office enters on the way, as far as it is known.
struct EnteredByOffice {
    std::string corporation, address, phone, email, contact;
};

/// What the account worksheet says; nothing in it is worked out while printing.
struct AccountFacts {
    PaperHead head;
    EnteredByOffice entered;
    std::string responsible = {};
    std::optional<Day> visit = {};
    std::vector<AccountStep> steps = {};
    std::vector<Terminal> terminals = {};
};

/// The words and lists of templates/account-worksheet.xml.
Content account_worksheet_content(const AccountFacts& facts, const Say& say);

} // namespace junbi
