// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/part.h"

#include <dlfcn.h>

#include <stdexcept>

namespace junbi {

const char* const program_ending = "";
const char* const library_ending = ".so";

Places places()
{
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    const auto prefix = program.parent_path();
    return {program, prefix / "lib/junbi", prefix / "lib/junbi/parts", prefix / "share/junbi", prefix / "share/locale"};
}

void* part_symbol(const std::string& name, const char* symbol)
{
    const auto file = places().parts / ("junbi-" + name + library_ending);
    void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* address = library ? dlsym(library, symbol) : nullptr;
    if (!address) {
        const char* why = dlerror();
        throw std::runtime_error(why ? why : file.string());
    }
    return address;
}

} // namespace junbi
