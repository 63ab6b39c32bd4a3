// SPDX-License-Identifier: Apache-2.0
// Whose bundles of rule tables are taken, and whether they are theirs.
#include "wizard/workspace/rule_keys.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/folder_turn.h"
#include "wizard/storage/rule_files.h"
#include "wizard/workspace/rules.h"

#include <algorithm>

namespace junbi {
namespace {

Failure key_failure(KeyTrouble trouble, const std::filesystem::path& file, const Text& wanted)
{
    switch (trouble) {
    case KeyTrouble::other_kind:
        return {
            Ending::file, T("“{1}” holds a key of another kind. Rule tables are signed with Ed25519. Nothing was changed.", file.string())};
    case KeyTrouble::passphrase:
        return {Ending::file, T("The password does not fit the key in “{1}”. Nothing was made.", file.string())};
    default:
        return {Ending::file, T("“{1}” holds no {2}. Nothing was changed.", file.string(), wanted)};
    }
}

} // namespace

std::vector<RuleKey> keys_of_the_project() { return official_keys(places().data / "rule_keys.xml"); }

const RuleKey* key_of(const std::vector<RuleKey>& keys, const std::string& line)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const RuleKey& each) { return each.line == line; });
    return found == keys.end() ? nullptr : &*found;
}

void demand_signature(const SealedBundle& bundle)
{
    if (!part<decltype(junbi_signed_by)>("signing", "junbi_signed_by")(bundle.key, bundle.message, bundle.signature))
        throw Failure(Ending::file, T("It is not as it was signed: somebody or something has altered it."));
}

PublicKey read_public_key(const std::filesystem::path& file)
{
    PublicKey key;
    const KeyTrouble trouble = part<decltype(junbi_public_key)>("signing", "junbi_public_key")(read_bundle_file(file), key);
    if (trouble != KeyTrouble::none)
        throw key_failure(trouble, file, T("public key (PEM)"));
    return key;
}

std::string fingerprint_of(const RuleKey& key)
{
    PublicKey known;
    part<decltype(junbi_public_key)>("signing", "junbi_public_key")(pem_of(key), known);
    return known.fingerprint;
}

void trust_rules_of(const RuleKey& key)
{
    const auto ours = keys_of_the_project();
    if (key_of(ours, key.line))
        throw Failure(Ending::usage, T("This is the project's own key, which Junbi knows already. Nothing was changed."));
    const RuleStore store;
    store.prepare();
    const FolderTurn turn(store.bundles());
    for (const RuleKey& each : store.keys())
        if (each.line == key.line && each.name != key.name)
            throw Failure(Ending::usage, T("This key is there already; it is called “{1}”. Nothing was changed.", each.name));
    store.add_key(key);
}

PublicKey make_bundle(const BundleOrder& order)
{
    RuleBundle bundle{order.made, read_bundle_tables(order.folder)};
    const Rules shipped = read_rules(places().data / "rules");
    const std::string pem = read_whole_file(order.key);
    const Secret passphrase = pem.find("ENCRYPTED") != pem.npos ? order.passphrase() : Secret();
    SealedBundle sealed_one{{}, {}, message_of(bundle)};
    Signature signature;
    const KeyTrouble trouble = part<decltype(junbi_sign)>("signing", "junbi_sign")(pem, passphrase, sealed_one.message, signature);
    if (trouble != KeyTrouble::none)
        throw key_failure(trouble, order.key, T("private key (PEM)"));
    const bool official = key_of(keys_of_the_project(), signature.key.line);
    if (const auto why = official ? trouble_with_tables(bundle, shipped) : trouble_with_rows(bundle, shipped))
        throw Failure(Ending::file, T("No bundle was made of “{1}”: {2}", order.folder.string(), *why));
    sealed_one.key = signature.key.line;
    sealed_one.signature = signature.bytes;
    const std::string file = sealed(sealed_one);
    read_seal(file); // what nobody would take is not made
    write_whole_file(order.output, file);
    return signature.key;
}

} // namespace junbi
