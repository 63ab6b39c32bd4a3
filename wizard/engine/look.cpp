// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/fact_names.h"
#include "wizard/engine/wizard.h"

#include <algorithm>

namespace junbi {
namespace {

template <class Value>
void add(std::vector<Value>& all, const std::vector<Value>& more)
{
    for (const Value& each : more)
        if (std::find(all.begin(), all.end(), each) == all.end())
            all.push_back(each);
}

template <class T>
void take(Fact<T>& known, const Fact<T>& fresh)
{
    const bool brings_nothing
        = !fresh.asked() || (!fresh && (fresh.trouble() == Trouble::cancelled || fresh.trouble() == Trouble::not_allowed));
    const bool older = known.asked() && fresh.seen < known.seen;
    if ((!brings_nothing && !older) || !known.asked())
        known = fresh;
}

/// What is left where no other host may be contacted.
Needs without_network(Needs needs)
{
    needs.hosts.clear();
    needs.sign_ins.clear();
    if (needs.certificates)
        needs.certificates->ask_issuers = false;
    return needs;
}

} // namespace

Needs merged(Needs a, const Needs& b)
{
    a.machine |= b.machine;
    a.system |= b.system;
    a.browsers |= b.browsers;
    a.session |= b.session;
    a.readers |= b.readers;
    a.card_service |= b.card_service;
    a.usb |= b.usb;
    add(a.hosts, b.hosts);
    add(a.sign_ins, b.sign_ins);
    if (b.certificates) {
        if (!a.certificates)
            a.certificates.emplace();
        add(a.certificates->folders, b.certificates->folders);
        add(a.certificates->office_numbers, b.certificates->office_numbers);
        add(a.certificates->marked, b.certificates->marked);
        add(a.certificates->patterns, b.certificates->patterns);
        a.certificates->ask_issuers |= b.certificates->ask_issuers;
    }
    return a;
}

Facts merged(const Facts& known, const Facts& fresh)
{
    Facts result = known;
    std::apply([&](const auto&... named) { (take(result.*(named.member), fresh.*(named.member)), ...); }, names(&fresh));
    return result;
}

Needs Wizard::needs(const LookOrder& order) const
{
    Needs all;
    const Computer* known = office_.find(order.computer);
    for (const Check& check : setup_.checks)
        if (order.steps.empty() || std::find(order.steps.begin(), order.steps.end(), check.id) != order.steps.end())
            all = merged(std::move(all), needs_of(check, office_, known, ground()));
    return order.network ? all : without_network(std::move(all));
}

std::unique_ptr<Observation> Wizard::observe(const LookOrder& order, std::function<void()> changed) const
{
    return setup_.source ? setup_.source->observe(needs(order), std::move(changed)) : nullptr;
}

void Wizard::look(LookOrder order, std::function<void()> done)
{
    add_computer(order.computer);
    running_.push_back(order.watch);
    const auto seen = std::make_shared<Facts>();
    setup_.runner->run(
        [source = setup_.source.get(), needs = needs(order), watch = order.watch, seen] { *seen = source->gather(needs, watch); },
        [this, name = order.computer, network = order.network, seen, done = std::move(done)] {
            if (!network) {
                seen->hosts = Trouble::not_allowed;
                seen->sign_ins = Trouble::not_allowed;
            }
            running_.erase(running_.begin());
            Computer& here = *office_.find(name);
            here.facts = merged(here.facts, *seen);
            here.by_hand = false;
            changed();
            done();
        });
}

} // namespace junbi
