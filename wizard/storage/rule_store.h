// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/storage/rule_bundle.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace junbi {

/// A key whose bundles are taken.
struct RuleKey {
    std::string name; ///< what the person called it, or the project's own name for its key
    std::string line; ///< PublicKey::line
};

/// The PEM text of its file.
std::string pem_of(const RuleKey& key);

/// The keys of the project's own bundles, which come with the program. Throws Failure (file) where they cannot be read.
std::vector<RuleKey> official_keys(const std::filesystem::path& file);

/// The address that was asked last, and what it said of the bundle that was taken from there.
struct RuleAddress {
    std::string url = {};
    std::string etag = {};   ///< empty: ask for the whole bundle
    std::string bundle = {}; ///< the file below RuleStore::bundles() that it is about
};

/// Where a person's bundles lie, and whom the person trusts beside the project. Each bundle is one file, written whole or not at all,
/// so there is no time at which half of one counts.
class RuleStore {
public:
    /// $XDG_DATA_HOME/junbi/rules and $XDG_CONFIG_HOME/junbi/rule-keys, or below ~/.local/share and ~/.config.
    RuleStore();
    RuleStore(std::filesystem::path bundles, std::filesystem::path keys) : bundles_(std::move(bundles)), keys_(std::move(keys)) { }

    std::filesystem::path bundles() const { return bundles_; }
    /// The file of the project's bundle, and of that of a key of the person's.
    std::filesystem::path official() const { return bundles_ / "junbi.junbirules"; }
    std::filesystem::path of(const std::string& key) const { return bundles_ / "own" / (key + ".junbirules"); }

    /// The person's own keys by name. What is no key is left out.
    std::vector<RuleKey> keys() const;
    /// Keeps a key. Throws Failure: (usage) where the name cannot be one or another key has it, (file).
    void add_key(const RuleKey& key) const;
    /// Forgets a key and its bundle. Throws Failure: (usage) where there is none of that name, (file).
    void remove_key(const std::string& name) const;

    RuleAddress address() const;
    void keep_address(const RuleAddress& address) const;

    /// Makes the folders. Throws Failure (file).
    void prepare() const;
    /// Takes away what a program that was ended in the middle left there; only for whom it is the turn there (FolderTurn).
    void tidy() const;
    /// Takes the project's bundle away; false where there is none. Throws Failure (file).
    bool remove_official() const;

private:
    std::filesystem::path bundles_, keys_;
};

} // namespace junbi
