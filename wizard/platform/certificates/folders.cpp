// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/look.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace junbi {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_certificate_file = 1'000'000; // anything longer is something else

std::string lower_extension(const fs::path& file)
{
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension;
}

/// False where the file cannot be read or holds no certificate.
bool add_file(const fs::path& file, const std::string& store, Collection& collection)
{
    std::error_code none;
    if (!fs::is_regular_file(file, none) || fs::file_size(file, none) > largest_certificate_file)
        return false;
    std::ifstream in(file, std::ios::binary);
    const auto certificates = certificates_in_file({std::istreambuf_iterator<char>(in), {}});
    for (const Der& der : certificates)
        collection.add(der, store);
    return !certificates.empty();
}

std::vector<fs::path> sorted_files(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void look_at_folder(const CertificateLook& look, const fs::path& folder, Certificates& seen, Collection& collection)
{
    const std::string name = with_tilde(folder.string(), look.home.folder);
    const CertificateStore store{"folder:" + name, {}, false, {}}; // no browser reads it
    seen.stores.push_back(store);
    for (const fs::path& file : sorted_files(folder)) {
        const std::string kind = lower_extension(file);
        const std::string shown = with_tilde(file.string(), look.home.folder);
        if (kind == ".p12" || kind == ".pfx")
            seen.locked_files.push_back(shown);
        else if ((kind == ".cer" || kind == ".crt" || kind == ".pem" || kind == ".der") && !add_file(file, store.id, collection))
            seen.unreadable.push_back(shown);
    }
}

} // namespace

void look_at_folders(const CertificateLook& look, const Stop& stop, Certificates& seen, Collection& collection)
{
    for (const std::string& named : look.needs.folders) {
        if (stop || named.empty())
            continue;
        const fs::path folder = without_tilde(named, look.home.folder);
        try {
            look_at_folder(look, folder, seen, collection);
        } catch (const fs::filesystem_error& error) {
            const std::string name = with_tilde(folder.string(), look.home.folder);
            if (!seen.stores.empty() && seen.stores.back().id == "folder:" + name)
                seen.stores.back().trouble = error.code().message();
            seen.unreadable.push_back(name);
        }
    }
}

} // namespace junbi
