// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/keyboard.h"

#include <X11/XKBlib.h>
#include <X11/Xatom.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <map>
#include <stdexcept>
#include <vector>

namespace junbi {
namespace {

const std::map<std::string, KeySym> modifier_keys{{"Alt", XK_Alt_L}, {"Ctrl", XK_Control_L}, {"Shift", XK_Shift_L}};

/// A window may go between two questions about it: that is no reason to end the test.
int overlook(::Display*, XErrorEvent*) { return 0; }

int process_of(::Display* screen, Window window)
{
    Atom type = 0;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(
        screen, window, XInternAtom(screen, "_NET_WM_PID", False), 0, 1, False, XA_CARDINAL, &type, &format, &count, &left, &data);
    const int pid = data && count == 1 ? static_cast<int>(*reinterpret_cast<unsigned long*>(data)) : 0;
    if (data)
        XFree(data);
    return pid;
}

bool can_have_focus(::Display* screen, Window window)
{
    XWindowAttributes attributes;
    return XGetWindowAttributes(screen, window, &attributes) && attributes.map_state == IsViewable && !attributes.override_redirect
        && attributes.c_class == InputOutput;
}

std::vector<Window> children(::Display* screen, Window window)
{
    Window root = 0, parent = 0, *first = nullptr;
    unsigned count = 0;
    XQueryTree(screen, window, &root, &parent, &first, &count);
    const std::vector<Window> result(first, first + count);
    if (first)
        XFree(first);
    return result;
}

bool is_within(::Display* screen, Window inner, Window outer)
{
    while (inner > PointerRoot && inner != outer) {
        Window root = 0, parent = 0, *first = nullptr;
        unsigned count = 0;
        if (!XQueryTree(screen, inner, &root, &parent, &first, &count))
            return false;
        if (first)
            XFree(first);
        inner = parent;
    }
    return inner == outer;
}

void press_code(::Display* screen, KeySym symbol, bool down)
{
    const KeyCode code = XKeysymToKeycode(screen, symbol);
    if (code == 0)
        throw std::invalid_argument("the keyboard has no such key");
    XTestFakeKeyEvent(screen, code, down, CurrentTime);
}

/// True where the symbol is the upper one of its key.
bool needs_shift(::Display* screen, KeySym symbol)
{
    const KeyCode code = XKeysymToKeycode(screen, symbol);
    return XkbKeycodeToKeysym(screen, code, 0, 0) != symbol && XkbKeycodeToKeysym(screen, code, 0, 1) == symbol;
}

} // namespace

Keyboard::Keyboard(const std::string& screen, int pid)
    : screen_(XOpenDisplay(screen.c_str()), [](::Display* each) { each&& XCloseDisplay(each); }), pid_(pid)
{
    if (!screen_)
        throw std::runtime_error("there is no screen " + screen);
    XSetErrorHandler(overlook);
}

/// The last of the screen's windows lies in front.
unsigned long Keyboard::front_window() const
{
    Window front = 0;
    for (const Window each : children(screen_.get(), DefaultRootWindow(screen_.get())))
        if (process_of(screen_.get(), each) == pid_ && can_have_focus(screen_.get(), each))
            front = each;
    return front;
}

bool Keyboard::focus_front_window() const
{
    const Window front = front_window();
    if (front == 0)
        return false;
    Window focused = 0;
    int revert = 0;
    XGetInputFocus(screen_.get(), &focused, &revert);
    if (!is_within(screen_.get(), focused, front)) {
        XSetInputFocus(screen_.get(), front, RevertToParent, CurrentTime);
        XSync(screen_.get(), False);
    }
    return true;
}

void Keyboard::key(const std::string& combination) const
{
    const auto plus = combination.rfind('+', combination.size() - 2);
    const std::string last = plus == std::string::npos ? combination : combination.substr(plus + 1);
    const KeySym symbol = XStringToKeysym(last.c_str());
    if (symbol == NoSymbol)
        throw std::invalid_argument("X has no key " + last);
    press(symbol, plus == std::string::npos ? "" : combination.substr(0, plus));
}

void Keyboard::write(const std::string& ascii) const
{
    for (const char each : ascii)
        press(each == '\n' ? XK_Return : static_cast<KeySym>(each), "");
}

void Keyboard::press(unsigned long symbol, const std::string& modifiers) const
{
    if (!focus_front_window())
        throw std::runtime_error("the program has no window to type into");
    std::vector<KeySym> keys;
    for (const auto& [name, key] : modifier_keys)
        if (modifiers.find(name) != std::string::npos || (name == "Shift" && needs_shift(screen_.get(), symbol)))
            keys.push_back(key);
    keys.push_back(symbol);
    for (const KeySym each : keys)
        press_code(screen_.get(), each, true);
    for (auto each = keys.rbegin(); each != keys.rend(); ++each)
        press_code(screen_.get(), *each, false);
    XSync(screen_.get(), False);
}

} // namespace junbi
