// SPDX-License-Identifier: Apache-2.0
// Where a certificate lies, and where it is missing.
#include "checks/certificate/judging.h"

#include <algorithm>
#include <utility>

namespace junbi::certificate_step {
namespace {

bool lies_in(const Certificate& certificate, const CertificateStore& store)
{
    return std::find(certificate.stores.begin(), certificate.stores.end(), store.id) != certificate.stores.end();
}

std::string name_of(const CertificateStore& store)
{
    if (!store.browser.empty())
        return store.browser;
    return store.id.substr(store.id.find(':') + 1); // a folder: "folder:~/Downloads"
}

void add_name(std::string& line, const std::string& name) { line += (line.empty() ? "" : ", ") + name; }

} // namespace

Change install(const std::string& file)
{
    Change change{"certificate", T("Install a certificate file …"), {}};
    if (!file.empty())
        change.values["file"] = file;
    return change;
}

std::string places_of(const Certificate& certificate, const Certificates& seen)
{
    std::string names;
    for (const CertificateStore& store : seen.stores)
        if (lies_in(certificate, store))
            add_name(names, name_of(store));
    return names;
}

Finding with_install(Finding made)
{
    made.changes.push_back(install());
    return made;
}

std::vector<Finding> judge_places(const Certificate& certificate, const Certificates& seen)
{
    std::string in, without;
    bool known = false;
    for (const CertificateStore& store : seen.stores) {
        const bool here = lies_in(certificate, store);
        known |= here;
        if (store.in_effect && (here || store.trouble.empty()))
            add_name(here ? in : without, name_of(store));
    }
    if (!known || (!in.empty() && without.empty()))
        return {};
    if (in.empty())
        return {
            with_install(attention("certificate.not_in_effect", T("The certificate lies in a place that the web browser does not read."),
                T("Install it in the web browser that you use for the care web service, following paper 3.")))};
    return {with_install(todo("certificate.some_browsers", T("It can be used in {1}, but it is not installed in {2}.", in, without),
        T("If you use {1} for the care web service, install it there too. If not, put this off.", without)))};
}

} // namespace junbi::certificate_step
