// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pretend_system.h"

#include "tests/support/process.h"

#include <unistd.h>

#include <sstream>
#include <stdexcept>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// Unit files by the real systemctl, which needs no systemd for that; whether a unit runs is a file. A start brings up a real pcscd where
/// /run/pcscd is ours (only in the namespace).
constexpr auto systemctl = R"sh(
real() { "$root/real/systemctl" --root="$root" "$@"; }
word() { real is-enabled "$1" 2>/dev/null || :; }
show() {
    for unit in pcscd.socket pcscd.service; do
        enabled=$(word $unit) load=loaded active=inactive
        case $enabled in masked*) load=masked ;; "") load=not-found ;; esac
        [ -e "$root/state/active.$unit" ] && active=active
        printf 'Id=%s\nLoadState=%s\nUnitFileState=%s\nActiveState=%s\n\n' $unit $load "$enabled" $active
    done
}
start() {
    case $(word $1) in masked*) echo "Failed to start $1: Unit $1 is masked." >&2; exit 1 ;; esac
    : >"$root/state/active.$1"
    [ -e /run/pcscd/ours ] || return 0
    pcscd --foreground --config "$root/readers" >/dev/null 2>&1 </dev/null &
    until [ -S /run/pcscd/pcscd.comm ]; do sleep 0.02; done
}
stop() {
    rm -f "$root/state/active.$1"
    [ -e /run/pcscd/ours ] && [ -e /run/pcscd/pcscd.pid ] && kill "$(cat /run/pcscd/pcscd.pid)"
    :
}
[ -e "$root/state/hang" ] && exec sh -c 'while :; do sleep 1; done' "$root"
verb=$1
shift
[ $verb = show ] && { show; exit 0; }
now=no
[ "$1" = --now ] && { now=yes; shift; }
case $verb in
start | stop) $verb "$1" ;;
enable) real enable "$1" && { [ $now = no ] || start "$1"; } ;;
disable) real disable "$1" && { [ $now = no ] || stop "$1"; } ;;
*) exit 1 ;;
esac
)sh";

/// What it was given stands in the log, and the environment beside it.
constexpr auto pkexec = R"sh(
env >"$root/state/environment"
code=$(cat "$root/state/refuse" 2>/dev/null) && { echo "Error executing command as another user: Request dismissed" >&2; exit "$code"; }
PATH="$root/usr/bin:$PATH"
exec "$@"
)sh";

/// The real ones, on packages and a root of our own.
constexpr auto apt_get = R"sh(exec "$root/real/apt-get" -c "$root/apt.conf" "$@"
)sh";
constexpr auto dpkg_query = R"sh(exec "$root/real/dpkg-query" --admindir="$root/var/lib/dpkg" "$@"
)sh";

constexpr auto apt_settings = R"sh(Dir "@";
Dir::State "var/lib/apt";
Dir::State::status "@/var/lib/dpkg/status";
Dir::Cache "var/cache/apt";
Dir::Etc "etc/apt";
Dir::Log "var/log/apt";
Dir::Bin::methods "/usr/lib/apt/methods";
Dir::Bin::dpkg "/usr/bin/dpkg";
DPkg::Options { "--root=@"; "--force-not-root"; "--log=@/dpkg.log"; "--force-unsafe-io"; };
APT::Sandbox::User "";
)sh";

