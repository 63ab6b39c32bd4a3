// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/signing_in.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"

#include <charconv>

namespace junbi {
namespace {

const std::string step = "certificate";

/// "name:443", "192.0.2.1:443", "[2001:db8::1]:443".
bool is_host_and_port(const std::string& typed)
{
    const auto colon = typed.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return false;
    std::string host = typed.substr(0, colon);
    const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (bracketed)
        host = host.substr(1, host.size() - 2);
    const std::string allowed
        = bracketed ? "0123456789abcdefABCDEF:." : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_";
    unsigned port = 0;
    const char *from = typed.data() + colon + 1, *end = typed.data() + typed.size();
    const auto [rest, error] = std::from_chars(from, end, port);
    return host.find_first_not_of(allowed) == std::string::npos && host.front() != '-' && error == std::errc() && rest == end && port > 0
        && port < 65536;
}

/// Looks here, and of all other hosts asks only the one to sign in to.
class OnlySigningIn : public FactSource {
public:
    explicit OnlySigningIn(std::shared_ptr<const FactSource> eyes) : eyes_(std::move(eyes)) { }
    Facts gather(const Needs& needs, const Watch& watch) const noexcept override
    {
        Needs fewer = needs;
        fewer.hosts.clear();
        if (fewer.certificates)
            fewer.certificates->ask_issuers = false;
        return eyes_->gather(fewer, watch);
    }

private:
    std::shared_ptr<const FactSource> eyes_;
};

} // namespace

void demand_sense_of_connect(const Arguments& asked)
{
    if (asked.connect.empty() && asked.certificates.empty())
        return;
    if (asked.connect.empty())
        throw Failure(Ending::usage, T("--ca belongs to --connect: it says whom to trust there."));
    if (asked.names != std::vector{step})
        throw Failure(Ending::usage, T("--connect belongs to one step: junbi check certificate --connect HOST:PORT"));
    if (!asked.facts.empty() || asked.watch)
        throw Failure(Ending::usage, T("--connect tries it once, from this computer: leave --facts and --watch out."));
    if (!is_host_and_port(asked.connect))
        throw Failure(Ending::usage, T("--connect: “{1}” is not HOST:PORT. Write it as www.example.jp:443.", asked.connect));
    if (!asked.certificates.empty())
        read_whole_file(asked.certificates); // says why it cannot be read
}

std::unique_ptr<Wizard> wizard_signing_in(const Call& call, Office office)
{
    Tools tools = call.tools;
    if (!call.asked.network)
        tools.eyes = std::make_shared<OnlySigningIn>(tools.eyes);
    auto wizard = make_wizard(tools, std::make_unique<InlineRunner>(), std::move(office));
    const auto& file = call.asked.certificates;
    wizard->answer(step, "sign_in_host", call.asked.connect);
    wizard->answer(step, "sign_in_ca", file.empty() ? "" : std::filesystem::absolute(file).string());
    return wizard;
}

} // namespace junbi
