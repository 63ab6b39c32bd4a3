// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/choosing.h"
#include "checks/card_reader/judging.h"
#include "checks/card_reader/products.h"

#include <algorithm>
#include <tuple>

namespace junbi::card_reader_step {
namespace {

constexpr std::size_t shown_at_most = 5;

/// A product and how it suits; the smaller key comes first, equal keys share a place.
struct Candidate {
    Product product;
    Suits suits;
    bool there = false; ///< the office has one already
    int rank = 0;

    auto key() const { return std::tuple(product.only_named(), -static_cast<int>(suits.worst), -suits.sum, product.tier, !there); }
};

Fit fit_in(const Product& product, const Scene& scene)
{
    if (product.only_named())
        return Fit::possible;
    const Fit type = scene.fits.of(product.type);
    if (scene.at_computer && !product.usb())
        return Fit::poor;
    const bool by_bluetooth = product.bluetooth() && product.tier <= Tier::claimed; // most of them do not work with the app (2-2.n2)
    return scene.wants_bluetooth && !by_bluetooth ? std::min(type, Fit::possible) : type;
}

Suits suits_of(const Product& product, const std::vector<Scene>& scenes)
{
    Suits found;
    for (const Scene& each : scenes) {
        const Fit fit = fit_in(product, each);
        found.worst = std::min(found.worst, fit);
        found.sum += static_cast<int>(fit);
    }
    return found;
}

/// The scenes for which a reader is to be chosen: those that decide, and the devices that need one.
std::vector<Scene> scenes_with_reader(const std::vector<Scene>& scenes)
{
    const bool has_places = std::any_of(scenes.begin(), scenes.end(), [](const Scene& each) { return each.is_place; });
    std::vector<Scene> wanted;
    for (const Scene& each : scenes)
        if (!each.itself && (each.is_place || each.wants_bluetooth || !has_places))
            wanted.push_back(each);
    return wanted;
}

bool of_chosen_type(const Product& product, const std::string& type)
{
    return (type != "contact" && type != "contactless") || product.type.empty() || product.type == "both" || product.type == type;
}

std::vector<Candidate> ranked(const Case& c, const std::vector<Scene>& scenes)
{
    std::vector<Candidate> all;
    const std::string& existing = c.own.yes("reader_there") ? c.own.text("existing_model") : std::string();
    for (Product& each : products(c.rules)) {
        const Suits suits = suits_of(each, scenes);
        if (each.unfit() || suits.worst == Fit::poor || !of_chosen_type(each, c.own.text("type")))
            continue;
        const bool there = is_meant(each, existing);
        all.push_back({std::move(each), suits, there});
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.key() < b.key(); });
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].rank = i > 0 && all[i].key() == all[i - 1].key() ? all[i - 1].rank : static_cast<int>(i) + 1;
    return all;
}

Text scenes_in_words(const Product& product, const std::vector<Scene>& scenes, Fit fit)
{
    Text all;
    for (const Scene& each : scenes)
        if (fit_in(product, each) == fit)
            all = all.empty() ? each.name : T("{1}, {2}", all, each.name);
    return all;
}

Text in_one_word(const std::string& type)
{
    if (type == "contact")
        return T("contact");
    if (type == "contactless")
        return T("contactless");
    return type == "both" ? T("contact and contactless") : T("type not known");
}

Text why(const Candidate& each, const std::vector<Scene>& scenes)
{
    const Text good = scenes_in_words(each.product, scenes, Fit::good), possible = scenes_in_words(each.product, scenes, Fit::possible);
    const Text kind = T("{1}, {2}", in_one_word(each.product.type), connection_of(each.product));
    Text fits = T("({1}) suits: {2}", kind, good);
    if (good.empty())
        fits = T("({1}) can be used: {2}", kind, possible);
    else if (!possible.empty())
        fits = T("({1}) suits: {2}; can be used: {3}", kind, good, possible);
    Text known = T("{1}. {2}.", fits, known_of(each.product));
    if (each.product.bluetooth())
        known = T("{1} By Bluetooth only if the official list says so: most such readers cannot be used with the app.", known);
    return each.there ? T("{1} Your office has it already.", known) : known;
}

/// As in the rule table; empty where only the name is known.
std::string tier_written(Tier tier)
{
    for (const char* name : {"official", "claimed", "known", "descriptor"})
        if (tier_named(name) == tier)
            return name;
    return {};
}

Table table_of(const std::vector<Candidate>& all)
{
    constexpr const char* fits[]{"poor", "possible", "good"};
    Table rows{{"rank", "id", "name", "family", "type", "connection", "fit", "tier", "driver"}, {}};
    for (const Candidate& each : all)
        rows.rows.push_back({std::to_string(each.rank), each.product.id, each.product.name, each.product.family, each.product.type,
            each.product.connection, fits[static_cast<int>(each.suits.worst)], tier_written(each.product.tier), each.product.driver});
    return rows;
}

/// The best few with the reason for each, how many more there are, and the models of which nothing but the name is known.
void add_models(Finding& made, const std::vector<Candidate>& all, const std::vector<Scene>& scenes)
{
    std::string nothing_known;
    long long more = 0;
    for (const Candidate& each : all) {
        if (each.product.only_named())
            nothing_known += (nothing_known.empty() ? "" : ", ") + each.product.name;
        else if (made.evidence.size() < shown_at_most)
            made.evidence.push_back({each.product.id, T("{1}. {2}", each.rank, each.product.name), why(each, scenes)});
        else
            ++more;
    }
    if (more > 0)
        made.evidence.push_back({"more", T("Further models that come after these or are equal to the last"), more});
    if (!nothing_known.empty())
        made.evidence.push_back({"no_information", T("No information"), nothing_known});
    made.evidence.push_back({"order", T("How the order comes about"),
        T("first how well type and connection suit your scenes, then what is known of the model with the card-reading app. Models "
          "with the same number are equal.")});
    made.evidence.push_back({"official_list", T("Only this list counts"), official_list});
}

/// Open until the office entered its model: only what is open is seen at once.
Finding suggested(bool decided)
{
    const Text what = T("Models that suit your scenes, the best first. None of them is confirmed here: look for the model on the official "
                        "list KB0011081 before you buy.");
    if (decided)
        return ok("card_reader.suggestions", what);
    return todo("card_reader.suggestions", what,
        T("Look for the best ones on the official list, decide, and enter the model under “{1}”.", T("Maker and model")))
        .asked("card_reader.model");
}

} // namespace

Outcome suggest_readers(const Case& c, const std::vector<Scene>& scenes)
{
    const std::vector<Scene> wanted = scenes_with_reader(scenes);
    if (wanted.empty() || c.own.text("type") == "nfc_device" || c.own.yes("listed"))
        return {};
    const std::vector<Candidate> all = ranked(c, wanted);
    if (all.empty())
        return {};
    Finding made = suggested(!c.own.text("model").empty()).of({"2-2.c1"}).see(official_list);
    add_models(made, all, wanted);
    return {.findings = {std::move(made)}, .tables = {{"card_reader.suggestions", table_of(all)}}};
}

} // namespace junbi::card_reader_step
