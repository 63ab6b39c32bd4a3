// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"

#include <set>
#include <utility>

namespace junbi::card_reader_step {
namespace {

/// Which USB devices programs can already use as readers.
class Working {
public:
    Working(const std::vector<CardReader>& readers, const ReaderIndex& index)
    {
        for (const CardReader& reader : readers) {
            const auto found = index.by_name(reader.name);
            ids_.insert(reader.usb);
            if (found)
                families_.insert(found.family->name);
            untold_ = untold_ || (reader.usb.empty() && !found);
        }
    }
    /// True where a reader is this device, or could be it: one of which neither id nor family is known could be any.
    bool has(const UsbReader& usb) const
    {
        return untold_ || ids_.contains(usb.device.id) || (!usb.known.family.empty() && families_.contains(usb.known.family));
    }

private:
    std::set<std::string> ids_;
    std::set<std::string_view> families_;
    bool untold_ = false;
};

Text maker_driver_advice(const Known& known)
{
    if (known.driver == "nfcport")
        return T("Install Sony's NFC Port software, switch on PC/SC in it, and restart the computer. Then check again.");
    return T("Install the driver from the maker's page, restart the computer, and check again. Plug it in directly, without a hub.");
}

/// The driver is there and the service answers, but shows no such reader.
Finding not_shown(const UsbReader& usb, bool alone, const Judged& on)
{
    const bool unsupported = on.linux() && usb.known.linux_driver == "unsupported";
    return finding(alone ? Status::problem : Status::attention, "card_reader.usb_not_shown",
        unsupported ? T("{1} is plugged in, but the driver for card readers names this reader as unsupported.", usb.shown)
                    : T("{1} is plugged in and the driver for card readers is there, but programs still do not see it.", usb.shown),
        unsupported ? T("Use the reader with Windows, or obtain another one from the official list.")
                    : T("Unplug the reader, plug it in again directly, without a hub, and check again. If it stays, restart the computer; "
                        "after that, look on the maker's page for a newer driver."));
}

/// Each cause in its own words: no driver exists, the general one is not installed, it is and does not help, the maker's is missing.
Finding without_driver(const UsbReader& usb, bool alone, const Judged& on)
{
    const auto& service = on.c.facts.card_service;
    if (usb.known.tier == Tier::unsuitable)
        return finding(alone ? Status::problem : Status::attention, "card_reader.usb_unsuitable",
            T("{1} is plugged in. It is known as not suited to My Number cards.", usb.shown),
            T("Obtain another one from the official list."));
    if (on.linux() && usb.known.linux_driver == "not_ccid")
        return finding(alone ? Status::problem : Status::attention, "card_reader.usb_without_driver",
            T("{1} is plugged in, but under Linux there is no driver that lets programs use it.", usb.shown),
            T("Use the reader with Windows, or obtain another one from the official list."));
    if (service && service->driver == "not_installed")
        return finding(alone ? Status::problem : Status::attention, "card_reader.usb_without_driver",
            T("{1} is plugged in, but the driver for card readers is not installed on this computer.", usb.shown),
            T("Install the driver (on Debian: the package libccid), plug the reader in again, and check again."));
    if (service && service->driver == "installed")
        return not_shown(usb, alone, on);
    return finding(alone ? Status::problem : Status::attention, "card_reader.usb_without_driver",
        T("{1} is plugged in, but programs cannot use it: its driver seems to be missing.", usb.shown), maker_driver_advice(usb.known));
}

} // namespace

std::vector<UsbReader> usb_readers(const Judged& on)
{
    std::vector<UsbReader> readers;
    std::set<std::string> ids;
    for (const UsbDevice& device : on.c.facts.usb ? *on.c.facts.usb : std::vector<UsbDevice>{}) {
        Known known = known_by_usb(device.id, on.index);
        const bool reader = !takes_no_card(known.tier) && (!known.family.empty() || device.smart_card_class);
        std::string shown = !known.family.empty() ? known.family : !device.product.empty() ? device.product : device.id;
        if (reader && ids.insert(device.id).second)
            readers.push_back({device, std::move(known), std::move(shown)});
    }
    return readers;
}

std::vector<Finding> judge_usb(const std::vector<CardReader>& readers, const Judged& on)
{
    const Working working(readers, on.index);
    std::vector<Finding> all;
    for (const UsbReader& usb : usb_readers(on)) {
        if (working.has(usb))
            continue;
        Finding made = without_driver(usb, readers.empty(), on).about(usb.device.id).seen("usb", T("USB id"), usb.device.id);
        if (!usb.known.products.empty())
            made.evidence.push_back({"products", T("Sold as, among others"), usb.known.products});
        if (on.c.facts.card_service && on.c.facts.card_service->driver == "not_installed")
            made.changes = changes_for(on.c.facts.card_service);
        made.links = usb.known.driver_pages;
        made.links.push_back(official_list);
        all.push_back(std::move(made));
    }
    return all;
}

} // namespace junbi::card_reader_step
