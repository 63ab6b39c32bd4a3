// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace junbi {

/// The text of docs/findings.md, from the steps as they are built and the sources that lie there. Throws std::runtime_error
/// where a source puts an id together in a way that cannot be read: write it as one literal.
std::string findings_document(const std::filesystem::path& sources);

/// What a findings.md says: the statuses of each id; "STEP.name" stands for every step.
class DocumentedFindings {
public:
    explicit DocumentedFindings(const std::string& document);
    bool has(const std::string& id, Status status) const;

private:
    std::map<std::string, std::set<Status>> statuses_;
};

} // namespace junbi
