// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/documents/content.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One certificate that moves to the new computer, told without anything secret.
struct TransferCertificate {
    Text label;                       ///< its kind, or what picked it out
    Text source = {};                 ///< how sure that is: "a guess", "as the office says"
    std::optional<Day> until = {};    ///< last day in Japan
    std::string fingerprint_end = {}; ///< last eight digits of the SHA-256 fingerprint, "cc:dd:ee:ff"
    std::vector<std::string> browsers = {};
};

/// What the certificate transfer sheet of one computer says; nothing in it is worked out while printing.
struct TransferFacts {
    std::string office, number; ///< name and 事業所番号
    Day today;
    std::string old_computer = {};     ///< empty: a line to write on
    std::optional<Day> looked_on = {}; ///< when its certificates were seen; none: nobody has looked
    std::vector<TransferCertificate> certificates = {};
    std::vector<Text> changes = {}; ///< what Junbi put into the old computer and can take back, a line each
};

/// The words and lists of templates/certificate-transfer.xml.
Content certificate_transfer_content(const TransferFacts& facts, const Say& say);

} // namespace junbi
