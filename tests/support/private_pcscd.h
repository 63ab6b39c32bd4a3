// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <map>
#include <memory>
#include <string>

namespace junbi {

/// The real pcscd with readers and cards of our own, beside the system's: own socket, own mount namespace.
/// Works for root, and for others where the kernel lets them make namespaces.
class PrivatePcscd {
public:
    PrivatePcscd();
    ~PrivatePcscd();

    /// Before start(). PC/SC calls it "NAME 00 00". `channel` is its CHANNEL_ID ("00200105": USB, bus 1, address 5) or empty.
    void add_reader(const std::string& name, const std::string& channel = {});
    void start();
    /// Ends the daemon; start() may follow.
    void stop();

    /// Puts a card of test_card.cpp on a reader and waits until PC/SC sees it. `pulled_at`: see test_card.cpp.
    void insert(const std::string& reader, const std::string& profile, int pulled_at = 0);
    void remove(const std::string& reader);
    /// Every command that reached a card on this reader and its answer, one pair a line.
    std::string commands(const std::string& reader) const;

    /// For PCSCLITE_CSOCK_NAME, before the first PC/SC call of a process (or of a copy of its library).
    std::string socket() const;
    /// A copy of the PC/SC library for one use: each copy reads PCSCLITE_CSOCK_NAME anew.
    std::string library_copy();

private:
    std::filesystem::path reader_folder(const std::string& name) const;
    bool all_looked_at() const;
    int mentions(const std::string& words) const; ///< in the daemon's own log

    TemporaryFolder folder_;
    std::map<std::string, int> readers_;
    std::string settings_; ///< the daemon's
    std::map<std::string, std::unique_ptr<Background>> cards_;
    std::unique_ptr<Background> daemon_;
    int copies_ = 0;
};

/// A daemon that takes connections and never says a word.
class HungPcscd {
public:
    HungPcscd();
    ~HungPcscd();
    HungPcscd(const HungPcscd&) = delete;
    HungPcscd& operator=(const HungPcscd&) = delete;
    std::string socket() const;
    std::string library_copy();

private:
    TemporaryFolder folder_;
    int listening_ = -1;
};

} // namespace junbi
