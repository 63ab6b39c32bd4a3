// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi {

/// A mail as a mail program reads it (GMime's parser).
struct ReadMail {
    std::string from, to, subject, body, unsent;
    std::string attachment, content; ///< name and bytes of what is attached
    int parts = 0;
};
ReadMail read_mail(const std::string& message);

} // namespace junbi
