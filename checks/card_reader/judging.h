// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/card_reader/reader_index.h"
#include "checks/contract/check.h"

#include <string>
#include <vector>

namespace junbi::card_reader_step {

/// What the rule table knows of a reader; an empty family: unknown.
struct Known {
    std::string family, type;
    std::string products; ///< of the family, as sold
    std::string driver;   ///< "nfcport", "maker": what one of its products needs before PC/SC shows it; empty: nothing known
    std::vector<std::string> driver_pages;
    std::string linux_driver; ///< of this very reader: "unsupported" by libccid, "not_ccid"; empty: nothing known
    std::string source, checked;
    Tier tier = Tier::unknown;
    bool maker_claims = false;
};

/// The reader table of these rules.
inline const Table& reader_table(const Rules& rules) { return rules.table("card_reader.readers"); }

Known known_by_name(const std::string& name, const ReaderIndex& index);
Known known_by_name(const std::string& name, const Rules& rules);
Known known_by_usb(const std::string& usb, const ReaderIndex& index);
Known known_by_usb(const std::string& usb, const Rules& rules);

/// By its name, else by its USB id.
Known known_reader(const CardReader& reader, const ReaderIndex& index);

/// The family of a model as a person types it ("Sony RC-S300"); empty where the table cannot tell.
std::string family_typed(const std::string& typed, const Rules& rules);

/// "a, b".
std::string joined(const std::vector<std::string>& words);

/// What one computer is judged by.
struct Judged {
    const Case& c;
    const ReaderIndex& index;
    /// As the system says; where it was not looked at, only there the driver for card readers is a thing of its own.
    bool linux() const
    {
        const auto& service = c.facts.card_service;
        return c.facts.system ? c.facts.system->family == "linux" : service && !service->driver.empty();
    }
};

/// Readers that a card can be laid on or put into, and what only shows itself as one.
struct Sorted {
    std::vector<CardReader> readers, left_out;
};
Sorted sorted(const std::vector<CardReader>& seen, const ReaderIndex& index);

/// What is left out of all verdicts, by name and with the reason; nothing where nothing is.
std::vector<Finding> judge_left_out(const std::vector<CardReader>& left_out, const ReaderIndex& index);

/// The readers seen, with their family and how sure it is that they fit. The names of one dual reader are one reader.
std::vector<Finding> judge_readers(const std::vector<CardReader>& readers, const Judged& on);

/// What lies on the readers; one My Number card on one of them is enough.
std::vector<Finding> judge_cards(const std::vector<CardReader>& readers);

/// A reader on the USB, whether or not programs can use it; each kind once.
struct UsbReader {
    UsbDevice device;
    Known known;
    std::string shown; ///< its family; else what it says of itself; else its id
};
std::vector<UsbReader> usb_readers(const Judged& on);

/// USB devices that are readers but that PC/SC, which was asked, does not show.
std::vector<Finding> judge_usb(const std::vector<CardReader>& readers, const Judged& on);

/// Why no readers are known: how the smart card service stands, and what can be done about it.
Finding judge_service(const Judged& on);

/// Starting the service, installing it or its driver: what an installer can do here and now.
std::vector<Change> changes_for(const Fact<CardService>& service);

/// The official list of devices for the card-reading app.
inline constexpr auto official_list = "https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011081";

} // namespace junbi::card_reader_step
