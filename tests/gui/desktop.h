// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/display.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/node.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// A person at the screen: reads one running program as a screen reader does and works it through the same door, or with
/// real keys. Words are compared without white space, because labels are wrapped with line breaks. The node that is called
/// just so, but for the letter of its shortcut as in 次へ(N), goes before one whose label only contains the words.
/// Whatever does not come in time is a std::runtime_error, which fails the test, and what is there is written to standard
/// error. Ends before the display does.
class Desktop {
public:
    using Limit = std::chrono::milliseconds;

    /// Waits until the program's first window is there.
    Desktop(const Display& display, int pid, Limit limit = std::chrono::seconds(10));

    Node root() const { return root_; } ///< the program; its children are windows
    Node window() const;                ///< the one that came last
    /// Not hidden, and called so; any role where `role` is empty.
    std::optional<Node> find(const std::string& role, const std::string& words) const;
    Node wait(const std::string& role, const std::string& words, Limit limit = std::chrono::seconds(5)) const;
    std::vector<Node> all(const std::function<bool(const Node&)>& wanted) const;
    bool said(const std::string& words) const; ///< something on the screen contains these words
    void wait_for(const std::string& words, Limit limit = std::chrono::seconds(5)) const;
    /// What says that it has the keyboard. GTK 3 keeps silent about a combo box.
    std::optional<Node> focused() const;
    /// Presses Tab so many times and describes where the keyboard was after each; empty where nothing says that it has it.
    std::vector<std::string> tab_stops(int count) const;

    /// A button, toggle button, link, check box or radio button, or else a menu item, as soon as it is there and enabled: goes
    /// there with the keyboard and presses the space bar, in a menu Return. Does not wait for what comes of it.
    void press(const std::string& words) const;
    void type_into(const std::string& label, const std::string& text) const; ///< UTF-8
    void choose(const std::string& label, const std::string& entry) const;   ///< in a combo box
    void focus(const Node& node) const;
    void key(const std::string& combination) const { keyboard_.key(combination); }
    void write(const std::string& ascii) const { keyboard_.write(ascii); }

    /// The accessibility gate: what the keyboard can reach but does not say what it is, each with its way from the window.
    std::vector<std::string> nameless() const;
    /// The longest time in milliseconds that the window left a question unanswered while the deed was done: its heartbeat
    /// seen from outside, asked every 5 ms.
    double silence_during(const std::function<void()>& deed) const;
    /// The same until `going_on` is false.
    double longest_silence(const std::function<bool()>& going_on) const;
    /// What is there, one line per node.
    std::string outline() const;

private:
    [[noreturn]] void fail(const std::string& what) const;
    template <typename Probe>
    auto until(const std::string& what, Limit limit, Probe probe) const;
    std::optional<Node> control(const std::vector<std::string>& roles, const std::string& words) const;

    void pick(const Node& item) const;
    bool visit(const std::function<bool(const Node&)>& look) const;

    Node root_;
    Keyboard keyboard_;
};

} // namespace junbi
