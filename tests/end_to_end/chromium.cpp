// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/chromium.h"

namespace junbi {
namespace {

/// Runs $@ where /etc/chromium is a folder of our own: a policy for this browser alone, and the computer stays as it was.
constexpr auto with_policies = R"(
    mount -t tmpfs none /etc/chromium || exit 97
    mkdir -p /etc/chromium/policies/managed
    printf '%s' "$POLICY" > /etc/chromium/policies/managed/test.json
    exec "$@"
)";

constexpr auto policy = R"({"AutoSelectCertificateForUrls": ["{\"pattern\": \"https://localhost\", \"filter\": {}}"]})";

std::string key_of(const std::filesystem::path& certificate)
{
    const Ran made = run({"sh", "-c",
        "openssl x509 -in \"$1\" -noout -pubkey | openssl pkey -pubin -outform DER | openssl dgst -sha256 -binary | openssl base64", "sh",
        certificate.string()});
    return made.out.substr(0, made.out.find('\n'));
}

} // namespace

Chromium::Chromium(std::filesystem::path home, const std::filesystem::path& trusted) : home_(std::move(home)), trusted_key_(key_of(trusted))
{
}

Ran Chromium::open(const std::string& address) const
{
    const TemporaryFolder session;
    RunOptions options;
    options.env = {{"HOME", home_.string()}, {"POLICY", policy}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"DISPLAY", ""}};
    return run(
        {"unshare", "--mount", "sh", "-c", with_policies, "sh", "chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
            "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--ignore-certificate-errors-spki-list=" + trusted_key_, "--user-data-dir=" + session.path().string(), "--dump-dom", address},
        options);
}

} // namespace junbi
