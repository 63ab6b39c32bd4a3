// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss.h"

#include "installers/stores/destroy.h"

#include <cert.h>
#include <nss.h>
#include <pk11pub.h>
#include <prerror.h>

#include <memory>
#include <mutex>

namespace junbi {
namespace {

using Slot = std::unique_ptr<PK11SlotInfo, Destroy<PK11_FreeSlot>>;
using List = std::unique_ptr<CERTCertList, Destroy<CERT_DestroyCertList>>;
using Session = std::unique_ptr<NSSInitContext, Destroy<NSS_ShutdownContext>>;

/// NSS is one for the whole process: with two databases open it mixes up their lists. So: one at a time.
std::mutex& one_at_a_time()
{
    static std::mutex mutex;
    return mutex;
}

std::string last_error()
{
    const PRErrorCode code = PR_GetError();
    const char* name = PR_ErrorToName(code);
    return std::to_string(code) + (name ? std::string(" ") + name : std::string());
}

Session open_read_only(const std::filesystem::path& folder)
{
    NSSInitParameters parameters{};
    parameters.length = sizeof parameters;
    const PRUint32 flags = NSS_INIT_READONLY | NSS_INIT_NOROOTINIT | NSS_INIT_NOMODDB | NSS_INIT_OPTIMIZESPACE;
    return Session(NSS_InitContext(("sql:" + folder.string()).c_str(), "", "", "secmod.db", &parameters, flags));
}

std::vector<RawCertificate> list()
{
    const Slot slot(PK11_GetInternalKeySlot());
    const List certificates(slot ? PK11_ListCertsInSlot(slot.get()) : nullptr);
    std::vector<RawCertificate> found;
    if (!certificates)
        return found;
    for (auto* node = CERT_LIST_HEAD(certificates); !CERT_LIST_END(node, certificates); node = CERT_LIST_NEXT(node)) {
        CERTCertificate* each = node->cert;
        // Without a log-in this compares with the public key, so a database with a password can be told as well.
        const bool key = CERT_IsUserCert(each);
        found.push_back({{each->derCert.data, each->derCert.data + each->derCert.len}, key});
    }
    return found;
}

} // namespace

std::vector<RawCertificate> read_nss_database(const std::filesystem::path& folder, std::string& trouble)
{
    std::error_code none;
    if (!std::filesystem::exists(folder / "cert9.db", none)) {
        if (none)
            trouble = none.message();
        else if (std::filesystem::exists(folder / "cert8.db", none))
            trouble = "cert8.db"; // the format before 2018, which browsers no longer read
        return {};                // a browser that never kept a certificate
    }
    const std::lock_guard lock(one_at_a_time());
    const Session session = open_read_only(folder);
    if (!session) {
        trouble = last_error();
        return {};
    }
    return list(); // every certificate and slot is given back before the session ends, or NSS would stay open
}

} // namespace junbi
