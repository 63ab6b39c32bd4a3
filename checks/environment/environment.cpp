// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/trouble.h"
#include "checks/environment/judging.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace junbi {
namespace {

using namespace environment_step;

const std::vector<std::string> compared_item{"1-5.n6"};
const std::vector<std::string> internet_item{"1-5.d1"};
constexpr auto portal = "https://www.kaigo-kiban-portal.jp/";

void append(std::vector<Finding>& all, std::vector<Finding> more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

Needs needs(const Case& c)
{
    Needs wanted{.machine = true, .system = true, .browsers = true, .session = true};
    const Table& hosts = c.rules.table("environment.hosts");
    for (std::size_t i = 0; i < hosts.size(); ++i)
        if (hosts.at(i, "tested") != "no")
            wanted.hosts.push_back(hosts.at(i, "id"));
    const std::string own = host_of(c.own.text("own_host"));
    if (!own.empty() && std::find(wanted.hosts.begin(), wanted.hosts.end(), own) == wanted.hosts.end())
        wanted.hosts.push_back(own);
    return wanted;
}

Finding judge_browsers(const std::vector<Browser>& browsers)
{
    if (browsers.empty())
        return attention("environment.browser", T("No web browser was found on this computer."),
            T("Install a web browser; the care web service is used in one. On Windows, Microsoft Edge is said to be recommended."))
            .of(compared_item);
    Finding made = ok("environment.browser", T("Web browsers on this computer: {1}.", browsers.size())).of(compared_item);
    for (const Browser& each : browsers)
        made.evidence.push_back({each.id, verbatim(each.name), each.version});
    return made;
}

Finding judge_session(const Session& session)
{
    if (session.remote())
        return attention("environment.session",
            T("This computer is being used from afar ({1}): card readers and certificates seen here are not those in front of you.",
                session.kind),
            T("Sit down at the computer that will be used, and check there."))
            .of(compared_item);
    return ok("environment.session", T("You are sitting at this computer itself.")).of(compared_item);
}

bool all_came_through(const Fact<std::vector<HostReply>>& hosts)
{
    return hosts && !hosts->empty()
        && std::all_of(hosts->begin(), hosts->end(), [](const HostReply& r) { return r.result == "reached" && r.publicly_trusted; });
}

Finding judge_proxy(const std::string& proxy, const Case& c)
{
    if (all_came_through(c.facts.hosts))
        return ok("environment.proxy", T("This computer uses a proxy ({1}); the tested pages came through it unchanged.", proxy))
            .of(internet_item);
    return attention("environment.proxy", T("This computer reaches the internet through a proxy ({1}).", proxy),
        T("Run the connection test. If signing in with the certificate fails later, ask whoever looks after the network to let these pages "
          "pass unchanged."))
        .of(internet_item);
}

/// True where nothing of this computer was looked at, for one and the same reason: then one line says it.
bool nothing_seen(const Facts& facts)
{
    return !facts.system && !facts.browsers && !facts.session && facts.system.trouble() == facts.browsers.trouble()
        && facts.system.trouble() == facts.session.trouble();
}

Finding by_hand(const Case& c)
{
    Finding made = ok("environment.by_hand", T("A person looked at this device and found it in order.")).of(compared_item);
    if (const auto day = c.computer.day("seen_on"))
        made.evidence.push_back({"seen_on", T("Looked at on"), *day});
    return made;
}

/// `question` asks a person what could not be looked at.
template <class Value>
Finding not_seen(std::string id, const Fact<Value>& fact, const char* question = "environment.seen_by_hand")
{
    Finding made = could_not_look(std::move(id), fact);
    if (fact.trouble() == Trouble::not_supported_here) {
        made.advice = T("Look up name and version of the system in the settings of this device, compare them with paper 2, and open a page "
                        "of the portal in its browser. Then answer “{1}” and “{2}”.",
            T("I looked at this device myself and it is in order"), T("Did a page of the portal open in the browser of this device?"));
        made.question = question;
    }
    return made;
}

/// What a person saw in the browser of this device; nothing where nobody said.
std::optional<Finding> judge_page(const Case& c)
{
    if (c.computer.yes("page_opened"))
        return ok("environment.page_by_hand", T("A page of the portal opened in the browser of this device.")).of(internet_item);
    if (c.computer.no("page_opened"))
        return attention("environment.page_by_hand", T("No page of the portal opened in the browser of this device."),
            T("Check the internet connection of this device. If other pages open, ask whoever looks after the network to allow this "
              "one."))
            .asked("environment.page_opened")
            .of(internet_item)
            .see(portal);
    return std::nullopt;
}

/// The test of the connection where it was made, else what a person saw.
std::vector<Finding> judge_internet(const Case& c)
{
    if (c.facts.hosts)
        return judge_hosts(*c.facts.hosts, c);
    if (auto page = judge_page(c))
        return {std::move(*page)};
    return {not_seen("environment.hosts", c.facts.hosts, "environment.page_opened").of(internet_item)};
}

/// Nothing but what a person saw, if anything.
void judge_unseen(const Case& c, std::vector<Finding>& all)
{
    const bool seen_by_hand = c.computer.yes("seen_by_hand");
    auto page = judge_page(c);
    if (!seen_by_hand)
        all.push_back(not_seen("environment.look", c.facts.system).of(page ? compared_item : std::vector<std::string>{"1-5.n6", "1-5.d1"}));
    if (!page && seen_by_hand)
        page = todo("environment.page_by_hand", T("It is not known yet whether a page of the portal opens on this device."),
            T("Open a page of the portal in the browser of this device, and answer “{1}”.",
                T("Did a page of the portal open in the browser of this device?")))
                   .asked("environment.page_opened")
                   .of(internet_item)
                   .see(portal);
    if (page)
        all.push_back(std::move(*page));
}

Outcome judge_computer(const Case& c)
{
    const Facts& facts = c.facts;
    Outcome outcome;
    auto& all = outcome.findings;
    if (c.computer.yes("seen_by_hand"))
        all.push_back(by_hand(c));
    if (nothing_seen(facts)) {
        judge_unseen(c, all);
        return outcome;
    }
    if (facts.system)
        append(all, judge_system(*facts.system, c));
    else
        all.push_back(not_seen("environment.system", facts.system).of(compared_item));
    all.push_back(facts.browsers ? judge_browsers(*facts.browsers) : not_seen("environment.browser", facts.browsers).of(compared_item));
    if (!facts.session)
        all.push_back(not_seen("environment.session", facts.session).of(compared_item));
    else if (facts.session->kind != "none") // started by no person's session: it tells nothing about how people sit here
        all.push_back(judge_session(*facts.session));
    if (facts.session && !facts.session->proxy.empty())
        all.push_back(judge_proxy(facts.session->proxy, c));
    append(all, judge_internet(c));
    return outcome;
}

} // namespace

Check environment()
{
    return {
        .id = "environment",
        .section = "1-5",
        .page = 7,
        .title = T("Look over computers and connection"),
        .purpose = T("The care web service is used over the ordinary internet with a computer and a card reader. "
                     "Looked at are the system, the web browsers and, if you ask for it, the connection."),
        .items = {{"1-5.n6", T("Compare your devices with the recommended environment before buying and setting up")},
            {"1-5.d1", T("See that each computer reaches the internet pages that are needed")}},
        .notes = environment_step::notes(),
        .form = {date("compared_on", T("Day on which you compared your devices with the recommended environment"))
                     .done()
                     .of("1-5.n6")
                     .explained(T("The recommended environment stands in paper 2 (set-up manual) and on the page KB0011081. "
                                  "Junbi does not know its text and cannot compare for you.")),
            text("own_host", T("A further address to test"))
                .optional()
                .explained(
                    T("For example the address of the care web service from your papers. It is contacted only in the connection test.")),
            tick("seen_by_hand", T("I looked at this device myself and it is in order"))
                .optional()
                .per_computer()
                .explained(T("For tablets, phones and computers on which Junbi cannot run.")),
            date("seen_on", T("Looked at on")).done().optional().per_computer().when("seen_by_hand", {"yes"}),
            yes_no_unsure("page_opened", T("Did a page of the portal open in the browser of this device?"))
                .optional()
                .per_computer()
                .explained(T("Open www.kaigo-kiban-portal.jp there. Asked for computers on which the connection test was not made."))},
        .prints = {"computer-sheet"},
        .needs = needs,
        .judge_computer = judge_computer,
    };
}

} // namespace junbi
