// SPDX-License-Identifier: Apache-2.0
#include "wizard/demo/practice.h"

#include "checks/contract/fact_names.h"

#include <algorithm>
#include <list>
#include <mutex>

namespace junbi {
namespace {

constexpr auto reader_name = "SONY FeliCa Port/PaSoRi 4.0 0"; // as Windows calls it
constexpr auto reader_usb = "054c:0dc8";

const UsbDevice reader_on_usb{reader_usb, "SONY", "FeliCa Port/PaSoRi 4.0", true};
const CardService running{"running", "windows", "", ""};

ReaderSituation of_service(std::string id, Text name, CardService service, Trouble trouble)
{
    return {std::move(id), std::move(name), std::move(service), Fact<std::vector<CardReader>>(trouble), {reader_on_usb}};
}

ReaderSituation of_readers(std::string id, Text name, std::vector<CardReader> readers, std::vector<UsbDevice> usb)
{
    return {std::move(id), std::move(name), running, Fact(std::move(readers)), std::move(usb)};
}

ReaderSituation of_card(Text name, Card card, const char* code = "")
{
    return of_readers(std::string(name_of(card)), std::move(name), {{reader_name, reader_usb, card, code}}, {reader_on_usb});
}

void add_services(std::vector<ReaderSituation>& all)
{
    all.push_back(of_service("service_stopped", T("The smart card service is stopped"), {"stopped", "systemd", "installed", "apt"},
        Trouble::service_not_running));
    all.push_back(of_service("service_disabled", T("The smart card service is switched off"), {"disabled", "systemd", "installed", "apt"},
        Trouble::service_not_running));
    all.push_back(of_service("service_masked", T("An administrator has forbidden the smart card service"),
        {"masked", "systemd", "installed", "apt"}, Trouble::service_not_running));
    all.push_back(of_service("service_missing", T("The smart card service is not installed"),
        {"not_installed", "systemd", "not_installed", "apt"}, Trouble::service_not_running));
    all.push_back(
        of_service("service_refused", T("The smart card service does not let this person in"), running, Trouble::service_refused));
    all.push_back(of_service("service_hung", T("The smart card service does not answer"), running, Trouble::timed_out));
}

void add_readers(std::vector<ReaderSituation>& all)
{
    all.push_back(of_readers("no_reader", T("No card reader is plugged in"), {}, {}));
    all.push_back(of_readers("no_driver", T("The card reader's driver is missing"), {}, {reader_on_usb}));
    all.push_back(of_readers("unknown_reader", T("A card reader that the table does not know"),
        {{"Example Maker Strange Reader 0", "abcd:0001", Card::none, ""}}, {{"abcd:0001", "Example Maker", "Strange Reader", true}}));
    all.push_back(
        of_readers("virtual_reader", T("Only a virtual card reader"), {{"Windows Hello for Business 1", "", Card::none, ""}}, {}));
}

void add_cards(std::vector<ReaderSituation>& all)
{
    all.push_back(of_card(T("A My Number card is recognised"), Card::my_number));
    all.push_back(of_card(T("The reader is ready, no card on it"), Card::none));
    all.push_back(of_card(T("A basic resident register card"), Card::basic_resident));
    all.push_back(of_card(T("A card kept in a phone"), Card::phone));
    all.push_back(of_card(T("A My Number card of a newer kind"), Card::new_token));
    all.push_back(of_card(T("A My Number card whose kind cannot be read"), Card::no_token, "SW 6A82"));
    all.push_back(of_card(T("Another card"), Card::other));
    all.push_back(of_card(T("A card that refuses the question"), Card::refused, "SW 6D00"));
    all.push_back(of_card(T("A card that this system cannot talk to"), Card::unsupported, "80100065"));
    all.push_back(of_card(T("A card that does not answer"), Card::mute, "80100066"));
    all.push_back(of_card(T("Another program is using the card"), Card::held, "8010000B"));
    all.push_back(of_card(T("The card was taken away too early"), Card::pulled, "80100069"));
    all.push_back(of_card(T("Reading broke off"), Card::interrupted, "8010002F"));
    all.push_back(of_card(T("Reader and card do not go together"), Card::not_together, "8010000F"));
    all.push_back(of_card(T("The card took too long"), Card::timed_out, "8010000A"));
    all.push_back(of_card(T("The reader was unplugged while reading"), Card::reader_gone, "80100017"));
    all.push_back(of_card(T("The card could not be read"), Card::unreadable, "8010001F"));
}

template <class T>
Fact<T> seen_at(Fact<T> fact, Moment seen)
{
    fact.seen = seen;
    return fact;
}

} // namespace

const std::vector<ReaderSituation>& reader_situations()
{
    static const std::vector<ReaderSituation> all = [] {
        std::vector<ReaderSituation> made;
        add_cards(made); // how it should be comes first, what is rare last
        add_readers(made);
        add_services(made);
        return made;
    }();
    return all;
}

std::optional<Facts> practice_facts(const std::string& situation, Moment seen)
{
    const auto& all = reader_situations();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ReaderSituation& each) { return each.id == situation; });
    if (found == all.end())
        return std::nullopt;
    const bool linux_like = found->service.manager == "systemd";
    Facts facts;
    facts.machine = seen_at<Machine>(Machine{practice_host, "見本製作所", "MH-100"}, seen);
    facts.system = seen_at<System>(linux_like ? System{"linux", "Debian GNU/Linux 12 (bookworm)", "12", "", "x86_64", true}
                                              : System{"windows", "Windows 11", "10.0.26200", "Pro", "x86_64", true},
        seen);
    facts.card_service = seen_at<CardService>(found->service, seen);
    facts.readers = seen_at(found->readers, seen);
    facts.usb = seen_at<std::vector<UsbDevice>>(found->usb, seen);
    return facts;
}

