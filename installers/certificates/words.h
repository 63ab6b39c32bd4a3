// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"
#include "installers/stores/pkcs12.h"
#include "installers/stores/store_contents.h"

namespace junbi {

/// The words of the tick that lets another office's certificate in.
Text other_office_label();

/// Why a file could not be opened, and what to do.
Finding not_opened(const Pkcs12& opened, const std::string& shown);

/// Why a store cannot be read or changed, and what to do; `where` as people see it. Nothing was changed there then.
Text store_trouble(StoreTrouble trouble, const std::string& detail, const std::string& where);

/// What would be added to a store, or that it has everything.
Text what_is_added(const std::vector<Made>& missing);

/// One line for what was made.
Text made_in_words(const std::vector<Made>& made);

} // namespace junbi
