// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/home.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/files.h"

#include <fstream>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// Where packages put a browser, and where its version is written down.
struct Known {
    const char *id, *name;
    std::vector<const char*> programs;      ///< one of them is there: installed
    std::vector<const char*> packages;      ///< Debian packages that carry it
    std::vector<const char*> settings = {}; ///< application.ini of Mozilla's programs
};

const std::vector<Known>& known_browsers()
{
    static const std::vector<Known> all{
        {"chromium", "Chromium", {"usr/bin/chromium", "usr/bin/chromium-browser", "snap/bin/chromium"}, {"chromium"}},
        {"chrome", "Google Chrome", {"usr/bin/google-chrome", "usr/bin/google-chrome-stable", "opt/google/chrome/chrome"},
            {"google-chrome-stable"}},
        {"edge", "Microsoft Edge", {"usr/bin/microsoft-edge", "usr/bin/microsoft-edge-stable", "opt/microsoft/msedge/msedge"},
            {"microsoft-edge-stable"}},
        {"firefox", "Firefox", {"usr/bin/firefox", "usr/bin/firefox-esr", "snap/bin/firefox", "opt/firefox/firefox"},
            {"firefox-esr", "firefox"},
            {"usr/lib/firefox-esr/application.ini", "usr/lib/firefox/application.ini", "opt/firefox/application.ini"}},
    };
    return all;
}

bool there(const fs::path& file)
{
    std::error_code none; // a link that leads out of a prepared tree counts as well
    return fs::exists(fs::symlink_status(file, none));
}

/// "1:140.3.0esr-1~deb12u1" → "140.3.0esr"; empty where the package only leads to another way of installing.
std::string upstream_version(std::string version)
{
    if (version.find("snap") != version.npos)
        return {};
    if (const auto epoch = version.find(':'); epoch != version.npos)
        version.erase(0, epoch + 1);
    return version.substr(0, version.rfind('-'));
}

/// Versions of all installed Debian packages: read once, and only if a browser without another source needs it.
std::map<std::string, std::string> installed_packages(const fs::path& root)
{
    std::map<std::string, std::string> versions;
    std::ifstream in(root / "var/lib/dpkg/status");
    std::string package;
    bool installed = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("Package: "))
            package = line.substr(9);
        else if (line.starts_with("Status: "))
            installed = line.ends_with(" installed");
        else if (line.starts_with("Version: ") && installed)
            versions[package] = line.substr(9);
    }
    return versions;
}

std::string version_in_settings(const Known& browser, const fs::path& root)
{
    for (const char* each : browser.settings) {
        std::ifstream in(root / each);
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("Version="))
                return trimmed(line.substr(8));
    }
    return {};
}

} // namespace

std::vector<Browser> look_at_browsers(const fs::path& root)
{
    std::vector<Browser> found;
    std::map<std::string, std::string> packages;
    for (const Known& browser : known_browsers()) {
        bool installed = false;
        for (const char* program : browser.programs)
            installed = installed || there(root / program);
        if (!installed)
            continue;
        std::string version = version_in_settings(browser, root);
        if (version.empty() && packages.empty())
            packages = installed_packages(root);
        for (const char* package : browser.packages)
            if (version.empty())
                version = upstream_version(value_of(packages, package));
        found.push_back({browser.id, browser.name, version});
    }
    return found;
}

} // namespace junbi
