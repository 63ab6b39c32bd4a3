// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/module_trust.h"

#include "wizard/parts/whole_file.h"
#include "wizard/steps/modules/module_owner.h"

namespace junbi {
namespace {

namespace fs = std::filesystem;

Text cannot_be_read(const fs::path& file, const std::error_code& error)
{
    return T("“{1}” could not be read ({2}).", file.string(), reason_for(error));
}

/// Whom it belongs to, and who else can change it. `above` lets everybody add files of their own.
std::optional<Text> reason_against(const fs::path& file, const std::vector<unsigned>& owners, bool above)
{
    std::error_code error;
    switch (owner_of(file, owners, above, error)) {
    case Owner::unknown:
        return cannot_be_read(file, error);
    case Owner::somebody_else:
        return T("“{1}” does not belong to the administrator of this computer, so nothing there is run. Ask the administrator to install "
                 "the step.",
            file.string());
    case Owner::others_too:
        return T("Others than the administrator can change “{1}”, so nothing there is run. Ask the administrator to take that permission "
                 "away.",
            file.string());
    case Owner::administrator_alone:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<Text> reason_against_folder(const fs::path& folder, const std::vector<unsigned>& owners)
{
    std::error_code error;
    fs::path each = fs::canonical(folder, error);
    if (error)
        return cannot_be_read(folder, error);
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
        return cannot_be_read(file, error);
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
