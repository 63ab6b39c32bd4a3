// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"
#include "wizard/storage/rule_rows.h"

#include <filesystem>
#include <map>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace junbi {

/// Bytes of the largest bundle that is looked at; all tables that come with Junbi are a fortieth of it.
constexpr std::size_t largest_bundle = 4'000'000;

/// With what everything that is signed begins: a signature made for something else fits no bundle. The number is the format's.
constexpr std::string_view bundle_purpose = "Rule tables for Junbi, format 1\n";
constexpr std::string_view any_bundle_purpose = bundle_purpose.substr(0, bundle_purpose.size() - 2);

/// A bundle's file, docs/rules.md: a line that says who signed, and behind it everything that is signed.
struct SealedBundle {
    std::string key;       ///< PublicKey::line of the key that is said to have signed
    std::string signature; ///< 64 bytes
    std::string message;   ///< what is signed: a line with its purpose and format, then XML
};

/// Throws Failure (file): no bundle, not signed, too big. Looks at nothing that is signed, for nobody knows yet by whom.
SealedBundle read_seal(std::string_view bytes);
/// The reverse.
std::string sealed(const SealedBundle& bundle);

/// The bytes of a bundle's file. Throws Failure (file) where it cannot be read, is no file, or is too big.
std::string read_bundle_file(const std::filesystem::path& file);

struct BundleTable {
    std::string version; ///< RuleTable::version
    std::vector<RuleRow> rows = {};
};
BundleTable bundle_table(const pugi::xml_node& node);

/// The tables FOLDER/<step>/<table>.xml, of which a bundle is to be made. Throws Failure (file) where one is damaged.
std::map<std::string, BundleTable> read_bundle_tables(const std::filesystem::path& folder);

/// What is in a bundle.
struct RuleBundle {
    Moment made{}; ///< when it was put together: a bundle made earlier never takes the place of one made later
    std::map<std::string, BundleTable> tables = {};
};

/// What was signed, and the reverse, which throws Failure (file) where it is of a newer format, damaged, or no bundle's.
std::string message_of(const RuleBundle& bundle);
RuleBundle read_bundle(std::string_view message);

/// Why a bundle cannot take the place of the tables that come with Junbi: a table that is not known, lacks a column, has a row without
/// source or day, or a day that cannot be; nothing where it can.
std::optional<Text> trouble_with_tables(const RuleBundle& bundle, const Rules& shipped);
/// Why the rows of a bundle cannot be laid over the tables, by the rules for a person's own rows; nothing where they can.
std::optional<Text> trouble_with_rows(const RuleBundle& bundle, const Rules& shipped);

/// The bundle's tables in place of those that are not newer; every other stays.
Rules with_tables(Rules rules, const RuleBundle& bundle);
/// The bundle's rows over the tables, as a person's own are; the tables keep their versions.
Rules with_rows(Rules rules, const RuleBundle& bundle);

} // namespace junbi
