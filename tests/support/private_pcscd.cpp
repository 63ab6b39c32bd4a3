// SPDX-License-Identifier: Apache-2.0
#include "tests/support/private_pcscd.h"

#include "tests/support/card_wire.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// A fresh /run in a private mount namespace: pcscd's compiled-in /run/pcscd becomes our folder, its USB drivers none.
constexpr auto in_namespace = R"(
mount -t tmpfs none /run
mkdir /run/pcscd
mount --bind "$JUNBI_PCSCD/run" /run/pcscd
if [ -d /usr/lib/pcsc/drivers ]; then mount --bind "$JUNBI_PCSCD/drivers" /usr/lib/pcsc/drivers; fi
exec pcscd --foreground --info --config "$JUNBI_PCSCD/conf"
)";

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
    for (const char* each : {"run", "conf", "drivers", "readers"})
        fs::create_directories(folder_.path() / each);
}

PrivatePcscd::~PrivatePcscd() { stop(); }

fs::path PrivatePcscd::reader_folder(const std::string& name) const
{
    return folder_.path() / "readers" / std::to_string(readers_.at(name));
}

void PrivatePcscd::add_reader(const std::string& name, const std::string& channel)
{
    readers_[name] = static_cast<int>(readers_.size());
    const fs::path folder = reader_folder(name);
    fs::create_directories(folder);
    if (!channel.empty())
        write_file(folder / "channel", channel);
    settings_ += "FRIENDLYNAME \"" + name + "\"\nDEVICENAME " + folder.string() + "\nLIBPATH " JUNBI_READER_DRIVER "\nCHANNELID 0\n\n";
    write_file(folder_.path() / "conf/readers", settings_); // one file, so that the readers keep their order
}

void PrivatePcscd::start()
{
    RunOptions options;
    options.env["JUNBI_PCSCD"] = folder_.path();
    fs::remove(folder_.path() / "run/pcscd.comm");
    const std::string kind = geteuid() == 0 ? "-m" : "-Urm";
    const fs::path log = folder_.path() / "log";
    fs::remove(log);
    for (const auto& [name, number] : readers_)
        fs::remove(reader_folder(name) / "looked-at");
    daemon_ = std::make_unique<Background>(std::vector<std::string>{"unshare", kind, "sh", "-ec", in_namespace}, options, log);
    const auto ready = [&] { return mentions("daemon ready") > 0 && connectable(socket()) && all_looked_at(); };
    if (!wait_until([&] { return ready() || !daemon_->running(); }) || !ready())
        throw std::runtime_error("pcscd did not start: " + read_file(log));
}

void PrivatePcscd::stop()
{
    if (daemon_)
        daemon_->stop(SIGTERM);
    daemon_.reset();
}

void PrivatePcscd::insert(const std::string& reader, const std::string& profile, int pulled_at)
{
    remove(reader);
    const fs::path folder = reader_folder(reader), log = folder / "commands";
    std::vector<std::string> command{JUNBI_TEST_CARD, folder.string(), profile};
    if (pulled_at > 0)
        command.push_back(std::to_string(pulled_at));
    fs::remove(log);
    const int before = mentions("Card inserted into");
    cards_[reader] = std::make_unique<Background>(command, RunOptions{}, log);
    if (!wait_until([&] { return mentions("Card inserted into") > before; }))
        throw std::runtime_error("pcscd does not see the card: " + read_file(folder_.path() / "log"));
}

void PrivatePcscd::remove(const std::string& reader)
{
    const int before = mentions("Card Removed From");
    if (cards_.erase(reader) > 0 && daemon_ && !wait_until([&] { return mentions("Card Removed From") > before; }))
        throw std::runtime_error("pcscd does not see that the card is gone");
}

bool PrivatePcscd::all_looked_at() const
{
    for (const auto& [name, number] : readers_)
        if (!fs::exists(reader_folder(name) / "looked-at"))
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
