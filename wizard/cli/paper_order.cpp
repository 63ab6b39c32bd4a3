// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/paper_order.h"

#include "wizard/catalogues/speaker.h"
#include "wizard/documents/own_layouts.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"

#include <algorithm>

namespace junbi {
namespace {

SheetSize size_of(const std::string& name)
{
    if (name == "A4" || name == "a4")
        return SheetSize::a4;
    if (name == "A3" || name == "a3")
        return SheetSize::a3;
    if (name == "A2" || name == "a2")
        return SheetSize::a2;
    throw Failure(Ending::usage, T("--size: “{1}” is no size that posters and leaflets come in. There are: A4, A3, A2.", name));
}

/// The paper in the printer, where a notice is larger than that; nothing where it was not asked for.
std::optional<SheetSize> tile_of(const std::optional<std::string>& name)
{
    if (!name)
        return std::nullopt;
    if (*name == "A4" || *name == "a4")
        return SheetSize::a4;
    if (*name == "A3" || *name == "a3")
        return SheetSize::a3;
    throw Failure(Ending::usage, T("--tile: posters and leaflets cannot be spread over “{1}”, only over A4 or A3.", *name));
}

PaperOrder order_of(const Arguments& asked)
{
    return {asked.computer, asked.vendor, asked.masked, size_of(asked.paper_size), asked.landscape, asked.monochrome, tile_of(asked.tile)};
}

/// What only posters and leaflets can be had in, as it was asked for; empty: none of it.
std::string only_for_notices(const Arguments& asked)
{
    return !asked.words_in.empty()                   ? "--language"
        : size_of(asked.paper_size) != SheetSize::a4 ? "--size"
        : asked.landscape                            ? "--landscape"
        : asked.monochrome                           ? "--monochrome"
        : tile_of(asked.tile)                        ? "--tile"
                                                     : "";
}

void demand_language(const std::string& asked)
{
    std::string all;
    for (const NoticeLanguage& each : notice_languages(places().locale)) {
        if (each.id == asked)
            return;
        all += (all.empty() ? "" : ", ") + each.id;
    }
    throw Failure(Ending::usage, T("Notices cannot be had in “{1}”. There are: {2}.", asked, all));
}

} // namespace

PaperShelf shelf_of(const Call& call)
{
    std::error_code none;
    const std::filesystem::path& asked = call.asked.layouts;
    if (!asked.empty() && !std::filesystem::is_directory(asked, none))
        throw Failure(Ending::usage, T("--layouts: there is no folder “{1}”.", asked.string()));
    return PaperShelf(asked.empty() ? own_layouts_folder() : asked);
}

void demand_paper(const Call& call, const PaperShelf& shelf, const std::string& id)
{
    const Paper* paper = shelf.find(id);
    if (const auto broken = shelf.troubles().find(id); !paper && broken != shelf.troubles().end())
        throw Failure(Ending::file, broken->second);
    if (!paper)
        throw Failure(Ending::usage, T("There is no paper “{1}”. “junbi print --list” shows all papers.", id));
    if (!call.asked.vendor.empty() && paper->about != About::vendor)
        throw Failure(Ending::usage, T("--vendor: “{1}” is not about one vendor. Print it without.", paper->id));
    if (!call.asked.computer.empty() && paper->about != About::computer)
        throw Failure(Ending::usage, T("--computer: “{1}” is not about one computer. Print it without.", paper->id));
    if (call.asked.masked && !paper->names_people)
        throw Failure(Ending::usage, T("--masked: “{1}” names nobody. Print it without.", paper->id));
    if (const std::string option = only_for_notices(call.asked); !option.empty() && !paper->notice)
        throw Failure(Ending::usage, T("{1}: “{2}” is neither a poster nor a leaflet. Print it without.", option, paper->id));
    if (call.asked.landscape && !shelf.lies(*paper))
        throw Failure(Ending::usage, T("--landscape: there is no second layout of “{1}” that lies. Print it without.", id));
}

PaperWish wish_of(const Call& call, const PaperShelf& shelf) { return {shelf.find(call.asked.names.front()), order_of(call.asked)}; }

std::vector<PaperWish> wishes_of(const Call& call, const Wizard& wizard, const PaperShelf& shelf)
{
    return everything_due(wizard, order_of(call.asked), shelf);
}

std::vector<PaperWish> every_paper(const Call& call, const PaperShelf& shelf)
{
    std::vector<PaperWish> all;
    for (const Paper& each : shelf.all())
        all.push_back({&each, order_for(each, order_of(call.asked), shelf)});
    return all;
}

PrintJob job_of(const Call& call, const Wizard& wizard, const PaperShelf& shelf, const PaperWish& wish)
{
    const std::string& language = call.asked.words_in;
    if (!wish.paper->notice || language.empty())
        return shelf.job(*wish.paper, wizard, call.say, call.language, wish.order);
    demand_language(language);
    return shelf.job(*wish.paper, wizard, Speaker(language, places().locale).say(), language, wish.order);
}

} // namespace junbi
