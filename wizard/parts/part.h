// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace junbi {

/// Where this program's own files lie, from the place of the program itself: the same in the build folder, installed and portable.
struct Places {
    std::filesystem::path program; ///< folder of the running program
    std::filesystem::path helpers; ///< ../lib/junbi: programs of ours that nobody starts by hand; on Windows beside the others
    std::filesystem::path parts;   ///< ../lib/junbi/parts: our libraries that are loaded when first needed
    std::filesystem::path data;    ///< ../share/junbi: rules, templates, fonts
    std::filesystem::path locale;  ///< ../share/locale
};
Places places();

/// What names of programs and of libraries end with on this system: "" and ".so", ".exe" and ".dll".
extern const char* const program_ending;
extern const char* const library_ending;

/// Loads our library `name` from places().parts (once; it stays loaded) and gives the address of `symbol`.
/// Throws std::runtime_error with the system's words where it cannot be loaded. Start-up stays short this way:
/// nobody pays for certificates, network or paper before they are asked for.
void* part_symbol(const std::string& name, const char* symbol);

template <class Function>
Function* part(const std::string& name, const char* symbol)
{
    return reinterpret_cast<Function*>(part_symbol(name, symbol));
}

} // namespace junbi
