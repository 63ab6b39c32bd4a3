// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"
#include "wizard/documents/terminal.h"

namespace junbi {

/// A desk with a published telephone number.
struct PublishedDesk {
    std::string name, phone, hours, checked; ///< checked: the day on which somebody last looked, as it stands in the rule table
};

/// What the sheet for loss and theft says; nothing secret has a place on it.
struct LossFacts {
    PaperHead head;
    std::string responsible = {};    ///< whom to tell first
    std::string portal_contact = {}; ///< as the office noted it; the number is not public
    PublishedDesk help_desk = {};
    std::vector<Terminal> terminals = {};
};

/// The words and lists of templates/lost-terminal.xml.
Content lost_terminal_content(const LossFacts& facts, const Say& say);

} // namespace junbi
