// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/accessibility_bus.h"

#include <functional>
#include <string>
#include <vector>

namespace junbi {

struct Rectangle {
    int x = 0, y = 0, width = 0, height = 0; ///< pixels of the screen
};

/// One thing in a program's windows as a screen reader sees it. Everything is asked anew each time. What has gone in the
/// meantime has no role, name, state or children; to act on it is a std::runtime_error that says what it was.
class Node {
public:
    Node(AccessibilityBus bus, std::string program, std::string path);

    std::string role() const; ///< "push button", "label", "check box", …, as AT-SPI calls it
    std::string name() const;
    std::string label() const; ///< its own name, or that of what labels it
    std::string description() const;
    std::string text() const; ///< what a text field holds
    double value() const;     ///< of a gauge, slider or spin button; 0 for others
    Rectangle extents() const;
    /// Empty where there are thousands, as in a long table: screen readers do not ask for those either.
    std::vector<Node> children() const;
    std::vector<std::string> entries() const; ///< of a combo box
    /// `state` as AT-SPI writes it: "checked", "sensitive", "focused", "expanded", …; std::invalid_argument for one it has not.
    bool has(const std::string& state) const;
    bool showing() const { return has("showing"); } ///< on the screen, not scrolled away
    bool operator==(const Node& other) const;

    /// Its first action, asked for by the screen reader. A dialog that is opened inside it makes the program deaf until it is
    /// closed (GTK 3 answers no other question meanwhile): Desktop::press presses a real key instead.
    void press() const;
    void type(const std::string& text) const; ///< UTF-8, in place of what the text field holds
    void select(int index) const;             ///< an entry of a combo box, counted from 0
    void focus() const;

    /// This node and all below it that is not hidden, top down, until `look` says true; gives what it said last.
    /// What a person would have to scroll to is not hidden.
    bool visit(const std::function<bool(const Node&)>& look) const;
    std::string described() const; ///< `push button “Next”`
    int process() const { return bus_.process(program_); }

private:
    AccessibilityBus::Answer ask(const char* interface, const char* method, _GVariant* arguments = nullptr) const;
    AccessibilityBus::Answer property(const char* interface, const char* name) const;
    std::string labelled_by() const;
    bool offers(const std::string& interface) const;
    /// std::runtime_error with what went wrong, unless the program answers that it did it.
    void act(const char* interface, const char* method, _GVariant* arguments) const;

    AccessibilityBus bus_;
    std::string program_, path_;
};

} // namespace junbi
