// SPDX-License-Identifier: Apache-2.0
// What the office chooses: type for the scenes, ranked models, how many, what the subsidy counts, the label.
#include "checks/card_reader/choosing.h"
#include "checks/card_reader/products.h"
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

namespace {

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::card_reader_step;

/// "scene_reception built_in=no type=contact": a name alone is a tick.
void answer(Answers& answers, const std::string& written)
{
    std::istringstream words(written);
    for (std::string word; words >> word;) {
        const auto equals = word.find('=');
        std::string value = equals == word.npos ? "yes" : word.substr(equals + 1);
        std::replace(value.begin(), value.end(), '_', ' ');
        answers.set(word.substr(0, equals), word.starts_with("type=") ? word.substr(5) : value);
    }
}

SampleCase sample_of(const std::string& own, const std::string& office = "")
{
    SampleCase sample;
    answer(sample.own, own);
    answer(sample.office, office);
    return sample;
}

Outcome judged(const SampleCase& sample) { return judge_choice(sample.view()); }
Outcome chosen(const std::string& own, const std::string& office = "") { return judged(sample_of(own, office)); }

std::string types(const std::string& own)
{
    Answers answers;
    answer(answers, own);
    std::string all;
    for (const std::string& each : best_types(deciding(scenes_of(answers))))
        all += (all.empty() ? "" : " ") + each;
    return all;
}

const Evidence* evidence(const Finding& finding, const std::string& name)
{
    const auto found
        = std::find_if(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& each) { return each.name == name; });
    return found == finding.evidence.end() ? nullptr : &*found;
}

/// The msgids of a text and of all texts inside it, run together.
std::string all_msgids(const Text& text)
{
    std::string all = text.msgid;
    for (const Arg& each : text.args)
        if (const auto* inner = std::get_if<Box<Text>>(&each))
            all += " " + all_msgids(**inner);
    return all;
}

std::string reason(const Finding& finding, const std::string& scene)
{
    const Evidence* found = evidence(finding, scene);
    return found ? all_msgids(*std::get<Box<Text>>(found->value)) : "none";
}

struct TypeCase {
    const char *answers, *types;
};
std::ostream& operator<<(std::ostream& out, const TypeCase& each) { return out << each.answers; }

const TypeCase type_cases[]{
    {"", ""},
    {"scene_reception", "contactless contact"},
    {"scene_home_visit", "contactless"},
    {"scene_bedside", "contactless"},
    {"scene_reception scene_home_visit", "contactless"},
    {"scene_reception scene_bedside", "contactless"},
    {"scene_tablet", "contactless nfc_device contact"}, // an older file: a tablet or a phone, which is not said
    {"scene_tablet has_nfc=yes", "nfc_device"},
    {"scene_tablet has_nfc=no", "contactless"},
    {"scene_tablet scene_phone", "nfc_device"},
    {"scene_tablet scene_phone has_nfc=no", "contactless"},
    {"scene_tablet scene_phone has_nfc=unsure", "nfc_device"},
    {"scene_tablet scene_ipad", "contactless"},
    {"scene_tablet scene_ipad has_nfc=yes", "contactless"}, // an iPad needs a reader whatever is said of NFC
    {"scene_tablet scene_other_tablet", "contactless nfc_device contact"},
    {"scene_tablet scene_other_tablet has_nfc=yes", "nfc_device"},
    {"scene_phone", ""}, // hidden: the question above it is not ticked
    {"scene_home_visit scene_tablet scene_phone", "contactless nfc_device"},
    {"scene_home_visit scene_tablet scene_phone has_nfc=no", "contactless"},
    {"scene_home_visit scene_tablet scene_ipad", "contactless"},
    {"scene_home_visit scene_tablet scene_other_tablet", "contactless"},
    {"scene_reception scene_home_visit scene_tablet scene_phone", "contactless"},
};

struct VerdictCase {
    const char *answers, *status, *words; ///< words: a part of what is said
};
std::ostream& operator<<(std::ostream& out, const VerdictCase& each) { return out << each.answers; }

