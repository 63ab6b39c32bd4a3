// SPDX-License-Identifier: Apache-2.0
// What a certificate is, by rules that the office can edit.
#include "checks/certificate/judging.h"
#include "checks/contract/wildcards.h"

#include <utility>

namespace junbi::certificate_step {
namespace {

constexpr auto table = "certificate.kinds";
constexpr auto confirmed_status = "事業所で確認済";

/// A row of either table: what it asks for. One that asks for nothing fits nothing.
struct Row {
    std::string issuer, subject;
    bool with_number = false;
    std::string kind;
    bool confirmed = false;
};

/// A pattern that everything fits would look into everybody's certificates: it counts as none.
std::string narrow(const std::string& pattern) { return pattern.find_first_not_of("*? ") == std::string::npos ? "" : pattern; }

/// People write a part of a name; the pattern stands for the whole.
std::string as_pattern(const std::string& typed)
{
    const bool plain = typed.find_first_of("*?") == std::string::npos;
    return narrow(typed).empty() || !plain ? narrow(typed) : "*" + typed + "*";
}

Row own_row(const Table& rows, std::size_t i)
{
    return {as_pattern(rows.at(i, "issuer")), as_pattern(rows.at(i, "subject")), rows.at(i, "with_number") == "yes", rows.at(i, "kind"),
        !rows.at(i, "confirmed_on").empty()};
}

Row shipped_row(const Table& rows, std::size_t i)
{
    return {narrow(rows.at(i, "issuer")), narrow(rows.at(i, "subject")), rows.at(i, "with_number") == "yes", rows.at(i, "id"),
        rows.at(i, "status") == confirmed_status};
}

bool is_part(const std::string& pattern, const std::string& text) { return pattern.empty() || fits(pattern, text); }

bool fits_row(const Row& row, const Certificate& certificate, const Answers& office)
{
    const bool asks = !row.issuer.empty() || !row.subject.empty() || row.with_number;
    return asks && is_part(row.issuer, certificate.issuer) && is_part(row.subject, certificate.subject)
        && (!row.with_number || !number_in(certificate, office).empty());
}

/// Calls visit(row) for the office's own rows, then the rule table's, until it says true.
template <class Visit>
void each_row(const Answers& own, const Rules& rules, Visit visit)
{
    const Table& own_rows = own.rows("own_kinds");
    for (std::size_t i = 0; i < own_rows.size(); ++i)
        if (visit(own_row(own_rows, i), true))
            return;
    const Table& shipped = rules.table(table);
    for (std::size_t i = 0; i < shipped.size(); ++i)
        if (visit(shipped_row(shipped, i), false))
            return;
}

} // namespace

std::optional<CertificateKind> kind_of(const Certificate& certificate, const Case& c)
{
    std::optional<CertificateKind> kind;
    each_row(c.own, c.rules, [&](const Row& row, bool) {
        if (!fits_row(row, certificate, c.office))
            return false;
        kind = {c.rules.value(table, row.kind, "label"), c.rules.value(table, row.kind, "usable"), row.confirmed};
        return true;
    });
    return kind && !kind->label.empty() ? kind : std::nullopt;
}

std::vector<CertificateNeeds::Pattern> patterns_of(const Answers& own, const Rules& rules)
{
    std::vector<CertificateNeeds::Pattern> patterns;
    each_row(own, rules, [&](const Row& row, bool is_own) {
        if (!row.with_number && !(row.issuer.empty() && row.subject.empty()))
            patterns.push_back({is_own ? "own" : row.kind, row.subject, row.issuer});
        return false;
    });
    return patterns;
}

bool is_other_kind(const Certificate& certificate, const Case& c)
{
    const auto kind = kind_of(certificate, c);
    return kind && kind->usable == "no" && (kind->confirmed || certificate.rule != "marked");
}

Text who(const Certificate& certificate, const Case& c)
{
    if (certificate.rule == "marked")
        return T("The certificate that you marked");
    if (!number_in(certificate, c.office).empty())
        return T("A certificate that seems to be yours (it contains the office number)");
    if (const auto kind = kind_of(certificate, c); kind && kind->confirmed)
        return T("A certificate of a kind that your office confirmed");
    return T("A certificate that may be yours (by a rule that is not confirmed)");
}

} // namespace junbi::certificate_step
