// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_computer_sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Who is asked for an estimate.
struct AskedVendor {
    std::string company, person;
};

/// Who asks.
struct Asking {
    std::string corporation, address, phone, email, contact;
};

/// What a request for an estimate says: the five things of the guide (2-3.i1 to i5). Nothing in it is worked out while printing.
struct RequestFacts {
    PaperHead head;
    Asking sender;
    std::vector<AskedVendor> vendors = {};        ///< a sheet for each; empty: one sheet with room for the name
    std::vector<Text> works = {};                 ///< 2-3.i1
    std::vector<ComputerOnPaper> computers = {};  ///< 2-3.i2 to i4
    long long planned_computers = 0;              ///< how many there will be; 0: not known
    std::optional<Day> reply_by = {}, visit = {}; ///< 2-3.i5
    std::string reply_to = {}, work_wish = {};
    long long valid_days = 0;
    bool ask_period = false, ask_split = false;
};

/// The words and lists of templates/quote-request.xml.
Content quote_request_content(const RequestFacts& facts, const Say& say);

} // namespace junbi