/// What is shown now, and who wants to hear when that changes.
struct PracticeReader::Shown {
    mutable std::mutex mutex;
    std::string situation = reader_situations().front().id;
    std::list<std::function<void()>> observers;

    /// One who hears of changes until it ends.
    class Ear : public Observation {
    public:
        Ear(std::shared_ptr<Shown> shown, std::function<void()> changed) : shown_(std::move(shown))
        {
            const std::lock_guard lock(shown_->mutex);
            place_ = shown_->observers.insert(shown_->observers.end(), std::move(changed));
        }
        ~Ear() override
        {
            const std::lock_guard lock(shown_->mutex);
            shown_->observers.erase(place_);
        }

    private:
        std::shared_ptr<Shown> shown_;
        std::list<std::function<void()>>::iterator place_;
    };
};

PracticeReader::PracticeReader(std::function<Moment()> now) : now_(std::move(now)), shown_(std::make_shared<Shown>()) { }

void PracticeReader::show(const std::string& situation)
{
    if (!practice_facts(situation, {}))
        return;
    const std::lock_guard lock(shown_->mutex);
    shown_->situation = situation;
    for (const auto& each : shown_->observers)
        each();
}

std::string PracticeReader::shown() const
{
    const std::lock_guard lock(shown_->mutex);
    return shown_->situation;
}

std::unique_ptr<Observation> PracticeReader::observe(const Needs& needs, std::function<void()> changed) const
{
    if (!needs.readers && !needs.card_service && !needs.usb)
        return nullptr;
    return std::make_unique<Shown::Ear>(shown_, std::move(changed));
}

Facts PracticeReader::gather(const Needs& needs, const Watch&) const noexcept
{
    const Facts seen = *practice_facts(shown(), now_());
    Facts facts;
    if (needs.machine)
        facts.machine = seen.machine;
    if (needs.system)
        facts.system = seen.system;
    if (needs.readers)
        facts.readers = seen.readers;
    if (needs.card_service)
        facts.card_service = seen.card_service;
    if (needs.usb)
        facts.usb = seen.usb;
    return facts;
}

} // namespace junbi
