// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/home.h"
#include "tests/support/folder.h"
#include "wizard/platform/computer.h"

#include <sys/utsname.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(computer)

BOOST_AUTO_TEST_CASE(machine_is_read_from_the_tree)
{
    const TemporaryFolder tree;
    write_file(tree.path() / "sys/class/dmi/id/sys_vendor", "NEC \n");
    write_file(tree.path() / "sys/class/dmi/id/product_name", "VersaPro\n");
    write_file(tree.path() / "sys/class/dmi/id/product_serial", "SECRET1\n");
    write_file(tree.path() / "proc/sys/kernel/hostname", "kaigo-pc01\n");
    write_file(tree.path() / "proc/meminfo", "MemTotal:       16293012 kB\nMemFree:         1000000 kB\n");
    BOOST_TEST((look_at_machine(tree.path()) == Machine{"kaigo-pc01", "NEC", "VersaPro", 15911}));

    write_file(tree.path() / "sys/class/dmi/id/product_name", "To be filled by O.E.M.\n");
    BOOST_TEST(look_at_machine(tree.path()).model == "");
    const TemporaryFolder empty;
    BOOST_TEST((look_at_machine(empty.path()) == Machine{}));
}

BOOST_AUTO_TEST_CASE(this_machine_has_its_kernels_name)
{
    utsname kernel{};
    BOOST_REQUIRE(uname(&kernel) == 0);
    BOOST_TEST(look_at_machine("/").host_name == kernel.nodename);
}

BOOST_AUTO_TEST_CASE(os_release_with_and_without_quotes)
{
    const TemporaryFolder tree;
    write_file(tree.path() / "etc/os-release", "# comment\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID='12'\nID=debian\n");
    const System system = look_at_system(tree.path());
    utsname kernel{};
    uname(&kernel);
    BOOST_TEST(system.family == "linux");
    BOOST_TEST(system.name == "Debian GNU/Linux 12 (bookworm)");
    BOOST_TEST(system.version == "12");
    BOOST_TEST(system.architecture == kernel.machine);
    BOOST_TEST(system.time_zone == "");
    BOOST_TEST(system.offers_tls13); // of the system the tests run on

    const TemporaryFolder other;
    write_file(other.path() / "usr/lib/os-release", "PRETTY_NAME=\"A \\\"B\\\"\"\n");
    write_file(other.path() / "etc/timezone", "Asia/Tokyo\n");
    BOOST_TEST(look_at_system(other.path()).name == "A \"B\"");
    BOOST_TEST(look_at_system(other.path()).time_zone == "Asia/Tokyo");
    std::filesystem::create_symlink("/usr/share/zoneinfo/Europe/Berlin", other.path() / "etc/localtime"); // what counts
    BOOST_TEST(look_at_system(other.path()).time_zone == "Europe/Berlin");
}

BOOST_AUTO_TEST_CASE(browsers_and_their_versions_without_starting_one)
{
    const TemporaryFolder tree;
    write_file(tree.path() / "usr/bin/chromium", "#!/bin/false\n");
    write_file(tree.path() / "usr/bin/firefox", "#!/bin/false\n");
    write_file(tree.path() / "usr/lib/firefox/application.ini", "[App]\nVendor=Mozilla\nVersion=145.0.1\n");
    write_file(tree.path() / "opt/microsoft/msedge/msedge", "");
    write_file(tree.path() / "var/lib/dpkg/status",
        "Package: chromium\nStatus: install ok installed\nVersion: 1:156.0.7000.1-1~deb12u1\n\n"
        "Package: google-chrome-stable\nStatus: deinstall ok config-files\nVersion: 150.0-1\n\n");
    const auto found = look_at_browsers(tree.path());
    BOOST_REQUIRE(found.size() == 3);
    BOOST_TEST((found[0] == Browser{"chromium", "Chromium", "156.0.7000.1"}));
    BOOST_TEST((found[1] == Browser{"edge", "Microsoft Edge", ""}));
    BOOST_TEST((found[2] == Browser{"firefox", "Firefox", "145.0.1"}));
    const TemporaryFolder empty;
    BOOST_TEST(look_at_browsers(empty.path()).empty());
}

