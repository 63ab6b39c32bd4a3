// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace junbi {

/// While it lives, this program's disk is one like those of USB sticks (FAT): it keeps no file without a name, and nobody can be shut out.
class SimpleDisk {
public:
    SimpleDisk();
    ~SimpleDisk();
    SimpleDisk(const SimpleDisk&) = delete;
    SimpleDisk& operator=(const SimpleDisk&) = delete;
};

} // namespace junbi
