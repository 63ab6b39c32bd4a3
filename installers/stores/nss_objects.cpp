// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_objects.h"

#include <keyhi.h>
#include <pk11pub.h>

namespace junbi::nss {

Objects::Objects(const Slot& slot, unsigned long kind) : first_(slot ? PK11_FindGenericObjects(slot.get(), kind) : nullptr) { }

Objects::~Objects()
{
    if (first_)
        PK11_DestroyGenericObjects(first_);
}

PK11GenericObjectStr* next(PK11GenericObjectStr* object) { return PK11_GetNextGenericObject(object); }

Der attribute(PK11GenericObjectStr* object, unsigned long type)
{
    SECItem item{};
    if (PK11_ReadRawAttribute(PK11_TypeGeneric, object, type, &item) != SECSuccess)
        return {};
    Der value(item.data, item.data + item.len);
    SECITEM_FreeItem(&item, PR_FALSE);
    return value;
}

void free_key(SECKEYPrivateKeyStr* key) { SECKEY_DestroyPrivateKey(key); }

Key key_with(const Slot& slot, const Der& id)
{
    if (id.empty() || is_locked(slot))
        return nullptr;
    SECItem wanted{siBuffer, const_cast<unsigned char*>(id.data()), static_cast<unsigned>(id.size())};
    return Key(PK11_FindKeyByKeyID(slot.get(), &wanted, nullptr));
}

bool is_locked(const Slot& slot) { return PK11_NeedLogin(slot.get()) && !PK11_IsLoggedIn(slot.get(), nullptr); }

} // namespace junbi::nss
