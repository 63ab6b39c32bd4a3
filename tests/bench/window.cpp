// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/window.h"

#include <chrono>
#include <csignal>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace junbi {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr unsigned long odd = 0xC0FFEE; // no window is painted so

/// An empty screen in the odd colour.
class Watched {
public:
    explicit Watched(const std::string& name) : screen_(XOpenDisplay(name.c_str()))
    {
        if (!screen_)
            throw std::runtime_error("there is no screen " + name);
        XSetWindowBackground(screen_, root(), odd);
        XClearWindow(screen_, root());
        XSync(screen_, False);
    }
    ~Watched() { XCloseDisplay(screen_); }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    /// Without a window manager a window of 1120 × 760 lies at the upper left or in the middle; this pixel is well inside both.
    bool painted() const
    {
        const XWindowAttributes all = attributes();
        return pixels(all.width * 2 / 5, all.height * 2 / 5, 1) != std::vector<unsigned long>{odd};
    }

    /// A few lines across the window: where nothing in them changes any more, the window is complete.
    std::vector<unsigned long> lines() const
    {
        const XWindowAttributes all = attributes();
        std::vector<unsigned long> colours;
        for (int i = 1; i < 8; ++i) {
            const auto line = pixels(0, all.height * i / 8, static_cast<unsigned>(all.width));
            colours.insert(colours.end(), line.begin(), line.end());
        }
        return colours;
    }

private:
    std::vector<unsigned long> pixels(int x, int y, unsigned width) const
    {
        XImage* picture = XGetImage(screen_, root(), x, y, width, 1, AllPlanes, ZPixmap);
        if (!picture)
            throw std::runtime_error("the screen cannot be read");
        std::vector<unsigned long> colours;
        for (int i = 0; i < picture->width; ++i)
            colours.push_back(XGetPixel(picture, i, 0) & 0xFFFFFF);
        XDestroyImage(picture);
        return colours;
    }

    Window root() const { return DefaultRootWindow(screen_); }
    XWindowAttributes attributes() const
    {
        XWindowAttributes result;
        XGetWindowAttributes(screen_, root(), &result);
        return result;
    }

    ::Display* screen_;
};

/// VmHWM.
long peak_of(int pid)
{
    std::istringstream lines(read_file("/proc/" + std::to_string(pid) + "/status"));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    return 0;
}

} // namespace

Painted first_paint(const std::vector<std::string>& command, const Display& display)
{
    const Watched screen(display.name());
    if (!wait_until([&] { return !screen.painted(); }))
        throw std::runtime_error("the window before has not gone");
    const auto start = Clock::now();
    Background program(command, {.env = display.environment()});
    while (!screen.painted()) {
        if (!program.running() || Clock::now() - start > 20s)
            throw std::runtime_error(command[0] + " shows no window");
        std::this_thread::sleep_for(1ms);
    }
    const auto since_start
        = [start](Clock::time_point moment) { return std::chrono::duration<double, std::milli>(moment - start).count(); };
    const double first = since_start(Clock::now());
    Painted painted{first, first};
    auto seen = screen.lines();
    for (auto changed = Clock::now(); Clock::now() - changed < 400ms; std::this_thread::sleep_for(5ms)) {
        auto now = screen.lines();
        if (now == seen)
            continue;
        changed = Clock::now();
        painted.complete = since_start(changed);
        seen = std::move(now);
    }
    painted.peak_kib = peak_of(program.pid());
    program.stop(SIGTERM);
    return painted;
}

double until_painted_anew(const Display& display, const std::function<void()>& deed)
{
    const Watched screen(display.name());
    const auto before = screen.lines();
    const auto begin = Clock::now();
    deed();
    while (screen.lines() == before) {
        if (Clock::now() - begin > 10s)
            throw std::runtime_error("nothing is painted anew");
        std::this_thread::sleep_for(1ms);
    }
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

} // namespace junbi
