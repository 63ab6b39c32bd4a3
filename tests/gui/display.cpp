// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/display.h"

#include <sys/stat.h>

#include <csignal>
#include <stdexcept>

#include <X11/Xlib.h>

namespace junbi {
namespace {

namespace fs = std::filesystem;

bool answers(const std::string& display)
{
    ::Display* screen = XOpenDisplay(display.c_str());
    if (screen)
        XCloseDisplay(screen);
    return screen != nullptr;
}

/// The process that holds a display's lock; 0 where nobody does.
int holder(const fs::path& lock)
{
    std::error_code ignored;
    return fs::exists(lock, ignored) ? std::atoi(read_file(lock).c_str()) : 0;
}

bool lives_in(const fs::path& process, const std::string& folder)
{
    try {
        return read_file(process / "environ").find(folder) != std::string::npos;
    } catch (const std::exception&) { // gone, or not ours
        return false;
    }
}

} // namespace

Display::Display(const std::string& size)
{
    for (const char* each : {"home", "run"})
        fs::create_directories(folder_.path() / each);
    chmod((folder_.path() / "run").c_str(), 0700);
    start_screen(size);
    start_bus();
}

/// Politely: Xvfb removes its lock and socket, and the bus takes along what it started (the accessibility bus and its registry).
Display::~Display()
{
    bus_->stop(SIGTERM);
    screen_->stop(SIGTERM);
    wait_until([&] { return processes() == 0; });
}

fs::path Display::home() const { return folder_.path() / "home"; }

std::string Display::session_bus() const { return "unix:path=" + (folder_.path() / "run/bus").string(); }

/// Numbers are tried one by one, as their locks tell which are free. Xvfb's own -displayfd looks at sockets instead, and
/// in a network of its own (tests/in_own_network) takes :0 away from whoever sits at this computer.
void Display::start_screen(const std::string& size)
{
    const fs::path log = folder_.path() / "xvfb.log";
    for (int number = 100; number < 600; ++number) {
        const fs::path lock = "/tmp/.X" + std::to_string(number) + "-lock";
        if (holder(lock) != 0)
            continue;
        name_ = ":" + std::to_string(number);
        screen_ = std::make_unique<Background>(
            std::vector<std::string>{"setpriv", "--pdeathsig", "TERM", "Xvfb", name_, "-screen", "0", size, "-nolisten", "tcp", "-noreset"},
            RunOptions{.env = environment()}, log);
        const int pid = screen_->pid();
        wait_until([&] { return !screen_->running() || (holder(lock) == pid && answers(name_)); });
        if (screen_->running())
            return;
    }
    throw std::runtime_error("Xvfb did not start: " + read_file(log));
}

void Display::start_bus()
{
    const fs::path log = folder_.path() / "bus.log";
    bus_ = std::make_unique<Background>(std::vector<std::string>{"setpriv", "--pdeathsig", "TERM", "dbus-daemon", "--session", "--nofork",
                                            "--print-address", "--address=" + session_bus()},
        RunOptions{.env = environment()}, log);
    const auto listens = [&] { return fs::exists(log) && read_file(log).find(session_bus()) != std::string::npos; };
    if (!wait_until([&] { return !bus_->running() || listens(); }) || !bus_->running())
        throw std::runtime_error("dbus-daemon did not start: " + read_file(log));
}

std::map<std::string, std::string> Display::environment() const
{
    const std::string own = home();
    std::map<std::string, std::string> result{
        {"DISPLAY", name_},
        {"DBUS_SESSION_BUS_ADDRESS", session_bus()},
        {"HOME", own},
        {"XDG_CONFIG_HOME", own + "/.config"},
        {"XDG_DATA_HOME", own + "/.local/share"},
        {"XDG_STATE_HOME", own + "/.local/state"},
        {"XDG_CACHE_HOME", own + "/.cache"},
        {"XDG_RUNTIME_DIR", folder_.path() / "run"},
        {"LC_ALL", "C.UTF-8"},
        {"GDK_BACKEND", "x11"},
        {"GDK_GL", "disable"},           // else the first program on a fresh screen loads a software OpenGL
        {"GSETTINGS_BACKEND", "memory"}, // else dconf is started
        {"GIO_USE_VFS", "local"},
    };
    for (const char* taken_away :
        {"AT_SPI_BUS_ADDRESS", "DESKTOP_STARTUP_ID", "GDK_DPI_SCALE", "GDK_SCALE", "GTK_A11Y", "GTK_IM_MODULE", "GTK_MODULES", "GTK_THEME",
            "LANGUAGE", "NO_AT_BRIDGE", "SESSION_MANAGER", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_CURRENT_DESKTOP", "XMODIFIERS"})
        result[taken_away] = "";
    return result;
}

void Display::screenshot(const fs::path& file) const
{
    const Ran ran = run({"import", "-display", name_, "-window", "root", file});
    if (ran.exit != 0)
        throw std::runtime_error("no picture of the screen: " + ran.err);
}

int Display::living_in(const fs::path& home)
{
    int count = 0;
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator("/proc", ignored))
        count += lives_in(each.path(), home.string());
    return count;
}

} // namespace junbi
