// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/checks/outcomes.h"

#include <string>
#include <utility>
#include <vector>

namespace junbi {
Check card_reader();
}

namespace junbi::testing::readers {

/// A computer that was looked at: these readers, nothing on the USB.
inline SampleCase sample_with(std::vector<CardReader> readers)
{
    SampleCase sample;
    sample.facts.readers = std::move(readers);
    sample.facts.usb = std::vector<UsbDevice>{};
    return sample;
}

/// The same with this on the USB and no readers.
inline SampleCase plugged_in(std::vector<UsbDevice> devices)
{
    SampleCase sample = sample_with({});
    sample.facts.usb = std::move(devices);
    return sample;
}

inline Outcome judged(const SampleCase& sample) { return card_reader().judge_computer(sample.view()); }

/// The text of that evidence, "" where there is none; of words for people the msgid.
inline std::string seen(const Finding& finding, const std::string& name)
{
    for (const Evidence& each : finding.evidence)
        if (each.name == name)
            return std::holds_alternative<std::string>(each.value) ? std::get<std::string>(each.value)
                                                                   : (*std::get<Box<Text>>(each.value)).msgid;
    return {};
}

/// "start", "install" …: what is proposed.
inline std::string proposed(const Finding& finding)
{
    std::string all;
    for (const Change& each : finding.changes)
        all += (all.empty() ? "" : " ") + (each.installer == "smart_card_service" ? each.values.at("action") : "?");
    return all;
}

} // namespace junbi::testing::readers
