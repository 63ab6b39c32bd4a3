// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_trust.h"

#include "wizard/parts/whole_file.h"

#include <elf.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace junbi {
namespace {

namespace fs = std::filesystem;

Text cannot_be_read(const fs::path& file, int error) { return T("“{1}” could not be read ({2}).", file.string(), reason_for(error)); }

/// Whom it belongs to, and who else can change it. `shared` lets everybody add files of their own.
std::optional<Text> reason_against(const fs::path& file, const std::vector<unsigned>& owners, bool shared)
{
    struct stat found { };
    if (::lstat(file.c_str(), &found) != 0)
        return cannot_be_read(file, errno);
    if (std::find(owners.begin(), owners.end(), found.st_uid) == owners.end())
        return T("“{1}” does not belong to the administrator of this computer, so nothing there is run. Ask the administrator to install "
                 "the step.",
            file.string());
    if ((found.st_mode & (S_IWGRP | S_IWOTH)) && !(shared && (found.st_mode & S_ISVTX)))
        return T("Others than the administrator can change “{1}”, so nothing there is run. Ask the administrator to take that permission "
                 "away.",
            file.string());
    return std::nullopt;
}

/// How a program or library begins; kind and machine stand at the same place whether it is made for 32 or for 64 bits.
std::optional<Elf32_Ehdr> head_of(const fs::path& file)
{
    Elf32_Ehdr head{};
    std::ifstream in(file, std::ios::binary);
    if (!in.read(reinterpret_cast<char*>(&head), sizeof head) || !std::equal(ELFMAG, ELFMAG + SELFMAG, head.e_ident))
        return std::nullopt;
    return head;
}

bool is_library_for_this_computer(const fs::path& file)
{
    const auto head = head_of(file), ours = head_of("/proc/self/exe");
    return head && ours && head->e_type == ET_DYN && head->e_machine == ours->e_machine
        && std::equal(head->e_ident + EI_CLASS, head->e_ident + EI_DATA + 1, ours->e_ident + EI_CLASS);
}

} // namespace

std::optional<Text> reason_against_folder(const fs::path& folder, const std::vector<unsigned>& owners)
{
    std::error_code error;
    fs::path each = fs::canonical(folder, error);
    if (error)
        return cannot_be_read(folder, error.value());
    for (bool above = false;; above = true, each = each.parent_path()) {
        if (auto reason = reason_against(each, owners, above))
            return reason;
        if (each == each.root_path())
            return std::nullopt;
    }
}

std::optional<Text> reason_against_file(const fs::path& file, const std::vector<unsigned>& owners)
{
    if (auto reason = reason_against_folder(file.parent_path(), owners))
        return reason;
    std::error_code error;
    const fs::path real = fs::canonical(file, error);
    if (error)
        return cannot_be_read(file, error.value());
    if (real.parent_path() != fs::canonical(file.parent_path()))
        return T("“{1}” is only a link to a file elsewhere, so it is not run. Put the file itself into the folder.", file.string());
    if (!fs::is_regular_file(real))
        return T("“{1}” is no file.", file.string());
    if (auto reason = reason_against(real, owners, false))
        return reason;
    if (!is_library_for_this_computer(real))
        return T("“{1}” is no library for computers of this kind. Ask whoever made the step for one.", file.string());
    return std::nullopt;
}

} // namespace junbi
