// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/library.h"

#include <dlfcn.h>

namespace junbi {

Library load_library(const std::string& file)
{
    void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    return {handle, handle ? std::string() : ::dlerror()};
}

void* symbol_in(const Library& library, const char* name) { return ::dlsym(library.handle, name); }

} // namespace junbi
