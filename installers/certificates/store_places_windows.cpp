// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/store_places.h"

#include "installers/stores/system_store.h"

namespace junbi {

/// Edge and Chrome take certificates from Windows itself.
std::vector<StorePlace> store_places(const Home&, const Order&)
{
    std::vector<StorePlace> places;
    for (const SystemStore& each : system_stores())
        if (each.changeable)
            places.push_back({each.id, T("{1} (Edge, Chrome)", each.name)});
    return places;
}

Form questions_of_stores()
{
    return {tick("exportable", T("The key may be taken out of Windows again"))
                .optional()
                .explained(T("Leave this empty: a key that cannot be taken out cannot be copied to another computer either. Keep the "
                             "certificate file in a safe place."))};
}

} // namespace junbi
