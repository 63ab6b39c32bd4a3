// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/node.h"

#include <atspi/atspi.h>
#include <gio/gio.h>

#include <algorithm>
#include <stdexcept>

namespace junbi {
namespace {

using Answer = AccessibilityBus::Answer;

constexpr int most_children = 2000; ///< asked for all cells of a table of ten thousand rows a program is deaf for minutes

/// The first value of an answer that has the D-Bus type `type`, or nothing.
Answer first(const Answer& answer, const char* type)
{
    if (!answer || !g_variant_is_of_type(answer.get(), G_VARIANT_TYPE_TUPLE) || g_variant_n_children(answer.get()) == 0)
        return nullptr;
    Answer value(g_variant_get_child_value(answer.get(), 0), g_variant_unref);
    return g_variant_is_of_type(value.get(), G_VARIANT_TYPE(type)) ? value : nullptr;
}

std::string text_in(const Answer& value)
{
    return value && g_variant_is_of_type(value.get(), G_VARIANT_TYPE_STRING) ? g_variant_get_string(value.get(), nullptr) : "";
}

/// A state's number in the protocol.
unsigned state_called(const std::string& name)
{
    auto* states = static_cast<GEnumClass*>(g_type_class_ref(ATSPI_TYPE_STATE_TYPE));
    const GEnumValue* found = g_enum_get_value_by_nick(states, name.c_str());
    if (!found)
        throw std::invalid_argument("AT-SPI has no state " + name);
    return static_cast<unsigned>(found->value);
}

/// Calls `take(program, path)` for every node of a list a(so).
template <typename Take>
void each_node(GVariant* list, Take take)
{
    for (gsize i = 0; list && i < g_variant_n_children(list); ++i) {
        const char *program = "", *path = "";
        g_variant_get_child(list, i, "(&s&o)", &program, &path);
        take(program, path);
    }
}

} // namespace

Node::Node(AccessibilityBus bus, std::string program, std::string path)
    : bus_(std::move(bus)), program_(std::move(program)), path_(std::move(path))
{
}

Answer Node::ask(const char* interface, const char* method, GVariant* arguments) const
{
    return bus_.ask(program_, path_, std::string("org.a11y.atspi.") + interface, method, arguments);
}

Answer Node::property(const char* interface, const char* name) const
{
    return bus_.property(program_, path_, std::string("org.a11y.atspi.") + interface, name);
}

std::string Node::role() const { return text_in(first(ask("Accessible", "GetRoleName"), "s")); }

std::string Node::name() const { return text_in(property("Accessible", "Name")); }

std::string Node::label() const
{
    const std::string own = name();
    if (role() != "combo box")
        return own.empty() ? labelled_by() : own;
    const std::string other = labelled_by(); // GTK calls a combo box by what is chosen in it: no label, just its content
    const auto chosen = entries();
    return !other.empty() || std::find(chosen.begin(), chosen.end(), own) != chosen.end() ? other : own;
}

std::string Node::labelled_by() const
{
    std::string label;
    const Answer relations = first(ask("Accessible", "GetRelationSet"), "a(ua(so))");
    for (gsize i = 0; relations && i < g_variant_n_children(relations.get()); ++i) {
        guint32 kind = 0;
        GVariant* targets = nullptr;
        g_variant_get_child(relations.get(), i, "(u@a(so))", &kind, &targets);
        const Answer owned(targets, g_variant_unref);
        if (kind == ATSPI_RELATION_LABELLED_BY)
            each_node(targets, [&](auto* program, auto* path) { label += Node(bus_, program, path).name(); });
    }
    return label;
}

std::string Node::description() const { return text_in(property("Accessible", "Description")); }

std::string Node::text() const { return offers("Text") ? text_in(first(ask("Text", "GetText", g_variant_new("(ii)", 0, -1)), "s")) : ""; }

double Node::value() const
{
    const Answer value = offers("Value") ? property("Value", "CurrentValue") : nullptr;
    return value && g_variant_is_of_type(value.get(), G_VARIANT_TYPE_DOUBLE) ? g_variant_get_double(value.get()) : 0;
}

Rectangle Node::extents() const
{
    Rectangle result;
    const Answer answer = first(ask("Component", "GetExtents", g_variant_new("(u)", ATSPI_COORD_TYPE_SCREEN)), "(iiii)");
    if (answer)
        g_variant_get(answer.get(), "(iiii)", &result.x, &result.y, &result.width, &result.height);
    return result;
}

std::vector<Node> Node::children() const
{
    std::vector<Node> result;
    const Answer count = property("Accessible", "ChildCount");
    if (count && g_variant_is_of_type(count.get(), G_VARIANT_TYPE_INT32) && g_variant_get_int32(count.get()) > most_children)
        return result;
    const Answer list = first(ask("Accessible", "GetChildren"), "a(so)");
    each_node(list.get(), [&](std::string program, std::string path) {
        if (path != ATSPI_DBUS_PATH_NULL)
            result.emplace_back(bus_, std::move(program), std::move(path));
    });
    return result;
}

std::vector<std::string> Node::entries() const
{
    std::vector<std::string> result;
    for (const Node& menu : children())
        for (const Node& entry : menu.children())
            result.push_back(entry.name());
    return result;
}

bool Node::has(const std::string& state) const
{
    const unsigned number = state_called(state);
    const Answer words = first(ask("Accessible", "GetState"), "au"); // 32 states in each
    guint32 word = 0;
    if (words && g_variant_n_children(words.get()) > number / 32)
        g_variant_get_child(words.get(), number / 32, "u", &word);
    return (word >> number % 32 & 1) != 0;
}

bool Node::operator==(const Node& other) const { return path_ == other.path_ && program_ == other.program_; }

bool Node::offers(const std::string& interface) const
{
    bool found = false;
    const Answer list = first(ask("Accessible", "GetInterfaces"), "as");
    for (gsize i = 0; list && i < g_variant_n_children(list.get()); ++i)
        found = found || text_in({g_variant_get_child_value(list.get(), i), g_variant_unref}) == "org.a11y.atspi." + interface;
    return found;
}

void Node::act(const char* interface, const char* method, GVariant* arguments) const
{
    const Answer owned(g_variant_ref_sink(arguments), g_variant_unref);
    const std::string what = described() + " does not take " + interface + "." + method;
    if (!offers(interface))
        throw std::runtime_error(what + ": it has no such thing");
    if (!has("sensitive"))
        throw std::runtime_error(what + ": it is disabled");
    const Answer done = first(ask(interface, method, arguments), "b");
    if (!done || !g_variant_get_boolean(done.get()))
        throw std::runtime_error(what);
}

void Node::press() const { act("Action", "DoAction", g_variant_new("(i)", 0)); }

void Node::type(const std::string& text) const { act("EditableText", "SetTextContents", g_variant_new("(s)", text.c_str())); }

void Node::select(int index) const { act("Selection", "SelectChild", g_variant_new("(i)", index)); }

void Node::focus() const { act("Component", "GrabFocus", g_variant_new("()")); }

bool Node::visit(const std::function<bool(const Node&)>& look) const
{
    if (!has("visible"))
        return false;
    if (look(*this))
        return true;
    for (const Node& child : children())
        if (child.visit(look))
            return true;
    return false;
}

std::string Node::described() const { return role() + " “" + label() + "”"; }

} // namespace junbi