BOOST_AUTO_TEST_CASE(sessions)
{
    const auto kind = [](std::map<std::string, std::string> environment) { return look_at_session(environment).kind; };
    BOOST_TEST(kind({{"DISPLAY", ":0"}}) == "local");
    BOOST_TEST(kind({{"WAYLAND_DISPLAY", "wayland-0"}}) == "local");
    BOOST_TEST(kind({{"SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22"}, {"DISPLAY", "localhost:10"}}) == "ssh");
    BOOST_TEST(kind({{"XRDP_SESSION", "1"}, {"DISPLAY", ":10"}}) == "rdp");
    BOOST_TEST(kind({{"VNCDESKTOP", "host:1"}, {"DISPLAY", ":1"}}) == "vnc");
    BOOST_TEST(kind({}) == "none");
}

BOOST_AUTO_TEST_CASE(a_proxy_is_told_without_user_and_password)
{
    const auto proxy = [](const std::string& value) { return look_at_session({{"https_proxy", value}}).proxy; };
    BOOST_TEST(proxy("http://proxy.example:8080") == "http://proxy.example:8080");
    BOOST_TEST(proxy("http://user:pass@proxy.example:8080/") == "http://proxy.example:8080/");
    BOOST_TEST(proxy("http://user:p@ss/w@proxy.example:8080") == "http://proxy.example:8080");
    BOOST_TEST(proxy("user:pass@proxy.example:8080") == "proxy.example:8080");
    BOOST_TEST(look_at_session({{"HTTPS_PROXY", "p:1"}}).proxy == "p:1");
    BOOST_TEST(look_at_session({{"http_proxy", "p:1"}}).proxy == "");
}

namespace {

void plug(const std::filesystem::path& tree, const std::string& name, const std::string& vendor, const std::string& product,
    const std::string& maker, const std::string& model)
{
    const auto device = tree / "sys/bus/usb/devices" / name;
    write_file(device / "idVendor", vendor + "\n");
    write_file(device / "idProduct", product + "\n");
    write_file(device / "manufacturer", maker + "\n");
    write_file(device / "product", model + "\n");
    write_file(device / "serial", "1234567\n");
    write_file(device / "busnum", "1\n");
    write_file(device / "devnum", name.substr(2) + "\n");
}

} // namespace

BOOST_AUTO_TEST_CASE(usb_devices_without_hubs_and_serial_numbers)
{
    const TemporaryFolder tree;
    plug(tree.path(), "1-1", "1d6b", "0002", "Linux", "xHCI Host Controller");
    plug(tree.path(), "1-5", "054C", "0DC9", "SONY", "FeliCa Port/PaSoRi 4.0");
    plug(tree.path(), "1-7", "046d", "c31c", "Logitech", "USB Keyboard");
    write_file(tree.path() / "sys/bus/usb/devices/1-5:1.0/bInterfaceClass", "ff\n");
    write_file(tree.path() / "sys/bus/usb/devices/1-5:1.1/bInterfaceClass", "0b\n");
    write_file(tree.path() / "sys/bus/usb/devices/1-7:1.0/bInterfaceClass", "03\n");
    const auto found = look_at_usb(tree.path());
    BOOST_REQUIRE(found.size() == 2);
    BOOST_TEST((found[0] == UsbDevice{"054c:0dc9", "SONY", "FeliCa Port/PaSoRi 4.0", true}));
    BOOST_TEST((found[1] == UsbDevice{"046d:c31c", "Logitech", "USB Keyboard", false}));

    BOOST_TEST(usb_id(0x00200105, tree.path()) == "054c:0dc9");
    BOOST_TEST(usb_id(0x00200205, tree.path()) == ""); // another bus
    BOOST_TEST(usb_id(0x00010105, tree.path()) == ""); // not USB
    const TemporaryFolder empty;
    BOOST_TEST(look_at_usb(empty.path()).empty());
}

BOOST_AUTO_TEST_CASE(home_is_written_as_tilde)
{
    BOOST_TEST(with_tilde("/home/taro/.pki/nssdb", "/home/taro") == "~/.pki/nssdb");
    BOOST_TEST(with_tilde("open \"/home/taro\": no", "/home/taro") == "open \"~\": no");
    BOOST_TEST(with_tilde("/home/tarou/x", "/home/taro") == "/home/tarou/x");
    BOOST_TEST(with_tilde("/etc", "/") == "/etc");
    BOOST_TEST(with_tilde("nss:C:\\Users\\taro\\AppData", "C:\\Users\\taro") == "nss:~\\AppData"); // as Windows writes it
    BOOST_TEST(with_tilde("C:\\Users\\tarou", "C:\\Users\\taro") == "C:\\Users\\tarou");
    BOOST_TEST(without_tilde("~\\a", "/home/taro") == "/home/taro/a");
    BOOST_TEST(without_tilde("~/a", "/home/taro") == "/home/taro/a");
}

BOOST_AUTO_TEST_SUITE_END()
