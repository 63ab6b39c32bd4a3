// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/destroy.h"
#include "installers/stores/system_store.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

struct _CERT_CONTEXT; // Windows' own name: its headers stay in the sources.

// What the sources for the stores of Windows share. Only libraries that are part of Windows: crypt32, ncrypt, advapi32.
namespace junbi::windows {

/// A certificate as Windows holds it; the same as PCCERT_CONTEXT.
using CertificateRef = const _CERT_CONTEXT*;

void close_store(void* store);
void free_certificate(CertificateRef certificate);
using Store = std::unique_ptr<void, Destroy<close_store>>;
using Context = std::unique_ptr<const _CERT_CONTEXT, Destroy<free_certificate>>;

enum class Access { reading, writing };

/// "windows:CurrentUser/MY"; null for an id that is none of ours, and where Windows refuses.
Store open_store(const std::string& id, Access access);

void for_every_certificate(const Store& store, const std::function<void(CertificateRef)>& each);

/// The certificate of these bytes, in no store; null where they are none.
Context context_of(const std::vector<std::uint8_t>& der);

/// Its mark in that store.
StoreMark mark_of(CertificateRef certificate, const std::string& store);

/// The first for which that holds, or null.
Context find_if(const Store& store, const std::function<bool(CertificateRef)>& holds);

/// The one with this mark, or null.
Context find(const Store& store, const StoreMark& mark);

bool has_key(CertificateRef certificate);

/// Windows' last error: "0x80090010".
std::string last_error();

/// Writes what was changed; closing alone is not enough everywhere.
bool commit(const Store& store);

} // namespace junbi::windows