const VerdictCase verdicts[]{
    {"scene_reception", "todo", "suits best"},
    {"scene_reception type=undecided", "todo", "suits best"},
    {"scene_reception type=contact", "ok", "suits your scenes"},
    {"scene_reception type=contactless", "ok", "suits your scenes"},
    {"scene_reception type=nfc_device", "todo", "does not suit"},
    {"scene_reception scene_tablet scene_phone type=nfc_device", "ok", "best would suit"},
    {"scene_home_visit type=contact", "ok", "best would suit"},
    {"scene_home_visit scene_tablet scene_phone type=nfc_device", "ok", "suits your scenes"},
    {"scene_home_visit scene_tablet scene_ipad type=nfc_device", "todo", "does not suit"},
    {"scene_home_visit scene_tablet scene_phone has_nfc=no type=nfc_device", "todo", "does not suit"},
    {"type=contact", "none", ""},
};

struct NeedCase {
    const char *answers, *status;
};
std::ostream& operator<<(std::ostream& out, const NeedCase& each) { return out << each.answers; }

const NeedCase needs[]{
    {"scene_reception", "none"},
    {"scene_reception reception_desks=2", "todo"},
    {"scene_reception reception_desks=2 readers_count=1", "todo"},
    {"scene_reception reception_desks=2 readers_count=2", "ok"},
    {"scene_reception reception_desks=1 scene_home_visit visiting_staff=3 readers_count=3", "todo"},
    {"scene_reception reception_desks=1 scene_home_visit visiting_staff=3 readers_count=4", "ok"},
    {"scene_reception reception_desks=1 visiting_staff=3 readers_count=1", "ok"}, // homes are not ticked
    {"scene_bedside bedside_sets=2 readers_count=5", "ok"},
    {"scene_home_visit scene_tablet scene_phone visiting_staff=3 type=nfc_device", "none"},
};

const NeedCase existing[]{
    {"existing_model=RC-S300", "none"},
    {"reader_there", "todo"},
    {"reader_there existing_model=ソニー_RC-S300", "ok"},
    {"reader_there existing_model=Strange_1000", "attention"},
    {"reader_there existing_model=Strange_1000 listed=yes", "ok"},
    {"reader_there existing_model=Elecom_MR-ICD102", "attention"},       // only its name is known
    {"reader_there existing_model=Sony_RC-S330/S360/S370", "attention"}, // known not to work
    {"reader_there existing_model=Sony_RC-S300 scene_reception", "ok"},
};

struct CountCase {
    const char* services; ///< "11 27"
    const char *own, *status;
};
std::ostream& operator<<(std::ostream& out, const CountCase& each) { return out << each.services << ": " << each.own; }

const CountCase counts[]{
    {"", "readers_count=1", "none"},
    {"11", "", "ok"},
    {"11", "readers_count=3", "ok"},
    {"11", "readers_count=4", "attention"},
    {"27", "readers_count=2", "ok"},
    {"27", "readers_count=3", "attention"},
    {"17", "readers_count=1", "ok"},
    {"17", "readers_count=2", "attention"},
    {"11 11", "readers_count=4", "attention"}, // one service named twice
    {"11 27", "readers_count=3", "ok"},
    {"11 27", "readers_count=5", "attention"}, // whether they add up is not published
    {"17", "scene_reception reception_desks=2", "attention"},
    {"11", "readers_count=9 type=nfc_device", "ok"},
    {"99", "readers_count=1", "none"},
};

Outcome subsidised(const CountCase& each, const std::string& wants = "yes")
{
    SampleCase sample = sample_of(each.own, "wants_subsidy=" + wants);
    Table services{{"service"}, {}};
    std::istringstream codes(each.services);
    for (std::string code; codes >> code;)
        services.rows.push_back({code});
    sample.office.set_rows("services", services);
    return judged(sample);
}

/// The models of the table of suggestions with their places: "1 A, 1 B, 3 C".
std::string places(const Outcome& outcome)
{
    std::string all;
    const auto found = outcome.tables.find("card_reader.suggestions");
    for (std::size_t i = 0; found != outcome.tables.end() && i < found->second.size(); ++i)
        all += (all.empty() ? "" : ", ") + found->second.at(i, "rank") + " " + found->second.at(i, "id");
    return all;
}

Rules table_of(std::vector<std::vector<std::string>> rows)
{
    Rules rules;
    rules.add("card_reader.readers",
        {"2026-11-22", Table{{"id", "model", "name", "type", "connection", "names", "tier", "claim"}, std::move(rows)}});
    return rules;
}

