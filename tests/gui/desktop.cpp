// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/desktop.h"

#include <algorithm>
#include <cctype>
#include <iostream>
#include <stdexcept>
#include <thread>

namespace junbi {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;

const Words buttons{"push button", "toggle button", "link", "check box", "radio button"};
const Words menu_items{"menu item", "check menu item", "radio menu item"};
const Words containers{"frame", "panel", "filler", "scroll pane", "viewport", "table cell"};

bool contains(const Words& words, const std::string& word) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// Without white space, the ideographic one too.
std::string squeezed(const std::string& text)
{
    static const std::string ideographic = "\u3000";
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.compare(i, ideographic.size(), ideographic) == 0)
            i += ideographic.size() - 1;
        else if (!std::isspace(static_cast<unsigned char>(text[i])))
            result += text[i];
    return result;
}

/// A label as people say it: without the letter of its shortcut, 「次へ(N)」.
std::string spoken(const Node& node)
{
    std::string label = squeezed(node.label());
    if (label.size() > 3 && label.back() == ')' && label[label.size() - 3] == '(')
        label.resize(label.size() - 3);
    return label;
}

/// Looks until the probe gives something; what it gave last when the limit is over.
template <typename Probe>
auto poll(Desktop::Limit limit, Probe probe)
{
    const auto end = Clock::now() + limit;
    for (;;) {
        auto found = probe();
        if (found || Clock::now() > end)
            return found;
        std::this_thread::sleep_for(10ms);
    }
}

Node program(const AccessibilityBus& bus, int pid, Desktop::Limit limit)
{
    const Node all(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root");
    const auto found = poll(limit, [&]() -> std::optional<Node> {
        for (const Node& each : all.children())
            if (each.process() == pid && !each.children().empty())
                return each;
        return {};
    });
    if (!found)
        throw std::runtime_error("process " + std::to_string(pid) + " did not show a window in " + std::to_string(limit.count()) + " ms");
    return *found;
}

/// Milliseconds that a window takes to say where it is.
double answer_time(const Node& window)
{
    const auto asked = Clock::now();
    try {
        window.extents();
    } catch (const std::runtime_error&) {
    } // silent for longer than anybody waits: that long, too
    return std::chrono::duration<double, std::milli>(Clock::now() - asked).count();
}

void outline_of(const Node& node, int depth, std::string& lines)
{
    if (depth > 0 && !node.has("visible"))
        return;
    lines += std::string(2 * static_cast<std::size_t>(depth), ' ') + node.described()
        + (node.has("sensitive") || depth == 0 ? "" : " (disabled)");
    const std::string text = node.text();
    lines += (text.empty() || text == node.name() ? "" : ": " + text) + "\n";
    for (const Node& child : node.children())
        outline_of(child, depth + 1, lines);
}

void nameless_below(const Node& node, const std::string& way, Words& found)
{
    if (!node.has("visible"))
        return;
    const std::string role = node.role(), label = node.label();
    const bool reachable = node.has("focusable") || role == "combo box"; // of which GTK 3 does not say so
    if (label.empty() && reachable && node.showing() && !contains(containers, role))
        found.push_back(way + role);
    for (const Node& child : node.children())
        nameless_below(child, way + (label.empty() ? role : role + " “" + label + "”") + " > ", found);
}

} // namespace

Desktop::Desktop(const Display& display, int pid, Limit limit)
    : root_(program(AccessibilityBus(display.session_bus()), pid, limit)), keyboard_(display.name(), pid)
{
    if (!poll(limit, [&] { return keyboard_.focus_front_window(); }))
        throw std::runtime_error("the program has no window on the screen");
}

template <typename Probe>
auto Desktop::until(const std::string& what, Limit limit, Probe probe) const
{
    auto found = poll(limit, probe);
    if (!found)
        fail("waited " + std::to_string(limit.count()) + " ms for " + what);
    return found;
}

void Desktop::fail(const std::string& what) const
{
    std::cerr << what << "; there is\n" << outline(); // beside the exception: Boost cuts long ones
    throw std::runtime_error(what);
}

Node Desktop::window() const
{
    const auto shown = [&]() -> std::optional<Node> {
        std::optional<Node> last;
        for (const Node& each : root_.children())
            if (each.showing())
                last = each;
        return last;
    };
    return *until("a window", 5s, shown);
}

std::optional<Node> Desktop::control(const Words& roles, const std::string& words) const
{
    const std::string wanted = squeezed(words);
    std::optional<Node> found;
    visit([&](const Node& node) {
        if (!roles.empty() && !contains(roles, node.role()))
            return false;
        const std::string label = spoken(node);
        if (label == wanted || (!found && squeezed(node.label()).find(wanted) != std::string::npos))
            found = node;
        return label == wanted;
    });
    return found;
}

