// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_library_windows.h"
#include "installers/stores/nss_session.h"

#include <mutex>

namespace junbi::nss {
namespace {

std::mutex& one_at_a_time()
{
    static std::mutex mutex;
    return mutex;
}

/// NSS_INIT_READONLY, _NOMODDB, _NOROOTINIT, _OPTIMIZESPACE.
constexpr std::uint32_t flags = 0x01 | 0x04 | 0x10 | 0x20;

} // namespace

class Session::Open {
public:
    ~Open()
    {
        if (context)
            loaded_library().NSS_ShutdownContext(context);
    }
    std::unique_lock<std::mutex> lock{one_at_a_time()}; // let go after the database is closed
    void* context = nullptr;
};

/// On Windows databases are only read: `access` is always reading and there is no limit.
Session::Session(const std::filesystem::path& folder, Access, std::optional<std::chrono::milliseconds>) : open_(std::make_unique<Open>())
{
    if (const Library* library = firefox_library(trouble_)) {
        trouble_.clear();
        open_->context = library->NSS_InitContext(("sql:" + folder.string()).c_str(), "", "", "secmod.db", nullptr, flags);
        if (open_->context)
            return;
        trouble_ = last_error();
    }
    open_.reset();
}

Session::~Session() = default;

Session::operator bool() const { return open_ != nullptr; }

void free_slot(PK11SlotInfoStr* slot) { loaded_library().PK11_FreeSlot(slot); }

Slot key_slot() { return Slot(loaded_library().PK11_GetInternalKeySlot()); }

/// The number alone: its name is among those that a Firefox need not hand out.
std::string last_error() { return std::to_string(loaded_library().PORT_GetError()); }

} // namespace junbi::nss
