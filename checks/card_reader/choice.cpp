// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/choosing.h"
#include "checks/card_reader/judging.h"

#include <iterator>
#include <utility>

namespace junbi::card_reader_step {
namespace {

/// True where the typed model is one of those of which nothing is known but the name.
bool only_its_name_is_known(const std::string& typed, const Rules& rules)
{
    const Table& rows = rules.table("card_reader.readers");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows.at(i, "model").empty() && typed.find(rows.at(i, "model")) != std::string::npos)
            return rows.at(i, "names").empty() && rows.at(i, "usb").empty();
    return false;
}

Finding home_visits(const std::string& type)
{
    if (type == "contact")
        return attention("card_reader.home_visit", T("Cards are to be read at users' homes, and a contact reader was chosen."),
            T("Consider a contactless one: the device is taken out each time, so it is smoother to handle and wears less."))
            .asked("card_reader.type");
    return ok("card_reader.home_visit", T("Cards are to be read at users' homes; a contactless reader suits that."));
}

Finding bluetooth(bool listed)
{
    if (listed)
        return ok("card_reader.bluetooth_reader", T("A Bluetooth reader is considered; your office found its model on the official list."));
    return attention("card_reader.bluetooth_reader",
        T("A Bluetooth reader is considered. Most of them cannot be used with the card-reading app."),
        T("Choose one from the official list that has the functions you need, and answer “{1}”.",
            T("Did you find the model on the official list KB0011081?")))
        .asked("card_reader.listed")
        .see(official_list);
}

std::vector<Finding> judge_decisions(const Case& c, const std::vector<Scene>& scenes)
{
    std::vector<Finding> all;
    const std::string& type = c.own.text("type");
    if (type == "undecided" && scenes.empty())
        all.push_back(todo("card_reader.type_undecided", T("The type of card reader is not decided."),
            T("Think of the scenes in which cards are read, and tick them under “{1}”: Junbi then says which type suits them.",
                T("Where will cards be read?")))
                          .asked("card_reader.scene_reception")
                          .of({"2-2.c1"}));
    if (c.own.yes("scene_home_visit") && !type.empty() && type != "undecided")
        all.push_back(home_visits(type).of({"2-2.d1", "2-2.c1"}));
    if (c.own.yes("scene_tablet") && type != "nfc_device" && !c.own.yes("bluetooth"))
        all.push_back(not_applicable("card_reader.tablet",
            T("Phones and some tablets are said to need no reader; an iPad needs one from the official list (which models: see there)."))
                          .of({"1-5.n1"})
                          .see(official_list));
    if (c.own.yes("bluetooth"))
        all.push_back(bluetooth(c.own.yes("listed")).of({"2-2.n2", "2-2.c1"}));
    if (c.own.no("listed"))
        all.push_back(attention("card_reader.not_listed", T("The model was not found on the official list."),
            T("Choose a model from the list, or ask through the portal before you buy or rely on this one."))
                          .asked("card_reader.listed")
                          .of({"2-2.c2"})
                          .see(official_list));
    if (!c.own.yes("listed") && only_its_name_is_known(c.own.text("model"), c.rules))
        all.push_back(attention("card_reader.model_unknown", T("Junbi has no information on the model {1}.", c.own.text("model")),
            T("Please look for it on the official list."))
                          .asked("card_reader.listed")
                          .of({"2-2.c2"})
                          .see(official_list));
    return all;
}

} // namespace

Outcome judge_choice(const Case& c)
{
    const std::vector<Scene> scenes = scenes_of(c.own);
    Outcome outcome = suggest_readers(c, scenes);
    std::vector<Finding> all;
    for (std::vector<Finding> part : {judge_scenes(c, scenes), judge_decisions(c, scenes), judge_existing(c, scenes),
             std::move(outcome.findings), judge_subsidised(c, scenes)})
        std::move(part.begin(), part.end(), std::back_inserter(all));
    outcome.findings = std::move(all);
    return outcome;
}

} // namespace junbi::card_reader_step
