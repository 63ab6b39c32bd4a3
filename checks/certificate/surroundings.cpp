// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"

#include <utility>

namespace junbi::certificate_step {
namespace {

Finding locked_file(const std::string& file, bool settled)
{
    if (settled)
        return ok("certificate.locked_file",
            T("A certificate file protected by a password lies in {1}. If it is installed, keep it in a safe place.", file));
    Finding made = attention("certificate.locked_file",
        T("A certificate file protected by a password lies in {1}. It is not installed by lying there.", file),
        T("Install it on this computer with its password, here or following paper 3, then check again."));
    made.changes = {install(file)};
    return made;
}

Finding unread_store(const CertificateStore& store, bool settled)
{
    return (settled ? not_applicable(
                "certificate.store_unreadable", T("The certificates of {1} could not be read; it was not needed.", store.browser))
                    : unknown("certificate.store_unreadable", T("The certificates of {1} could not be read.", store.browser),
                        T("Close the web browser and check again. If it stays, show this line to your support vendor.")))
        .about(store.id)
        .seen("detail", T("Detail"), store.trouble);
}

} // namespace

std::vector<Finding> judge_surroundings(const Certificates& seen, bool settled)
{
    std::vector<Finding> all;
    for (const std::string& file : seen.locked_files)
        all.push_back(locked_file(file, settled).about(file));
    for (const CertificateStore& store : seen.stores)
        if (!store.trouble.empty() && !store.browser.empty()) // a folder that cannot be read is among `unreadable`
            all.push_back(unread_store(store, settled));
    for (const std::string& path : seen.unreadable)
        all.push_back(attention("certificate.unreadable", T("{1} could not be read.", path),
            T("See whether the folder exists and may be opened, or take it off the list of folders."))
                          .asked("certificate.folders")
                          .about(path));
    if (seen.others > 0)
        all.push_back(not_applicable("certificate.others", T("{1} other certificates were only counted, not looked into.", seen.others)));
    return all;
}

} // namespace junbi::certificate_step
