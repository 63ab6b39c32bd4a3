// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/destroy.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

// NSS's own names: its headers stay in the sources.
struct CERTCertListStr;
struct NSSInitContextStr;
struct PK11SlotInfoStr;

namespace junbi::nss {

/// NSS is one for the whole process: with two databases open it mixes up their lists. So one database at a time is open, behind one
/// lock that the eyes and the hands share. Give back everything of NSS's (slots, lists, certificates, keys) before this ends, or NSS
/// would stay open behind it.
class Session {
public:
    enum class Access { reading, writing };

    /// Waits for the lock and opens the database in `folder`. Reading makes nothing, asks no password and loads no module that the
    /// database names (one of them could start to talk to a smart card). Writing may make the database's files. With a limit it also
    /// waits while another program writes there, and gives up after that time.
    Session(const std::filesystem::path& folder, Access access, std::optional<std::chrono::milliseconds> limit = {});
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    explicit operator bool() const; ///< false: could not be opened; `trouble` says why
    const std::string& trouble() const { return trouble_; }
    bool in_use() const { return in_use_; } ///< not opened, because the limit was over

private:
    class Open;
    std::unique_ptr<Open> open_;
    std::string trouble_;
    bool in_use_ = false;
};

void free_slot(PK11SlotInfoStr* slot);
void free_list(CERTCertListStr* list);
using Slot = std::unique_ptr<PK11SlotInfoStr, Destroy<free_slot>>;
using List = std::unique_ptr<CERTCertListStr, Destroy<free_list>>;

/// The slot that keeps the keys and certificates of the open database.
Slot key_slot();

/// Every certificate in the slot, with its key where there is one; none where NSS gives no list.
List certificates_in(const Slot& slot);

/// NSS's last error as number and name: "-8177 SEC_ERROR_BAD_PASSWORD".
std::string last_error();

} // namespace junbi::nss
