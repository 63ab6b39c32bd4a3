// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

struct PK11GenericObjectStr;
struct PK11SlotInfoStr;

namespace junbi::nss {

/// Bytes as NSS hands them over, the same as SECItem; on Windows its `unsigned long` has 32 bits, as Windows' own.
struct Item {
    int kind = 0;
    unsigned char* bytes = nullptr;
    unsigned size = 0;
};

/// What reading a database takes of NSS, under NSS's own names; https://firefox-source-docs.mozilla.org/security/nss/. Its headers are for
/// the system that they were installed on, so the few types stand here.
struct Library {
    void* (*NSS_InitContext)(const char* folder, const char*, const char*, const char* modules, void* wishes, std::uint32_t flags);
    int (*NSS_ShutdownContext)(void* context);
    PK11SlotInfoStr* (*PK11_GetInternalKeySlot)();
    void (*PK11_FreeSlot)(PK11SlotInfoStr*);
    int (*PK11_NeedLogin)(PK11SlotInfoStr*);
    int (*PK11_IsLoggedIn)(PK11SlotInfoStr*, void*);
    PK11GenericObjectStr* (*PK11_FindGenericObjects)(PK11SlotInfoStr*, unsigned long kind);
    PK11GenericObjectStr* (*PK11_GetNextGenericObject)(PK11GenericObjectStr*);
    int (*PK11_DestroyGenericObjects)(PK11GenericObjectStr*);
    int (*PK11_ReadRawAttribute)(int what, void* object, unsigned long attribute, Item* item);
    void (*SECITEM_FreeItem)(Item*, int the_item_too);
    int (*PORT_GetError)();
};

/// The NSS that an installed Firefox brings along, loaded from its folder when first needed; it stays, because NSS cannot be taken out of a
/// process again. Null: `trouble` says why ("Firefox: …"). Only for who holds the lock of Session.
const Library* firefox_library(std::string& trouble);

/// The one that was loaded.
const Library& loaded_library();

} // namespace junbi::nss
