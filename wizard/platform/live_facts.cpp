// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/live_facts.h"

#include "wizard/parts/part.h"
#include "wizard/platform/certificates.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/hosts.h"
#include "wizard/platform/readers.h"
#include "wizard/platform/round.h"
#include "wizard/platform/sign_in.h"

namespace junbi {
namespace {

using Parts = std::function<void*(const std::string& part, const char* symbol)>;

/// A part of ours that cannot be loaded means that a library of the system is missing.
template <class Function>
Function* loaded(const Parts& parts, const char* name, const char* symbol)
{
    try {
        return reinterpret_cast<Function*>(parts(name, symbol));
    } catch (const std::runtime_error& error) {
        throw Unseen(Trouble::not_installed, error.what());
    }
}

/// Calls a function of a part: its arguments, the stop, what it fills, and why it could not.
template <class Result, class Function, class... Arguments>
Result called(Function* entry, const Stop& stop, const Arguments&... arguments)
{
    Result seen;
    std::string failure;
    if (!entry(arguments..., stop, seen, failure))
        throw Unseen(Trouble::failed, failure);
    return seen;
}

/// The way to the network for the look at certificates, which brings none of its own: OCSP responders and revocation lists.
Fetch fetch_for(const Parts& parts, const Stop& stop)
{
    const auto entry = loaded<decltype(junbi_fetch)>(parts, "network", "junbi_fetch");
    return [entry, &stop](const FetchOrder& order) { return called<FetchAnswer>(entry, stop, order); };
}

Certificates certificates_for(const Parts& parts, CertificateLook look, const Stop& stop)
{
    if (look.needs.ask_issuers)
        look.fetch = fetch_for(parts, stop);
    const auto entry = loaded<decltype(junbi_look_at_certificates)>(parts, "certificates", "junbi_look_at_certificates");
    return called<Certificates>(entry, stop, look);
}

std::vector<HostReply> replies_for(const Parts& parts, const HostsLook& look, const Stop& stop)
{
    return called<std::vector<HostReply>>(loaded<decltype(junbi_look_at_hosts)>(parts, "network", "junbi_look_at_hosts"), stop, look);
}

/// The key is in memory as long as this takes.
std::vector<SignIn> tries_for(const Parts& parts, const SignInLook& look, const CertificateLook& certificates, const Stop& stop)
{
    const auto identity
        = called<Identity>(loaded<decltype(junbi_take_identity)>(parts, "certificates", "junbi_take_identity"), stop, certificates);
    return called<std::vector<SignIn>>(loaded<decltype(junbi_sign_in)>(parts, "network", "junbi_sign_in"), stop, look, identity);
}

template <class T>
Fact<T> not_looked(bool needed)
{
    return needed ? Fact<T>(Trouble::failed) : Fact<T>();
}

/// For the one case in which not even a round can be made: out of memory or of threads.
Facts nothing_seen(const Needs& needs) noexcept
{
    Facts facts;
    facts.machine = not_looked<Machine>(needs.machine);
    facts.system = not_looked<System>(needs.system);
    facts.browsers = not_looked<std::vector<Browser>>(needs.browsers);
    facts.session = not_looked<Session>(needs.session);
    facts.hosts = not_looked<std::vector<HostReply>>(!needs.hosts.empty());
    facts.certificates = not_looked<Certificates>(needs.certificates.has_value());
    facts.sign_ins = not_looked<std::vector<SignIn>>(!needs.sign_ins.empty());
    facts.readers = not_looked<std::vector<CardReader>>(needs.readers);
    facts.card_service = not_looked<CardService>(needs.card_service);
    facts.usb = not_looked<std::vector<UsbDevice>>(needs.usb);
    return facts;
}

} // namespace

/// One for each fact. Shared with the looks, which may outlive everybody.
struct LiveFacts::Lanes {
    using One = std::shared_ptr<Lane>;
    One machine = make(), system = make(), browsers = make(), session = make(), hosts = make(), certificates = make(), sign_ins = make(),
        readers = make(), card_service = make(), usb = make();
    std::shared_ptr<ReaderLanes> each_reader = std::make_shared<ReaderLanes>();
    static One make() { return std::make_shared<Lane>(); }
};

LiveFacts::LiveFacts(Surroundings surroundings) : surroundings_(std::move(surroundings)), lanes_(std::make_shared<const Lanes>())
{
    if (!surroundings_.now)
        surroundings_.now = this_computer().now;
    if (!surroundings_.part)
        surroundings_.part = part_symbol;
    watcher_ = std::make_shared<Watcher>(surroundings_.root, [library = surroundings_.pcsc_library] { return load_pcsc(library); });
    lanes_->each_reader->when_freed([watcher = std::weak_ptr<Watcher>(watcher_)] {
        if (const auto still = watcher.lock())
            still->reader_freed();
    });
}

std::unique_ptr<Observation> LiveFacts::observe(const Needs& needs, std::function<void()> changed) const
{
    return watcher_->observe(needs, std::move(changed));
}

Facts LiveFacts::gather(const Needs& needs, const Watch& watch) const noexcept
try {
    return look_around(needs, watch);
} catch (...) {
    return nothing_seen(needs);
}

/// Everything a look captures is a copy. The words for people are told from here, never from a look's thread.
Facts LiveFacts::look_around(const Needs& needs, const Watch& watch) const
{
    const auto& here = surroundings_;
    const auto root = here.root;
    const Parts& parts = here.part;
    Round round(here.now, here.home);
    if (needs.readers) {
        watch.tell(T("Looking at the card reader …"));
        round.start<std::vector<CardReader>>(&Facts::readers, lanes_->readers,
            [look = ReaderLook{root, watch.limit(), lanes_->each_reader}, library = here.pcsc_library](
                const Stop& stop) { return look_at_readers(load_pcsc(library), look, stop); });
    }
    if (!needs.hosts.empty()) {
        watch.tell(T("Testing the connection …"));
        const HostsLook look{needs.hosts, root, here.ca_file, watch.limit() * 4 / 5, here.now}; // each its own end before the round's
        round.start<std::vector<HostReply>>(
            &Facts::hosts, lanes_->hosts, [parts, look](const Stop& stop) { return replies_for(parts, look, stop); });
    }
    if (needs.certificates) {
        watch.tell(T("Looking at the certificates …"));
        const CertificateLook look{{here.home, here.environment}, *needs.certificates, here.now, {}, watch.limit() * 4 / 5};
        round.start<Certificates>(
            &Facts::certificates, lanes_->certificates, [parts, look](const Stop& stop) { return certificates_for(parts, look, stop); });
    }
    if (!needs.sign_ins.empty()) {
        watch.tell(T("Trying to sign in with the certificate …"));
        const SignInLook look{needs.sign_ins, here.home, root, here.ca_file, watch.limit() * 4 / 5};
        const CertificateLook certificates{{here.home, here.environment}, needs.certificates.value_or(CertificateNeeds()), here.now};
        round.start<std::vector<SignIn>>(&Facts::sign_ins, lanes_->sign_ins,
            [parts, look, certificates](const Stop& stop) { return tries_for(parts, look, certificates, stop); });
    }
    if (needs.system) {
        watch.tell(T("Looking at the operating system …"));
        round.start<System>(&Facts::system, lanes_->system, [root](const Stop&) { return look_at_system(root); });
    }
    if (needs.browsers) {
        watch.tell(T("Looking at the browsers …"));
        round.start<std::vector<Browser>>(&Facts::browsers, lanes_->browsers, [root](const Stop&) { return look_at_browsers(root); });
    }
    if (needs.machine) {
        watch.tell(T("Looking at the computer …"));
        round.start<Machine>(&Facts::machine, lanes_->machine, [root](const Stop&) { return look_at_machine(root); });
    }
    if (needs.session) {
        watch.tell(T("Looking at the session …"));
        round.start<Session>(
            &Facts::session, lanes_->session, [environment = here.environment](const Stop&) { return look_at_session(environment); });
    }
    if (needs.card_service) {
        watch.tell(T("Looking at the smart card service …"));
        round.start<CardService>(&Facts::card_service, lanes_->card_service, [root](const Stop&) { return look_at_card_service(root); });
    }
    if (needs.usb) {
        watch.tell(T("Looking at the USB devices …"));
        round.start<std::vector<UsbDevice>>(&Facts::usb, lanes_->usb, [root](const Stop&) { return look_at_usb(root); });
    }
    return round.finish(watch);
}

} // namespace junbi
