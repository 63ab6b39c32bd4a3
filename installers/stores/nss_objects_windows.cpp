// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_key_trial.h"
#include "installers/stores/nss_library_windows.h"

namespace junbi::nss {

Objects::Objects(const Slot& slot, unsigned long kind) : first_(slot ? loaded_library().PK11_FindGenericObjects(slot.get(), kind) : nullptr)
{
}

Objects::~Objects()
{
    if (first_)
        loaded_library().PK11_DestroyGenericObjects(first_);
}

PK11GenericObjectStr* next(PK11GenericObjectStr* object) { return loaded_library().PK11_GetNextGenericObject(object); }

Der attribute(PK11GenericObjectStr* object, unsigned long type)
{
    constexpr int generic = 0; // PK11_TypeGeneric
    Item item;
    if (loaded_library().PK11_ReadRawAttribute(generic, object, type, &item) != 0)
        return {};
    Der bytes(item.bytes, item.bytes + item.size);
    loaded_library().SECITEM_FreeItem(&item, 0);
    return bytes;
}

bool is_locked(const Slot& slot)
{
    return loaded_library().PK11_NeedLogin(slot.get()) && !loaded_library().PK11_IsLoggedIn(slot.get(), nullptr);
}

/// Not tried: Windows' own keys are not tried either, and looking is all that is done with Firefox's.
std::string try_key(const Slot&, const Der&, const Der&) { return {}; }

} // namespace junbi::nss