const std::vector<std::vector<std::string>> few{
    {"family", "", "A family", "contactless", "USB", "FAMILY", "claimed", ""},
    {"nothing", "N-10000", "Maker N-10000", "contactless", "USB", "", "", ""},
    {"contact", "C-20000", "Maker C-20000", "contact", "USB", "C", "known", ""},
    {"plain", "P-30000", "Maker P-30000", "contactless", "USB", "P", "known", ""},
    {"plain_too", "P-40000", "Maker P-40000", "contactless", "USB", "Q", "known", ""},
    {"sure", "S-50000", "Maker S-50000", "contactless", "USB", "S", "claimed", ""},
    {"blue", "B-60000", "Maker B-60000", "contactless", "Bluetooth + USB", "B", "claimed", ""},
    {"air", "A-70000", "Maker A-70000", "contactless", "Bluetooth", "", "claimed", ""},
    {"told", "D-80000", "Maker D-80000", "contactless", "USB", "D", "descriptor", ""},
    {"bad", "X-90000", "Maker X-90000", "contactless", "USB", "X", "unsuitable", ""},
    {"key", "K-11000", "Maker K-11000", "contact", "USB", "K", "token", ""},
    {"dual", "E-12000", "Maker E-12000", "both", "USB", "E", "known", ""},
};

struct RankCase {
    const char *answers, *places;
};
std::ostream& operator<<(std::ostream& out, const RankCase& each) { return out << each.answers; }

const RankCase ranks[]{
    {"", ""},
    {"type=contactless", ""},
    {"scene_reception", "1 sure, 1 blue, 3 contact, 3 plain, 3 plain_too, 3 dual, 7 told, 8 nothing"},
    {"scene_reception type=contact", "1 contact, 1 dual"},
    {"scene_home_visit", "1 sure, 1 blue, 3 plain, 3 plain_too, 3 dual, 6 told, 7 contact, 8 nothing"},
    {"scene_home_visit reader_there existing_model=P-40000", "1 sure, 1 blue, 3 plain_too, 4 plain, 4 dual, 6 told, 7 contact, 8 nothing"},
    {"scene_tablet scene_ipad", "1 blue, 1 air, 3 sure, 4 contact, 4 plain, 4 plain_too, 4 dual, 8 told, 9 nothing"},
    {"scene_home_visit scene_tablet scene_ipad type=contactless", "1 blue, 1 air, 3 sure, 4 plain, 4 plain_too, 4 dual, 7 told, 8 nothing"},
    {"scene_tablet scene_phone", ""},
    {"scene_home_visit scene_tablet scene_phone type=nfc_device", ""},
    {"scene_reception listed=yes", ""},
};

struct TypedCase {
    const char *typed, *product;
};
std::ostream& operator<<(std::ostream& out, const TypedCase& each) { return out << each.typed; }

