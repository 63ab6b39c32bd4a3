// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/stores/store_contents.h"

#include <string>
#include <vector>

// What a certificate file and a store have in common: pure functions of both.
namespace junbi {

/// What a file would bring, by the names under which a store knows it.
struct Brought {
    Certificate certificate;
    std::string key_id;
    std::vector<Certificate> authorities;
};

/// What of it is not in the store yet. Beside a key stands the certificate it came for, beside an authority how many certificates there
/// need it already: so that undo can tell whether somebody else came to need it.
std::vector<Made> missing_in(const StoreContents& contents, const Brought& brought);

/// What of the things made is there and belongs to them alone. A key that another certificate uses, and an authority that a
/// certificate needs which came later, stay.
std::vector<Made> to_take_out(const StoreContents& contents, const std::vector<Made>& made);

/// How the things made stand in the store; what would stay for others does not count once the rest is gone.
Standing standing_of(const StoreContents& contents, const std::vector<Made>& made);

} // namespace junbi
