// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/trouble.h"

namespace junbi {

Text sentence_for(Trouble trouble)
{
    switch (trouble) {
    case Trouble::not_asked:
        return T("This computer has not been looked at yet.");
    case Trouble::not_allowed:
        return T("The connection has not been tested yet.");
    case Trouble::not_supported_here:
        return T("This cannot be looked at on this kind of computer.");
    case Trouble::not_installed:
        return T("A part that is needed for looking is not installed.");
    case Trouble::service_not_running:
        return T("The smart card service is not running.");
    case Trouble::service_refused:
        return T("The smart card service did not let this user in.");
    case Trouble::permission_denied:
        return T("Looking was not permitted.");
    case Trouble::timed_out:
        return T("There was no answer in time, so the look was given up.");
    case Trouble::cancelled:
        return T("The look was stopped.");
    case Trouble::failed:
        break;
    }
    return T("The look failed.");
}

Text advice_for(Trouble trouble)
{
    switch (trouble) {
    case Trouble::not_asked:
        return T("Check this computer.");
    case Trouble::not_allowed:
        return T("Connect to the internet, then check this computer with the connection test.");
    case Trouble::not_supported_here:
        return T("Look at it by hand and answer the questions of this step.");
    case Trouble::not_installed:
        return T("Ask the person who looks after this computer to install the missing part, then check again.");
    case Trouble::service_not_running:
        return T("Restart the computer, or ask the person who looks after it to start the smart card service, then check again.");
    case Trouble::service_refused:
        return T(
            "Log in to the computer itself, not from afar, and check again. If it stays, ask the person who looks after this computer.");
    case Trouble::permission_denied:
        return T("Ask the person who looks after this computer for permission, then check again.");
    case Trouble::timed_out:
        return T("Unplug the card reader and plug it in again, or restart the computer, then check again.");
    case Trouble::cancelled:
        return T("Check this computer again when you have time.");
    case Trouble::failed:
        break;
    }
    return T("Check again. If it stays, show this line to your support vendor.");
}

Finding could_not_look(std::string id, Trouble trouble, const std::string& detail)
{
    const bool later = trouble == Trouble::not_asked || trouble == Trouble::not_allowed;
    Finding made = finding(later ? Status::todo : Status::unknown, std::move(id), sentence_for(trouble), advice_for(trouble));
    if (!detail.empty())
        made.evidence.push_back({"detail", T("Detail"), detail});
    return made;
}

} // namespace junbi
