// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/system_store.h"

namespace junbi {
namespace {

const std::string no_such_store = "this system has no such store";

} // namespace

std::vector<SystemStore> system_stores() { return {}; }

SystemRead read_system_store(const std::string&) { return {{}, no_such_store}; }

StoreChange add_to_system_store(const std::string&, const NewCertificate&) { return {{}, no_such_store}; }

std::string remove_from_system_store(const StoreMark&) { return no_such_store; }

} // namespace junbi