const TypedCase typed_models[]{
    {"Sony RC-S300", "sony_rc_s300_rc_s300_s"},
    {"ソニー rc-s300/p", "sony_rc_s300_rc_s300_s"}, // both are sold as RC-S300
    {"RC-S380", "sony_rc_s380_s"},
    {"CIR315A-04", "ab_circle_cir315a_04"},
    {"アイ・オー・データ USB-NFC4", "i_o_data_usb_nfc4"},
    {"USB-NFC3", "i_o_data_usb_nfc3"},
    {"Reader", ""},
    {"No 12", ""},
    {"", ""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_choice)

BOOST_DATA_TEST_CASE(the_type_follows_from_the_scenes, boost::unit_test::data::make(type_cases), each)
{
    BOOST_TEST(types(each.answers) == each.types);
}

BOOST_DATA_TEST_CASE(the_choice_is_held_against_the_scenes, boost::unit_test::data::make(verdicts), each)
{
    const Outcome outcome = chosen(each.answers);
    BOOST_TEST(status_of(outcome, "card_reader.recommended_type") == each.status);
    if (const Finding* found = find(outcome, "card_reader.recommended_type"))
        BOOST_TEST(found->what.msgid.find(each.words) != std::string::npos, found->what.msgid);
}

BOOST_AUTO_TEST_CASE(every_scene_has_its_reason)
{
    const Outcome outcome = chosen("scene_reception scene_home_visit scene_bedside scene_tablet scene_phone scene_ipad scene_other_tablet");
    const Finding& found = *find(outcome, "card_reader.recommended_type");
    BOOST_TEST(found.evidence.size() == 6u);
    BOOST_TEST(reason(found, "scene_reception").find("FAQ KB0010166") != std::string::npos);
    BOOST_TEST(reason(found, "scene_home_visit").find("wears less (the guide)") != std::string::npos);
    BOOST_TEST(reason(found, "scene_bedside").find("Junbi's conclusion") != std::string::npos);
    BOOST_TEST(reason(found, "scene_phone").find("which models can be used, see the official list") != std::string::npos);
    BOOST_TEST(reason(found, "scene_ipad").find("iPad needs a reader from the official list") != std::string::npos);
    BOOST_TEST(reason(found, "scene_other_tablet").find("some tablets") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_older_file_that_says_a_tablet_or_a_phone_keeps_its_meaning)
{
    const Outcome older = chosen("scene_tablet");
    const Finding& found = *find(older, "card_reader.recommended_type");
    BOOST_TEST(reason(found, "scene_tablet").find("phones and some tablets need no card reader") != std::string::npos);
    BOOST_TEST(has(older, "card_reader.tablet", Status::not_applicable));
    const Outcome newer = chosen("scene_tablet scene_phone");
    BOOST_TEST(reason(*find(newer, "card_reader.recommended_type"), "scene_tablet") == "none");
    const Form asked = form();
    for (const char* id : {"scene_reception", "scene_home_visit", "scene_bedside", "scene_tablet"})
        BOOST_TEST(std::any_of(asked.begin(), asked.end(), [&](const Field& each) { return each.id == id && each.when_field.empty(); }));
}

BOOST_AUTO_TEST_CASE(a_built_in_slot_is_no_promise)
{
    const Outcome outcome = chosen("scene_reception built_in=yes");
    BOOST_TEST(
        reason(*find(outcome, "card_reader.recommended_type"), "scene_reception").find("only the official list says") != std::string::npos);
}

BOOST_DATA_TEST_CASE(how_many_are_needed, boost::unit_test::data::make(needs), each)
{
    BOOST_TEST(status_of(chosen(each.answers), "card_reader.readers_needed") == each.status);
}

BOOST_DATA_TEST_CASE(the_reader_that_is_there, boost::unit_test::data::make(existing), each)
{
    BOOST_TEST(status_of(chosen(each.answers), "card_reader.existing_reader") == each.status);
}

BOOST_AUTO_TEST_CASE(a_reader_used_for_other_work_is_told_unless_no_subsidy_is_wanted)
{
    const std::string own = "reader_there existing_model=RC-S300 existing_shared";
    BOOST_TEST(has(chosen(own), "card_reader.shared_reader", Status::attention));
    BOOST_TEST(has(chosen(own, "wants_subsidy=yes"), "card_reader.shared_reader", Status::attention));
    BOOST_TEST(!find(chosen(own, "wants_subsidy=no"), "card_reader.shared_reader"));
    BOOST_TEST(!find(chosen("existing_shared"), "card_reader.shared_reader"));
}

BOOST_DATA_TEST_CASE(models_are_ranked_by_fit_and_then_by_what_is_known, boost::unit_test::data::make(ranks), each)
{
    SampleCase sample = sample_of(each.answers);
    sample.rules = table_of(few);
    BOOST_TEST(places(judged(sample)) == each.places);
}

BOOST_AUTO_TEST_CASE(a_table_without_tiers_is_told_by_the_claims_of_the_makers)
{
    auto rows = few;
    for (auto& row : rows) {
        row[7] = row[6] == "claimed" ? "maker" : "";
        row[6] = "";
    }
    SampleCase sample = sample_of("scene_home_visit type=contactless");
    sample.rules = table_of(rows);
    BOOST_TEST(places(judged(sample)).starts_with("1 sure, 1 blue, 3 plain, 3 plain_too"));
}

BOOST_AUTO_TEST_CASE(the_best_few_are_named_with_the_reason_and_the_list_that_counts)
{
    SampleCase sample = sample_of("scene_reception scene_home_visit");
    sample.rules = table_of(few);
    const Finding found = *find(judged(sample), "card_reader.suggestions");
    BOOST_TEST((found.status == Status::todo));
    sample.own.set("model", "Maker S-50000");
    BOOST_TEST(has(judged(sample), "card_reader.suggestions", Status::ok));
    BOOST_TEST(found.what.msgid.find("None of them is confirmed") != std::string::npos);
    BOOST_TEST((found.evidence.front().label == T("{1}. {2}", 1, "Maker S-50000")));
    BOOST_TEST(reason(found, "sure").find("the maker says") != std::string::npos);
    BOOST_TEST(reason(found, "plain").find("not whether it works") != std::string::npos);
    BOOST_TEST(std::get<long long>(evidence(found, "more")->value) == 2);
    BOOST_TEST(std::get<std::string>(evidence(found, "no_information")->value) == "Maker N-10000");
    BOOST_TEST(std::get<std::string>(evidence(found, "official_list")->value).find("KB0011081") != std::string::npos);
    BOOST_TEST(found.links.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_shipped_table_puts_the_makers_claims_first_and_confirms_none)
{
    const Outcome outcome = chosen("scene_reception scene_home_visit");
    const Table& table = outcome.tables.at("card_reader.suggestions");
    BOOST_REQUIRE(table.size() > 20u);
    for (std::size_t i = 0; i < 3; ++i)
        BOOST_TEST(table.at(i, "tier") == "claimed");
    BOOST_TEST(table.at(3, "tier") == "known");
    BOOST_TEST(table.at(table.size() - 1, "tier").empty());
    for (std::size_t i = 0; i < table.size(); ++i)
        BOOST_TEST((table.at(i, "tier") != "official" && table.at(i, "tier") != "token" && table.at(i, "tier") != "virtual"));
}

BOOST_DATA_TEST_CASE(models_as_people_type_them, boost::unit_test::data::make(typed_models), each)
{
    const auto found = product_typed(each.typed, real_rules());
    BOOST_TEST((found ? found->id : "") == each.product);
}

BOOST_DATA_TEST_CASE(the_subsidy_counts_so_many, boost::unit_test::data::make(counts), each)
{
    BOOST_TEST(status_of(subsidised(each), "card_reader.subsidy_covers") == each.status);
}

BOOST_AUTO_TEST_CASE(whether_services_add_up_stays_open)
{
    const Outcome between = subsidised({"11 27", "readers_count=4", ""});
    BOOST_TEST(find(between, "card_reader.subsidy_covers")->what.msgid.find("must be confirmed") != std::string::npos);
    const Finding found = *find(subsidised({"11 27", "", ""}), "card_reader.subsidy_covers");
    BOOST_TEST(found.what.msgid.find("to be confirmed") != std::string::npos);
    for (const char* name : {"service_11", "service_27", "condition", "not_counted", "receipt"})
        BOOST_TEST(evidence(found, name), name);
}

BOOST_AUTO_TEST_CASE(without_the_subsidy_there_is_nothing_to_count_and_no_label_to_put_on)
{
    for (const char* wants : {"no", ""}) {
        const Outcome outcome = subsidised({"11", "readers_count=9", ""}, wants);
        BOOST_TEST(!find(outcome, "card_reader.subsidy_covers"));
        BOOST_TEST(!find(outcome, "card_reader.label_duty"));
    }
}

BOOST_AUTO_TEST_CASE(the_label_stays_to_be_done_until_it_is_ticked)
{
    for (const char* wants : {"yes", "unsure"}) {
        const std::string office = std::string("wants_subsidy=") + wants;
        BOOST_TEST(has(chosen("", office), "card_reader.label_duty", Status::todo));
        BOOST_TEST(has(chosen("labelled", office), "card_reader.label_duty", Status::ok));
        BOOST_TEST(!find(chosen("type=nfc_device", office), "card_reader.label_duty"));
    }
}

BOOST_AUTO_TEST_CASE(an_undecided_type_without_scenes_leads_to_the_scenes)
{
    BOOST_TEST(find(chosen("type=undecided"), "card_reader.type_undecided")->question == "card_reader.scene_reception");
    BOOST_TEST(!find(chosen("type=undecided scene_bedside"), "card_reader.type_undecided"));
}

BOOST_AUTO_TEST_SUITE_END()
