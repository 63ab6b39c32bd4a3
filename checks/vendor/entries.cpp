// SPDX-License-Identifier: Apache-2.0
#include "checks/vendor/company_name.h"
#include "checks/vendor/judging.h"

namespace junbi::vendor_step {
namespace {

/// The first row that names the same company; the row itself where none does before it.
std::size_t first_of_that_name(const Table& vendors, std::size_t row)
{
    const std::string key = company_key(vendors.at(row, "name"));
    for (std::size_t i = 0; i < row && !key.empty(); ++i)
        if (company_key(vendors.at(i, "name")) == key)
            return i;
    return row;
}

} // namespace

void judge_entry(const Case& c, std::size_t row, std::vector<Finding>& found)
{
    const Table& vendors = c.own.rows("vendors");
    const std::string &name = vendors.at(row, "name"), &email = vendors.at(row, "email");
    const auto add
        = [&](Finding made) { found.push_back(std::move(made).asked(asked_after_decision(c, "vendor.vendors")).of({"2-3.c3"})); };
    if (const std::size_t first = first_of_that_name(vendors, row); first != row)
        add(attention("vendor.twice",
            T("“{1}” in row {2} seems to be the company of row {3}, “{4}”.", name, row + 1, first + 1, vendors.at(first, "name")),
            T("Keep one of the two rows, so that nobody is asked twice.")));
    if (is_shortened(name))
        add(attention("vendor.short_name", T("“{1}” shortens the kind of company.", name),
            T("Write it in full, such as 株式会社: in a letter it is not shortened.")));
    if (!email.empty() && !looks_like_mail(email))
        add(attention("vendor.mail_address", T("“{1}” of {2} does not look like a mail address.", email, name),
            T("Correct it under “{1}”, so that the request reaches the vendor.", T("Vendors"))));
}

} // namespace junbi::vendor_step
