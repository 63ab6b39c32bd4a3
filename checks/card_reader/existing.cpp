// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/choosing.h"
#include "checks/card_reader/judging.h"
#include "checks/card_reader/products.h"

#include <utility>

namespace junbi::card_reader_step {
namespace {

Finding not_named()
{
    return todo("card_reader.existing_reader", T("Your office has a card reader, but which one is not entered."),
        T("Enter maker and model as they stand on it: then Junbi says what it knows of it."))
        .asked("card_reader.existing_model");
}

Finding not_known(const std::string& typed)
{
    return attention("card_reader.existing_reader", T("Junbi has no information on the reader that you have: {1}.", typed),
        T("Look for it on the official list. If it is there, answer “{1}”.", T("Did you find the model on the official list KB0011081?")))
        .asked("card_reader.listed")
        .see(official_list);
}

Finding known(const Product& product, const std::vector<Scene>& scenes)
{
    Finding made = ok("card_reader.existing_reader",
        T("Your office has this reader already: {1}. Look for it on the official list before you rely on it.", product.name))
                       .see(official_list);
    if (product.unfit() || suits(product.type, deciding(scenes)).worst == Fit::poor)
        made = attention("card_reader.existing_reader", T("The reader that you have ({1}) does not seem to suit.", product.name),
            T("Plan with another one, or look for it on the official list. If it is there, answer “{1}”.",
                T("Did you find the model on the official list KB0011081?")))
                   .asked("card_reader.listed")
                   .see(official_list);
    if (!type_name(product.type).empty())
        made.evidence.push_back({"type", T("Type of card reader"), type_name(product.type)});
    if (!product.connection.empty())
        made.evidence.push_back({"connection", T("How it connects"), connection_of(product)});
    made.evidence.push_back({"tier", T("What is known"), known_of(product)});
    return made;
}

/// Article 3 of the rules of the subsidy: used for this work only.
Finding shared_with_other_work()
{
    return attention("card_reader.shared_reader", T("The reader that you have is used for other work too."),
        T("By the rules of the subsidy, a reader that is paid from it is used for this work only. Leave this one out of the application, "
          "or use it for this work only and answer “no”."))
        .asked("card_reader.existing_shared");
}

} // namespace

std::vector<Finding> judge_existing(const Case& c, const std::vector<Scene>& scenes)
{
    std::vector<Finding> all;
    if (!c.own.yes("reader_there"))
        return all;
    const std::string& typed = c.own.text("existing_model");
    const std::optional<Product> product = product_typed(typed, c.rules);
    if (typed.empty())
        all.push_back(not_named().of({"2-2.c1"}));
    else if (c.own.yes("listed"))
        all.push_back(ok("card_reader.existing_reader", T("Your office has a reader already: {1}.", typed)).of({"2-2.c1"}));
    else if (!product || product->only_named())
        all.push_back(not_known(typed).of({"2-2.c1"}));
    else
        all.push_back(known(*product, scenes).of({"2-2.c1"}));
    if (c.own.yes("existing_shared") && !c.office.no("wants_subsidy"))
        all.push_back(shared_with_other_work().of({"2-2.c1"}));
    return all;
}

} // namespace junbi::card_reader_step
