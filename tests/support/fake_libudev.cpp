// SPDX-License-Identifier: Apache-2.0
// Loaded into the real pcscd before libudev: USB readers that are plugged in and out while it runs, without USB. A reader is plugged in
// while $JUNBI_BUS holds a link (its name: at most 15 letters) to its folder; the kernel tells us of links that come and go, so nobody has
// to send anything. The reader's folder holds idVendor, idProduct, bInterfaceNumber and, where it has them, serial and interface; pcscd
// hands the folder to the driver (reader_driver.cpp). The 21 functions that Debian's pcscd takes from libudev; they have no header here.
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <list>
#include <string>

namespace fs = std::filesystem;

struct udev { };
struct udev_list_entry {
    std::string path;
    udev_list_entry* next = nullptr;
};
struct udev_enumerate {
    std::list<udev_list_entry> all;
};
struct udev_device {
    std::string path, name, folder, action;
};
struct udev_monitor {
    int watch = -1;
};

namespace {

fs::path bus()
{
    const char* folder = std::getenv("JUNBI_BUS");
    return folder ? folder : "/nonexistent";
}

udev_device* device(const fs::path& path, const char* action)
{
    std::error_code gone; // an unplugged one has no folder any more, and nobody asks for it
    return new udev_device{path, path.filename(), fs::read_symlink(path, gone), action};
}

} // namespace

extern "C" {

udev* udev_new() { return new udev; }
udev* udev_unref(udev* all)
{
    delete all;
    return nullptr;
}

// What is there at the start.
udev_enumerate* udev_enumerate_new(udev*) { return new udev_enumerate; }
udev_enumerate* udev_enumerate_unref(udev_enumerate* found)
{
    delete found;
    return nullptr;
}
int udev_enumerate_add_match_subsystem(udev_enumerate*, const char*) { return 0; }
int udev_enumerate_scan_devices(udev_enumerate* found)
{
    std::error_code none;
    for (const auto& each : fs::directory_iterator(bus(), none)) {
        found->all.push_front({each.path()});
        if (found->all.size() > 1)
            found->all.front().next = &*std::next(found->all.begin());
    }
    return 0;
}
udev_list_entry* udev_enumerate_get_list_entry(udev_enumerate* found) { return found->all.empty() ? nullptr : &found->all.front(); }
udev_list_entry* udev_list_entry_get_next(udev_list_entry* entry) { return entry->next; }
const char* udev_list_entry_get_name(udev_list_entry* entry) { return entry->path.c_str(); }

// One reader: device and interface in one.
udev_device* udev_device_new_from_syspath(udev*, const char* path) { return device(path, ""); }
udev_device* udev_device_unref(udev_device* one)
{
    delete one;
    return nullptr;
}
udev_device* udev_device_get_parent_with_subsystem_devtype(udev_device* one, const char*, const char*) { return one; }
const char* udev_device_get_devnode(udev_device* one) { return one->folder.c_str(); }
const char* udev_device_get_sysname(udev_device* one) { return one->name.c_str(); }
const char* udev_device_get_action(udev_device* one) { return one->action.c_str(); }
const char* udev_device_get_sysattr_value(udev_device* one, const char* attribute)
{
    static thread_local std::array<std::string, 8> answers; // pcscd holds fewer at a time
    static thread_local std::size_t last = 0;
    std::ifstream file(fs::path(one->folder) / attribute);
    std::string& answer = answers[++last % answers.size()];
    return std::getline(file, answer) ? answer.c_str() : nullptr;
}

// Coming and going.
udev_monitor* udev_monitor_new_from_netlink(udev*, const char*)
{
    auto* monitor = new udev_monitor;
    monitor->watch = inotify_init1(IN_CLOEXEC);
    inotify_add_watch(monitor->watch, bus().c_str(), IN_CREATE | IN_DELETE);
    return monitor;
}
int udev_monitor_filter_add_match_subsystem_devtype(udev_monitor*, const char*, const char*) { return 0; }
int udev_monitor_enable_receiving(udev_monitor*) { return 0; }
int udev_monitor_get_fd(udev_monitor* monitor) { return monitor->watch; }
/// One at a time: in the room for one event with a name of up to 15 letters the kernel puts no second one.
udev_device* udev_monitor_receive_device(udev_monitor* monitor)
{
    alignas(inotify_event) char one[sizeof(inotify_event) + 16];
    if (read(monitor->watch, one, sizeof one) <= 0)
        return nullptr;
    const auto* event = reinterpret_cast<const inotify_event*>(one);
    return device(bus() / event->name, (event->mask & IN_CREATE) != 0 ? "add" : "remove");
}
}
