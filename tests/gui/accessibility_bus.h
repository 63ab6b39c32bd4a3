// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

struct _GDBusConnection;
struct _GVariant;

namespace junbi {

/// The bus on which programs describe their windows to screen readers. AT-SPI is spoken directly: libatspi keeps one
/// connection and one memory of the trees per process, and waits for itself forever when news arrive between its questions.
class AccessibilityBus {
public:
    using Answer = std::shared_ptr<_GVariant>; ///< empty where what was asked has gone

    /// Throws std::runtime_error where at-spi2-core is not installed.
    explicit AccessibilityBus(const std::string& session_bus);

    /// Asks an object of a program; takes the arguments over (nullptr: none). std::runtime_error after 10 s of silence.
    Answer ask(const std::string& program, const std::string& path, const std::string& interface, const char* method,
        _GVariant* arguments = nullptr) const;
    Answer property(const std::string& program, const std::string& path, const std::string& interface, const char* name) const;
    /// The number of the program's process; 0 where it has gone.
    int process(const std::string& program) const;
    const std::string& address() const { return address_; }

private:
    std::string address_;
    std::shared_ptr<_GDBusConnection> connection_;
};

} // namespace junbi
