// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/disk_windows.h"
#include "wizard/steps/modules/module_owner.h"

#include <windows.h>

#include <algorithm>
#include <fstream>

namespace junbi {
namespace {

template <class Head>
bool read_at(std::ifstream& in, long long place, Head& head)
{
    return in.seekg(place) && in.read(reinterpret_cast<char*>(&head), sizeof head);
}

} // namespace

Owner owner_of(const std::filesystem::path& file, const std::vector<unsigned>& owners, bool above, std::error_code& error)
try {
    const Changeable by = changeable(file, above);
    const bool persons_own_counts = std::any_of(owners.begin(), owners.end(), [](unsigned each) { return each != 0; });
    if (by == Changeable::by_nobody || (persons_own_counts && !open_to_others(file)))
        return Owner::administrator_alone;
    return by == Changeable::by_others ? Owner::others_too : Owner::somebody_else;
} catch (const std::system_error& failure) {
    error = failure.code();
    return Owner::unknown;
}

bool is_library_for_this_computer(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    IMAGE_DOS_HEADER begin{};
    IMAGE_NT_HEADERS head{};
    return read_at(in, 0, begin) && begin.e_magic == IMAGE_DOS_SIGNATURE && read_at(in, begin.e_lfanew, head)
        && head.Signature == IMAGE_NT_SIGNATURE && head.FileHeader.Machine == IMAGE_FILE_MACHINE_AMD64
        && (head.FileHeader.Characteristics & IMAGE_FILE_DLL) != 0;
}

} // namespace junbi
