// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <map>
#include <memory>
#include <string>

namespace junbi {

/// A USB reader that does not exist. pcscd knows the ids of three models, by the names that its usual driver gives them:
/// 054c:0dc9 "SONY FeliCa RC-S300/P", 31aa:3002 "Circle CIR315 CL", 072f:221a "ACS ACR1251 Dual Reader"; any other has no driver.
struct UsbReader {
    std::string id;                          ///< "054c:0dc9"
    std::string serial = {}, interface = {}; ///< both become part of the name in PC/SC
    std::string maker = {}, product = {};    ///< as USB tells them
};

/// The real pcscd with readers and cards of our own, beside the system's: own socket, own mount namespace, own USB (fake_libudev.cpp).
/// Works for root, and for others where the kernel lets them make namespaces. Ends the program with a message where any card was asked
/// anything but the three commands that Junbi may send.
class PrivatePcscd {
public:
    PrivatePcscd();
    ~PrivatePcscd();

    /// Before start(). PC/SC calls it "NAME 00 00". `channel` is its CHANNEL_ID ("00200105": USB, bus 1, address 5) or empty.
    void add_reader(const std::string& name, const std::string& channel = {});
    /// Plugs a reader into the USB of the daemon and of root(), whether or not the daemon runs. A known one is there when this comes back.
    void plug(const std::string& name, const UsbReader& reader);
    void unplug(const std::string& name);
    void start();
    /// Ends the daemon; start() may follow.
    void stop();
    /// The daemon answers nothing any more, until it goes on.
    void hang();
    void go_on();

    /// Puts a card of test_card.cpp on a reader and waits until PC/SC sees it. `pulled_at`: see test_card.cpp.
    void insert(const std::string& reader, const std::string& profile, int pulled_at = 0);
    void remove(const std::string& reader);
    /// Every command that reached a card on this reader and its answer, one pair a line.
    std::string commands(const std::string& reader) const;
    /// Another program than ours may ask the cards what it likes.
    void let_others_ask() { others_ask_ = true; }

    /// For PCSCLITE_CSOCK_NAME, before the first PC/SC call of a process (or of a copy of its library).
    std::string socket() const;
    /// A copy of the PC/SC library for one use: each copy reads PCSCLITE_CSOCK_NAME anew.
    std::string library_copy();
    /// In front of a sys/bus/usb/devices with the USB readers that are plugged in.
    std::filesystem::path root() const { return folder_.path() / "root"; }

private:
    /// A folder, and whether pcscd is to see it.
    struct Reader {
        int number;
        bool there;
    };
    std::filesystem::path reader_folder(const std::string& name) const;
    std::filesystem::path in_sysfs(const std::string& name) const;
    bool all_looked_at() const;
    int mentions(const std::string& words) const; ///< in the daemon's own log
    void check_commands(const std::string& reader) const;

    TemporaryFolder folder_;
    std::map<std::string, Reader> readers_;
    std::string settings_; ///< the daemon's
    std::map<std::string, std::unique_ptr<Background>> cards_;
    std::map<std::string, int> before_pulling_; ///< removals told before a card came that pulls itself: its own may be told at any time
    std::unique_ptr<Background> daemon_;
    int copies_ = 0;
    bool others_ask_ = false;
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
