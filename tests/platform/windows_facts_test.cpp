// SPDX-License-Identifier: Apache-2.0
// What the eyes on Windows work out from numbers and names alone: tried on every system.
#include "wizard/platform/windows/devices.h"
#include "wizard/platform/windows/program_in_command.h"
#include "wizard/platform/windows/proxy.h"
#include "wizard/platform/windows/release.h"
#include "wizard/platform/windows/service_state.h"
#include "wizard/platform/windows/smbios.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace junbi::windows;

namespace {

/// A structure of the firmware's table: its bytes behind type, length and handle, then its texts.
std::string structure(char kind, const std::string& bytes, const std::vector<std::string>& texts)
{
    std::string made{kind, static_cast<char>(4 + bytes.size()), 1, 0};
    made += bytes;
    for (const std::string& each : texts)
        made += each + '\0';
    return made + (texts.empty() ? std::string(2, '\0') : std::string(1, '\0'));
}

std::string table(const std::string& structures) { return std::string("\0\3\2\0\0\0\0\0", 8) + structures; }

const std::string firmware = structure(0, std::string("\1\2\0\0\3", 5), {"Maker of firmware", "1.0", "2026-01-01"});
const std::string no_texts = structure(2, std::string("\0\0", 2), {});

/// Maker, model, version, serial number: as numbers of texts.
std::string machine(const std::string& maker, const std::string& model)
{
    return structure(1, std::string("\1\2\3\4", 4) + std::string(16, 'u'), {maker, model, "V1", "SERIAL-1"});
}

Release release(unsigned long build, const std::string& edition, const std::string& display)
{
    return {10, 0, build, "Windows 10 " + edition, edition, display, "Client"};
}

} // namespace

BOOST_AUTO_TEST_SUITE(windows_facts)

BOOST_AUTO_TEST_CASE(maker_and_model_from_the_firmwares_table)
{
    const Machine seen = machine_in_smbios(table(firmware + no_texts + machine("Invented Computers", "Model 5 ")));
    BOOST_TEST((seen == Machine{"", "Invented Computers", "Model 5", 0}));
    BOOST_TEST(machine_in_smbios(table(machine("To be filled by O.E.M.", "System Product Name"))).maker == "");
    BOOST_TEST(machine_in_smbios(table(machine("To be filled by O.E.M.", "System Product Name"))).model == "");
    BOOST_TEST(machine_in_smbios(table(machine("\x01\x02", "Model 5"))).maker == ""); // no text of ASCII
    BOOST_TEST(machine_in_smbios(table(machine("\x01\x02", "Model 5"))).model == "Model 5");
    const std::string without_names = structure(1, std::string("\0\0\0\0", 4), {});
    BOOST_TEST((machine_in_smbios(table(without_names)) == Machine{}));
    BOOST_TEST((machine_in_smbios(table(structure(1, std::string("\7\7", 2), {"only one"}))) == Machine{})); // numbers of no text
    BOOST_TEST((machine_in_smbios(table(structure(127, "", {}) + machine("behind", "the end"))) == Machine{}));
}

BOOST_AUTO_TEST_CASE(a_table_that_is_cut_off_anywhere_gives_what_is_whole_and_never_more)
{
    const std::string whole = table(firmware + no_texts + machine("Invented Computers", "Model 5"));
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const Machine seen = machine_in_smbios(std::string_view(whole).substr(0, size));
        BOOST_TEST(std::string("Invented Computers").starts_with(seen.maker));
        BOOST_TEST(std::string("Model 5").starts_with(seen.model));
    }
    std::string endless = whole;
    endless[8 + 1] = 0; // a structure of length 0 leads nowhere
    BOOST_TEST((machine_in_smbios(endless) == Machine{}));
}

BOOST_AUTO_TEST_CASE(windows_by_its_build)
{
    const System eleven = system_of(release(26100, "Professional", "24H2"));
    BOOST_TEST(eleven.family == "windows");
    BOOST_TEST(eleven.name == "Windows 11 Pro 24H2");
    BOOST_TEST(eleven.version == "10.0.26100");
    BOOST_TEST(eleven.edition == "Pro");
    BOOST_TEST(system_of(release(22000, "Core", "21H2")).name == "Windows 11 Home 21H2");
    BOOST_TEST(system_of(release(21999, "Core", "")).name == "Windows 10 Home");
    BOOST_TEST(system_of(release(19044, "EnterpriseS", "21H2")).edition == "Enterprise LTSC");
    BOOST_TEST(system_of(release(19045, "Cloud", "22H2")).edition == "Cloud");
    BOOST_TEST(system_of({6, 1, 7601, "Windows 7 Professional", "Professional", "", "Client"}).name == "Windows 7 Professional");
    BOOST_TEST(system_of({10, 0, 20348, "Windows Server 2022 Standard", "ServerStandard", "21H2", "Server"}).name
        == "Windows Server 2022 Standard 21H2");
    BOOST_TEST(system_of({}).name == "Windows");
}