/// Ours in the places of the real ones. All the other programs stay, by links to where they are bound to.
constexpr auto in_namespace = R"sh(
root=$1
shift
mount --bind /usr/bin "$root/behind"
[ -h "$root/programs/sh" ] || ln -s "$root"/behind/* "$root/programs/" 2>/dev/null || :
mkdir -p /run/systemd
mount --bind "$root/run/systemd" /run/systemd
mount --bind "$root/etc/systemd/system" /etc/systemd/system
mkdir -p /run/pcscd 2>/dev/null
mount --bind "$root/run/pcscd" /run/pcscd
mount --bind "$root/programs" /usr/bin
exec "$@"
)sh";

std::string with_root(std::string text, const std::string& root)
{
    for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + root.size()))
        text.replace(at, 1, root);
    return text;
}

void demand(const Ran& ran, const std::string& what)
{
    if (ran.exit != 0)
        throw std::runtime_error(what + ": " + ran.out + ran.err);
}

} // namespace

PretendSystem::PretendSystem()
{
    for (const char* each : {"usr/bin", "real", "state", "behind", "programs", "readers", "run/systemd/system", "run/pcscd",
             "etc/systemd/system", "etc/apt/preferences.d", "etc/apt/apt.conf.d", "usr/lib/systemd/system", "var/lib/dpkg/info",
             "var/lib/dpkg/updates", "var/lib/apt/lists/partial", "var/cache/apt/archives/partial", "var/log/apt", "offered"})
        fs::create_directories(root() / each);
    for (const char* each : {"systemctl", "apt-get", "dpkg-query"})
        fs::copy_file(fs::path("/usr/bin") / each, root() / "real" / each);
    write_file(root() / "usr/lib/systemd/system/pcscd.socket",
        "[Socket]\nListenStream=/run/pcscd/pcscd.comm\n[Install]\nWantedBy=sockets.target\n");
    write_file(root() / "usr/lib/systemd/system/pcscd.service", "[Service]\nExecStart=/usr/sbin/pcscd --foreground\n");
    for (const char* each : {"var/lib/dpkg/status", "var/lib/dpkg/available", "run/pcscd/ours", "log"})
        write_file(root() / each, "");
    write_file(root() / "apt.conf", with_root(apt_settings, root()));
    write_file(root() / "etc/apt/sources.list", "deb [trusted=yes] file:" + (root() / "offered").string() + " ./\n");
    write_program("systemctl", systemctl);
    write_program("pkexec", pkexec);
    write_program("apt-get", apt_get);
    write_program("dpkg-query", dpkg_query);
}

void PretendSystem::write_program(const std::string& name, const std::string& lines) const
{
    const std::string folder = root();
    const std::string text = "#!/bin/sh\nPATH=/usr/sbin:/usr/bin:/sbin:/bin\nroot=" + folder + "\nprintf '%s\\n' \"" + name
        + " $*\" >>\"$root/log\"\n" + lines;
    for (const char* place : {"usr/bin", "programs"}) {
        write_file(root() / place / name, text);
        fs::permissions(root() / place / name, fs::perms(0755));
    }
}

std::string PretendSystem::log() const { return read_file(root() / "log"); }

void PretendSystem::forget_calls() const { write_file(root() / "log", ""); }

std::vector<std::string> PretendSystem::changes() const
{
    std::vector<std::string> found;
    std::istringstream lines(log());
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("systemctl show") && !line.starts_with("dpkg-query") && line.find("--simulate") == line.npos)
            found.push_back(line);
    return found;
}

void PretendSystem::refuse_rights(int exit) const { write_file(root() / "state/refuse", std::to_string(exit)); }

void PretendSystem::hang() const { write_file(root() / "state/hang", ""); }

void PretendSystem::unit(const std::vector<std::string>& words) const
{
    std::vector<std::string> command{(root() / "real/systemctl").string(), "--root=" + root().string()};
    command.insert(command.end(), words.begin(), words.end());
    demand(run(command), "systemctl");
}

bool PretendSystem::enabled() const { return fs::is_symlink(root() / "etc/systemd/system/sockets.target.wants/pcscd.socket"); }

bool PretendSystem::active() const { return fs::exists(root() / "state/active.pcscd.socket"); }

std::string PretendSystem::installed() const
{
    std::istringstream lines(
        run({"dpkg-query", "--admindir=" + (root() / "var/lib/dpkg").string(), "--show", "--showformat=${Package} ${db:Status-Status}\n"})
            .out);
    std::string all;
    for (std::string name, state; lines >> name >> state;)
        if (state == "installed")
            all += (all.empty() ? "" : " ") + name;
    return all;
}

void PretendSystem::offer(const std::vector<OfferedPackage>& packages) const
{
    for (const OfferedPackage& each : packages) {
        const fs::path made = root() / "building" / each.name;
        write_file(made / "DEBIAN/control",
            "Package: " + each.name + "\nVersion: 1.9.9\nArchitecture: all\nMaintainer: Test <test@example.invalid>\n"
                + (each.depends.empty() ? "" : "Depends: " + each.depends + "\n") + "Description: for a test\n");
        write_file(made / "usr/share/doc" / each.name / "readme", each.name);
        const fs::path package = root() / "offered" / (each.name + ".deb");
        demand(run({"dpkg-deb", "--root-owner-group", "-Znone", "--build", made.string(), package.string()}), "dpkg-deb");
    }
    demand(run({"sh", "-c", "dpkg-scanpackages --multiversion . >Packages"}, {.folder = root() / "offered"}), "dpkg-scanpackages");
    apt({"update"});
}

void PretendSystem::apt(const std::vector<std::string>& words) const
{
    std::vector<std::string> command{"apt-get", "-c", (root() / "apt.conf").string()};
    command.insert(command.end(), words.begin(), words.end());
    demand(run(command), "apt-get");
}

void PretendSystem::take_away(const std::string& program) const
{
    for (const char* place : {"usr/bin", "programs"})
        fs::remove(root() / place / program);
}

std::vector<std::string> PretendSystem::around(const std::vector<std::string>& command, bool as_person) const
{
    const bool root_already = geteuid() == 0;
    std::vector<std::string> words{"unshare", root_already ? "-m" : "-Urm", "sh", "-ec", in_namespace, "sh", root().string()};
    if (as_person) // another number for the same user, so that files stay its own
        words.insert(words.end(), {"unshare", "-U", "--map-user=1000", "--map-group=1000"});
    words.insert(words.end(), command.begin(), command.end());
    return words;
}

} // namespace junbi
