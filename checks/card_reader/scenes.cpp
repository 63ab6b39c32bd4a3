// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/scenes.h"

#include <algorithm>

namespace junbi::card_reader_step {
namespace {

constexpr const char* types[]{"contactless", "nfc_device", "contact"};

/// The phones and tablets of the office, as far as it told. Older files say only "a tablet or a phone".
struct Devices {
    bool any, phone, ipad, other, without_nfc, with_nfc;
    bool untold() const { return any && !phone && !ipad && !other; }

    explicit Devices(const Answers& own)
        : any(own.yes("scene_tablet"))
        , phone(any && own.yes("scene_phone"))
        , ipad(any && own.yes("scene_ipad"))
        , other(any && own.yes("scene_other_tablet"))
        , without_nfc(any && own.no("has_nfc"))
        , with_nfc(any && own.yes("has_nfc"))
    {
    }

    /// How well they read a card by themselves. Phones: FAQ KB0010166; iPads always need a reader (the same); which tablets do
    /// not is not published.
    Fit by_themselves() const
    {
        if (without_nfc || (ipad && !phone && !other))
            return Fit::poor;
        return phone || with_nfc ? Fit::good : Fit::possible;
    }
};

std::optional<long long> number(const Answers& own, const char* id) { return own.number(id); }

Scene reception(const Answers& own, const Devices& devices)
{
    const Fit nfc = devices.any ? std::min(Fit::possible, devices.by_themselves()) : Fit::poor;
    return {.id = "scene_reception",
        .name = T("At the reception or in the office"),
        .fits = {Fit::good, Fit::good, nfc},
        .why = own.yes("built_in")
            ? T("a computer that stays in its place: either type will do. The slot that is built in is a contact reader; whether the "
                "card-reading app takes it, only the official list says")
            : T("a computer needs a card reader (FAQ KB0010166); it stays in its place, so either type will do, by USB"),
        .at_computer = true,
        .readers = number(own, "reception_desks")};
}

Text carried_home(const Devices& devices)
{
    if (devices.any && devices.by_themselves() == Fit::poor)
        return T("the device is taken out each time, and contactless is smoother to handle and wears less (the guide); your phones or "
                 "tablets cannot read by themselves, so they need a reader from the official list");
    return T("the device is taken out each time, and contactless is smoother to handle and wears less (the guide); a phone or tablet "
             "with NFC does without a reader");
}

Scene home_visit(const Answers& own, const Devices& devices)
{
    return {.id = "scene_home_visit",
        .name = T("At users' homes"),
        .fits = {Fit::good, Fit::possible, devices.by_themselves()},
        .why = carried_home(devices),
        .at_computer = !devices.any,
        .readers = number(own, "visiting_staff")};
}

Scene bedside(const Answers& own, const Devices& devices)
{
    return {.id = "scene_bedside",
        .name = T("In rooms and at the bedside"),
        .fits = {Fit::good, Fit::possible, devices.by_themselves()},
        .why = T("carried from room to room as on visits, so the same holds (Junbi's conclusion: the guide speaks of homes only); keep "
                 "away from metal tables"),
        .at_computer = !devices.any,
        .readers = number(own, "bedside_sets")};
}

Scene device(const char* id, Text name, Fits fits, Text why)
{
    return {.id = id, .name = std::move(name), .fits = fits, .why = std::move(why), .is_place = false};
}

Scene without_nfc(const char* id, Text name)
{
    Scene made = device(id, std::move(name), {Fit::good, Fit::possible, Fit::poor},
        T("without NFC it cannot read a card by itself: it needs a reader from the official list"));
    made.wants_bluetooth = true;
    return made;
}

Scene phones(const Devices& devices)
{
    if (devices.without_nfc)
        return without_nfc("scene_phone", T("Phones"));
    Scene made = device("scene_phone", T("Phones"), {Fit::possible, Fit::possible, Fit::good},
        T("smartphones need no card reader (FAQ KB0010166); which models can be used, see the official list"));
    made.itself = true;
    return made;
}

Scene ipads()
{
    Scene made = device("scene_ipad", T("iPads"), {Fit::good, Fit::possible, Fit::poor},
        T("an iPad needs a reader from the official list: by USB, or one with Bluetooth where USB cannot be used (FAQ KB0010166)"));
    made.wants_bluetooth = true;
    return made;
}

Scene other_tablets(const Devices& devices)
{
    if (devices.without_nfc)
        return without_nfc("scene_other_tablet", T("Other tablets"));
    return device("scene_other_tablet", T("Other tablets"), {Fit::possible, Fit::possible, devices.with_nfc ? Fit::good : Fit::possible},
        T("some tablets need no card reader (FAQ KB0010166); which ones, see the official list"));
}

/// As it was answered before phones, iPads and other tablets could be told apart.
Scene tablet_or_phone(const Devices& devices)
{
    if (devices.without_nfc)
        return without_nfc("scene_tablet", T("With a tablet or a phone"));
    return device("scene_tablet", T("With a tablet or a phone"), {Fit::possible, Fit::possible, devices.by_themselves()},
        T("phones and some tablets need no card reader, an iPad needs one (FAQ KB0010166); tick which ones you use"));
}

int points(Fit fit) { return static_cast<int>(fit); }

} // namespace

Fit Fits::of(const std::string& type) const
{
    if (type == "contactless")
        return contactless;
    if (type == "contact")
        return contact;
    if (type == "nfc_device")
        return nfc_device;
    return type == "both" ? std::max(contactless, contact) : Fit::possible;
}

std::vector<Scene> scenes_of(const Answers& own)
{
    const Devices devices(own);
    std::vector<Scene> all;
    if (own.yes("scene_reception"))
        all.push_back(reception(own, devices));
    if (own.yes("scene_home_visit"))
        all.push_back(home_visit(own, devices));
    if (own.yes("scene_bedside"))
        all.push_back(bedside(own, devices));
    if (devices.phone)
        all.push_back(phones(devices));
    if (devices.ipad)
        all.push_back(ipads());
    if (devices.other)
        all.push_back(other_tablets(devices));
    if (devices.untold())
        all.push_back(tablet_or_phone(devices));
    return all;
}

std::vector<Scene> deciding(const std::vector<Scene>& scenes)
{
    std::vector<Scene> places;
    std::copy_if(scenes.begin(), scenes.end(), std::back_inserter(places), [](const Scene& each) { return each.is_place; });
    return places.empty() ? scenes : places;
}

Suits suits(const std::string& type, const std::vector<Scene>& scenes)
{
    Suits found;
    for (const Scene& each : scenes) {
        const Fit fit = each.fits.of(type);
        found.worst = std::min(found.worst, fit);
        found.sum += points(fit);
    }
    return found;
}

std::vector<std::string> best_types(const std::vector<Scene>& scenes)
{
    std::vector<std::string> best;
    for (const char* type : types) {
        if (scenes.empty())
            break;
        if (!best.empty() && suits(type, scenes) < suits(best.front(), scenes))
            continue;
        if (!best.empty() && suits(best.front(), scenes) < suits(type, scenes))
            best.clear();
        best.emplace_back(type);
    }
    return best;
}

Text type_name(const std::string& type)
{
    if (type == "contact")
        return T("Contact (the card is put in)");
    if (type == "contactless")
        return T("Contactless (the card is laid on)");
    if (type == "nfc_device")
        return T("Phone or tablet with NFC");
    return type == "both" ? T("Contact and contactless") : Text{};
}

Text either(const std::vector<Text>& names)
{
    Text all;
    for (const Text& each : names)
        all = all.empty() ? each : T("{1} or {2}", all, each);
    return all;
}

std::optional<long long> readers_needed(const std::vector<Scene>& scenes)
{
    std::optional<long long> needed;
    for (const Scene& each : scenes)
        if (each.readers)
            needed = needed.value_or(0) + *each.readers;
    return needed;
}

} // namespace junbi::card_reader_step