BOOST_AUTO_TEST_CASE(tls13_is_in_windows_11_unless_it_was_switched_off)
{
    BOOST_TEST(offers_tls13(release(22000, "Core", ""), {}));
    BOOST_TEST(!offers_tls13(release(19045, "Core", ""), {}));
    BOOST_TEST(!offers_tls13(release(19045, "Core", ""), {1, 0})); // asked for in the registry, and still not there
    BOOST_TEST(!offers_tls13(release(26100, "Core", ""), {0, {}}));
    BOOST_TEST(!offers_tls13(release(26100, "Core", ""), {{}, 1}));
    BOOST_TEST(offers_tls13(release(26100, "Core", ""), {1, 0}));
    Release server = release(20348, "ServerStandard", "");
    server.installation = "Server Core";
    BOOST_TEST(offers_tls13(server, {}));
}

BOOST_AUTO_TEST_CASE(processors)
{
    BOOST_TEST(architecture_of(0x8664) == "x86_64");
    BOOST_TEST(architecture_of(0xAA64) == "arm64");
    BOOST_TEST(architecture_of(0) == "");
}

BOOST_AUTO_TEST_CASE(usb_ids)
{
    BOOST_TEST(usb_id_in("USB\\VID_054C&PID_0DC9\\1234567") == "054c:0dc9");
    BOOST_TEST(usb_id_in("usb\\vid_04e6&pid_5724&mi_01\\6&1") == "04e6:5724");
    BOOST_TEST(usb_id_in("USB\\ROOT_HUB30\\4&1") == "");
    BOOST_TEST(usb_id_in("USB\\VID_054C&PID_0D") == "");
    BOOST_TEST(usb_id_in("USB\\VID_054C&PID_XXXX\\1") == "");
    BOOST_TEST(usb_id_in("HID\\VID_054C&PID_0DC9\\1") == "");
}

BOOST_AUTO_TEST_CASE(usb_devices_without_hubs_parts_and_serial_numbers)
{
    const auto found = usb_devices({
        {"USB\\ROOT_HUB30\\4&1", "USB", {}, "(Standard USB HUBs)", "USB Root Hub", ""},
        {"USB\\VID_054C&PID_0DC9\\1234567", "USB", {"USB\\Class_FF"}, "Sony", "USB Composite Device", "FeliCa Port/PaSoRi 4.0"},
        {"USB\\VID_054C&PID_0DC9&MI_01\\6&1", "SmartCardReader", {"USB\\Class_0b&SubClass_00"}, "Microsoft", "Usbccid Smartcard Reader",
            ""},
        {"USB\\VID_046D&PID_C31C\\5&2", "HIDClass", {"USB\\Class_03"}, "(Standard system devices)", "USB Input Device", ""},
    });
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0] == UsbDevice{"054c:0dc9", "Sony", "FeliCa Port/PaSoRi 4.0", true}));
    BOOST_TEST((found[1] == UsbDevice{"046d:c31c", "", "USB Input Device", false}));
}

BOOST_AUTO_TEST_CASE(of_bluetooth_only_readers_are_told_and_without_their_serial_numbers)
{
    const auto found = usb_devices({
        {"BTHLE\\DEV_0011223344AA\\7&1", "Bluetooth", {}, "Microsoft", "ACR1255U-J1-001234", ""},
        {"BTHLEDEVICE\\{0}_DEV\\8&1", "SmartCardReader", {}, "Maker", "ACR1255U-J1-001234", ""},
        {"BTHENUM\\DEV_0011223344BB\\7&2", "Bluetooth", {}, "Microsoft", "山田のスマートフォン", ""},
        {"BTHENUM\\DEV_0011223344CC\\7&3", "Bluetooth", {}, "Microsoft", "Mouse 5000", ""},
    });
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0] == UsbDevice{"bluetooth", "Microsoft", "ACR1255U-J1", false}));
}

BOOST_AUTO_TEST_CASE(the_service_in_the_words_of_the_contract)
{
    BOOST_TEST(service_state({4, 3, true}) == "running");
    BOOST_TEST(service_state({2, 2, false}) == "running"); // on its way
    BOOST_TEST(service_state({1, 3, true}) == "on_demand");
    BOOST_TEST(service_state({1, 3, false}) == "stopped");
    BOOST_TEST(service_state({1, 2, false}) == "stopped");
    BOOST_TEST(service_state({1, 4, true}) == "disabled");
    BOOST_TEST(service_state({4, 4, false}) == "running"); // disabled while it runs: until the next start
}

BOOST_AUTO_TEST_CASE(the_proxy_for_https)
{
    BOOST_TEST(https_proxy("proxy.example:8080") == "proxy.example:8080");
    BOOST_TEST(https_proxy("http=a.example:80;https=b.example:8080") == "b.example:8080");
    BOOST_TEST(https_proxy("http=a.example:80; https=b.example:8080;") == "b.example:8080");
    BOOST_TEST(https_proxy("http=a.example:80") == "");
    BOOST_TEST(https_proxy("ftp=a.example:21;all.example:8080") == "all.example:8080");
    BOOST_TEST(https_proxy("") == "");
}

BOOST_AUTO_TEST_CASE(the_program_in_a_command)
{
    BOOST_TEST(program_in_command("\"C:\\Program Files\\A\\firefox.exe\" -osint") == "C:\\Program Files\\A\\firefox.exe");
    BOOST_TEST(program_in_command("C:\\Program Files\\A\\Chrome.EXE --x") == "C:\\Program Files\\A\\Chrome.EXE");
    BOOST_TEST(program_in_command("C:\\a") == "C:\\a");
    BOOST_TEST(program_in_command("\"C:\\a") == "C:\\a");
    BOOST_TEST(program_in_command("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
