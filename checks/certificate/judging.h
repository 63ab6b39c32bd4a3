// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi::certificate_step {

/// The certificates of one office number on one computer: which one counts, and which are left over.
struct Group {
    std::string number;                   ///< folded office number; empty: no number of this office is in the subject
    const Certificate* best = nullptr;    ///< the one that counts
    std::vector<const Certificate*> rest; ///< the others
};

/// The folded office number, or nothing where it has not ten characters: a shorter one could be part of anything.
std::string whole_number(const std::string& typed);
std::string main_number_of(const Answers& office);

/// The first of the office's numbers that stands in the subject by itself, the main one first; nothing where none does.
std::string number_in(const Certificate& certificate, const Answers& office);

/// Groups by office number, the office's main number first; those without a number are counted as the main one's where it has none.
std::vector<Group> groups_of(const std::vector<const Certificate*>& certificates, const Case& c);

/// What a rule row takes a certificate for.
struct CertificateKind {
    std::string label;      ///< "介護保険証明書"
    std::string usable;     ///< for the care web service: "yes", "ask" (no public source says), "no"
    bool confirmed = false; ///< by the office; otherwise it is a guess and worded as one
};

/// By the first row that fits: the office's own rows, then the rule table; nothing where none does.
std::optional<CertificateKind> kind_of(const Certificate& certificate, const Case& c);

/// The rows of both by which a look may pick certificates. A row that asks for the office number adds none: the number picks by itself.
std::vector<CertificateNeeds::Pattern> patterns_of(const Answers& own, const Rules& rules);

/// Whether the care web service is said not to be usable with it; what the person marked counts more than a guess.
bool is_other_kind(const Certificate& certificate, const Case& c);

/// Which certificate this is, for the start of a sentence: a guess is worded as one.
Text who(const Certificate& certificate, const Case& c);

/// The browsers and folders that hold it, in one line.
std::string places_of(const Certificate& certificate, const Certificates& seen);

/// Not made for signing in, as its purpose and key usage say.
bool has_wrong_purpose(const Certificate& certificate);

/// True where it has its key, is neither revoked nor made for something else, and today, in Japan, lies within its days.
bool usable_today(const Certificate& certificate, Day today);

/// Notice of the end is given from this many days on (published by one prefecture).
constexpr int notice_days = 90;

/// The findings about the certificate that counts and those left over.
std::vector<Finding> judge_group(const Group& group, const Case& c);

/// Those left over: what to remove by hand, and what follows.
std::vector<Finding> judge_leftovers(const Group& group, const Case& c);

/// One that does not concern the office: only said to be there.
Finding left_aside(const Certificate& certificate);

/// The last of those that follow each other without a day between them: its end is the one to be renewed.
const Certificate& last_in_row(const Group& group, Day today);

/// One line each, apart from its days: found, kind, key, office, purpose, chain, revoked, strength.
std::vector<Finding> judge_certificate(const Certificate& certificate, const Case& c);
/// Kind, office, purpose and strength.
std::vector<Finding> judge_nature(const Certificate& certificate, const Case& c);
/// Where it is in effect and where it is missing, among the places that browsers read; nothing where it is everywhere.
std::vector<Finding> judge_places(const Certificate& certificate, const Certificates& seen);
Finding judge_chain(const Certificate& certificate, const Case& c);
Finding judge_revocation(const Certificate& certificate, const Case& c);

/// What the last day of validity means today, for the visit and for its renewal; `until` is a day in Japan.
std::vector<Finding> judge_end(const std::string& subject, Day until, const Case& c);

/// What was seen beside the certificates themselves; milder where nothing more is needed.
std::vector<Finding> judge_surroundings(const Certificates& seen, bool settled);

/// The tries to sign in: how each ended.
std::vector<Finding> judge_sign_ins(const Case& c);

/// No certificate for the office on this computer: what to get, by when.
Finding none_found(const Case& c);

/// Which certificate this office needs, from how it bills, and whether the one it says it holds serves.
std::vector<Finding> kind_needed(const Case& c);

/// The day on which to apply so that a certificate is there at the visit.
std::optional<Day> apply_by(const Case& c);

/// The button that installs a certificate; `file` empty: the person chooses one.
Change install(const std::string& file = {});
Finding with_install(Finding made);

/// Everything that is found on one computer.
Outcome judge_computer(const Case& c);

/// What the guide says in section 2-1, in our words.
std::vector<GuideLine> notes();

Form form();

} // namespace junbi::certificate_step
