// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/company_name.h"
#include "checks/vendor/judging.h"

#include <string>
#include <unordered_map>
#include <utility>

namespace junbi::vendor_step {
namespace {

/// For each row the first one that names the same company; the row itself where none does before it.
std::vector<std::size_t> first_of_their_names(const Table& vendors)
{
    std::unordered_map<std::string, std::size_t> first;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < vendors.size(); ++i) {
        const std::string key = company_key(vendors.at(i, "name"));
        rows.push_back(key.empty() ? i : first.emplace(key, i).first->second);
    }
    return rows;
}

} // namespace

void judge_entries(const Case& c, std::vector<Finding>& found)
{
    const Table& vendors = c.own.rows("vendors");
    const std::vector<std::size_t> first = first_of_their_names(vendors);
    for (std::size_t row = 0; row < vendors.size(); ++row) {
        const std::string &name = vendors.at(row, "name"), &email = vendors.at(row, "email");
        const auto add = [&](Finding made) {
            found.push_back(std::move(made).about(std::to_string(row + 1)).asked(asked_after_decision(c, "vendor.vendors")).of({"2-3.c3"}));
        };
        if (first[row] != row)
            add(attention("vendor.twice",
                T("“{1}” in row {2} seems to be the company of row {3}, “{4}”.", name, row + 1, first[row] + 1,
                    vendors.at(first[row], "name")),
                T("Keep one of the two rows, so that nobody is asked twice.")));
        if (is_shortened(name))
            add(attention("vendor.short_name", T("“{1}” shortens the kind of company.", name),
                T("Write it in full, such as 株式会社: in a letter it is not shortened.")));
        if (!email.empty() && !looks_like_mail(email))
            add(attention("vendor.mail_address", T("“{1}” of {2} does not look like a mail address.", email, name),
                T("Correct it under “{1}”, so that the request reaches the vendor.", T("Vendors"))));
    }
}

} // namespace junbi::vendor_step
