// SPDX-License-Identifier: Apache-2.0
#include "tests/support/private_pcscd.h"

#include "tests/support/card_wire.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// A fresh /run in a private mount namespace: pcscd's compiled-in /run/pcscd becomes our folder, its USB drivers and its USB are ours.
constexpr auto in_namespace = R"(
mount -t tmpfs none /run
mkdir /run/pcscd
mount --bind "$JUNBI_PCSCD/run" /run/pcscd
if [ -d /usr/lib/pcsc/drivers ]; then mount --bind "$JUNBI_PCSCD/drivers" /usr/lib/pcsc/drivers; fi
exec env LD_PRELOAD="$JUNBI_LIBUDEV" JUNBI_BUS="$JUNBI_PCSCD/bus" pcscd --foreground --info --config "$JUNBI_PCSCD/conf"
)";

/// Model and id, as in the list of the usual driver.
constexpr std::array models{std::pair{"054c:0dc9", "SONY FeliCa RC-S300/P"}, std::pair{"31aa:3002", "Circle CIR315 CL"},
    std::pair{"072f:221a", "ACS ACR1251 Dual Reader"}};

bool has_driver(const std::string& id)
{
    return std::any_of(models.begin(), models.end(), [&](const auto& each) { return each.first == id; });
}

/// pcscd reads one <string> a line.
std::string plist_array(const std::string& key, const std::function<std::string(std::string id, std::string name)>& value)
{
    std::string text = "<key>" + key + "</key>\n<array>\n";
    for (const auto& [id, name] : models)
        text += "<string>" + value(id, name) + "</string>\n";
    return text + "</array>\n";
}

/// A bundle for USB readers with our driver in it.
void write_driver(const fs::path& bundle)
{
    write_file(bundle / "Info.plist",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n"
        "<key>CFBundleName</key>\n<string>JUNBI</string>\n<key>CFBundleExecutable</key>\n<string>libreader.so</string>\n"
            + plist_array("ifdVendorID", [](const std::string& id, const std::string&) { return "0x" + id.substr(0, 4); })
            + plist_array("ifdProductID", [](const std::string& id, const std::string&) { return "0x" + id.substr(5); })
            + plist_array("ifdFriendlyName", [](const std::string&, const std::string& name) { return name; }) + "</dict>\n</plist>\n");
    fs::create_directories(bundle / "Linux");
    fs::create_symlink(JUNBI_READER_DRIVER, bundle / "Linux/libreader.so");
}

/// SELECT of the JPKI application, SELECT of the token name's file, READ of its 32 bytes; hexadecimal.
bool is_allowed(const std::string& command)
{
    constexpr std::array<std::string_view, 3> allowed{"00A4040C0AD392F000260100000001", "00A4020C020006", "00B0000020"};
    return std::find(allowed.begin(), allowed.end(), command) != allowed.end();
}

constexpr auto removed = "Card Removed From"; // in the daemon's log

bool connectable(const std::string& path)
{
    sockaddr_un address;
    const int made = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool well = card_wire::unix_address(path, address) && connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    close(made);
    return well;
}