std::optional<Node> Desktop::find(const std::string& role, const std::string& words) const
{
    return control(role.empty() ? Words{} : Words{role}, words);
}

Node Desktop::wait(const std::string& role, const std::string& words, Limit limit) const
{
    return *until(role + " “" + words + "”", limit, [&] { return find(role, words); });
}

std::vector<Node> Desktop::all(const std::function<bool(const Node&)>& wanted) const
{
    std::vector<Node> result;
    visit([&](const Node& node) {
        if (wanted(node))
            result.push_back(node);
        return false;
    });
    return result;
}

bool Desktop::said(const std::string& words) const
{
    const std::string wanted = squeezed(words);
    return visit([&](const Node& node) { return squeezed(node.name()).find(wanted) != std::string::npos && node.showing(); });
}

void Desktop::wait_for(const std::string& words, Limit limit) const
{
    until("the words “" + words + "”", limit, [&] { return said(words); });
}

std::optional<Node> Desktop::focused() const
{
    std::optional<Node> found;
    visit([&](const Node& node) {
        if (node.has("focused"))
            found = node;
        return found.has_value();
    });
    return found;
}

Words Desktop::tab_stops(int count) const
{
    Words stops;
    for (int i = 0; i < count; ++i) {
        const auto before = focused();
        key("Tab");
        wait_until([&] { return focused() != before; }, 500ms);
        const auto now = focused();
        stops.push_back(now ? now->described() : "");
    }
    return stops;
}

void Desktop::press(const std::string& words) const
{
    const auto enabled = [&]() -> std::optional<Node> {
        const auto button = control(buttons, words), item = control(menu_items, words);
        const auto just_so = [&](auto& node) { return node && spoken(*node) == squeezed(words); };
        const auto& found = !button || (just_so(item) && !just_so(button)) ? item : button;
        return found && found->has("sensitive") ? found : std::nullopt;
    };
    const Node node = *until("something to press called “" + words + "”", 5s, enabled);
    if (contains(menu_items, node.role()))
        return pick(node);
    focus(node);
    key("space");
}

/// Opens the item's menu and goes down to it: asked for as an action, an item that opens a dialog makes the program deaf.
void Desktop::pick(const Node& item) const
{
    const auto items_menu = [&](const Node& node) {
        const auto items = node.children();
        return node.role() == "menu" && std::find(items.begin(), items.end(), item) != items.end();
    };
    const std::vector<Node> menus = all(items_menu);
    if (menus.empty())
        fail("there is no menu with " + item.described());
    keyboard_.focus_front_window();
    menus.front().press();
    until("the open menu with " + item.described(), 5s, [&] { return item.showing(); });
    for (std::size_t i = 0; i < menus.front().children().size() && !item.has("selected"); ++i) {
        key("Down");
        wait_until([&] { return item.has("selected"); }, 30ms);
    }
    until("the keyboard at " + item.described(), 1s, [&] { return item.has("selected"); });
    key("Return");
}

void Desktop::focus(const Node& node) const
{
    keyboard_.focus_front_window();
    node.focus();
    until("the keyboard at " + node.described(), 5s, [&] { return node.has("focused"); });
}

void Desktop::type_into(const std::string& label, const std::string& text) const
{
    const auto field = until("the text field “" + label + "”", 5s, [&] { return control({"text", "spin button"}, label); });
    field->type(text);
    until("“" + text + "” in the text field “" + label + "”", 5s, [&] { return field->text() == text; });
}

void Desktop::choose(const std::string& label, const std::string& entry) const
{
    const Node box = wait("combo box", label);
    const Words entries = box.entries();
    const auto at = std::find_if(entries.begin(), entries.end(), [&](auto& each) { return squeezed(each) == squeezed(entry); });
    if (at == entries.end())
        fail(box.described() + " offers no “" + entry + "”");
    box.select(static_cast<int>(at - entries.begin()));
}

Words Desktop::nameless() const
{
    Words found;
    for (const Node& each : root_.children())
        nameless_below(each, "", found);
    return found;
}

bool Desktop::visit(const std::function<bool(const Node&)>& look) const
{
    for (const Node& each : root_.children())
        if (each.visit(look))
            return true;
    return false;
}

double Desktop::silence_during(const std::function<void()>& deed) const
{
    const Node asked = window();
    double longest = answer_time(asked);
    std::jthread heartbeat([&](std::stop_token stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(5ms);
            longest = std::max(longest, answer_time(asked));
        }
    });
    deed();
    heartbeat.request_stop();
    heartbeat.join();
    return longest;
}

double Desktop::longest_silence(const std::function<bool()>& going_on) const
{
    return silence_during([&] {
        while (going_on())
            std::this_thread::sleep_for(5ms);
    });
}

std::string Desktop::outline() const
{
    std::string lines;
    outline_of(root_, 0, lines);
    return lines;
}

} // namespace junbi
