// SPDX-License-Identifier: Apache-2.0
#include "wizard/step_host/library.h"

#include "wizard/parts/disk.h"
#include "wizard/parts/wide_windows.h"

#include <windows.h>

namespace junbi {

Library load_library(const std::string& file)
{
    const HMODULE handle = LoadLibraryExW(wide(file).c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH); // libraries beside it are its own
    return {handle, handle ? std::string() : last_error().message()};
}

void* symbol_in(const Library& library, const char* name)
{
    return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(library.handle), name));
}

} // namespace junbi
