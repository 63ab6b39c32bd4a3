// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/nss_session.h"
#include "installers/stores/x509.h"

struct PK11GenericObjectStr;
struct SECKEYPrivateKeyStr;

namespace junbi::nss {

/// What PKCS #11 calls the classes of objects (CKO_…) and their attributes (CKA_…).
constexpr unsigned long class_certificate = 1, class_public_key = 2, class_private_key = 3;
constexpr unsigned long attribute_value = 0x11, attribute_id = 0x102;

/// The objects of one class in a slot, as the database has them. NSS's own list of certificates decodes each of them and asks for its
/// trust, which takes ten times as long.
class Objects {
public:
    /// `kind` is a CK_OBJECT_CLASS.
    Objects(const Slot& slot, unsigned long kind);
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    PK11GenericObjectStr* first() const { return first_; }

private:
    PK11GenericObjectStr* first_;
};
/// The one after it, or null.
PK11GenericObjectStr* next(PK11GenericObjectStr* object);

/// An attribute (CK_ATTRIBUTE_TYPE) of an object; empty where it has none.
Der attribute(PK11GenericObjectStr* object, unsigned long type);

void free_key(SECKEYPrivateKeyStr* key);
using Key = std::unique_ptr<SECKEYPrivateKeyStr, Destroy<free_key>>;

/// The private key with this id; null where there is none or the database is locked.
Key key_with(const Slot& slot, const Der& id);

/// Whether the database wants a password that nobody has given.
bool is_locked(const Slot& slot);

} // namespace junbi::nss
