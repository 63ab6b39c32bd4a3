// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/fact_source.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// What the invented computer calls itself: no real one does, so that nothing is ever proposed or changed for it.
inline constexpr auto practice_host = "RENSHU-PC";

/// One state of a card reader and its card that can be shown without having one.
struct ReaderSituation {
    std::string id; ///< "no_reader": how it is asked for on the command line
    Text name;      ///< as the person chooses it
    CardService service;
    Fact<std::vector<CardReader>> readers;
    std::vector<UsbDevice> usb;
};

/// Every state that step 2-2 tells apart, how it should be first, what is rare last.
const std::vector<ReaderSituation>& reader_situations();

/// What an invented computer shows in that state; nothing where there is no such state.
std::optional<Facts> practice_facts(const std::string& situation, Moment seen);

/// Eyes on an invented computer with an invented card reader, for practising and for showing others what may happen. What else is asked
/// for stays not asked.
class PracticeReader : public FactSource {
public:
    /// `now`: what its clock shows.
    explicit PracticeReader(std::function<Moment()> now);

    /// From now on it looks like this. Does nothing where there is no such state.
    void show(const std::string& situation);
    std::string shown() const;

    Facts gather(const Needs& needs, const Watch& watch) const noexcept override;
    /// Tells when another state is shown.
    std::unique_ptr<Observation> observe(const Needs& needs, std::function<void()> changed) const override;

private:
    struct Shown;
    std::function<Moment()> now_;
    std::shared_ptr<Shown> shown_; ///< those who observe may outlive this
};

} // namespace junbi
