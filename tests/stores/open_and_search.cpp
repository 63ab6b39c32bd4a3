// SPDX-License-Identifier: Apache-2.0
// junbi_open_and_search FILE LENGTH[!]: opens the file with a password that it makes up itself (so that no argument holds it; "!" makes
// it a wrong one), then searches all its memory for it, in UTF-8 and in both orders of UTF-16.
#include "installers/stores/pkcs12.h"
#include "installers/stores/wiping_memory.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace junbi;

constexpr std::size_t sought = 8;                                            // characters "Eichhorn" to look for …
constexpr unsigned char hidden[] = {'e', 'I', 'C', 'H', 'H', 'O', 'R', 'N'}; // … which is not written down here as itself

unsigned char wanted(std::size_t i) { return static_cast<unsigned char>(hidden[i] ^ 0x20); }

Secret make_password(std::size_t length, bool wrong)
{
    constexpr unsigned char rest[] = "WEG\r\x11\x12\x13\x14\x15\x16\x17\x18\x19\x10"; // "weg-1234567890"
    Secret password;
    for (std::size_t i = 0; i < length; ++i)
        password.add(static_cast<char>(i < 8 ? wanted(i) : i < 22 ? rest[i - 8] ^ 0x20 : 'x'));
    if (wrong)
        password.add('!');
    return password;
}

/// The sought characters at `at`, each in `width` bytes, its own at `offset`.
bool is_at(const unsigned char* at, std::size_t width, std::size_t offset)
{
    for (std::size_t i = 0; i < sought; ++i)
        for (std::size_t j = 0; j < width; ++j)
            if (at[i * width + j] != (j == offset ? wanted(i) : 0))
                return false;
    return true;
}

int times_in_memory()
{
    static std::array<unsigned char, 1 << 16> piece; // not on the heap; wiped before each look
    const int memory = ::open("/proc/self/mem", O_RDONLY);
    std::ifstream maps("/proc/self/maps");
    int found = 0;
    for (std::string line; std::getline(maps, line);) {
        unsigned long start = 0, end = 0;
        std::array<char, 8> rights{};
        std::sscanf(line.c_str(), "%lx-%lx %4s", &start, &end, rights.data());
        if (rights[1] != 'w' || end - start > 1UL << 30) // sanitizers map terabytes that nobody writes
            continue;
        const auto own = reinterpret_cast<unsigned long>(piece.data());
        for (unsigned long at = start; at < end; at += piece.size() - 2 * sought) {
            const auto size = ::pread(memory, piece.data(), std::min<unsigned long>(piece.size(), end - at), static_cast<off_t>(at));
            for (long i = 0; i + 2 * static_cast<long>(sought) <= size; ++i) {
                const bool in_own
                    = at + static_cast<unsigned long>(i) + 2 * sought > own && at + static_cast<unsigned long>(i) < own + piece.size();
                const unsigned char* here = piece.data() + i;
                if (!in_own && (is_at(here, 1, 0) || is_at(here, 2, 0) || is_at(here, 2, 1)))
                    ++found;
            }
            piece.fill(0);
        }
    }
    ::close(memory);
    return found;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3)
        return 64;
    wipe_what_openssl_frees();
    const std::string how = arguments[2];
    int before = 0, result = 0;
    {
        const Secret password = make_password(static_cast<std::size_t>(std::stoi(how)), how.ends_with('!'));
        before = times_in_memory();
        result = static_cast<int>(open_pkcs12_file(arguments[1], password).result);
    }
    std::printf("%d found %d, before %d\n", result, times_in_memory(), before);
}
