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

/// Groups by office number, the office's main number first; those without a number are counted as the main one's where it has none.
std::vector<Group> groups_of(const std::vector<const Certificate*>& certificates, const Answers& office, Day today);

/// Certificates that a rule row takes for a kind with which the care web service cannot be used.
bool is_other_kind(const Certificate& certificate, const Rules& rules);

/// The findings about the certificate that counts and those left over.
std::vector<Finding> judge_group(const Group& group, const Case& c);

/// True where it has its key and today, in Japan, lies within its days.
bool usable_today(const Certificate& certificate, Day today);

/// What the last day of validity means today and for the visit; `until` is a day in Japan.
std::vector<Finding> judge_end(const std::string& subject, Day until, const Case& c);

/// No certificate for the office on this computer: what to get, by when.
Finding none_found(const Case& c);

/// Which kind of certificate this office needs, from how it bills.
Finding kind_needed(const Answers& office);

/// True where a certificate of the office bills today, so that it only has to be installed here.
bool has_certificate_already(const Answers& office);

/// The day on which to apply so that a certificate is there at the visit.
std::optional<Day> apply_by(const Case& c);

/// What the guide says in section 2-1, in our words.
std::vector<GuideLine> notes();

Form form();

} // namespace junbi::certificate_step