fs::path pcsc_library()
{
    for (const char* each : {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"})
        if (fs::exists(fs::path(each) / "libpcsclite.so.1"))
            return fs::path(each) / "libpcsclite.so.1";
    throw std::runtime_error("libpcsclite.so.1 is not installed");
}

std::string copied(const fs::path& to)
{
    fs::copy_file(pcsc_library(), to);
    return to;
}

} // namespace

PrivatePcscd::PrivatePcscd()
{
    for (const char* each : {"run", "conf", "drivers", "readers", "bus", "root/sys/bus/usb/devices"})
        fs::create_directories(folder_.path() / each);
    write_driver(folder_.path() / "drivers/junbi.bundle/Contents");
}

PrivatePcscd::~PrivatePcscd()
{
    stop();
    cards_.clear();
    for (const auto& [name, reader] : readers_)
        check_commands(name);
}

fs::path PrivatePcscd::reader_folder(const std::string& name) const
{
    return folder_.path() / "readers" / std::to_string(readers_.at(name).number);
}

/// On bus 1, behind the port of its number.
fs::path PrivatePcscd::in_sysfs(const std::string& name) const
{
    return root() / "sys/bus/usb/devices" / ("1-" + std::to_string(readers_.at(name).number + 1));
}

void PrivatePcscd::add_reader(const std::string& name, const std::string& channel)
{
    const int number = static_cast<int>(readers_.size());
    readers_[name] = {number, true};
    const fs::path folder = reader_folder(name);
    fs::create_directories(folder);
    if (!channel.empty())
        write_file(folder / "channel", channel);
    settings_ += "FRIENDLYNAME \"" + name + "\"\nDEVICENAME " + folder.string() + "\nLIBPATH " JUNBI_READER_DRIVER "\nCHANNELID 0\n\n";
    write_file(folder_.path() / "conf/readers", settings_); // one file, so that the readers keep their order
}

void PrivatePcscd::plug(const std::string& name, const UsbReader& reader)
{
    const int number = readers_.contains(name) ? readers_.at(name).number : static_cast<int>(readers_.size());
    readers_[name] = {number, has_driver(reader.id)};
    const std::string address = std::to_string(number + 2);
    const std::map<std::string, std::string> sysfs{{"idVendor", reader.id.substr(0, 4)}, {"idProduct", reader.id.substr(5)},
        {"busnum", "1"}, {"devnum", address}, {"manufacturer", reader.maker}, {"product", reader.product}};
    const fs::path folder = reader_folder(name);
    fs::remove_all(folder);
    for (const auto& [file, text] : sysfs) {
        write_file(folder / file, text + "\n");
        write_file(in_sysfs(name) / file, text + "\n");
    }
    write_file(in_sysfs(name).string() + ":1.0/bInterfaceClass", "0b\n");
    write_file(folder / "bInterfaceNumber", "00\n");
    for (const auto& [file, text] : {std::pair("serial", reader.serial), std::pair("interface", reader.interface)})
        if (!text.empty())
            write_file(folder / file, text + "\n");
    char channel[16];
    std::snprintf(channel, sizeof channel, "002001%02x", number + 2);
    write_file(folder / "channel", channel);
    fs::create_symlink(folder, folder_.path() / "bus" / std::to_string(number));
    if (daemon_ && !wait_until([&] { return all_looked_at(); }))
        throw std::runtime_error("pcscd does not see the reader: " + read_file(folder_.path() / "log"));
}

void PrivatePcscd::unplug(const std::string& name)
{
    fs::remove_all(in_sysfs(name));
    fs::remove_all(in_sysfs(name).string() + ":1.0");
    fs::remove(folder_.path() / "bus" / std::to_string(readers_.at(name).number));
    readers_.at(name).there = false;
    cards_.erase(name); // goes with the reader, whether the daemon sees it or not
    check_commands(name);
}

void PrivatePcscd::start()
{
    RunOptions options;
    options.env["JUNBI_PCSCD"] = folder_.path();
    options.env["JUNBI_LIBUDEV"] = JUNBI_FAKE_LIBUDEV;
    fs::remove(folder_.path() / "run/pcscd.comm");
    const std::string kind = geteuid() == 0 ? "-m" : "-Urm";
    const fs::path log = folder_.path() / "log";
    fs::remove(log);
    before_pulling_.clear();
    for (const auto& [name, reader] : readers_)
        fs::remove(reader_folder(name) / "looked-at");
    daemon_ = std::make_unique<Background>(std::vector<std::string>{"unshare", kind, "sh", "-ec", in_namespace}, options, log);
    const auto ready = [&] { return mentions("daemon ready") > 0 && connectable(socket()) && all_looked_at(); };
    if (!wait_until([&] { return ready() || !daemon_->running(); }) || !ready())
        throw std::runtime_error("pcscd did not start: " + read_file(log));
}

void PrivatePcscd::stop()
{
    go_on();
    if (daemon_)
        daemon_->stop(SIGTERM);
    daemon_.reset();
}

void PrivatePcscd::hang()
{
    if (daemon_)
        kill(daemon_->pid(), SIGSTOP);
}

void PrivatePcscd::go_on()
{
    if (daemon_)
        kill(daemon_->pid(), SIGCONT);
}

void PrivatePcscd::insert(const std::string& reader, const std::string& profile, int pulled_at)
{
    remove(reader);
    const fs::path folder = reader_folder(reader), log = folder / "commands";
    std::vector<std::string> command{JUNBI_TEST_CARD, folder.string(), profile};
    if (pulled_at > 0)
        command.push_back(std::to_string(pulled_at));
    check_commands(reader);
    fs::remove(log);
    const int before = mentions("Card inserted into");
    if (pulled_at > 0)
        before_pulling_[reader] = mentions(removed);
    cards_[reader] = std::make_unique<Background>(command, RunOptions{}, log);
    if (!wait_until([&] { return mentions("Card inserted into") > before; }, std::chrono::seconds(20)))
        throw std::runtime_error("pcscd does not see the card: " + read_file(folder_.path() / "log"));
}

void PrivatePcscd::remove(const std::string& reader)
{
    const auto pulling = before_pulling_.extract(reader);
    const int before = pulling ? pulling.mapped() : mentions(removed);
    const auto card = cards_.find(reader);
    const bool was_seen
        = card != cards_.end() && (card->second->running() || pulling); // one that was pulled has to be seen to be gone, too
    if (cards_.erase(reader) > 0 && was_seen && daemon_ && !wait_until([&] { return mentions(removed) > before; }))
        throw std::runtime_error("pcscd does not see that the card is gone");
}

bool PrivatePcscd::all_looked_at() const
{
    for (const auto& [name, reader] : readers_)
        if (reader.there && !fs::exists(reader_folder(name) / "looked-at"))
            return false;
    return true;
}

int PrivatePcscd::mentions(const std::string& words) const
{
    const std::string log = fs::exists(folder_.path() / "log") ? read_file(folder_.path() / "log") : "";
    int count = 0;
    for (auto at = log.find(words); at != log.npos; at = log.find(words, at + 1))
        ++count;
    return count;
}

std::string PrivatePcscd::commands(const std::string& reader) const { return read_file(reader_folder(reader) / "commands"); }

/// The guard behind every test with a card.
void PrivatePcscd::check_commands(const std::string& reader) const
{
    if (others_ask_ || !fs::exists(reader_folder(reader) / "commands"))
        return;
    std::istringstream lines(commands(reader));
    for (std::string line; std::getline(lines, line);)
        if (!is_allowed(line.substr(0, line.find(' ')))) {
            std::fprintf(stderr, "A card was asked what nobody may ask: %s\n", line.c_str());
            std::abort();
        }
}

std::string PrivatePcscd::socket() const { return folder_.path() / "run/pcscd.comm"; }

std::string PrivatePcscd::library_copy() { return copied(folder_.path() / ("libpcsclite" + std::to_string(++copies_) + ".so")); }

HungPcscd::HungPcscd()
{
    sockaddr_un address;
    card_wire::unix_address(socket(), address);
    listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bind(listening_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || listen(listening_, 16) != 0)
        throw std::runtime_error("no socket");
}

HungPcscd::~HungPcscd() { close(listening_); }

std::string HungPcscd::socket() const { return folder_.path() / "hung"; }

std::string HungPcscd::library_copy() { return copied(folder_.path() / "libpcsclite.so"); }

} // namespace junbi
