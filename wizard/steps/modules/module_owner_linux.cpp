// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_owner.h"

#include <elf.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>

namespace junbi {
namespace {

/// How a program or library begins; kind and machine stand at the same place whether it is made for 32 or for 64 bits.
std::optional<Elf32_Ehdr> head_of(const std::filesystem::path& file)
{
    Elf32_Ehdr head{};
    std::ifstream in(file, std::ios::binary);
    if (!in.read(reinterpret_cast<char*>(&head), sizeof head) || !std::equal(ELFMAG, ELFMAG + SELFMAG, head.e_ident))
        return std::nullopt;
    return head;
}

} // namespace

Owner owner_of(const std::filesystem::path& file, const std::vector<unsigned>& owners, bool above, std::error_code& error)
{
    struct stat found { };
    if (::lstat(file.c_str(), &found) != 0) {
        error = {errno, std::generic_category()};
        return Owner::unknown;
    }
    if (std::find(owners.begin(), owners.end(), found.st_uid) == owners.end())
        return Owner::somebody_else;
    const bool for_all = (found.st_mode & (S_IWGRP | S_IWOTH)) != 0, each_ones_own = (found.st_mode & S_ISVTX) != 0;
    return for_all && !(above && each_ones_own) ? Owner::others_too : Owner::administrator_alone;
}

bool is_library_for_this_computer(const std::filesystem::path& file)
{
    const auto head = head_of(file), ours = head_of("/proc/self/exe");
    return head && ours && head->e_type == ET_DYN && head->e_machine == ours->e_machine
        && std::equal(head->e_ident + EI_CLASS, head->e_ident + EI_DATA + 1, ours->e_ident + EI_CLASS);
}

} // namespace junbi
