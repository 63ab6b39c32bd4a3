// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/accessibility_bus.h"

#include <gio/gio.h>

#include <stdexcept>

namespace junbi {
namespace {

constexpr int patience = 10000; // ms

std::shared_ptr<GDBusConnection> connected(const std::string& address)
{
    const auto kind
        = static_cast<GDBusConnectionFlags>(G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION);
    GDBusConnection* made = g_dbus_connection_new_for_address_sync(address.c_str(), kind, nullptr, nullptr, nullptr);
    if (!made)
        throw std::runtime_error("no bus at " + address);
    return {made, g_object_unref};
}

AccessibilityBus::Answer call(
    GDBusConnection* bus, const char* name, const char* path, const char* interface, const char* method, GVariant* arguments)
{
    GError* error = nullptr;
    GVariant* answer = g_dbus_connection_call_sync(
        bus, name, path, interface, method, arguments, nullptr, G_DBUS_CALL_FLAGS_NONE, patience, nullptr, &error);
    const bool deaf = g_error_matches(error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
    g_clear_error(&error);
    if (deaf)
        throw std::runtime_error(std::string("no answer to ") + method + " in " + std::to_string(patience)
            + " ms: the program is stuck, or opened a dialog inside an action that a screen reader asked for");
    return answer ? AccessibilityBus::Answer(answer, g_variant_unref) : nullptr;
}

/// The session bus starts the accessibility bus when it is first asked for.
std::string address_on(const std::string& session_bus)
{
    const auto answer = call(connected(session_bus).get(), "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", nullptr);
    if (!answer)
        throw std::runtime_error("no accessibility bus: is at-spi2-core installed?");
    const char* address = "";
    g_variant_get(answer.get(), "(&s)", &address);
    return address;
}

} // namespace

AccessibilityBus::AccessibilityBus(const std::string& session_bus) : address_(address_on(session_bus)), connection_(connected(address_)) { }

AccessibilityBus::Answer AccessibilityBus::ask(
    const std::string& program, const std::string& path, const std::string& interface, const char* method, GVariant* arguments) const
{
    return call(connection_.get(), program.c_str(), path.c_str(), interface.c_str(), method, arguments);
}

AccessibilityBus::Answer AccessibilityBus::property(
    const std::string& program, const std::string& path, const std::string& interface, const char* name) const
{
    GVariant* which = g_variant_new("(ss)", interface.c_str(), name);
    const Answer boxed = ask(program, path, "org.freedesktop.DBus.Properties", "Get", which);
    GVariant* value = nullptr;
    if (boxed)
        g_variant_get(boxed.get(), "(v)", &value);
    return value ? Answer(value, g_variant_unref) : nullptr;
}

int AccessibilityBus::process(const std::string& program) const
{
    const Answer answer = ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
        g_variant_new("(s)", program.c_str()));
    guint32 pid = 0;
    if (answer)
        g_variant_get(answer.get(), "(u)", &pid);
    return static_cast<int>(pid);
}

} // namespace junbi
