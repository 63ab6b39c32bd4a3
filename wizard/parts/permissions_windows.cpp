// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk_windows.h"

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

#include <array>
#include <memory>
#include <system_error>
#include <vector>

namespace junbi {
namespace {

struct LocalMemory {
    void operator()(void* memory) const { LocalFree(memory); }
};
struct OpenHandle {
    void operator()(void* handle) const { CloseHandle(handle); }
};

using Sid = std::array<unsigned char, SECURITY_MAX_SID_SIZE>;

Sid well_known(WELL_KNOWN_SID_TYPE type)
{
    Sid sid{};
    DWORD size = sid.size();
    CreateWellKnownSid(type, nullptr, sid.data(), &size);
    return sid;
}

/// The person who runs this program; empty where Windows does not say.
std::vector<unsigned char> this_person()
{
    HANDLE opened = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened))
        return {};
    const std::unique_ptr<void, OpenHandle> token(opened);
    DWORD size = 0;
    GetTokenInformation(token.get(), TokenUser, nullptr, 0, &size);
    std::vector<unsigned char> user(size);
    if (size == 0 || !GetTokenInformation(token.get(), TokenUser, user.data(), size, &size))
        return {};
    auto* sid = static_cast<unsigned char*>(reinterpret_cast<TOKEN_USER*>(user.data())->User.Sid);
    return {sid, sid + GetLengthSid(sid)};
}

/// Who may always read: the person, the system and its administrators, and what stands for a file's owner.
class Trusted {
public:
    Trusted()
        : person_(this_person())
        , others_{well_known(WinLocalSystemSid), well_known(WinBuiltinAdministratorsSid), well_known(WinCreatorOwnerSid),
              well_known(WinCreatorOwnerRightsSid)}
    {
    }
    bool knows(PSID sid)
    {
        if (!person_.empty() && EqualSid(sid, person_.data()))
            return true;
        for (Sid& each : others_)
            if (EqualSid(sid, each.data()))
                return true;
        return false;
    }

private:
    std::vector<unsigned char> person_;
    std::array<Sid, 4> others_;
};

/// The services that keep Windows itself up to date, "NT SERVICE\TrustedInstaller"; it owns what Windows brings.
Sid trusted_installer()
{
    Sid sid{};
    PSID made = nullptr;
    if (ConvertStringSidToSidW(L"S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464", &made)) {
        CopySid(sid.size(), sid.data(), made);
        LocalFree(made);
    }
    return sid;
}

bool is_administrators(PSID sid)
{
    for (Sid each : {well_known(WinLocalSystemSid), well_known(WinBuiltinAdministratorsSid), trusted_installer()})
        if (EqualSid(sid, each.data()))
            return true;
    return false;
}

/// The list of who may do what; `memory` holds it. A null list means that everybody may everything.
struct Permissions {
    std::unique_ptr<void, LocalMemory> memory = nullptr;
    PACL list = nullptr;
    bool known = false, own = false; ///< own: they do not just follow the folder's
};

Permissions permissions_of(const std::filesystem::path& file)
{
    Permissions found;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    std::wstring name = system_path(file);
    found.known
        = GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &found.list, nullptr, &descriptor)
        == ERROR_SUCCESS;
    found.memory.reset(descriptor);
    SECURITY_DESCRIPTOR_CONTROL control = 0;
    DWORD revision = 0;
    found.own = found.known && GetSecurityDescriptorControl(descriptor, &control, &revision) && (control & SE_DACL_PROTECTED) != 0;
    return found;
}

bool set_permissions(const std::filesystem::path& file, PACL list)
{
    std::wstring name = system_path(file);
    return SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr,
               nullptr, list, nullptr)
        == ERROR_SUCCESS;
}

EXPLICIT_ACCESSW everything_for(void* sid)
{
    EXPLICIT_ACCESSW entry{};
    entry.grfAccessPermissions = FILE_ALL_ACCESS;
    entry.grfAccessMode = SET_ACCESS;
    entry.Trustee.TrusteeForm = TRUSTEE_IS_SID;
    entry.Trustee.ptstrName = static_cast<wchar_t*>(sid);
    return entry;
}

} // namespace

bool give_to_owner_alone(const std::filesystem::path& file)
{
    std::vector<unsigned char> person = this_person();
    if (person.empty())
        return false;
    Sid system = well_known(WinLocalSystemSid), administrators = well_known(WinBuiltinAdministratorsSid);
    std::array entries{everything_for(person.data()), everything_for(system.data()), everything_for(administrators.data())};
    PACL made = nullptr;
    if (SetEntriesInAclW(entries.size(), entries.data(), nullptr, &made) != ERROR_SUCCESS)
        return false;
    const std::unique_ptr<void, LocalMemory> memory(made);
    return set_permissions(file, made) && !open_to_others(file);
}

bool open_to_others(const std::filesystem::path& file)
{
    const Permissions found = permissions_of(file);
    if (!found.known || !found.list)
        return true;
    Trusted trusted;
    for (DWORD i = 0; i < found.list->AceCount; ++i) {
        void* entry = nullptr;
        if (!GetAce(found.list, i, &entry) || static_cast<ACE_HEADER*>(entry)->AceType != ACCESS_ALLOWED_ACE_TYPE)
            continue;
        auto* allowed = static_cast<ACCESS_ALLOWED_ACE*>(entry);
        if ((allowed->Mask & (FILE_READ_DATA | GENERIC_READ | GENERIC_ALL)) != 0 && !trusted.knows(&allowed->SidStart))
            return true;
    }
    return false;
}

Changeable changeable(const std::filesystem::path& file, bool above)
{
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    PSID owner = nullptr;
    PACL list = nullptr;
    std::wstring name = system_path(file);
    const DWORD error = GetNamedSecurityInfoW(
        name.data(), SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, &owner, nullptr, &list, nullptr, &descriptor);
    const std::unique_ptr<void, LocalMemory> memory(descriptor);
    if (error != ERROR_SUCCESS)
        throw std::system_error(static_cast<int>(error), std::system_category());
    if (!owner || !is_administrators(owner))
        return Changeable::by_its_owner;
    if (!list)
        return Changeable::by_others;
    constexpr DWORD taking_away = DELETE | FILE_DELETE_CHILD | WRITE_DAC | WRITE_OWNER | GENERIC_WRITE | GENERIC_ALL;
    const DWORD changing = above ? taking_away : taking_away | FILE_WRITE_DATA | FILE_APPEND_DATA | FILE_WRITE_EA;
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void* entry = nullptr;
        if (!GetAce(list, i, &entry))
            continue;
        const auto* head = static_cast<ACE_HEADER*>(entry);
        if (head->AceType != ACCESS_ALLOWED_ACE_TYPE || (head->AceFlags & INHERIT_ONLY_ACE) != 0)
            continue;
        auto* allowed = static_cast<ACCESS_ALLOWED_ACE*>(entry);
        if ((allowed->Mask & changing) != 0 && !is_administrators(&allowed->SidStart))
            return Changeable::by_others;
    }
    return Changeable::by_nobody;
}

void take_permissions_over(const std::filesystem::path& from, const std::filesystem::path& to)
{
    const Permissions found = permissions_of(from);
    if (found.known && found.own && found.list)
        set_permissions(to, found.list);
}

} // namespace junbi
