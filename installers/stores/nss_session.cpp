// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_session.h"

#include "installers/stores/nss_files.h"

#include <cert.h>
#include <nss.h>
#include <pk11pub.h>
#include <prerror.h>

#include <mutex>
#include <thread>

namespace junbi::nss {
namespace {

std::mutex& one_at_a_time()
{
    static std::mutex mutex;
    return mutex;
}

using Context = std::unique_ptr<NSSInitContext, Destroy<NSS_ShutdownContext>>;

Context open(const std::filesystem::path& folder, Session::Access access)
{
    NSSInitParameters parameters{};
    parameters.length = sizeof parameters;
    PRUint32 flags = NSS_INIT_NOROOTINIT | NSS_INIT_NOMODDB | NSS_INIT_OPTIMIZESPACE;
    if (access == Session::Access::reading)
        flags |= NSS_INIT_READONLY;
    return Context(NSS_InitContext(("sql:" + folder.string()).c_str(), "", "", "secmod.db", &parameters, flags));
}

/// Looks again and again: std::timed_mutex would do for the lock, but nobody tells when another program has finished.
template <class Condition>
bool wait_until(std::chrono::steady_clock::time_point end, Condition condition)
{
    constexpr std::chrono::milliseconds pause(5);
    while (!condition()) {
        if (std::chrono::steady_clock::now() + pause > end)
            return false;
        std::this_thread::sleep_for(pause);
    }
    return true;
}

/// The lock, where it could be had and nobody writes to the folder's database.
std::unique_lock<std::mutex> turn(const std::filesystem::path& folder, std::optional<std::chrono::milliseconds> limit)
{
    if (!limit)
        return std::unique_lock(one_at_a_time());
    const auto end = std::chrono::steady_clock::now() + *limit;
    std::unique_lock lock(one_at_a_time(), std::defer_lock);
    if (!wait_until(end, [&] { return lock.try_lock(); }))
        return lock;
    if (!wait_until(end, [&] { return !another_program_writes(folder); }))
        lock.unlock();
    return lock;
}

} // namespace

class Session::Open {
public:
    std::unique_lock<std::mutex> lock; // let go after the database is closed
    Context context;
};

Session::Session(const std::filesystem::path& folder, Access access, std::optional<std::chrono::milliseconds> limit)
    : open_(std::make_unique<Open>())
{
    open_->lock = turn(folder, limit);
    in_use_ = !open_->lock;
    if (!in_use_)
        open_->context = open(folder, access);
    if (open_->context)
        return;
    trouble_ = in_use_ ? "in use" : last_error();
    open_.reset();
}

Session::~Session() = default;

Session::operator bool() const { return open_ != nullptr; }

void free_slot(PK11SlotInfoStr* slot) { PK11_FreeSlot(slot); }

void free_list(CERTCertListStr* list) { CERT_DestroyCertList(list); }

Slot key_slot() { return Slot(PK11_GetInternalKeySlot()); }

List certificates_in(const Slot& slot) { return List(slot ? PK11_ListCertsInSlot(slot.get()) : nullptr); }

std::string last_error()
{
    const PRErrorCode code = PR_GetError();
    const char* name = PR_ErrorToName(code);
    return std::to_string(code) + (name ? std::string(" ") + name : std::string());
}

} // namespace junbi::nss
