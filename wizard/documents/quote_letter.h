// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/documents/paper_head.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Who is asked for an estimate.
struct AskedVendor {
    std::string company, person, email;
    std::string reference; ///< number of the request: the day and the row of the vendor, "20261122-01"
};

/// Who asks.
struct Asking {
    std::string corporation, address, phone, email, contact;
};

/// One computer as a vendor is told of it; what is not known is empty.
struct AskedComputer {
    std::string name, place, maker, model, system, memory, browser, reader;
    std::optional<Day> certificate_until;                 ///< the last one's last day
    bool certificates_seen = false, readers_seen = false; ///< could be looked at
};

/// What the requests for an estimate say: the five things of the guide (2-3.i1 to i5). Nothing in it is worked out while printing.
struct RequestFacts {
    PaperHead head;
    Asking sender;
    std::vector<AskedVendor> vendors = {};        ///< a letter for each; none: one letter with room for the name
    std::vector<Text> works = {};                 ///< 2-3.i1
    std::vector<AskedComputer> computers = {};    ///< 2-3.i2 to i4
    long long planned_computers = 0;              ///< how many there will be; 0: not known
    std::optional<Day> reply_by = {}, visit = {}; ///< 2-3.i5
    std::string reply_to = {}, work_wish = {};
    long long valid_days = 0;
    bool ask_period = false, ask_split = false;
    std::vector<Issue> faults = {}; ///< what is missing or looks wrong, by the question that settles it
};

/// One fact in words.
struct Said {
    std::string label, words;
    friend bool operator==(const Said&, const Said&) = default;
};

/// The request to one vendor in one language: the one source of the page, of the rows and of the mail.
struct Letter {
    std::string addressee; ///< with 御中 or 様, never both
    std::string office;    ///< who asks
    Said reference, date;
    std::vector<Said> sender;                 ///< what is known of it
    std::vector<Said> items;                  ///< what is asked; empty words: to be written in by hand
    std::vector<std::vector<Said>> computers; ///< the first of each is its name
    std::vector<std::string> wishes;          ///< for the estimate and the receipt
};

/// A letter for each vendor, or one with room for a name.
std::vector<Letter> letters_of(const RequestFacts& facts, const Say& say);

/// All facts of the letters, one per line: addressee, part, what, and its words.
std::string letters_csv(const std::vector<Letter>& letters, const Say& say);

/// The letter as a mail that carries the page as `attachment`.
MailDraft letter_mail(const Letter& letter, const std::string& from, const std::string& to, std::string attachment, const Say& say);

} // namespace junbi
